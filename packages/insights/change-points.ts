import type { PlainDate } from '#prelude/time.ts'
import { drift, week } from './background.ts'
import { daysOf, type Day } from './days.ts'
import type { Entry } from './entry.ts'
import { clear, dot, leftOf, longGrid, memoryOf, type Cleared } from './memory.ts'
import { seeded } from './seeded.ts'
import { tOfTail } from './tail.ts'

/**
 * A day from which on mood was higher or lower than before, more suddenly than it drifts. `earliest` and `latest` hold the days that fit nearly as well;
 * `strength` is by how many mood steps, `low` and `high` are the ends of its 95 % interval; `days` counts all days looked at.
 */
export type ChangePoint = { on: PlainDate; earliest: PlainDate; latest: PlainDate; direction: 'up' | 'down'; days: number; strength: number; low: number; high: number }

const LEAST_DAYS = 56
/** A change must have so many days with a check-in on both sides, and between two changes. */
const LEAST_BESIDE = 14
/** A step must show on so many days' worth of moods: where mood drifts so fast that a step is seen for a few days only, it cannot be told from drift. */
const LEAST_CARRIERS = Number(process.env['CAR'] ?? 6)
const LEAST_STRENGTH = 0.5
const MOST_CHANGES = 3
const CHANCE = 0.02
/** At most so many days are tried as the day of change; in longer series every second or third. */
const MOST_TRIED = 300
const REHEARSALS = 199
/** Slow drift is drawn with a knot this many days apart: a change must be more sudden than what such a curve follows. */
const KNOT = Number(process.env['CPK'] ?? 40)

/** Finds the days, at most three, on which mood changed its level: oldest first. Slow drift, weeks and moods that hang on are not called a change. */
export function changePoints(entries: readonly Entry[]): ChangePoint[] {
  const days = daysOf(entries)
  if (days.length < LEAST_DAYS) return []
  const found: number[] = []
  while (found.length < MOST_CHANGES) {
    const next = nextChange(days, found)
    if (next === undefined) break
    found.push(next)
  }
  return found.toSorted((a, b) => a - b).flatMap((row) => sizeOf(days, row, found.filter((other) => other !== row)))
}

/** The likeliest further change, if it stands out more than the highest of many rehearsals in which mood has the same memory and no change. */
function nextChange(days: readonly Day[], found: readonly number[]): number | undefined {
  const { cleared, left } = levelOf(days, found)
  const tried = triedFrom(days.length, found).flatMap((row) => {
    const step = unitStep(days, row, cleared)
    return step ? [{ row, step }] : []
  })
  if (tried.length === 0) return undefined
  const best = highest(tried, left, cleared.rank)
  const chance = seeded(days.length)
  let higher = 0
  for (let nth = 0; nth < REHEARSALS; nth++) {
    if (highest(tried, left.map(() => chance.normal()), 0).size >= best.size && ++higher > CHANCE * REHEARSALS) return undefined
  }
  return best.row
}

/** The step that stands out most against the noise: the plain one, or the noise around that very step if it is larger. */
function highest(tried: readonly { row: number; step: Float64Array }[], left: Float64Array, rank: number): { row: number; size: number } {
  const squares = left.map((value) => value * value)
  const df = Math.max(1, left.length - rank)
  const plain = Math.max(1e-4, squares.reduce((sum, value) => sum + value, 0) / df)
  let best = { row: -1, size: 0 }
  for (const { row, step } of tried) {
    let around = 0
    for (let at = 0; at < step.length; at++) around += step[at]! * step[at]! * squares[at]!
    const size = Math.abs(dot(step, left)) / Math.sqrt(Math.max(plain, (around * left.length) / df))
    if (size > best.size) best = { row, size }
  }
  return best
}

/** The slow drift, the days of week and the changes found so far as background, with the memory that fits best beside them. */
function levelOf(days: readonly Day[], found: readonly number[]): { cleared: Cleared; left: Float64Array } {
  const numbers = Float64Array.from(days, ({ day }) => day)
  const moods = Float64Array.from(days, ({ mood }) => mood)
  const stretch = { from: 0, to: days.length, days: numbers, columns: [...(KNOT > 0 ? drift(numbers, KNOT) : KNOT < 0 ? [numbers.map(() => 1), numbers.map((d) => (d - numbers[0]!) / 100)] : [numbers.map(() => 1)]), ...week(numbers), ...found.map((row) => stepAt(days.length, row))].filter((column) => column.some((value) => value !== 0)) }
  const cleared = clear(stretch, memoryOf([stretch], moods, process.env['LG'] ? longGrid.filter((m) => m.keeps >= 0.95) : longGrid))
  return { cleared, left: leftOf(moods, cleared) }
}

const stepAt = (length: number, row: number): Float64Array => new Float64Array(length).fill(1, row)

function triedFrom(length: number, found: readonly number[]): number[] {
  const stride = Math.ceil(length / MOST_TRIED)
  const tried: number[] = []
  for (let row = LEAST_BESIDE; row <= length - LEAST_BESIDE; row += stride) if (found.every((other) => Math.abs(other - row) >= LEAST_BESIDE)) tried.push(row)
  return tried
}

function unitStep(days: readonly Day[], row: number, cleared: Cleared): Float64Array | undefined {
  const step = leftOf(stepAt(days.length, row), cleared)
  const length = Math.sqrt(dot(step, step))
  if (length < 1e-6) return undefined
  const unit = step.map((value) => value / length)
  return unit.reduce((sum, value) => sum + value ** 4, 0) > 1 / LEAST_CARRIERS ? undefined : unit
}

function sizeOf(days: readonly Day[], row: number, others: readonly number[]): ChangePoint[] {
  const { cleared, left } = levelOf(days, [...others, row])
  const besides = clear({ ...cleared.stretch, columns: cleared.stretch.columns.slice(0, -1) }, cleared.memory)
  const moods = leftOf(Float64Array.from(days, ({ mood }) => mood), besides)
  const df = days.length - cleared.rank
  const noise = Math.sqrt(Math.max(1e-4, dot(left, left) / df))
  const fits = triedFrom(days.length, others).concat(row).flatMap((one) => {
    const step = unitStep(days, one, besides)
    return step ? [{ row: one, t: dot(step, moods) / noise }] : []
  })
  const step = leftOf(stepAt(days.length, row), besides)
  const squares = dot(step, step)
  const slope = dot(step, moods) / squares
  const reach = (tOfTail(0.05, df) * noise) / Math.sqrt(squares)
  const strength = Math.abs(slope)
  if (strength < LEAST_STRENGTH) return []
  // Days whose fit is worse by less than six: what a likelihood ratio with two unknowns, the day and the size, leaves open at 95 %.
  const near = fits.filter(({ t }) => t ** 2 > slope ** 2 * squares / noise ** 2 - 6 && t * slope > 0).map((fit) => fit.row)
  const dateOf = (place: number) => new Temporal.PlainDate(1970, 1, 1).add({ days: days[place]!.day })
  return [{ on: dateOf(row), earliest: dateOf(Math.min(...near)), latest: dateOf(Math.max(...near)), direction: slope > 0 ? 'up' : 'down', days: days.length, strength: round(strength), low: round(strength - reach), high: round(strength + reach) }]
}

const round = (value: number) => Math.round(value * 1000) / 1000
