import type { Instant } from '#prelude/time.ts'

/** A practice that somebody did, ending at `at`; how it was before and after, from 1 to 5, only where they said so. */
export type Tried = { practice: string; at: Instant; before?: number | undefined; after?: number | undefined }
/** A check-in as this reads it: mood from 1 (very low) to 5 (good) at a moment. */
export type Felt = { at: Instant; mood: number }

/** One practice: how often it was tried, and of the times that say how it was afterwards, how often that was higher, the same or lower than before. */
export type Helped = { practice: string; times: number; higher: number; same: number; lower: number; isEnough: boolean }

/** Check-ins say something of a practice when they lie within so many hours of it. */
export const WITHIN_HOURS = 6
/** Fewer times than this show nothing: three of three is what a coin does one time in eight. */
export const LEAST_TIMES = 5

/**
 * Tells per practice how it was afterwards. What was said with the practice goes before; else the last check-in before it and the first one after it
 * are compared, where both lie within six hours and no other practice lies between them: then nobody could tell which of them it was. In the order of
 * the practices' names, since nothing here says which is better.
 */
export function whatHelped(tried: readonly Tried[], felt: readonly Felt[]): Helped[] {
  const moods = felt.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const byPractice = Map.groupBy(tried, ({ practice }) => practice)
  return [...byPractice].map(([practice, all]) => {
    const changes = all.flatMap((one) => changeWith(one, tried, moods))
    const count = (sign: number) => changes.filter((change) => Math.sign(change) === sign).length
    return { practice, times: all.length, higher: count(1), same: count(0), lower: count(-1), isEnough: changes.length >= LEAST_TIMES }
  }).toSorted((a, b) => (a.practice < b.practice ? -1 : 1))
}

/** By how many steps it was higher afterwards; nothing where that cannot be known. */
function changeWith({ at, before, after, ...one }: Tried, all: readonly Tried[], moods: readonly Felt[]): [number] | [] {
  if (before !== undefined && after !== undefined) return [after - before]
  const from = moods.findLast((mood) => Temporal.Instant.compare(mood.at, at) <= 0)
  const to = moods.find((mood) => Temporal.Instant.compare(mood.at, at) > 0)
  if (!from || !to || hoursBetween(from.at, at) > WITHIN_HOURS || hoursBetween(at, to.at) > WITHIN_HOURS) return []
  const isBetween = (moment: Instant) => Temporal.Instant.compare(moment, from.at) >= 0 && Temporal.Instant.compare(moment, to.at) <= 0
  const others = all.filter((other) => isBetween(other.at) && !(other.practice === one.practice && Temporal.Instant.compare(other.at, at) === 0))
  return others.length > 0 ? [] : [to.mood - from.mood]
}

const hoursBetween = (from: Instant, to: Instant): number => (to.epochMilliseconds - from.epochMilliseconds) / 3_600_000
