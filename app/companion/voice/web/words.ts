import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words around the generated voice. */
export const useWords = wordsOf<keyof typeof en>('voice')
