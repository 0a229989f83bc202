import { z } from 'zod'
import { idOf, type Id } from '#prelude/id.ts'
import { dayIn, instant, plainDate, zoneName, type Instant, type PlainDate } from '#prelude/time.ts'
import { factorsSaid } from './factors.ts'
import { feelings } from './feelings.ts'

/** Five named states, from lowest to highest. They have names and shapes, no marks: nobody is graded. */
export const moods = ['very-low', 'low', 'between', 'all-right', 'good'] as const
export type Mood = (typeof moods)[number]

/** How strong it is, in words: none of them is a mark. */
export const intensities = ['slight', 'noticeable', 'strong', 'very-strong'] as const
export type Intensity = (typeof intensities)[number]

export const MOST_NOTE = 2000

/** What a person says of a moment. `day` is the day of their life that it belongs to; `at` is when it was written down. */
export const checkIn = z.strictObject({
  mood: z.enum(moods),
  feelings: z.array(z.enum(feelings)).max(feelings.length).refine((named) => new Set(named).size === named.length, 'a feeling twice'),
  note: z.string().max(MOST_NOTE),
  // Check-ins from before these two were asked are read as saying nothing of them.
  intensity: z.enum(intensities).nullable().default(null),
  factors: factorsSaid.default({}),
  at: instant,
  day: plainDate,
  zone: zoneName,
})
export type CheckIn = z.output<typeof checkIn>

export type { Feeling } from './feelings.ts'

/** A check-in with the id of the record that holds it. */
export const keptCheckIn = checkIn.extend({ id: idOf('record') })
export type KeptCheckIn = z.output<typeof keptCheckIn>

/** A check-in of now: what was not said stays empty. */
export const checkInNow = (mood: Mood, at: Instant, zone: string, more: Partial<Pick<CheckIn, 'feelings' | 'note' | 'intensity' | 'factors' | 'day'>> = {}): CheckIn => ({
  mood, feelings: more.feelings ?? [], note: more.note ?? '', intensity: more.intensity ?? null, factors: more.factors ?? {}, at, day: more.day ?? dayIn(zone, at), zone,
})

/** How far back a check-in may be dated, in days: long enough for a month without a phone. */
export const MOST_DAYS_BACK = 31

/** Whether a check-in may belong to this day: today or one of the last 31, never one to come. */
export function mayBelongTo(day: PlainDate, today: PlainDate): boolean {
  const back = day.until(today, { largestUnit: 'days' }).days
  return back >= 0 && back <= MOST_DAYS_BACK
}

/** One day of the last two weeks, with what was said on it; a day without a check-in stays a gap. */
export type DayOfMood<C extends CheckIn = CheckIn> = { day: PlainDate; checkIns: C[] }

/** The last `count` days up to today, oldest first, each with its check-ins in the order of writing. */
export function daysOfMood<C extends CheckIn>(all: readonly C[], today: PlainDate, count = 14): DayOfMood<C>[] {
  const byDay = Map.groupBy(all, ({ day }) => day.toString())
  return Array.from({ length: count }, (_, back) => today.subtract({ days: count - 1 - back })).map((day) => ({
    day,
    checkIns: (byDay.get(day.toString()) ?? []).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
  }))
}

/** What was said most recently before today, for "same as yesterday"; nothing where yesterday is a gap. */
export const yesterdayOf = <C extends CheckIn>(all: readonly C[], today: PlainDate): C | undefined =>
  daysOfMood(all, today, 2)[0]?.checkIns.at(-1)

/** The check-ins in the order in which a list shows them: newest day first, and in a day the last written first. */
export const newestFirst = <C extends CheckIn & { id: Id<'record'> }>(all: readonly C[]): C[] =>
  all.toSorted((a, b) => Temporal.PlainDate.compare(b.day, a.day) || Temporal.Instant.compare(b.at, a.at))
