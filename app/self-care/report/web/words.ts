import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of the progress report and of the letter made from it. */
export const useWords = wordsOf<keyof typeof en>('report')
export type Key = keyof typeof en
