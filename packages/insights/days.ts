import type { Entry } from './entry.ts'
import { clockOf } from './clock.ts'

/** One day of the person's life with at least one check-in. `hours` says which share of its check-ins fell into each part of the day. */
export type Day = { day: number; mood: number; hours: readonly number[]; factors: ReadonlyMap<string, number> }

/** The parts of a day, by the hour on the person's clock: each runs until the next begins, the night over midnight. */
export const partsOfDay = { morning: 5, afternoon: 12, evening: 17, night: 22 } as const
export type PartOfDay = keyof typeof partsOfDay
export const parts = Object.keys(partsOfDay) as PartOfDay[]

/** A check-in with its place on the person's own clock: the day as a count since 1970, and the place of its part of the day in `parts`. */
export type Placed = { entry: Entry; day: number; part: number }

/** Puts entries on the clock of their own zone, oldest first; an entry given twice counts once, and the order of giving does not matter. */
export function placeEntries(entries: readonly Entry[]): Placed[] {
  const clock = clockOf()
  const keyed = entries.map((entry) => ({ entry, at: entry.at.epochMilliseconds, key: '' }))
  // Sorting by all that an entry says makes sums come out the same, bit for bit, whatever the order of giving. Words are made only where moments are equal.
  const wordsOf = (it: (typeof keyed)[number]) => (it.key ||= JSON.stringify([it.entry.zone, it.entry.mood, Object.entries(it.entry.factors).toSorted(([a], [b]) => (a < b ? -1 : 1))]))
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]) => {
    if (a.at !== b.at) return a.at - b.at
    const [one, other] = [wordsOf(a), wordsOf(b)]
    return one < other ? -1 : one > other ? 1 : 0
  }
  const sorted = keyed.toSorted(compare)
  return sorted
    .filter((it, place) => place === 0 || compare(sorted[place - 1]!, it) !== 0)
    .map(({ entry, at }) => ({ entry, ...clock(entry.zone, at) }))
    .map(({ entry, day, hour }) => ({ entry, day, part: partAt(hour) }))
}

/** The part of the day at this hour (0 to 24, with fractions), as its place in `parts`. */
export const partAt = (hour: number): number => (hour < partsOfDay.morning || hour >= partsOfDay.night ? 3 : hour < partsOfDay.afternoon ? 0 : hour < partsOfDay.evening ? 1 : 2)

/** The days with a check-in, oldest first. Mood and amounts are the means of the day; a yes once is a yes for the day. */
export function daysOf(entries: readonly Entry[]): Day[] {
  const byDay = new Map<number, Placed[]>()
  for (const placed of placeEntries(entries)) {
    const same = byDay.get(placed.day)
    if (same) same.push(placed)
    else byDay.set(placed.day, [placed])
  }
  return [...byDay].sort(([a], [b]) => a - b).map(([day, placed]) => ({ day, ...dayFrom(placed) }))
}

function dayFrom(placed: readonly Placed[]): Omit<Day, 'day'> {
  const hours = [0, 0, 0, 0]
  let mood = 0
  const factors = new Map<string, number>()
  const counts = new Map<string, number>()
  const yeses = new Set<string>()
  for (const { entry, part } of placed) {
    mood += entry.mood / placed.length
    hours[part]! += 1 / placed.length
    for (const name of Object.keys(entry.factors)) {
      const said = entry.factors[name]!
      if (said === true) yeses.add(name)
      factors.set(name, (factors.get(name) ?? 0) + Number(said))
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  for (const [name, sum] of factors) factors.set(name, yeses.has(name) ? 1 : sum / counts.get(name)!)
  return { mood, hours, factors }
}
