import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** Speaks the words of the sounds and the bedtime stories. */
export const useWords = wordsOf<keyof typeof en>('sounds')
