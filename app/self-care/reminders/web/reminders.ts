import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { useSafe, type Safe } from '#vault/web/index.ts'
import type { QuietHours } from '../plan.ts'
import { putAwayOn, reminder, reminderHours, usualQuiet, type HeldReminder, type PutAwayOn, type Reminder } from '../reminder.ts'

const read = <Shape extends z.ZodType>(safe: Safe, shape: Shape) =>
  safe.all('settings').flatMap(({ id, value }) => { const one = shape.safeParse(value); return one.success ? [{ id, value: one.data }] : [] })

/** The reminders in the vault in the order of their times, and the quiet hours that hold. */
export function remindersIn(safe: Safe): { reminders: HeldReminder[]; quiet: QuietHours | null; away: PutAwayOn[] } {
  const chosen = read(safe, reminderHours).at(-1)
  return {
    reminders: read(safe, reminder).map(({ id, value }) => ({ ...value, id })).toSorted((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1)),
    quiet: chosen ? chosen.value.quiet : usualQuiet,
    away: read(safe, putAwayOn).map(({ value }) => value),
  }
}

/** The reminders of the open vault, and what one can do with them. */
export function useReminders() {
  const safe = useSafe()
  const deeds = useMemo(() => ({
    keep: (one: Reminder, id?: Id<'record'>): Promise<Id<'record'>> => safe.keep('settings', one, id),
    keepQuiet: async (quiet: QuietHours | null): Promise<void> => void await safe.keep('settings', { kind: 'reminder-hours', quiet }, read(safe, reminderHours).at(-1)?.id),
    /** Puts one away for today. There is one record, and it holds one day. */
    putAway: async (id: Id<'record'>): Promise<void> => {
      const before = read(safe, putAwayOn).at(-1)
      const today = dayIn(zoneHere(), now())
      const away = before?.value.day.equals(today) ? before.value.away : []
      await safe.keep('settings', z.encode(putAwayOn, { kind: 'reminders-away', day: today, away: [...new Set([...away, id])].slice(-50) }), before?.id)
    },
    /** Erases one, and gives what takes it back. */
    remove: async (id: Id<'record'>): Promise<() => Promise<unknown>> => {
      const before = await safe.remove(id)
      return async () => { if (before) await safe.keep('settings', before.value, id) }
    },
  }), [safe])
  return { safe, ...remindersIn(safe), ...deeds }
}
