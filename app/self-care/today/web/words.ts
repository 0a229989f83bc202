import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

/** Speaks the words of what Today offers. */
export const useTodayWords = wordsOf<keyof typeof en>('today')
