import type { Tx } from '#platform/ctx.ts'
import { DAYS_KEPT, HOURS_TRIED, own } from './tables.ts'

/** Forgets talks after the last text, marks of messages that will not come again, and texts that nobody took. What remains of STOP is a fingerprint. */
export async function forgetOld(tx: Tx): Promise<void> {
  const db = own(tx.db)
  const then = tx.now.subtract({ hours: DAYS_KEPT * 24 })
  await db.deleteFrom('companion.sms_talk').where('heard_at', '<', then).where('stopped_at', 'is', null).execute()
  await db.deleteFrom('companion.sms_heard').where('heard_at', '<', then).execute()
  await db.deleteFrom('companion.sms_reply').where('made_at', '<', tx.now.subtract({ hours: HOURS_TRIED })).execute()
}
