import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of the safety plan. */
export const useWords = wordsOf<keyof typeof en>('plan')
export type Key = keyof typeof en
