import { sql } from 'kysely'
import { newId, type Id } from '#prelude/id.ts'
import type { Given, Taken } from '#wire/endpoint.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { sendNote, seePeopleNow, takeNoteBack, type SentNote } from '../api.ts'
import { dueAt, isOverdue, urgencies, urgencyOf, type Urgency } from '../due.ts'
import { MOST_OPEN, step } from '../note.ts'
import { DAYS_LATELY, honestWait } from '../wait.ts'
import { tellOf } from './alarm.ts'
import { colleagues, isByName } from './staff.ts'
import { own, type NoteRow } from './tables.ts'

const MOST_LISTED = 200
/** The places of the two envelopes of a note. */
export const placeOf = (column: 'words' | 'answer', id: Id<'note'>) => ({ column: `companion.note.${column}`, row: id })
/** The history of a note. */
export const stepsOf = (row: Pick<NoteRow, 'steps'>) => step.array().parse(row.steps)

/** Who is here to read notes, who can be chosen by name, how long one waits, and by when somebody would be due to look. */
export async function peopleNow(ctx: Ctx): Promise<Given<typeof seePeopleNow>> {
  const all = await colleagues(ctx)
  const { rows } = await sql<{ opened: boolean; minutes: number }>`select * from companion.note_waits(${ctx.now.subtract({ hours: DAYS_LATELY * 24 }).toString()}, ${ctx.now.toString()})`.execute(ctx.db)
  const minutes = (opened: boolean) => rows.filter((row) => row.opened === opened).map((row) => row.minutes)
  return {
    here: all.filter(({ here }) => here).map(({ name }) => name), byName: all.filter((one) => isByName(one, ctx.now)).map(({ id, name }) => ({ id, name })),
    wait: honestWait(minutes(true), minutes(false)), due: Object.fromEntries(urgencies.map((one) => [one, dueAt(one, ctx.now)])) as Record<Urgency, Temporal.Instant>,
  }
}

/** Sends a note: enveloped, with a time by which somebody is due to look, and those it is for are mailed that something waits. */
export async function send(tx: Tx, { kind, words, level, to }: Taken<typeof sendNote>): Promise<Given<typeof sendNote>> {
  const { personId } = who(tx)
  const all = await colleagues(tx)
  if (to !== null && !all.some((one) => one.id === to && isByName(one, tx.now))) throw refuse(sendNote, 'no-such-reader')
  const { count } = await own(tx.db).selectFrom('companion.note').select((of) => of.fn.countAll<number>().as('count')).where('person_id', '=', personId).where('state', '<>', 'closed').executeTakeFirstOrThrow()
  if (count >= MOST_OPEN) throw refuse(sendNote, 'too-many-open')
  const id = newId('note')
  const due = dueAt(urgencyOf(level), tx.now)
  await own(tx.db).insertInto('companion.note').values({
    id, person_id: personId, kind, level, words: await tx.envelopes.seal(personId, placeOf('words', id), words), to_id: to, owner_id: null, handed_by: null, state: 'waiting', rung: 0, sent_at: tx.now, due_at: due,
    opened_at: null, answer: null, answered_at: null, closed_at: null, outcome: null, seen_at: null, steps: JSON.stringify([]),
  }).execute()
  tx.audit('note.sent', { kind: 'note', id })
  tellOf(tx, 0, to === null ? all.filter(({ here }) => here).map((one) => one.id) : [to])
  return { id, dueAt: due }
}

/** A person's notes, newest first, with their words and answers. */
export async function sentNotes(ctx: Ctx): Promise<SentNote[]> {
  const { personId } = who(ctx)
  const rows = await own(ctx.db).selectFrom('companion.note').selectAll().where('person_id', '=', personId).orderBy('sent_at', 'desc').limit(MOST_LISTED).execute()
  const nameById = new Map(rows.length === 0 ? [] : (await colleagues(ctx)).map(({ id, name }) => [id, name]))
  const nameOf = (id: Id<'person'> | null | undefined) => (id ? nameById.get(id) ?? null : null)
  return Promise.all(rows.map(async (row) => {
    const did = (deed: string) => stepsOf(row).findLast((one) => one.did === deed)?.by
    return {
      id: row.id, kind: row.kind, words: await ctx.envelopes.open(personId, placeOf('words', row.id), row.words), level: row.level, to: nameOf(row.to_id), state: row.state, sentAt: row.sent_at, dueAt: row.due_at,
      overdue: (row.state === 'waiting' || row.state === 'opened') && isOverdue(row.due_at, ctx.now),
      openedAt: row.opened_at, openedBy: nameOf(did('opened')), answer: row.answer && await ctx.envelopes.open(personId, placeOf('answer', row.id), row.answer), answeredAt: row.answered_at, answeredBy: nameOf(did('answered')),
      closedAt: row.closed_at, outcome: row.outcome, seen: row.seen_at !== null,
    }
  }))
}

/** Takes a note back that nobody has opened: it is gone, and nobody reads it any more. */
export async function takeBack(tx: Tx, id: Id<'note'>): Promise<void> {
  const { personId } = who(tx)
  const note = await own(tx.db).selectFrom('companion.note').select('opened_at').where('id', '=', id).where('person_id', '=', personId).forUpdate().executeTakeFirst()
  if (!note) throw notFound()
  if (note.opened_at !== null) throw refuse(takeNoteBack, 'already-opened')
  await own(tx.db).deleteFrom('companion.note').where('id', '=', id).where('person_id', '=', personId).execute()
  tx.audit('note.taken-back', { kind: 'note', id })
}

/** Keeps that the person has read what became of a note. */
export async function markRead(tx: Tx, id: Id<'note'>): Promise<void> {
  const read = await own(tx.db).updateTable('companion.note').set({ seen_at: tx.now }).where('id', '=', id).where('person_id', '=', who(tx).personId).returning('id').executeTakeFirst()
  if (!read) throw notFound()
  tx.audit('note.answer-read', { kind: 'note', id })
}
