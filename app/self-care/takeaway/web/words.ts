import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of taking things away and bringing them in. */
export const useWords = wordsOf<keyof typeof en>('takeaway')
export type Key = keyof typeof en
