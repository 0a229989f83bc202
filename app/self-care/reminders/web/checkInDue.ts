import { now, zoneHere } from '#prelude/time.ts'
import type { Safe } from '#vault/web/index.ts'
import { checkInsIn } from '../../web/checkIns.ts'
import { dueNow } from '../reminder.ts'
import { remindersIn } from './reminders.ts'

/** Whether the hour has come that the person chose for a check-in, with none made since and none put away. */
export function isCheckInDue(safe: Safe): boolean {
  const { reminders, away } = remindersIn(safe)
  const done = { checkIns: checkInsIn(safe).map(({ at }) => at), practices: [], goals: false }
  return dueNow(reminders.filter(({ what }) => what === 'check-in'), now().toZonedDateTimeISO(zoneHere()), away, done).length > 0
}
