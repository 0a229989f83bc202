import { secondsToSay } from '#practice/player.ts'

// How a bedtime story is told: even at first, then slower, with longer quiet between, so that nobody is woken by its end.

const USUAL_RATE = 0.9
const SLOWEST_RATE = 0.75
const USUAL_QUIET = 1.6
const LONGEST_QUIET = 6

/** The pace of a paragraph, by its place from 0: how fast it is spoken (1 is the voice's own pace), and the seconds of quiet after it. The last third grows slower. */
export function paceAt(place: number, of: number): { rate: number; quiet: number } {
  const through = Math.min(1, Math.max(0, (place + 1 - (of * 2) / 3) / (of / 3)))
  return { rate: USUAL_RATE - (USUAL_RATE - SLOWEST_RATE) * through, quiet: USUAL_QUIET + (LONGEST_QUIET - USUAL_QUIET) * through }
}

/** Seconds that a paragraph stays the one to read where no voice reads it: as long as slow reading aloud would take. */
export const secondsToRead = (words: string, rate: number): number => secondsToSay(words) / rate

/** Whether the bowl is to be struck between two moments, in seconds since the beginning: at the beginning itself, and every so many minutes. */
export const bowlIsDue = (everyMinutes: number, before: number, until: number): boolean => Math.floor(until / (everyMinutes * 60)) > Math.floor(before / (everyMinutes * 60))

/** The word for a loudness from 1 to 10. */
export const loudnessWord = (value: number) => (['very-quiet', 'quiet', 'middle', 'loud', 'loudest'] as const)[Math.min(4, Math.floor((value - 1) / 2))]!
