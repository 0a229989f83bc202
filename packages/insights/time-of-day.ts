import { parts, placeEntries, type PartOfDay } from './days.ts'
import type { Entry } from './entry.ts'
import { tailOfT, tOfTail } from './tail.ts'

/**
 * Two parts of the day between which mood differs within the same days: `higher` and `lower` name them; `strength` says by how many mood steps on the mean day,
 * `low` and `high` are the ends of its 95 % interval; `days` counts the days with a check-in in both parts.
 */
export type PartsDiffer = { higher: PartOfDay; lower: PartOfDay; days: number; strength: number; low: number; high: number }

const LEAST_DAYS = 28
const CHANCE = 0.02
const LEAST_STRENGTH = 0.2
/** A difference may hang on from day to day; the error counts that over so many days (Newey and West 1987). */
const LAGS = 5

/** Tells between which parts of the day mood differs, comparing only check-ins of the same day, the clearest difference first. */
export function timeOfDay(entries: readonly Entry[]): PartsDiffer[] {
  const moodsByDay = partMoodsByDay(entries)
  const pairs = parts.flatMap((_, a) => parts.slice(a + 1).map((_, next) => [a, a + 1 + next] as const))
  const tried = pairs.flatMap(([a, b]) => {
    const gaps = moodsByDay.filter((moods) => moods[a] !== undefined && moods[b] !== undefined).map((moods) => moods[a]! - moods[b]!)
    const mean = gaps.length < LEAST_DAYS ? undefined : meanWithError(gaps)
    return mean ? [{ a, b, days: gaps.length, ...mean }] : []
  })
  const sorted = tried.toSorted((one, other) => one.chance - other.chance)
  const failed = sorted.findIndex(({ chance }, place) => chance > CHANCE / (sorted.length - place))
  return sorted.slice(0, failed === -1 ? undefined : failed).filter(({ mean }) => Math.abs(mean) >= LEAST_STRENGTH).map(({ a, b, days, mean, reach }) => {
    const strength = Math.abs(mean)
    const [higher, lower] = mean > 0 ? [a, b] : [b, a]
    return { higher: parts[higher]!, lower: parts[lower]!, days, strength: round(strength), low: round(strength - reach), high: round(strength + reach) }
  })
}

/** The mean mood of each part of each day, days oldest first. */
function partMoodsByDay(entries: readonly Entry[]): (number | undefined)[][] {
  const byDay = Map.groupBy(placeEntries(entries), ({ day }) => day)
  return [...byDay].sort(([a], [b]) => a - b).map(([, placed]) => parts.map((_, part) => {
    const moods = placed.filter((one) => one.part === part).map(({ entry }) => entry.mood)
    return moods.length ? moods.reduce((sum, mood) => sum + mood, 0) / moods.length : undefined
  }))
}

function meanWithError(gaps: readonly number[]): { mean: number; reach: number; chance: number } | undefined {
  const n = gaps.length
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / n
  const off = gaps.map((gap) => gap - mean)
  const together = (lag: number) => off.slice(lag).reduce((sum, value, place) => sum + value * off[place]!, 0) / n
  const own = together(0)
  const long = Array.from({ length: LAGS }, (_, lag) => 2 * (1 - (lag + 1) / (LAGS + 1)) * together(lag + 1)).reduce((sum, one) => sum + one, own)
  if (own < 1e-9) return { mean, reach: 0, chance: mean === 0 ? 1 : 0 }
  // Never less than the plain error: what goes up and down by turns must not make us surer.
  const error = Math.sqrt(Math.max(own, long) / (n - LAGS - 1))
  const df = n / 2
  return { mean, reach: tOfTail(0.05, df) * error, chance: tailOfT(mean / error, df) }
}

const round = (value: number) => Math.round(value * 1000) / 1000
