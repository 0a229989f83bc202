import type en from '../words/en.json'
import { wordsOf } from '../words.tsx'

/** Speaks the kit's own message file. */
export const useKitWords = wordsOf<keyof typeof en>('kit')
