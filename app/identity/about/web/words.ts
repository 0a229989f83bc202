import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** Speaks the words of the page about this program. */
export const useAboutWords = wordsOf<keyof typeof en>('about')
