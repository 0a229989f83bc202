import type { Say } from '#kit/words.tsx'
import type { Key } from './words.ts'

/** A length in words: "5 minutes", "half a minute", "1.5 minutes". */
export const inMinutes = (say: Say<Key>, minutes: number): string => (minutes === 0.5 ? say('half-minute') : say('minutes', { count: minutes }))

/** Seconds as a clock shows them, digits in the order of clocks in every script. */
export const asClock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
