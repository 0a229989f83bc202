import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** Speaks the words of the practices' screens; what a practice itself says comes with it. */
export const useWords = wordsOf<keyof typeof en>('practices')
export type Key = keyof typeof en
