import { instantOf } from '#prelude/time.ts'
import type { Entry } from './entry.ts'
import { seeded } from './seeded.ts'

type Chance = ReturnType<typeof seeded>
/** A series of one value a day. */
type Series = number[]

const days = (n: number, at: (day: number) => number): Series => Array.from({ length: n }, (_, day) => at(day))

/** What moods and factors are made of: noise, drift, waves, weeks. Each takes the number of days and a generator. */
export const series = {
  noise: (n: number, chance: Chance, size = 1): Series => days(n, () => size * chance.normal()),
  /** Fades by `keeps` a day, standard deviation 1. */
  fading: (n: number, chance: Chance, keeps: number): Series => {
    let value = chance.normal()
    return days(n, () => (value = keeps * value + Math.sqrt(1 - keeps * keeps) * chance.normal()))
  },
  walk: (n: number, chance: Chance, step: number): Series => {
    let value = 0
    return days(n, () => (value += step * chance.normal()))
  },
  slope: (n: number, rise: number): Series => days(n, (day) => rise * (day / n - 0.5)),
  wave: (n: number, length: number, height: number, phase = 0): Series => days(n, (day) => height * Math.sin((2 * Math.PI * day) / length + phase)),
  weekend: (n: number, height: number): Series => days(n, (day) => (day % 7 >= 5 ? height : 0)),
  step: (n: number, at: number, height: number): Series => days(n, (day) => (day >= at ? height : 0)),
}

export const add = (...all: Series[]): Series => all[0]!.map((_, day) => all.reduce((sum, one) => sum + one[day]!, 0))
/** A mood of this day from 1 to 5, where 0 is a little above the middle. */
export const asMood = (value: number): number => Math.min(5, Math.max(1, Math.round(3.2 + value)))
/** A yes with this chance at 0, likelier as the value grows. */
export const asYes = (value: number, share: number, chance: Chance): boolean => chance.share() < 1 / (1 + Math.exp(-2 * value) * (1 / share - 1))

/** Entries for these moods and factors, from 2 January 2023, a Monday, on: `perDay` check-ins a day, of which a share is missed; mood wavers within a day. */
export function entriesOf(moods: Series, factors: Record<string, (number | boolean | undefined)[]>, chance: Chance, { perDay = 1, missed = 0.1, wavers = 0.4, zone = 'Europe/Madrid' } = {}): Entry[] {
  const start = instantOf('2023-01-01T23:00:00Z').epochMilliseconds
  return moods.flatMap((mood, day) => {
    if (chance.share() < missed) return []
    return Array.from({ length: perDay }, (_, nth) => {
      const hour = 7 + ((nth + chance.share()) * 15) / perDay
      const known = Object.entries(factors).flatMap(([name, values]) => (values[day] === undefined ? [] : [[name, values[day]] as const]))
      return { at: Temporal.Instant.fromEpochMilliseconds(Math.round(start + (day * 24 + hour) * 3_600_000)), zone, mood: asMood(mood + wavers * chance.normal()), factors: Object.fromEntries(known) }
    })
  })
}
