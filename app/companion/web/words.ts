import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** Speaks the words around the talk; what the companion itself says comes from packages/talk. */
export const useWords = wordsOf<keyof typeof en>('companion')
