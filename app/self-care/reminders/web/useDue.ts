import { useEffect, useState } from 'preact/hooks'
import type { Id } from '#prelude/id.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { goalsIn } from '../../goals/web/goals.ts'
import { happenedOn } from '../../goals/goal.ts'
import { doneIn } from '../../practices/web/practising.ts'
import { checkInsIn } from '../../web/checkIns.ts'
import { dueNow, type HeldReminder } from '../reminder.ts'
import { useInStep } from './inStep.ts'
import { useReminders } from './reminders.ts'

/** What is due now by the person's own reminders, looked at each minute, and the deed that puts one away for today. Works without messages, and tells the service when the times have changed. */
export function useDue(): { due: readonly HeldReminder[]; putAway(id: Id<'record'>): Promise<void> } {
  const { safe, reminders, quiet, away, putAway } = useReminders()
  useEachMinute()
  useInStep(safe, reminders, quiet)
  if (reminders.length === 0) return { due: [], putAway }
  const here = now().toZonedDateTimeISO(zoneHere())
  const { goals, days } = goalsIn(safe)
  const open = goals.filter(({ paused }) => !paused)
  const done = {
    checkIns: checkInsIn(safe).map(({ at }) => at), practices: doneIn(safe).map(({ value }) => value.at),
    goals: open.length > 0 && open.every(({ id }) => happenedOn(days, id, dayIn(zoneHere(), now()))),
  }
  return { due: dueNow(reminders, here, away, done), putAway }
}

function useEachMinute(): void {
  const [, again] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => again((turn) => turn + 1), 60_000)
    return () => clearInterval(timer)
  }, [])
}
