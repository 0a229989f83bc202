import { DUE_MINUTES } from './due.ts'

/** How long one waits: from what notes really waited lately, or, where there are too few, the time within which somebody is due to look. */
export type Wait = { minutes: number; from: 'lately' | 'due' }

/** Fewer than this say nothing. */
const LEAST_NOTES = 3
/** Days that count as lately. */
export const DAYS_LATELY = 30

/** The honest wait: three of four notes waited at most as long. Notes that still wait count with what they have waited so far, so that a bad day shows. */
export function honestWait(opened: readonly number[], waiting: readonly number[] = []): Wait {
  // What has waited only a moment says nothing yet.
  const typical = threeOfFour(opened)
  const all = typical === undefined ? opened : [...opened, ...waiting.filter((minutes) => minutes > typical)]
  const minutes = opened.length < LEAST_NOTES ? undefined : threeOfFour(all)
  return minutes === undefined ? { minutes: DUE_MINUTES.high, from: 'due' } : { minutes: Math.max(5, Math.ceil(minutes / 5) * 5), from: 'lately' }
}

const threeOfFour = (all: readonly number[]): number | undefined => all.toSorted((one, other) => one - other)[Math.ceil(all.length * 0.75) - 1]
