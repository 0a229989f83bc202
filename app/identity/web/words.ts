import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

export type IdentityKey = keyof typeof en
/** Speaks the words of identity. */
export const useIdentityWords = wordsOf<IdentityKey>('identity')
