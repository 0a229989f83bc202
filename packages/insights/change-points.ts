import type { PlainDate } from '#prelude/time.ts'
import { week, type Stretch } from './background.ts'
import { daysOf, type Day } from './days.ts'
import type { Entry } from './entry.ts'
import { clear, dot, leftOf, longGrid, type Cleared } from './memory.ts'
import { tOfTail } from './tail.ts'

/**
 * A day from which on mood was higher or lower than before, more suddenly than it drifts. Days from `earliest` to `latest` fit nearly as well;
 * `strength` is by how many mood steps, above 0; `low` and `high` are the ends of its 95 % interval; `days` counts the days looked at.
 */
export type ChangePoint = { on: PlainDate; earliest: PlainDate; latest: PlainDate; direction: 'up' | 'down'; days: number; strength: number; low: number; high: number }

const LEAST_DAYS = 60
/** Only the last so many days with a check-in are looked at. */
const MOST_DAYS = 365
/** A change has so many days with a check-in on both sides, and between two changes. */
const LEAST_BESIDE = 14
const LEAST_STRENGTH = 0.5
const MOST_CHANGES = 3
/** At most about so many days are tried as the day of change. */
const MOST_TRIED = 90
/** A step must show on so many days' worth of moods: where mood drifts so fast that a step is seen for a few days only, it cannot be told from drift. */
const LEAST_CARRIERS = 10
/**
 * How much better (in logarithms of likelihood) a step must explain the moods than drift, trend and memory alone do. Found by simulation: among series
 * of 60 to 365 days without a step (noise, trend, waves, random walks, moods that hang on), at most about one in thirty comes above it.
 */
const LEAST_GAIN = 7

/** Finds the days, at most three, on which mood changed its level: oldest first. Slow drift, weeks and moods that hang on are not called a change. */
export function changePoints(entries: readonly Entry[]): ChangePoint[] {
  const days = daysOf(entries).slice(-MOST_DAYS)
  if (days.length < LEAST_DAYS) return []
  const moods = Float64Array.from(days, ({ mood }) => mood)
  const found: Step[] = []
  while (found.length < MOST_CHANGES) {
    const next = nextStep(days, moods, found.map(({ row }) => row))
    if (!next) break
    found.push(next)
  }
  return found.toSorted((a, b) => a.row - b.row).map((step) => told(step, days)).filter(({ strength }) => strength >= LEAST_STRENGTH)
}

type Step = { row: number; near: number[]; slope: number; error: number; df: number }
type Tried = { row: number; slope: number; error: number; df: number; likely: number }

/** The step that explains most of what the background and the steps found so far leave, if it explains enough. */
function nextStep(days: readonly Day[], moods: Float64Array, found: readonly number[]): Step | undefined {
  const stretch = backgroundWith(days, found)
  const tried: Tried[] = []
  let without = -Infinity
  for (const memory of longGrid) {
    const cleared = clear(stretch, memory)
    const left = leftOf(moods, cleared)
    const likelihood = likelihoodOn(cleared)
    without = Math.max(without, likelihood(dot(left, left)))
    for (const row of rowsToTry(days.length, found)) {
      const step = tryStep(row, left, cleared, likelihood)
      if (step) tried.push(step)
    }
  }
  if (tried.length === 0) return undefined
  const best = tried.reduce((one, other) => (other.likely > one.likely ? other : one))
  if (best.likely - without < LEAST_GAIN) return undefined
  // Within three of the best: what a likelihood ratio with two unknowns, the day and the size, leaves open at 95 %.
  const near = tried.filter(({ likely, slope }) => likely > best.likely - 3 && slope * best.slope > 0).map(({ row }) => row)
  return { ...best, near }
}

/** A straight trend, the days of the week and the steps found so far. */
function backgroundWith(days: readonly Day[], found: readonly number[]): Stretch {
  const numbers = Float64Array.from(days, ({ day }) => day)
  const columns = [numbers.map(() => 1), numbers.map((day) => (day - numbers[0]!) / 100), ...week(numbers), ...found.map((row) => stepAt(row, days.length))]
  return { from: 0, to: days.length, days: numbers, columns: columns.filter((column) => column.some((value) => value !== 0)) }
}

const stepAt = (row: number, length: number): Float64Array => new Float64Array(length).fill(1, row)

function rowsToTry(length: number, found: readonly number[]): number[] {
  const stride = Math.ceil(length / MOST_TRIED)
  return Array.from({ length: Math.floor((length - 2 * LEAST_BESIDE) / stride) + 1 }, (_, nth) => LEAST_BESIDE + nth * stride).filter((row) => found.every((other) => Math.abs(other - row) >= LEAST_BESIDE))
}

/** Likelihood from what is left in squares. Moods come in whole steps, so what is left is never held for less than a hundredth of one. */
function likelihoodOn({ gains, rank, stretch }: Cleared): (squares: number) => number {
  const length = stretch.days.length
  return (squares) => -0.5 * (gains.logSize + (length - rank) * Math.log(Math.max(1e-4 * length, squares)))
}

/** One step under one memory; its weight is lowered where mood is less even around it than elsewhere, as at the ends of the scale. */
function tryStep(row: number, left: Float64Array, cleared: Cleared, likelihood: (squares: number) => number): Tried | undefined {
  const step = leftOf(stepAt(row, left.length), cleared)
  const size = dot(step, step)
  if (size < 1e-9 || size ** 2 / step.reduce((sum, value) => sum + value ** 4, 0) < LEAST_CARRIERS) return undefined
  const slope = dot(step, left) / size
  let [rest, around] = [0, 0]
  for (let at = 0; at < left.length; at++) {
    const surprise = left[at]! - slope * step[at]!
    rest += surprise ** 2
    around += (step[at]! * surprise) ** 2
  }
  const df = left.length - cleared.rank - 1
  const plain = (Math.max(1e-4 * left.length, rest) / df) * size
  const uneven = Math.max(1, around / plain)
  return { row, slope, error: Math.sqrt(plain * uneven) / size, df, likely: likelihood(dot(left, left) - (slope ** 2 * size) / uneven) }
}

function told({ row, near, slope, error, df }: Step, days: readonly Day[]): ChangePoint {
  const dateOf = (place: number) => new Temporal.PlainDate(1970, 1, 1).add({ days: days[place]!.day })
  const strength = Math.abs(slope)
  const reach = tOfTail(0.05, df) * error
  return { on: dateOf(row), earliest: dateOf(Math.min(...near)), latest: dateOf(Math.max(...near)), direction: slope > 0 ? 'up' : 'down', days: days.length, strength: round(strength), low: round(strength - reach), high: round(strength + reach) }
}

const round = (value: number) => Math.round(value * 1000) / 1000
