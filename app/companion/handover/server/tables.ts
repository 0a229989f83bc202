import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Role } from '#wire/endpoint.ts'
import type { Level } from '#risk/signal.ts'
import type { Db } from '#platform/db.ts'
import { columns, type FieldRegister } from '#platform/fields.ts'
import { DAYS_ANSWERED, DAYS_KEPT, type NoteKind, type NoteState, type Outcome } from '../note.ts'

type Person = Id<'person'>
export type NoteRow = {
  id: Id<'note'>; person_id: Person; kind: NoteKind; level: Level | null; words: Buffer; to_id: Person | null; owner_id: Person | null; handed_by: Person | null
  state: NoteState; rung: number; sent_at: Instant; due_at: Instant; opened_at: Instant | null; answer: Buffer | null; answered_at: Instant | null
  closed_at: Instant | null; outcome: Outcome | null; seen_at: Instant | null; steps: unknown
}
type Tables = {
  'companion.note': NoteRow
  'companion.note_staff': { staff_id: Person; roles: Role[]; name: Buffer; session_id: Id<'session'>; here_until: Instant | null; seen_at: Instant }
  'companion.note_alarm': { staff_id: Person; roles: Role[]; language: string; mail: Buffer }
}

/** The tables of notes; no other part can name them. */
export const own = (db: Db) => db.withTables<Tables>()

const kept = `${DAYS_KEPT} days after it was closed (${DAYS_ANSWERED} days after an answer it closes by itself), or until the person takes it back or is erased`
const whileReading = 'a year after they were last here to read notes'
export const handoverFields: FieldRegister = {
  'companion.note': {
    ...columns('id person_id kind to_id owner_id handed_by state sent_at opened_at answered_at closed_at outcome seen_at steps', 'P', 'a note has a reader, an owner, a history and an outcome, which the person sees', kept),
    ...columns('level rung due_at', 'P', 'how soon somebody is due to look; the level only where the person left it in', kept),
    ...columns('words answer', 'V', 'what the person sent, and what was answered', kept),
  },
  'companion.note_staff': {
    ...columns('staff_id roles session_id here_until seen_at', 'P', 'who reads notes, and is here now', whileReading),
    ...columns('name', 'V', 'people choose whom to write to by name', whileReading),
  },
  'companion.note_alarm': {
    ...columns('staff_id roles language', 'P', 'whom to mail where notes wait, and in which language', 'until they stop the mails'),
    ...columns('mail', 'V', 'where to send it', 'until they stop the mails'),
  },
}
