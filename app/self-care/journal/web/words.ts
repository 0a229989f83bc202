import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of the journal. */
export const useWords = wordsOf<keyof typeof en>('journal')
