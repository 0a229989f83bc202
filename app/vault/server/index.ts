import { columns, type FieldRegister } from '#platform/fields.ts'
import { reads, slice, writes } from '#platform/slice.ts'
import { changeSlots, openVault, pullRecords, pushRecords } from '../api.ts'
import { own } from './tables.ts'
import { keepRecords, recordsAfter, replaceSlots, vaultOf } from './vaults.ts'

export { keepRecords, replaceSlots } from './vaults.ts'

const fields: FieldRegister = {
  'vault.vault': columns('person_id slots slots_version head counter last_seq size', 'P', 'opening and syncing the vault; wrapped keys and marks only', 'until the person is erased'),
  'vault.record': { ...columns('person_id id revision seq', 'P', 'syncing between devices', 'until the person is erased'), ...columns('bytes', 'E', 'what the person keeps for themself', 'until the person erases it') },
}

/** The vault as the server sees it: sealed bytes, in order. */
export const vault = slice('vault', import.meta.dirname, {
  fields,
  routes: [
    reads(openVault, vaultOf),
    writes(changeSlots, async (tx, said) => { await replaceSlots(tx, said); return {} }),
    reads(pullRecords, recordsAfter),
    writes(pushRecords, keepRecords),
  ],
  personal: {
    async export(tx, person) {
      const row = await own(tx.db).selectFrom('vault.vault').select(['slots', 'head']).where('person_id', '=', person).executeTakeFirst()
      const records = await own(tx.db).selectFrom('vault.record').select(['id', 'revision', 'bytes']).where('person_id', '=', person).orderBy('seq').execute()
      return { slots: row?.slots ?? null, head: row?.head ?? null, records: records.map(({ id, revision, bytes }) => ({ id, revision, bytes: bytes?.toString('base64') ?? null })) }
    },
    async erase(tx, person) {
      await own(tx.db).deleteFrom('vault.vault').where('person_id', '=', person).execute()
    },
  },
})
