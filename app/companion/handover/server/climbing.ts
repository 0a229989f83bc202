import type { Tx } from '#platform/ctx.ts'
import { rungAt, urgencyOf } from '../due.ts'
import { DAYS_ANSWERED, DAYS_KEPT } from '../note.ts'
import { ladder, tellOf, whoIsMailed, type AlarmSettings } from './alarm.ts'
import { stepsOf } from './notes.ts'
import { colleagues, endShifts, forgetGone } from './staff.ts'
import { own } from './tables.ts'

const MOST_IN_ONE_RUN = 500

/** Ends shifts that are over, and lets notes climb at which nobody looked in time; each rung is mailed once. */
export async function climb(tx: Tx, alarm: AlarmSettings): Promise<void> {
  await endShifts(tx, await whoIsMailed(tx, alarm))
  const late = await own(tx.db).selectFrom('companion.note').select(['id', 'person_id', 'level', 'due_at', 'rung', 'steps'])
    .where('state', 'in', ['waiting', 'opened']).where('due_at', '<=', tx.now).where('rung', '<', 3).orderBy('due_at').limit(MOST_IN_ONE_RUN).forUpdate().skipLocked().execute()
  const reached = new Set<number>()
  for (const note of late) {
    const rung = rungAt(urgencyOf(note.level), note.due_at, tx.now)
    if (rung <= note.rung) continue
    const did = note.rung === 0 ? 'overdue' as const : 'climbed' as const
    await own(tx.db).updateTable('companion.note').set({ rung, steps: JSON.stringify([...stepsOf(note), { at: tx.now, did, by: null }]) }).where('id', '=', note.id).execute()
    tx.audit(`note.${did}`, { kind: 'note', id: note.id }, note.person_id)
    for (let one = note.rung + 1; one <= rung; one++) reached.add(one)
  }
  if (reached.size === 0) return
  const all = await colleagues(tx)
  for (const rung of reached) tellOf(tx, rung, await ladder(tx, rung, all))
}

/** Closes answered notes that nobody closed, and forgets closed ones and staff who do not come any more. */
export async function forgetOld(tx: Tx): Promise<void> {
  const ago = (days: number) => tx.now.subtract({ hours: days * 24 })
  const done = await own(tx.db).updateTable('companion.note').set({ state: 'closed', closed_at: tx.now, outcome: 'answered' }).where('state', '=', 'answered').where('answered_at', '<', ago(DAYS_ANSWERED)).returning(['id', 'person_id']).execute()
  for (const { id, person_id: of } of done) tx.audit('note.closed', { kind: 'note', id }, of)
  const gone = await own(tx.db).deleteFrom('companion.note').where('state', '=', 'closed').where('closed_at', '<', ago(DAYS_KEPT)).returning(['id', 'person_id']).execute()
  for (const { id, person_id: of } of gone) tx.audit('note.forgotten', { kind: 'note', id }, of)
  await forgetGone(tx)
}
