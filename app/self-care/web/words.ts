import { wordsOf, type Say } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of self-care. */
export const useWords = wordsOf<keyof typeof en>('self-care')
export type Key = keyof typeof en
/** Speaks the words of self-care; what useWords gives. */
export type SayIn = Say<Key>
