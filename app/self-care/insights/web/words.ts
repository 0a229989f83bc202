import { wordsOf, type Say } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of the insights, and of what helped. */
export const useWords = wordsOf<keyof typeof en>('insights')
export type Key = keyof typeof en
export type SayIn = Say<Key>
