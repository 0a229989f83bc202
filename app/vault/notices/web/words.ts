import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

// Apart from the vault's other words, since these few stand on every screen and the others on a few.
/** Speaks what the vault says on every screen. */
export const useNoticeWords = wordsOf<keyof typeof en>('notices')
