import { clear, dot, leftOf, type Cleared, type Memory } from './memory.ts'
import { backgroundOf } from './background.ts'
import type { Day } from './days.ts'
import { tailOfT } from './tail.ts'

/** How one series goes with mood once background and memory are out of both: mood steps for each unit, its standard error, and how often chance alone gives as much. */
export type Pairing = { slope: number; error: number; df: number; chance: number }

/** Days on which the same things are known, with their background and mood already cleared, for as many series as are asked about them. */
export type Ground = { cleared: Cleared[]; mood: Float64Array; rank: number }

/** Clears the background of these days, oldest first, and what mood is left of it. */
export function groundOf(days: readonly Day[], memory: Memory): Ground {
  const cleared = backgroundOf(days).map((stretch) => clear(stretch, memory))
  const moods = Float64Array.from(days, ({ mood }) => mood)
  return { cleared, mood: leftOfAll(moods, cleared), rank: cleared.reduce((sum, { rank }) => sum + rank, 0) }
}

/** What is left of a series on all stretches. */
export function leftOfAll(series: Float64Array, cleared: readonly Cleared[]): Float64Array {
  const left = new Float64Array(series.length)
  for (const one of cleared) left.set(leftOf(series.subarray(one.stretch.from, one.stretch.to), one), one.stretch.from)
  return left
}

/** A claim must rest on at least so many days' worth of difference, or one odd day would carry it. */
const LEAST_CARRIERS = 6

/** How a series goes with mood on this ground; nothing where its days differ by background alone, or a few days carry it. */
export function pair(left: Float64Array, { mood, rank }: Ground): Pairing | undefined {
  const squares = dot(left, left)
  let fourth = 0
  for (const value of left) fourth += value * value * value * value
  const df = left.length - rank - 1
  if (df < 10 || squares < 1e-9 || squares ** 2 / fourth < LEAST_CARRIERS) return undefined

  const slope = dot(left, mood) / squares
  let rest = 0
  let sandwich = 0
  for (let row = 0; row < left.length; row++) {
    const surprise = mood[row]! - slope * left[row]!
    const pull = left[row]! ** 2 / squares
    rest += surprise ** 2
    sandwich += (left[row]! * surprise) ** 2 / Math.max(0.1, 1 - pull)
  }
  // Moods are told in whole steps: nobody's are known more finely than this, so days that agree to the last bit give a small error, not none.
  rest = Math.max(rest, 1e-4 * df)
  // The larger of two errors: the plain one, and the one that stays right when mood is less even on days with the factor than without (HC2).
  const error = Math.sqrt(Math.max(rest / df / squares, (sandwich * left.length) / (df + 1) / squares ** 2))
  return { slope, error, df, chance: tailOfT(slope / error, df) }
}
