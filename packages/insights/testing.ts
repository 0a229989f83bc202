import { instantOf, instantOfEpoch } from '#prelude/time.ts'
import type { Entry } from './entry.ts'
import { seeded } from './seeded.ts'

export type Chance = ReturnType<typeof seeded>
/** A series of one value a day. */
export type Series = number[]
/** What is told of a factor, day by day; nothing where it was not recorded. */
export type Recorded = (number | boolean | undefined)[]

const days = (n: number, at: (day: number) => number): Series => Array.from({ length: n }, (_, day) => at(day))

/** What moods and factors are made of. Each takes the number of days, and a generator where chance comes in; day 0 is a Monday. */
export const series = {
  noise: (n: number, chance: Chance, size = 1): Series => days(n, () => size * chance.normal()),
  /** Fades by `keeps` from day to day; standard deviation 1. */
  fading: (n: number, chance: Chance, keeps: number): Series => {
    let value = chance.normal()
    return days(n, () => (value = keeps * value + Math.sqrt(1 - keeps * keeps) * chance.normal()))
  },
  walk: (n: number, chance: Chance, step: number): Series => {
    let value = 0
    return days(n, () => (value += step * chance.normal()))
  },
  slope: (n: number, rise: number): Series => days(n, (day) => rise * (day / n - 0.5)),
  wave: (n: number, length: number, height: number): Series => days(n, (day) => height * Math.sin((2 * Math.PI * day) / length)),
  weekend: (n: number, height: number): Series => days(n, (day) => (day % 7 >= 5 ? height : 0)),
  step: (n: number, height: number): Series => days(n, (day) => (day >= n / 2 ? height : 0)),
}

export const add = (...all: Series[]): Series => all[0]!.map((_, day) => all.reduce((sum, one) => sum + one[day]!, 0))
/** A yes each day with this share where the value is 0, likelier as it grows. */
export const yes = (values: Series, share: number, chance: Chance): boolean[] => values.map((value) => chance.share() < 1 / (1 + Math.exp(-2 * value) * (1 / share - 1)))
/** So many factors, amounts and yes-or-no by turns. */
export const many = (count: number, make: (nth: number) => Recorded): Record<string, Recorded> => Object.fromEntries(Array.from({ length: count }, (_, nth) => [`factor ${nth + 1}`, make(nth)]))

type Habits = { perDay?: number; missed?: number; wavers?: number; zones?: string[]; dayCurve?: number }

/**
 * Entries for these moods (0 stands for 3.2 on the scale of 1 to 5) and factors, from Monday 2 January 2023 on: `perDay` check-ins a day, a share `missed` of
 * days without; mood `wavers` within a day, and rises by `dayCurve` from morning to night; the person moves through `zones` month by month.
 */
export function entriesOf(moods: Series, factors: Record<string, Recorded>, chance: Chance, { perDay = 1, missed = 0.1, wavers = 0.3, zones = ['Europe/Madrid'], dayCurve = 0 }: Habits = {}): Entry[] {
  const start = instantOf('2023-01-02T00:00:00Z').epochMilliseconds
  return moods.flatMap((mood, day) => {
    if (chance.share() < missed) return []
    const zone = zones[Math.floor(day / 30) % zones.length]!
    const known = Object.fromEntries(Object.entries(factors).flatMap(([name, values]) => (values[day] === undefined ? [] : [[name, values[day]] as const])))
    return Array.from({ length: perDay }, (_, nth) => {
      const hour = 6 + ((nth + chance.share()) * 16) / perDay
      const there = instantOfEpoch(Math.round(start + (day * 24 + hour) * 3_600_000))
      const at = there.toZonedDateTimeISO('UTC').toPlainDateTime().toZonedDateTime(zone).toInstant()
      return { at, zone, mood: asMood(mood + wavers * chance.normal() + dayCurve * (hour / 14 - 1)), factors: known }
    })
  })
}

const asMood = (value: number): number => Math.min(5, Math.max(1, Math.round(3.2 + value)))

/** Series in which no factor has anything to do with mood beyond drift, week and hour; by what makes them hard. */
export const nulls: Record<string, (n: number, chance: Chance) => Entry[]> = {
  'noise': (n, c) => entriesOf(series.noise(n, c, 0.9), { sleep: series.noise(n, c), outside: yes(series.noise(n, c, 0), 0.4, c) }, c),
  'twelve factors': (n, c) => entriesOf(series.noise(n, c, 0.9), many(12, (nth) => (nth % 2 ? series.noise(n, c) : yes(series.noise(n, c, 0), 0.3, c))), c),
  'drift in both': (n, c) => entriesOf(add(series.walk(n, c, 0.2), series.noise(n, c, 0.4)), { sleep: series.walk(n, c, 0.3), outside: yes(series.walk(n, c, 0.4), 0.4, c) }, c),
  'random walks in both': (n, c) => entriesOf(series.walk(n, c, 0.3), { sleep: series.walk(n, c, 1), outside: series.walk(n, c, 1).map((value) => value > 0) }, c),
  'trend in both': (n, c) => entriesOf(add(series.slope(n, 2), series.noise(n, c, 0.7)), { sleep: add(series.slope(n, 3), series.noise(n, c)), outside: yes(series.slope(n, 3), 0.4, c) }, c),
  'seasons in both': (n, c) => entriesOf(add(series.wave(n, 90, 1), series.noise(n, c, 0.6)), { sleep: add(series.wave(n, 90, 1.5), series.noise(n, c)), outside: yes(series.wave(n, 90, 1.5), 0.5, c) }, c),
  'months in both': (n, c) => entriesOf(add(series.wave(n, 30, 1), series.noise(n, c, 0.6)), { sleep: add(series.wave(n, 30, 1.5), series.noise(n, c)), outside: yes(series.wave(n, 30, 1.5), 0.5, c) }, c),
  'a change of life in both': (n, c) => entriesOf(add(series.step(n, 1.5), series.noise(n, c, 0.6)), { sleep: add(series.step(n, 2), series.noise(n, c)), outside: yes(series.step(n, 2), 0.2, c) }, c),
  'week in both': (n, c) => entriesOf(add(series.weekend(n, 1.2), series.noise(n, c, 0.6)), { sleep: add(series.weekend(n, 2), series.noise(n, c, 0.5)), outside: yes(series.weekend(n, 2), 0.15, c) }, c),
  'week and drift in both': (n, c) => entriesOf(add(series.weekend(n, 1), series.walk(n, c, 0.15), series.noise(n, c, 0.6)), { sleep: add(series.weekend(n, 1.5), series.walk(n, c, 0.3), series.noise(n, c, 0.7)), outside: yes(add(series.weekend(n, 1.5), series.walk(n, c, 0.2)), 0.2, c) }, c),
  'both hang on for days': (n, c) => entriesOf(series.fading(n, c, 0.8), many(8, (nth) => (nth % 2 ? series.fading(n, c, 0.8) : series.fading(n, c, 0.8).map((value) => value > 0.5))), c),
  'both hang on for weeks': (n, c) => entriesOf(series.fading(n, c, 0.95), { sleep: series.fading(n, c, 0.95), outside: series.fading(n, c, 0.95).map((value) => value > 0.3) }, c),
  'seldom a yes': (n, c) => entriesOf(series.noise(n, c, 0).map(() => (c.share() < 0.1 ? -2 : 1.4)), many(12, () => yes(series.noise(n, c, 0), 0.13, c)), c),
  'uneven amounts': (n, c) => entriesOf(series.noise(n, c, 0.9), many(3, () => series.noise(n, c, 1.2).map(Math.exp)), c),
  'recorded on some days': (n, c) => entriesOf(series.fading(n, c, 0.6), many(6, (nth) => (nth % 2 ? series.noise(n, c) : yes(series.noise(n, c, 0), 0.4, c)).map((value) => (c.share() < 0.4 ? undefined : value))), c, { missed: 0.2 }),
  'three a day, through zones': (n, c) => entriesOf(series.fading(n, c, 0.5), many(4, () => series.fading(n, c, 0.5)), c, { perDay: 3, zones: ['Europe/Madrid', 'America/New_York', 'Asia/Tokyo'], dayCurve: 0.5 }),
  // An evening's factor, in people whose evenings are better: what differs is the hour of the check-in.
  'told in the evening only': (n, c) => entriesOf(series.noise(n, c, 0.6), {}, c, { dayCurve: 0.8 }).map((entry) => {
    const evening = entry.at.toZonedDateTimeISO(entry.zone).hour >= 17
    return { ...entry, factors: { 'went out': evening && c.share() < 0.7, 'rested': evening || c.share() < 0.3 } }
  }),
}

/** A planted effect, and the days with a check-in from which on it is found nine times in ten: the figures of the README. `share` is how often a yes comes; without it the factor is an amount. */
export type Planted = { strength: number; share?: number; factors: number; days: number }
export const planted: Planted[] = [
  { strength: 1, share: 0.5, factors: 1, days: 80 },
  { strength: 0.7, share: 0.5, factors: 1, days: 130 },
  { strength: 0.7, share: 0.3, factors: 1, days: 160 },
  { strength: 1, share: 0.15, factors: 1, days: 140 },
  { strength: 0.5, factors: 1, days: 80 },
  { strength: 0.35, factors: 1, days: 140 },
  { strength: 1, share: 0.5, factors: 8, days: 100 },
  { strength: 0.7, share: 0.5, factors: 8, days: 180 },
  { strength: 0.5, factors: 8, days: 110 },
  { strength: 0.35, factors: 8, days: 190 },
]

/** Entries in which the factor `planted` moves mood by so much; what is left of mood, hanging on a little and following the week, has a standard deviation of 0.9 steps. */
export function entriesWith({ strength, share, factors }: Planted, n: number, chance: Chance): Entry[] {
  const factor: (number | boolean)[] = share === undefined ? series.noise(n, chance) : yes(series.noise(n, chance, 0), share, chance)
  const others = many(factors - 1, (nth) => (nth % 2 ? series.noise(n, chance) : yes(series.noise(n, chance, 0), 0.4, chance)))
  const moods = add(series.fading(n, chance, 0.4).map((value) => 0.75 * value), series.weekend(n, 0.4), factor.map((value) => strength * (Number(value) - (share ?? 0))))
  return entriesOf(moods.map((mood) => mood - 0.2), { planted: factor, ...others }, chance, { missed: 0, wavers: 0.4 })
}

/** Moods without a sudden change, by what makes them hard. */
export const steady: Record<string, (n: number, chance: Chance) => Series> = {
  'noise and week': (n, c) => add(series.weekend(n, 1), series.noise(n, c, 0.7)),
  'trend': (n, c) => add(series.slope(n, 2), series.noise(n, c, 0.6)),
  'seasons': (n, c) => add(series.wave(n, 90, 1), series.noise(n, c, 0.6)),
  'hangs on for days': (n, c) => series.fading(n, c, 0.8),
  'hangs on for weeks': (n, c) => series.fading(n, c, 0.95),
  'drift': (n, c) => add(series.walk(n, c, 0.15), series.noise(n, c, 0.5)),
  'random walk': (n, c) => series.walk(n, c, 0.2),
}
/** Moods with a step of this height in the middle, and noise of 0.7 steps. */
export const stepped = (n: number, height: number, chance: Chance): Series => add(series.step(n, height), series.noise(n, chance, 0.7)).map((mood) => mood - height / 2 - 0.2)
