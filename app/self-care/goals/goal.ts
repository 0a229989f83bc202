import { z } from 'zod'
import { idOf, type Id } from '#prelude/id.ts'
import { plainDate, type PlainDate } from '#prelude/time.ts'

export const MOST_GOALS = 30
export const MOST_NAME = 80

/** Neutral suggestions: none is better than another, and each may be reworded before it is added. */
export const suggestions = ['walk', 'bed', 'call', 'practice', 'medication', 'water', 'meal', 'daylight'] as const

export const rhythms = ['daily', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

/** A small thing that somebody wants to do each day or each week, in their own words. A paused one is not shown for today. */
export const goal = z.strictObject({ kind: z.literal('goal'), name: z.string().min(1).max(MOST_NAME), rhythm: z.enum(rhythms), paused: z.boolean() })
export type Goal = z.output<typeof goal>
export type HeldGoal = Goal & { id: Id<'record'> }

/** The goals that happened on one day of the person's life. One record a day, so that two devices seldom write the same. */
export const goalDay = z.strictObject({ kind: z.literal('goal-day'), day: plainDate, goals: z.array(idOf('record')).max(200) })
export type GoalDay = z.output<typeof goalDay>
export type HeldGoalDay = GoalDay & { id: Id<'record'> }

/** The days on which a goal happened, oldest first. Where two devices wrote the same day, what either says counts. */
export const daysWith = (days: readonly GoalDay[], one: Id<'record'>): PlainDate[] =>
  [...new Map(days.filter(({ goals }) => goals.includes(one)).map(({ day }) => [day.toString(), day])).values()].toSorted(Temporal.PlainDate.compare)

/** Whether a goal happened on this day. */
export const happenedOn = (days: readonly GoalDay[], one: Id<'record'>, day: PlainDate): boolean => days.some((record) => record.day.equals(day) && record.goals.includes(one))

/** Those of the last so many days before today (today left out) on which a goal happened, oldest first. */
export const daysBefore = (days: readonly GoalDay[], one: Id<'record'>, today: PlainDate, count: number): PlainDate[] =>
  daysWith(days, one).filter((day) => { const back = day.until(today, { largestUnit: 'days' }).days; return back > 0 && back <= count })

/** The records to keep so that a goal did, or did not, happen on this day: all of the day are taken along, since each may name it. Without an id it is a new one. */
export function sayOf(days: readonly HeldGoalDay[], one: Id<'record'>, day: PlainDate, happened: boolean): (GoalDay & { id?: Id<'record'> })[] {
  const same = days.filter((record) => record.day.equals(day))
  if (!happened) return same.filter(({ goals }) => goals.includes(one)).map((record) => ({ ...record, goals: record.goals.filter((other) => other !== one) }))
  const [first] = same
  if (!first) return [{ kind: 'goal-day', day, goals: [one] }]
  return happenedOn(same, one, day) ? [] : [{ ...first, goals: [...first.goals, one] }]
}
