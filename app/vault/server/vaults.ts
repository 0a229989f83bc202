import { sql } from 'kysely'
import { z } from 'zod'
import { head as headShape, type Head } from '#seal/head.ts'
import { slotSet as slotShape, type SlotSet } from '#seal/slot.ts'
import type { Given, Taken } from '#wire/endpoint.ts'
import { refuse } from '#platform/refusal.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { changeSlots, MOST_VAULT_BYTES, pullRecords, pushRecords, vaultMoved, type openVault } from '../api.ts'
import { own } from './tables.ts'

// Slots and heads are the device's own words: kept as they came, checked for shape only. What they
// mean is checked by the devices, which alone hold the key (packages/seal).
const toJson = (shape: z.ZodType, value: unknown) => JSON.stringify(z.encode(shape, value))

/** The slots and the head of one's vault. */
export async function vaultOf(ctx: Ctx): Promise<Given<typeof openVault>> {
  const row = await own(ctx.db).selectFrom('vault.vault').select(['slots', 'head']).where('person_id', '=', who(ctx).personId).executeTakeFirst()
  return { slots: row ? slotShape.parse(row.slots) : null, head: row?.head ? headShape.parse(row.head) : null }
}

/** Replaces the slots, if nobody else has since the version before. */
export async function replaceSlots(tx: Tx, { slots }: { slots: SlotSet }): Promise<void> {
  const { personId } = who(tx)
  const json = toJson(slotShape, slots)
  const changed = slots.version === 1
    ? await own(tx.db).insertInto('vault.vault').values({ person_id: personId, slots: json, slots_version: 1, head: null, counter: 0, last_seq: 0, size: 0 })
      .onConflict((conflict) => conflict.doNothing()).returning('person_id').executeTakeFirst()
    : await own(tx.db).updateTable('vault.vault').set({ slots: json, slots_version: slots.version })
      .where('person_id', '=', personId).where('slots_version', '=', slots.version - 1).returning('person_id').executeTakeFirst()
  if (!changed) throw refuse(changeSlots, 'behind')
  tx.audit('vault.slots-changed', { kind: 'vault', id: personId })
}

const MOST_AT_ONCE = 500
const MOST_BYTES_AT_ONCE = 4 << 20

/** Sealed records after a place in the order. */
export async function recordsAfter(ctx: Ctx, { after }: Taken<typeof pullRecords>): Promise<Given<typeof pullRecords>> {
  const { personId } = who(ctx)
  // The head is held while the records are read: a push in between would make them disagree, which a device takes for a lie.
  const vault = await own(ctx.db).selectFrom('vault.vault').select('head').where('person_id', '=', personId).forShare().executeTakeFirst()
  const rows = await own(ctx.db).selectFrom('vault.record').select(['id', 'revision', 'seq', 'bytes'])
    .where('person_id', '=', personId).where('seq', '>', after).orderBy('seq').limit(MOST_AT_ONCE + 1).execute()
  let size = 0
  let fits = rows.slice(0, MOST_AT_ONCE).findIndex((row) => (size += row.bytes?.length ?? 0) > MOST_BYTES_AT_ONCE)
  fits = fits === -1 ? Math.min(rows.length, MOST_AT_ONCE) : Math.max(1, fits)
  return {
    records: rows.slice(0, fits).map((row) => ({ ...row, bytes: row.bytes ? new Uint8Array(row.bytes) : null })),
    more: rows.length > fits,
    head: vault?.head ? headShape.parse(vault.head) : null,
  }
}

/** Keeps records with the head that covers them, all or none. The head's count must follow the one that is kept: so each device has seen what came before. */
export async function keepRecords(tx: Tx, { changes, head }: Taken<typeof pushRecords>): Promise<Given<typeof pushRecords>> {
  const { personId } = who(tx)
  const vault = await own(tx.db).selectFrom('vault.vault').select(['counter', 'last_seq', 'size']).where('person_id', '=', personId).forUpdate().executeTakeFirst()
  if (!vault) throw refuse(pushRecords, 'no-vault')
  if (head.counter !== vault.counter + 1) throw refuse(pushRecords, 'behind')
  const ids = changes.map(({ id }) => id)
  const { before } = await own(tx.db).selectFrom('vault.record').select(sql<number>`coalesce(sum(length(bytes)), 0)::bigint`.as('before'))
    .where('person_id', '=', personId).where('id', 'in', ids).executeTakeFirstOrThrow()
  const size = vault.size - before + changes.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
  if (size > MOST_VAULT_BYTES) throw refuse(pushRecords, 'vault-full')
  const rows = changes.map(({ id, revision, bytes }, place) => ({ person_id: personId, id, revision, seq: vault.last_seq + place + 1, bytes: bytes ? Buffer.from(bytes) : null }))
  await own(tx.db).insertInto('vault.record').values(rows)
    .onConflict((conflict) => conflict.columns(['person_id', 'id']).doUpdateSet((set) => ({ revision: set.ref('excluded.revision'), seq: set.ref('excluded.seq'), bytes: set.ref('excluded.bytes') }))).execute()
  const lastSeq = vault.last_seq + rows.length
  await own(tx.db).updateTable('vault.vault').set({ counter: head.counter, head: toJson(headShape, head satisfies Head), last_seq: lastSeq, size }).where('person_id', '=', personId).execute()
  tx.audit('vault.changed', { kind: 'vault', id: personId })
  tx.tell(personId, vaultMoved, { counter: head.counter })
  return { lastSeq }
}
