import { alsoOf } from './also.ts'
import { backgroundOf } from './background.ts'
import { daysOf, type Day } from './days.ts'
import type { Entry } from './entry.ts'
import { memoryOf, type Memory } from './memory.ts'
import { groundOf, leftOfAll, pair, type Ground, type Pairing } from './pairing.ts'
import { tOfTail } from './tail.ts'

/** What else could explain a claim. `other-factor:NAME` names another factor that comes on the same days and goes with mood too. */
export type Also = 'reverse' | 'chance' | 'weekday' | 'trend' | 'few-days' | 'missing-days' | `other-factor:${string}`

/**
 * One factor that goes with mood. `direction` says whether mood is higher ("up") or lower ("down") with more of it; `strength` is by how many mood
 * steps (1 to 5): between days with and without for a yes or no, for one standard deviation of the person's own days for an amount; `low` and `high`
 * are the ends of its 95 % interval. All three are sizes above 0 in that direction. `days` counts the days on which both were recorded.
 */
export type Claim = { factor: string; direction: 'up' | 'down'; days: number; strength: number; low: number; high: number; also: Also[] }

/** At least so many days with both the factor and a mood. */
export const LEAST_DAYS = 28
/** For a yes or no, at least so many days of each. */
export const LEAST_EACH = 7
/** All factors together are allowed to give a false claim this often. */
export const CHANCE = 0.02
/** Differences below a tenth of a mood step are not told: they would change nothing for the person. */
export const LEAST_STRENGTH = 0.1

/** One factor on the days that know it: amounts as recorded, a yes as 1 and a no as 0; `unit` is what strength is told for, `least` the days of the rarer of two values. */
export type Told = { factor: string; days: Day[]; values: Float64Array; unit: number; least: number }

/** Tells which factors go with mood, strongest evidence first. `hidden` names factors of which the person said "do not tell me this": they are not looked at. */
export function claimsFrom(entries: readonly Entry[], { hidden = [] }: { hidden?: readonly string[] } = {}): Claim[] {
  const days = daysOf(entries)
  if (days.length < LEAST_DAYS) return []
  const told = toldOf(days, new Set(hidden))
  if (told.length === 0) return []

  const memory = memoryOf(backgroundOf(days), Float64Array.from(days, ({ mood }) => mood))
  const groundFor = groundsOf(memory)
  const paired = told.flatMap((one) => {
    const ground = groundFor(one.days)
    const left = leftOfAll(one.values, ground.cleared)
    const pairing = pair(left, ground)
    return pairing ? [{ ...one, ground, left, pairing }] : []
  })
  return proven(paired).map((one) => ({ ...sizeOf(one), also: alsoOf(one, paired, days) }))
}

/** The factors with enough days to say anything about, by name. */
export function toldOf(days: readonly Day[], hidden: ReadonlySet<string>): Told[] {
  const known = new Map<string, { days: Day[]; values: number[] }>()
  for (const day of days) {
    for (const [factor, value] of day.factors) {
      let so = known.get(factor)
      if (!so) known.set(factor, (so = { days: [], values: [] }))
      so.days.push(day)
      so.values.push(value)
    }
  }
  return [...known].filter(([factor, { values }]) => !hidden.has(factor) && values.length >= LEAST_DAYS).toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([factor, { days: withIt, values }]) => {
    const series = new Float64Array(values)
    const poles = polesOf(series)
    if (!poles) return []
    if (poles.least !== undefined && poles.least < LEAST_EACH) return []
    if (poles.least === undefined) holdOutliers(series)
    const unit = poles.least === undefined ? spreadOf(series) : poles.apart
    return unit > 0 ? [{ factor, days: withIt, values: series, unit, least: poles.least ?? series.length }] : []
  })
}

/** How far apart a factor's values lie, and, where there are only two, on how many days the rarer stands; nothing where there is only one. */
function polesOf(values: Float64Array): { apart: number; least?: number } | undefined {
  let [low, high] = [values[0]!, values[0]!]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low === high) return undefined
  let [lows, highs] = [0, 0]
  for (const value of values) {
    if (value === low) lows++
    else if (value === high) highs++
    else return { apart: high - low }
  }
  return { apart: high - low, least: Math.min(lows, highs) }
}

/** Days that know the same factors share one ground: most factors are asked in one form. */
function groundsOf(memory: Memory) {
  const grounds: { days: readonly Day[]; ground: Ground }[] = []
  return (days: readonly Day[]): Ground => {
    const same = grounds.find((one) => one.days.length === days.length && one.days.every((day, row) => day === days[row]))
    if (same) return same.ground
    const ground = groundOf(days, memory)
    grounds.push({ days, ground })
    return ground
  }
}

/** Holm's steps over all factors together: the most certain must pass the strictest bar, and the first that fails ends it. */
function proven<One extends { pairing: Pairing; unit: number }>(paired: readonly One[]): One[] {
  const sorted = paired.toSorted((a, b) => a.pairing.chance - b.pairing.chance)
  const failed = sorted.findIndex(({ pairing }, place) => pairing.chance > CHANCE / (sorted.length - place))
  return sorted.slice(0, failed === -1 ? undefined : failed).filter(({ pairing, unit }) => Math.abs(pairing.slope * unit) >= LEAST_STRENGTH)
}

function sizeOf({ factor, days, unit, pairing }: Told & { pairing: Pairing }): Omit<Claim, 'also'> {
  const strength = Math.abs(pairing.slope) * unit
  const reach = tOfTail(0.05, pairing.df) * pairing.error * unit
  return { factor, direction: pairing.slope > 0 ? 'up' : 'down', days: days.length, strength: round(strength), low: round(strength - reach), high: round(strength + reach) }
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** Amounts far outside the usual, such as minutes typed for hours, are held at five standard deviations as the middle half of the days shows them. */
function holdOutliers(values: Float64Array): void {
  const sorted = values.toSorted()
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
  const usual = (at(0.75) - at(0.25)) / 1.349
  if (usual <= 0) return
  const [low, high] = [at(0.5) - 5 * usual, at(0.5) + 5 * usual]
  for (let row = 0; row < values.length; row++) values[row] = Math.min(high, Math.max(low, values[row]!))
}

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
