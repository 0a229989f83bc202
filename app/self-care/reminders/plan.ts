import { z } from 'zod'
import { dayIn, zoneName, type Instant } from '#prelude/time.ts'

// What the service may know of reminders: the times, the days, the hours to keep quiet. What they are for stays in the vault.

export const MOST_TIMES = 50

/** A time of day such as `08:30`. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** Days of the week, Monday is 1. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const someDays = z.array(z.int().min(1).max(7)).min(1).max(7)

/** Hours in which nothing is sent, from the first to before the second; they may reach past midnight. */
export const quietHours = z.strictObject({ from: clockTime, to: clockTime })
export type QuietHours = z.output<typeof quietHours>

/** When messages are due: times of day with their weekdays, in one time zone, and the quiet hours. */
export const plan = z.strictObject({
  zone: z.string().max(64).regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/), times: z.array(z.strictObject({ at: clockTime, days: someDays })).max(MOST_TIMES), quiet: quietHours.nullable(),
})
export type Plan = z.output<typeof plan>

/** Whether this machine knows the zone of a plan. */
export const hasKnownZone = ({ zone }: Pick<Plan, 'zone'>): boolean => zoneName.safeParse(zone).success

/** Whether a time of day lies in the quiet hours. Hours that begin and end alike hold nothing. */
export const isQuiet = (quiet: QuietHours | null, at: string): boolean =>
  quiet !== null && (quiet.from <= quiet.to ? at >= quiet.from && at < quiet.to : at >= quiet.from || at < quiet.to)

/** The next moment after `after` at which a message is due; null where none ever is. A time that the clocks jump over comes as much later as they jump. */
export function nextAfter({ zone, times, quiet }: Plan, after: Instant): Instant | null {
  const loud = times.filter(({ at }) => !isQuiet(quiet, at))
  const today = dayIn(zone, after)
  // Today's may be past, so the same weekday of next week is looked at as well.
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = today.add({ days: ahead })
    const moments = loud.filter(({ days }) => days.includes(day.dayOfWeek)).map(({ at }) => day.toZonedDateTime({ timeZone: zone, plainTime: at }).toInstant())
    const [first] = moments.filter((moment) => Temporal.Instant.compare(moment, after) > 0).toSorted(Temporal.Instant.compare)
    if (first) return first
  }
  return null
}

/** Minutes after which a message is no longer worth sending. */
const MOST_LATE = 30
const AGAIN_AFTER = 2

/** Seconds in which a message that was due at this moment is still worth something; 0 where it is too late, or where the quiet hours have begun. */
export function secondsLeft({ zone, quiet }: Pick<Plan, 'zone' | 'quiet'>, due: Instant, now: Instant): number {
  if (isQuiet(quiet, now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }))) return 0
  return Math.max(0, MOST_LATE * 60 - Math.floor(due.until(now).total('seconds')))
}

/** When to try a message again that could not be sent now; null where that would be too late. */
export function tryAgainAt(plan: Plan, due: Instant, now: Instant): Instant | null {
  const later = now.add({ minutes: AGAIN_AFTER })
  return secondsLeft(plan, due, later) > 0 ? later : null
}
