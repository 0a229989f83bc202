import { provisionalTexts } from '#instruments/offers.ts'
import type { Instant } from '#prelude/time.ts'
import type { Ctx, Tx } from '#platform/ctx.ts'
import type { Db } from '#platform/db.ts'
import { columns, type FieldRegister } from '#platform/fields.ts'
import { Refusal } from '#platform/refusal.ts'
import { reads, writes } from '#platform/slice.ts'
import type { Taken } from '#wire/endpoint.ts'
import { confirmText, listConfirmedTexts, withdrawText } from '../api.ts'

type Tables = { 'self_care.confirmed_text': { pack: string; sha256: string; at: Instant } }
const own = (db: Db) => db.withTables<Tables>()

export const textFields: FieldRegister = {
  'self_care.confirmed_text': columns('pack sha256 at', 'P', 'which wordings of instruments a steward has compared with the publisher\'s form', 'until a steward withdraws it'),
}

/** Confirmed wordings that are still word for word what was confirmed: one that was altered since is off until it is compared again. */
async function confirmedTexts(ctx: Ctx) {
  const rows = await own(ctx.db).selectFrom('self_care.confirmed_text').selectAll().orderBy('pack').execute()
  const now = new Map(provisionalTexts().map(({ pack, sha256 }) => [pack, sha256]))
  return { texts: rows.filter(({ pack, sha256 }) => now.get(pack) === sha256).map(({ pack, at }) => ({ pack, at })) }
}

/** Switches a wording on. Refuses one that is not here, and one that is no longer what the steward has read. */
async function keepConfirmed(tx: Tx, { pack, sha256 }: Taken<typeof confirmText>) {
  const text = provisionalTexts().find((one) => one.pack === pack)
  if (!text) throw new Refusal('unknown-text')
  if (text.sha256 !== sha256) throw new Refusal('another-wording')
  await own(tx.db).deleteFrom('self_care.confirmed_text').where('pack', '=', pack).execute()
  await own(tx.db).insertInto('self_care.confirmed_text').values({ pack, sha256, at: tx.now }).execute()
  tx.audit('text.confirmed', { kind: 'text', id: pack })
  return {}
}

async function withdraw(tx: Tx, { pack }: Taken<typeof withdrawText>) {
  await own(tx.db).deleteFrom('self_care.confirmed_text').where('pack', '=', pack).execute()
  tx.audit('text.withdrawn', { kind: 'text', id: pack })
  return {}
}

export const textRoutes = [reads(listConfirmedTexts, confirmedTexts), writes(confirmText, keepConfirmed), writes(withdrawText, withdraw)]
