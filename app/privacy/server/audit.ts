import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import type { Db } from '#platform/db.ts'
import type { AuditLine } from '#platform/transactions.ts'
import type { Look } from '../looks.ts'
import { own } from './tables.ts'

/** Adds audit lines in the transaction of the deeds that they tell of. */
export async function keepAudit(db: Db, lines: readonly AuditLine[]): Promise<void> {
  await own(db).insertInto('privacy.audit')
    .values(lines.map(({ at, deed, by, thing, of }) => ({ at, deed, by_person: by, thing_kind: thing.kind, thing_id: thing.id, of_person: of })))
    .execute()
}

/** What was done with this person's things, newest first, at most 200 lines. */
export async function looksAtMe(ctx: Ctx): Promise<Look[]> {
  const me = who(ctx).personId
  const rows = await own(ctx.db).selectFrom('privacy.audit').select(['at', 'deed', 'by_person', 'thing_kind'])
    .where('of_person', '=', me).orderBy('seq', 'desc').limit(200).execute()
  return rows.map(({ at, deed, by_person, thing_kind }) => ({ at, deed, thing: thing_kind, by: by_person === me ? 'you' : by_person === null ? 'house' : 'somebody' }))
}

/** Seals the lines of all transactions that have ended since the last seal, so that later changes to them are found. */
export async function sealAudit(tx: Tx): Promise<void> {
  const last = await own(tx.db).selectFrom('privacy.audit_seal').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()
  const { rows: [{ below }] } = await sql<{ below: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as below`.execute(tx.db) as { rows: [{ below: string }] }
  const { hash, lines } = await hashOfLines(tx.db, last?.below_xid ?? '0', below, last?.hash)
  if (lines === 0) return
  await own(tx.db).insertInto('privacy.audit_seal').values({ number: (last?.number ?? 0) + 1, below_xid: below, lines, hash, at: tx.now }).execute()
}

/** Goes over every seal and says at which one the lines no longer fit; null where all do. */
export async function firstBrokenSeal(tx: Tx): Promise<number | null> {
  const seals = await own(tx.db).selectFrom('privacy.audit_seal').selectAll().orderBy('number').execute()
  let from = '0'
  let before: Buffer | undefined
  for (const seal of seals) {
    const { hash, lines } = await hashOfLines(tx.db, from, seal.below_xid, before)
    if (!hash.equals(seal.hash) || lines !== Number(seal.lines)) return seal.number
    from = seal.below_xid
    before = seal.hash
  }
  return null
}

async function hashOfLines(db: Db, from: string, below: string, before: Buffer | undefined): Promise<{ hash: Buffer; lines: number }> {
  const rows = await own(db).selectFrom('privacy.audit').selectAll()
    .where(sql<boolean>`xid >= ${from}::text::xid8 and xid < ${below}::text::xid8`).orderBy(sql`xid`).orderBy('seq').execute()
  const hash = createHash('sha256').update(before ?? Buffer.alloc(32))
  for (const row of rows) hash.update(JSON.stringify([row.seq, row.xid, row.at.toString(), row.deed, row.by_person, row.thing_kind, row.thing_id, row.of_person]))
  return { hash: hash.digest(), lines: rows.length }
}
