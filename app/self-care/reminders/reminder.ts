import { z } from 'zod'
import { idOf, type Id } from '#prelude/id.ts'
import { plainDate, type Instant } from '#prelude/time.ts'
import { clockTime, MOST_TIMES, quietHours, weekdays, type Plan, type QuietHours } from './plan.ts'

export const MOST_WORDS = 120
export const MOST_REMINDERS = MOST_TIMES

export const whats = ['check-in', 'practice', 'goal', 'own'] as const
/** What a reminder is for: something of this app, or the person's own words. */
export type What = (typeof whats)[number]

/** A reminder as it lies sealed in the vault. `words` is empty unless it is for something of one's own. */
export const reminder = z.strictObject({
  kind: z.literal('reminder'), what: z.enum(whats), words: z.string().max(MOST_WORDS), at: clockTime, days: z.array(z.int().min(1).max(7)).min(1).max(7), on: z.boolean(),
})
export type Reminder = z.output<typeof reminder>
export type HeldReminder = Reminder & { id: Id<'record'> }

/** The quiet hours, as the person chose them; null where they want none. */
export const reminderHours = z.strictObject({ kind: z.literal('reminder-hours'), quiet: quietHours.nullable() })
/** The hours that hold until something else is chosen: a message at night helps nobody sleep. */
export const usualQuiet: QuietHours = { from: '22:00', to: '08:00' }

/** What was put away on one day. */
export const putAwayOn = z.strictObject({ kind: z.literal('reminders-away'), day: plainDate, away: z.array(idOf('record')).max(MOST_REMINDERS) })
export type PutAwayOn = z.output<typeof putAwayOn>

/** When messages are due, without a word of what for: reminders at the same time are one. */
export function planOf(reminders: readonly Reminder[], quiet: QuietHours | null, zone: string): Plan {
  const daysByTime = new Map<string, Set<number>>()
  for (const { at, days } of reminders.filter(({ on }) => on)) daysByTime.set(at, new Set([...(daysByTime.get(at) ?? []), ...days]))
  const times = [...daysByTime].map(([at, days]) => ({ at, days: weekdays.filter((day) => days.has(day)) })).toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return { zone, times: times.slice(0, MOST_TIMES), quiet }
}

/** Whether two plans are the same one. */
export const isSamePlan = (one: Plan, other: Plan): boolean => wordsOf(one) === wordsOf(other)
// One list of times for each day of the week, so that neither order nor the way in which days are gathered makes a difference.
const wordsOf = ({ zone, times, quiet }: Plan) => JSON.stringify([zone, weekdays.map((day) => [...new Set(times.filter(({ days }) => days.includes(day)).map(({ at }) => at))].toSorted(byText)), quiet && [quiet.from, quiet.to]])
const byText = (one: string, other: string) => (one < other ? -1 : 1)

/** What somebody did, as far as it answers a reminder. */
export type DoneToday = { checkIns: readonly Instant[]; practices: readonly Instant[]; goals: boolean }

const BEFORE_MINUTES = 60

/** The reminders that are due on this day of the person's, earliest first: their time has come, and they were neither put away nor done, be it up to an hour before. */
export function dueNow(reminders: readonly HeldReminder[], here: Temporal.ZonedDateTime, away: readonly PutAwayOn[], done: DoneToday): HeldReminder[] {
  const today = here.toPlainDate()
  const gone = new Set(away.filter(({ day }) => day.equals(today)).flatMap((one) => one.away))
  const isDone = ({ what, at }: Reminder): boolean => {
    const from = today.toZonedDateTime({ timeZone: here.timeZoneId, plainTime: at }).subtract({ minutes: BEFORE_MINUTES }).toInstant()
    const since = (moments: readonly Instant[]) => moments.some((moment) => Temporal.Instant.compare(moment, from) >= 0)
    return what === 'goal' ? done.goals : what === 'check-in' ? since(done.checkIns) : what === 'practice' ? since(done.practices) : false
  }
  const time = here.toPlainTime().toString({ smallestUnit: 'minute' })
  return reminders.filter((one) => one.on && one.days.includes(here.dayOfWeek) && one.at <= time && !gone.has(one.id) && !isDone(one))
    .toSorted((one, other) => (one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1))
}

