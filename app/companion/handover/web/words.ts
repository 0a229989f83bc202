import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

export type Key = keyof typeof en
/** Speaks the words of the hand-over: notes, the desk that reads them, the weekly page. */
export const useWords = wordsOf<Key>('handover')
