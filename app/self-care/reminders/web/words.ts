import { wordsOf, type Say } from '#kit/words.tsx'
import type en from './words/en.json'

/** The words of reminders. */
export const useWords = wordsOf<keyof typeof en>('reminders')
export type SayIn = Say<keyof typeof en>
