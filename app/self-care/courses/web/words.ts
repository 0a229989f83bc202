import { wordsOf, type Say } from '#kit/words.tsx'
import type en from './words/en.json'

/** Speaks the words of courses, learning cards and small games; what a course itself says comes with it. */
export const useWords = wordsOf<keyof typeof en>('courses')
export type Key = keyof typeof en
export type SayIn = Say<Key>
