import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Db } from '#platform/db.ts'
import { columns, type FieldRegister } from '#platform/fields.ts'

/** `due_at` is the time that was chosen, from which lateness counts; `try_at` is when the job looks again. */
type Tables = { 'self_care.reminder': { person_id: Id<'person'>; session_id: Id<'session'>; due_at: Instant | null; try_at: Instant | null; said: Buffer } }

/** The table of reminders; no other part can name it. */
export const own = (db: Db) => db.withTables<Tables>()

const kept = 'until messages are switched off, the device signs out or no longer takes them, or the person is erased'
export const reminderFields: FieldRegister = {
  'self_care.reminder': {
    ...columns('person_id session_id', 'P', 'messages end when the device that gets them signs out', kept),
    ...columns('due_at try_at', 'P', 'finding whose message is due next', kept),
    ...columns('said', 'V', 'the device to send to, the times that were chosen, the quiet hours', kept),
  },
}
