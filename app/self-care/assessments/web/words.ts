import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of the assessments; never those of an instrument, which stand in packages/instruments as they were published. */
export const useWords = wordsOf<keyof typeof en>('assessments')
export type Key = keyof typeof en
