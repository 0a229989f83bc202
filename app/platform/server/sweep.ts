import type { Tx } from './ctx.ts'
import type { Instant } from '#prelude/time.ts'

type Tables = { 'platform.answer': { at: Instant }; 'platform.outbox': { done_at: Instant | null }; 'platform.budget': { expire: number | null } }

/** Forgets what the floor need not keep: answers and delivered events after 30 days, budgets that have run out. */
export async function sweepFloor(tx: Tx): Promise<void> {
  const db = tx.db.withTables<Tables>()
  const month = tx.now.subtract({ hours: 30 * 24 })
  await db.deleteFrom('platform.answer').where('at', '<', month).execute()
  await db.deleteFrom('platform.outbox').where('done_at', '<', month).execute()
  await db.deleteFrom('platform.budget').where('expire', '<', tx.now.epochMilliseconds).execute()
}
