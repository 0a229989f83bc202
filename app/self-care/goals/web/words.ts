import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of the goals that a person puts together. */
export const useWords = wordsOf<keyof typeof en>('goals')
