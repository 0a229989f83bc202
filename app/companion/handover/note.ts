import { z } from 'zod'
import { idOf, type Id } from '#prelude/id.ts'
import { instant } from '#prelude/time.ts'
import type { Role } from '#wire/endpoint.ts'
import { levels } from '#risk/signal.ts'

export const MOST_WORDS = 8000
export const MOST_ANSWER = 4000
export const MOST_NAME = 80

/** A note out of a talk, or the weekly page. */
export const noteKinds = ['note', 'week'] as const
export type NoteKind = (typeof noteKinds)[number]
export const level = z.enum(levels)

/** Where a note stands. `waiting`: nobody has it; after a hand-on it waits again, though it was opened. */
export const noteStates = ['waiting', 'opened', 'answered', 'closed'] as const
export type NoteState = (typeof noteStates)[number]

/** How a note came to its end, as its owner says. */
export const outcomes = ['answered', 'other-help', 'emergency', 'no-need', 'not-reached'] as const
export type Outcome = (typeof outcomes)[number]

/** The roles that may read what people send. */
export const readerRoles = ['listener', 'clinician', 'supervisor'] as const
/** Who can be mailed where notes wait too long; the steward is told that one waits, and cannot read it. */
export const alarmRoles = [...readerRoles, 'steward'] as const
export const isReader = (held: readonly Role[]): boolean => readerRoles.some((role) => held.includes(role))

/** Being here ends by itself: a shift, not a day. */
export const HOURS_HERE = 8
/** A clinician can be chosen by name for so many days after being here; whoever does not come any more is not offered. */
export const DAYS_BY_NAME = 30
/** Answered notes that nobody closed are closed by the house. */
export const DAYS_ANSWERED = 14
/** Closed notes are forgotten: a season is enough to come back to an answer, and what is not kept cannot leak. */
export const DAYS_KEPT = 90
/** Notes that one person may have open at a time. */
export const MOST_OPEN = 20

/** What became of a note, one line for each deed: its history. */
export const step = z.strictObject({ at: instant, did: z.enum(['opened', 'answered', 'handed-on', 'closed', 'overdue', 'climbed']), by: idOf('person').nullable() })
export type Step = z.output<typeof step>

/** What decides who may see that a note is there, and open it. */
export type Reach = { to: Id<'person'> | null; owner: Id<'person'> | null; rung: number }
/** Somebody who works here, as far as notes are concerned. */
export type Reader = { id: Id<'person'>; roles: readonly Role[]; here: boolean }

/**
 * Whether somebody sees that a note is there: its owner, the one it was sent to, whoever is on duty where it was sent to them or has waited too long,
 * and every clinician and supervisor once it has climbed so far. The same as the row-level security of `companion.note`.
 */
export function maySee({ to, owner, rung }: Reach, { id, roles, here }: Reader): boolean {
  if (!isReader(roles)) return false
  if (owner === id || to === id) return true
  if (here && (to === null || rung >= 1)) return true
  return rung >= 2 && (roles.includes('clinician') || roles.includes('supervisor'))
}

/** Whether somebody may open a note that they see: it is theirs, nobody's, or its owner has let it wait too long. */
export const mayOpen = (note: Reach, reader: Reader): boolean => maySee(note, reader) && (note.owner === null || note.owner === reader.id || note.rung >= 1)
