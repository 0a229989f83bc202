import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

export type PrivacyKey = keyof typeof en
/** Speaks the words of privacy, and those that every slice shares when the answer is no. */
export const usePrivacyWords = wordsOf<PrivacyKey>('privacy')
