import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { livingOf } from '#identity/server/index.ts'
import { DAYS_BY_NAME, HOURS_HERE, isReader, type Reader } from '../note.ts'
import { own } from './tables.ts'

/** Somebody who reads notes, with their name. */
export type Colleague = Reader & { name: string; seenAt: Instant; hereUntil: Instant | null }

// Under the house's key: the people who choose whom to write to read it too.
const placeOfName = (staff: Id<'person'>) => ({ column: 'companion.note_staff.name', row: staff })

/** Everybody who was ever here to read notes. */
export async function colleagues(ctx: Ctx): Promise<Colleague[]> {
  const rows = await own(ctx.db).selectFrom('companion.note_staff').selectAll().orderBy('seen_at', 'desc').execute()
  return rows.map(({ staff_id: id, roles, name, here_until: until, seen_at: seenAt }) => {
    const here = until !== null && Temporal.Instant.compare(until, ctx.now) > 0
    return { id, roles, name: ctx.envelopes.openForHouse(placeOfName(id), name).toString(), here, hereUntil: here ? until : null, seenAt }
  })
}

/** Whether somebody can be chosen by name: a clinician who was here lately, and so agreed to take notes. */
export const isByName = ({ roles, seenAt }: Colleague, now: Instant): boolean =>
  roles.includes('clinician') && Temporal.Instant.compare(seenAt.add({ hours: DAYS_BY_NAME * 24 }), now) > 0

/** Whoever asks, as somebody who reads notes. */
export async function readerOf(ctx: Ctx): Promise<Reader> {
  const { personId: id, roles } = who(ctx)
  const row = await own(ctx.db).selectFrom('companion.note_staff').select('staff_id').where('staff_id', '=', id).where('here_until', '>', ctx.now).executeTakeFirst()
  return { id, roles, here: row !== undefined }
}

/** Begins or goes on being here, for some hours from now. */
export async function comeHere(tx: Tx, name: string): Promise<{ until: Instant }> {
  const { personId: id, sessionId, roles } = who(tx)
  const until = tx.now.add({ hours: HOURS_HERE })
  const row = { roles: roles.filter((role) => isReader([role])), name: tx.envelopes.sealForHouse(placeOfName(id), Buffer.from(name)), session_id: sessionId, here_until: until, seen_at: tx.now }
  await own(tx.db).insertInto('companion.note_staff').values({ staff_id: id, ...row }).onConflict((conflict) => conflict.column('staff_id').doUpdateSet(row)).execute()
  tx.audit('duty.begun', { kind: 'duty', id })
  return { until }
}

/** Ends being here. */
export async function goAway(tx: Tx): Promise<void> {
  const { personId: id } = who(tx)
  await own(tx.db).updateTable('companion.note_staff').set({ here_until: null, seen_at: tx.now }).where('staff_id', '=', id).execute()
  tx.audit('duty.ended', { kind: 'duty', id })
}

/** Ends the shifts whose hours are over, and those of whoever has signed out and cannot be mailed: nobody is said to be here whom no note reaches. */
export async function endShifts(tx: Tx, mailed: ReadonlySet<Id<'person'>>): Promise<void> {
  const here = await own(tx.db).selectFrom('companion.note_staff').select(['staff_id', 'session_id', 'here_until']).where('here_until', 'is not', null).execute()
  const living = await livingOf(tx, here.map(({ session_id }) => session_id))
  const isOver = (one: (typeof here)[number]) => Temporal.Instant.compare(one.here_until!, tx.now) <= 0 || (!living.has(one.session_id) && !mailed.has(one.staff_id))
  const gone = here.filter(isOver).map(({ staff_id: id }) => id)
  if (gone.length === 0) return
  const over = await own(tx.db).updateTable('companion.note_staff').set({ here_until: null }).where('staff_id', 'in', gone).returning('staff_id').execute()
  for (const { staff_id: id } of over) tx.audit('duty.ended', { kind: 'duty', id }, id)
}

/** Forgets whoever has not been here for a year. */
export const forgetGone = async (tx: Tx): Promise<void> => {
  await own(tx.db).deleteFrom('companion.note_staff').where('here_until', 'is', null).where('seen_at', '<', tx.now.subtract({ hours: 365 * 24 })).execute()
}
