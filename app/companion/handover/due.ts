import type { Instant } from '#prelude/time.ts'
import type { Level } from '#risk/signal.ts'

// Source of these times: docs/safety-case.md and the product's safety page, "Signals, levels, concerns": a concern is due
// "by level (imminent 15 minutes, high 2 hours, moderate 1 working day; the steward sets them)", and "overdue concerns climb".

/** How soon somebody is due to look. What is not said counts as usual: nobody guesses a level. */
export const urgencies = ['imminent', 'high', 'usual'] as const
export type Urgency = (typeof urgencies)[number]
export const urgencyOf = (level: Level | null): Urgency => (level === 'imminent' || level === 'high' ? level : 'usual')

/** Minutes until somebody is due to look, where it is not a matter of working days. */
export const DUE_MINUTES = { imminent: 15, high: 120 } as const
/** Minutes from one rung to the next: those on duty, every clinician and supervisor, the steward. */
const CLIMB_MINUTES: Record<Urgency, number> = { imminent: 5, high: 30, usual: 240 }
const LAST_RUNG = 3

/** Days of the week on which nobody works, Monday is 1. */
const usualWeekend: readonly number[] = [6, 7]

/** When somebody is due to look at what was sent now; a working day later is the same hour of the next day on which people work. */
export function dueAt(urgency: Urgency, now: Instant, weekend: readonly number[] = usualWeekend): Instant {
  if (urgency !== 'usual') return now.add({ minutes: DUE_MINUTES[urgency] })
  let due = now.toZonedDateTimeISO('UTC').add({ days: 1 })
  while (weekend.includes(due.dayOfWeek)) due = due.add({ days: 1 })
  return due.toInstant()
}

/** Whether nobody looked in time. */
export const isOverdue = (due: Instant, now: Instant): boolean => Temporal.Instant.compare(due, now) <= 0

/** How far a note has climbed by now: 0 in time, 1 those on duty, 2 every clinician and supervisor, 3 the steward. */
export function rungAt(urgency: Urgency, due: Instant, now: Instant): number {
  if (!isOverdue(due, now)) return 0
  return Math.min(LAST_RUNG, 1 + Math.floor(due.until(now).total('minutes') / CLIMB_MINUTES[urgency]))
}
