import type { Id } from '#prelude/id.ts'
import type { Given, Taken } from '#wire/endpoint.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { answerNote, closeNote, handNoteOn, openNote, seeDesk } from '../api.ts'
import { dueAt, isOverdue, urgencyOf } from '../due.ts'
import { mayOpen, maySee, type Reach, type Step } from '../note.ts'
import { tellOf } from './alarm.ts'
import { placeOf, stepsOf } from './notes.ts'
import { colleagues, isByName, readerOf } from './staff.ts'
import { own, type NoteRow } from './tables.ts'

const MOST_LISTED = 500
const reachOf = (row: Pick<NoteRow, 'to_id' | 'owner_id' | 'rung'>): Reach => ({ to: row.to_id, owner: row.owner_id, rung: row.rung })

/** The desk of whoever asks: the notes they may look at, the one due first at the top, without a word of them. */
export async function deskOf(ctx: Ctx): Promise<Given<typeof seeDesk>> {
  const [reader, all] = [await readerOf(ctx), await colleagues(ctx)]
  const rows = await own(ctx.db).selectFrom('companion.note').select(['id', 'kind', 'level', 'state', 'sent_at', 'due_at', 'to_id', 'owner_id', 'rung'])
    .where('state', '<>', 'closed').orderBy('due_at').limit(MOST_LISTED).execute()
  const nameOf = (id: Id<'person'> | null) => all.find((one) => one.id === id)?.name ?? null
  return {
    hereUntil: all.find(({ id }) => id === reader.id)?.hereUntil ?? null,
    colleagues: all.filter((one) => one.id !== reader.id && (one.here || isByName(one, ctx.now))).map(({ id, name, here }) => ({ id, name, here })),
    notes: rows.filter((row) => maySee(reachOf(row), reader)).map((row) => ({
      id: row.id, kind: row.kind, level: row.level, state: row.state, sentAt: row.sent_at, dueAt: row.due_at, overdue: row.state !== 'answered' && isOverdue(row.due_at, ctx.now),
      to: nameOf(row.to_id), owner: nameOf(row.owner_id), mine: row.owner_id === reader.id, mayOpen: mayOpen(reachOf(row), reader),
    })),
  }
}

/** Opens a note and makes it the opener's own: from now they are due to answer. */
export async function open(tx: Tx, id: Id<'note'>): Promise<Given<typeof openNote>> {
  const reader = await readerOf(tx)
  const note = await own(tx.db).selectFrom('companion.note').selectAll().where('id', '=', id).where('state', '<>', 'closed').forUpdate().executeTakeFirst()
  if (!note || !maySee(reachOf(note), reader)) throw notFound()
  if (!mayOpen(reachOf(note), reader)) throw refuse(openNote, 'somebody-has-it')
  const isNew = note.owner_id !== reader.id
  const steps = isNew ? withStep(note, { at: tx.now, did: 'opened', by: reader.id }) : stepsOf(note)
  if (isNew) {
    await own(tx.db).updateTable('companion.note').set({
      owner_id: reader.id, state: note.state === 'waiting' ? 'opened' : note.state, opened_at: note.opened_at ?? tx.now, due_at: dueAt(urgencyOf(note.level), tx.now), rung: 0, steps: JSON.stringify(steps),
    }).where('id', '=', id).execute()
  }
  tx.audit('note.opened', { kind: 'note', id }, note.person_id)
  const nameById = new Map((await colleagues(tx)).map((one) => [one.id, one.name]))
  return {
    id, kind: note.kind, words: await tx.envelopes.open(note.person_id, placeOf('words', id), note.words), level: note.level, sentAt: note.sent_at,
    answer: note.answer && await tx.envelopes.open(note.person_id, placeOf('answer', id), note.answer),
    steps: steps.map(({ at, did, by }) => ({ at, did, by: by && (nameById.get(by) ?? null) })),
  }
}

/** Answers a note in words; the person sees them with the name of whoever wrote them. */
export async function answer(tx: Tx, { id, words }: Taken<typeof answerNote>): Promise<void> {
  const note = await mine(tx, id)
  if (note.state !== 'opened') throw refuse(answerNote, 'not-yours')
  const sealed = await tx.envelopes.seal(note.person_id, placeOf('answer', id), words)
  await change(tx, note, 'answered', { state: 'answered', answer: sealed, answered_at: tx.now, seen_at: null })
}

/** Hands a note on; it waits anew, and its time begins again. */
export async function handOn(tx: Tx, { id, to }: Taken<typeof handNoteOn>): Promise<void> {
  const note = await mine(tx, id)
  if (note.state !== 'opened') throw refuse(handNoteOn, 'not-yours')
  const all = await colleagues(tx)
  const { personId: me } = who(tx)
  if (to !== null && !all.some((one) => one.id === to && to !== me && (one.here || isByName(one, tx.now)))) throw refuse(handNoteOn, 'no-such-reader')
  await change(tx, note, 'handed-on', { state: 'waiting', owner_id: null, to_id: to, handed_by: me, due_at: dueAt(urgencyOf(note.level), tx.now), rung: 0 })
  tellOf(tx, 0, to === null ? all.filter((one) => one.here && one.id !== me).map((one) => one.id) : [to])
}

/** Closes a note with what came of it; its words cannot be opened any more, except by the person. */
export async function close(tx: Tx, { id, outcome }: Taken<typeof closeNote>): Promise<void> {
  const note = await mine(tx, id)
  if (note.state !== 'opened' && note.state !== 'answered') throw refuse(closeNote, 'not-yours')
  // Whoever has read the answer already has nothing new to read in this.
  await change(tx, note, 'closed', { state: 'closed', closed_at: tx.now, outcome })
}

type Mine = Pick<NoteRow, 'id' | 'person_id' | 'level' | 'state' | 'steps'>

/** A note that is there for whoever asks, and theirs; refused where it is somebody else's by now. */
async function mine(tx: Tx, id: Id<'note'>): Promise<Mine> {
  const reader = await readerOf(tx)
  const note = await own(tx.db).selectFrom('companion.note').select(['id', 'person_id', 'level', 'state', 'steps', 'to_id', 'owner_id', 'rung']).where('id', '=', id).where('state', '<>', 'closed').forUpdate().executeTakeFirst()
  if (!note || !maySee(reachOf(note), reader)) throw notFound()
  if (note.owner_id !== reader.id) throw refuse(answerNote, 'not-yours')
  return note
}

const withStep = (note: Pick<NoteRow, 'steps'>, one: Step): Step[] => [...stepsOf(note), one]

async function change(tx: Tx, note: Mine, did: 'answered' | 'handed-on' | 'closed', set: Partial<NoteRow>): Promise<void> {
  const steps = withStep(note, { at: tx.now, did, by: who(tx).personId })
  await own(tx.db).updateTable('companion.note').set({ ...set, steps: JSON.stringify(steps) }).where('id', '=', note.id).execute()
  tx.audit(`note.${did}`, { kind: 'note', id: note.id }, note.person_id)
}
