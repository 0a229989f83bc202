import { changeThreshold, type Change } from '#instruments/change.ts'
import { instruments, rangeOf } from '#instruments/index.ts'
import type { Instrument, InstrumentId } from '#instruments/instrument.ts'
import type { Id } from '#prelude/id.ts'
import { dayIn, type PlainDate } from '#prelude/time.ts'
import { inOrder, mayShowTotal, type Finished } from '../assessments/assessment.ts'
import { changeSince, resultOf, type Scale } from '../assessments/result.ts'
import { moods, type CheckIn, type Mood } from '../check-in.ts'
import type { Feeling } from '../feelings.ts'
import { daysWith, type GoalDay, type HeldGoal } from '../goals/goal.ts'

type Held<Thing> = Thing & { id: Id<'record'> }

/** The days a report is about, both ends included. */
export type Span = { from: PlainDate; to: PlainDate }
export const periods = ['two-weeks', 'month', 'three-months', 'year', 'own'] as const
export type Period = (typeof periods)[number]

/** The days of a period that ends today; of one's own choice the two days, in whichever order they were given. */
export function spanOf(period: Period, today: PlainDate, own: Span): Span {
  switch (period) {
    case 'two-weeks': return { from: today.subtract({ days: 13 }), to: today }
    case 'month': return { from: today.subtract({ days: 29 }), to: today }
    case 'three-months': return { from: today.subtract({ months: 3 }).add({ days: 1 }), to: today }
    case 'year': return { from: today.subtract({ years: 1 }).add({ days: 1 }), to: today }
    case 'own': return Temporal.PlainDate.compare(own.from, own.to) <= 0 ? own : { from: own.to, to: own.from }
  }
}

/** Whether a day is one of these days. */
export const isIn = (day: PlainDate, { from, to }: Span): boolean => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0
/** How many days these are. */
export const lengthOf = ({ from, to }: Span): number => from.until(to, { largestUnit: 'days' }).days + 1

/** What check-ins say of some days: range and counts, and no average, which would be a verdict. `most` is null where two states were named as often. */
export type MoodFacts = {
  count: number
  told: number
  of: number
  counts: { mood: Mood; count: number }[]
  lowest: Mood
  highest: Mood
  most: Mood | null
  feelings: Feeling[]
  sleep: { nights: number; least: number; most: number } | null
}

/** The facts of the check-ins of these days; null where there are none. */
export function moodFacts(all: readonly CheckIn[], span: Span): MoodFacts | null {
  const here = all.filter(({ day }) => isIn(day, span))
  const counts = moods.map((mood) => ({ mood, count: here.filter((one) => one.mood === mood).length })).filter(({ count }) => count > 0)
  const [lowest, highest] = [counts[0], counts.at(-1)]
  if (!lowest || !highest) return null
  const top = Math.max(...counts.map(({ count }) => count))
  const often = counts.filter(({ count }) => count === top)
  const hours = here.flatMap(({ factors }) => factors.sleep ?? [])
  return {
    count: here.length, told: new Set(here.map(({ day }) => day.toString())).size, of: lengthOf(span), counts, lowest: lowest.mood, highest: highest.mood,
    most: often.length === 1 ? often[0]!.mood : null, feelings: namedMost(here),
    sleep: hours.length > 0 ? { nights: hours.length, least: Math.min(...hours), most: Math.max(...hours) } : null,
  }
}

const MOST_FEELINGS = 4

/** The feelings named most, and more than once: one time says little. */
function namedMost(all: readonly CheckIn[]): Feeling[] {
  const counts = new Map<Feeling, number>()
  for (const { feelings } of all) for (const one of feelings) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 1).toSorted(([, a], [, b]) => b - a).slice(0, MOST_FEELINGS).map(([one]) => one)
}

/** A stretch of days in a chart, with the lowest and highest state of it (1 to 5). Stretches without a check-in are left out. */
export type Stretch = { day: PlainDate; lowest: number; highest: number }
export type Step = 'day' | 'week' | 'month'

/** By how long stretches a chart shows these days: a line of hundreds of points says nothing on a phone. */
export const stepOf = (span: Span): Step => (lengthOf(span) <= 31 ? 'day' : lengthOf(span) <= 190 ? 'week' : 'month')

/** The states over these days, stretch by stretch from the first day on. */
export function stretchesOf(all: readonly CheckIn[], span: Span): Stretch[] {
  const step = stepOf(span)
  const beginOf = (day: PlainDate) => (step === 'day' ? day : step === 'month' ? day.with({ day: 1 }) : span.from.add({ days: Math.floor((lengthOf({ from: span.from, to: day }) - 1) / 7) * 7 }))
  const byBegin = Map.groupBy(all.filter(({ day }) => isIn(day, span)), ({ day }) => beginOf(day).toString())
  return [...byBegin].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([begin, some]) => {
    const states = some.map(({ mood }) => moods.indexOf(mood) + 1)
    return { day: Temporal.PlainDate.from(begin), lowest: Math.min(...states), highest: Math.max(...states) }
  })
}

/** A result in a report, with the day on which it was. */
type Scored = { id: Id<'record'>; day: PlainDate; at: Finished['at']; scales: [Scale, ...Scale[]] }
/** The results of one form in these days, oldest first; the change from the first to the last, and the threshold by which it is judged. */
export type ScoreFacts = { of: InstrumentId; name: string; least: number; better: Instrument['betterWhen']; scored: [Scored, ...Scored[]]; change: Change | null; threshold: Instrument['change'] }

/** What one form says of these days; null where there is no result that may be shown. */
export function scoreFacts(all: readonly Held<Finished>[], of: InstrumentId, span: Span): ScoreFacts | null {
  const shown = inOrder(all, of).filter((done) => mayShowTotal(done) && isIn(dayIn(done.zone, done.at), span))
  const scored = shown.flatMap((done): Scored[] => {
    const result = resultOf(done)
    return result.state === 'scored' ? [{ id: done.id, day: dayIn(done.zone, done.at), at: done.at, scales: result.scales }] : []
  })
  const [first, ...more] = scored
  if (!first) return null
  const [before, after] = [shown.find(({ id }) => id === first.id)!, shown.find(({ id }) => id === more.at(-1)?.id)]
  return {
    of, name: instruments[of].name, least: first.scales.length > 1 ? 0 : rangeOf(of).least, better: instruments[of].betterWhen, scored: [first, ...more],
    change: after ? changeSince(before, after)?.change ?? null : null, threshold: changeThreshold(of),
  }
}

/** The forms with a result that may be shown in these days, the one answered last first. */
export function formsIn(all: readonly Held<Finished>[], span: Span): InstrumentId[] {
  const shown = all.filter((done) => mayShowTotal(done) && isIn(dayIn(done.zone, done.at), span) && resultOf(done).state === 'scored')
  return [...new Set(shown.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)).map(({ of }) => of))]
}

/** A goal and on how many of these days it happened. */
export type GoalFacts = { id: Id<'record'>; name: string; days: number }

/** The goals that are under way, and those that happened in these days. */
export const goalFacts = (goals: readonly HeldGoal[], days: readonly GoalDay[], span: Span): GoalFacts[] =>
  goals.map(({ id, name, paused }) => ({ id, name, paused, days: daysWith(days, id).filter((day) => isIn(day, span)).length }))
    .filter((one) => !one.paused || one.days > 0).map(({ id, name, days: count }) => ({ id, name, days: count }))
