import { z } from 'zod'
import { changePoints, type ChangePoint } from '#insights/change-points.ts'
import { claimsFrom, LEAST_DAYS, type Claim } from '#insights/claims.ts'
import { timeOfDay, type PartsDiffer } from '#insights/time-of-day.ts'
import { entryReader, type Counted } from './entries.ts'

/** What the person does not want to be told: factors by name, or one of the two sections. Kept in the vault, and can be taken back. */
export const hiddenInsights = z.strictObject({ kind: z.literal('insights'), hidden: z.array(z.string().min(1).max(80)).max(200) })
export type HiddenInsights = z.output<typeof hiddenInsights>
export const nothingHidden: HiddenInsights = { kind: 'insights', hidden: [] }
/** The names under which a whole section is hidden; no factor is named like these. */
export const HOURS = 'all:hours'
export const CHANGES = 'all:changes'

/** A change with its days as ISO text: what goes between a worker and its page. */
export type ToldChange = Omit<ChangePoint, 'on' | 'earliest' | 'latest'> & { on: string; earliest: string; latest: string }
/** How much there is to go by: days with a check-in, and the factor answered on most days. */
export type Known = { days: number; most: { factor: string; days: number } | null }

/** What is found, part by part, the quickest first. How much there is to go by is told where it was not enough for a claim. */
export type Part =
  | { of: 'claims'; claims: Claim[]; known: Known | null }
  | { of: 'hours'; hours: PartsDiffer[] }
  | { of: 'changes'; changes: ToldChange[] }

/** What is asked: the values of the vault's mood domain, and what is not to be told. */
export type Question = { values: readonly unknown[]; hidden: readonly string[] }

/** So many check-ins are read before others have their turn, where there is no worker. */
const AT_ONCE = 250

/** Counts, part by part; an empty step in between lets somebody else have a turn. */
export function* insightsOf({ values, hidden }: Question): Generator<Part | undefined, void> {
  const read = entryReader()
  const counted: Counted[] = []
  for (const [place, value] of values.entries()) {
    counted.push(...read(value))
    if (place % AT_ONCE === AT_ONCE - 1) yield
  }
  const entries = counted.map(({ entry }) => entry)
  const claims = claimsFrom(entries, { hidden })
  yield { of: 'claims', claims, known: claims.length > 0 ? null : knownOf(counted, hidden) }
  yield { of: 'hours', hours: hidden.includes(HOURS) ? [] : timeOfDay(counted.filter(({ isOfItsHour }) => isOfItsHour).map(({ entry }) => entry)) }
  yield { of: 'changes', changes: hidden.includes(CHANGES) ? [] : changePoints(entries).map(({ on, earliest, latest, ...size }) => ({ ...size, on: String(on), earliest: String(earliest), latest: String(latest) })) }
}

function knownOf(counted: readonly Counted[], hidden: readonly string[]): Known {
  const days = new Set<string>()
  const daysByFactor = new Map<string, Set<string>>()
  for (const { entry, day } of counted) {
    days.add(day)
    for (const factor of Object.keys(entry.factors)) {
      if (hidden.includes(factor)) continue
      let those = daysByFactor.get(factor)
      if (!those) daysByFactor.set(factor, (those = new Set()))
      those.add(day)
    }
  }
  const most = [...daysByFactor].map(([factor, of]) => ({ factor, days: of.size })).toSorted((a, b) => b.days - a.days || (a.factor < b.factor ? -1 : 1))[0]
  return { days: days.size, most: most ?? null }
}

/** How strong a difference in mood steps is, for words: under a third of a step, under four fifths, more. The cuts are ours. */
export const howMuch = (strength: number): 'little' | 'clear' | 'much' => (strength < 0.33 ? 'little' : strength < 0.8 ? 'clear' : 'much')

/** Whether a factor is an amount rather than a yes or no: its strength is then told for a usual difference between two days. */
export const isAmount = (factor: string): boolean => factor === 'sleep' || factor === 'movement'

/** How many more days of the same answer it takes before anything can be said of it; 0 where there are enough. */
export const daysToGo = (known: Known | null): number => (known === null ? 0 : Math.max(0, LEAST_DAYS - (known.most?.days ?? 0)))
export { LEAST_DAYS }
