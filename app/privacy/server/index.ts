import { appendFile } from 'node:fs/promises'
import type { Id } from '#prelude/id.ts'
import { forgetAnswers } from '#platform/answers.ts'
import { who, type Tx } from '#platform/ctx.ts'
import { columns, type FieldRegister } from '#platform/fields.ts'
import { job } from '#platform/jobs.ts'
import { opens, reads, slice, writes, type Slice } from '#platform/slice.ts'
import { eraseMe, exportEverything, listLooks } from '../api.ts'
import { looksAtMe, sealAudit } from './audit.ts'

export { keepAudit, firstBrokenSeal, sealAudit } from './audit.ts'

const fields: FieldRegister = {
  'privacy.audit': columns('seq xid at deed by_person thing_kind thing_id of_person', 'P', 'showing who looked; finding affected people after a breach', '6 years'),
  'privacy.audit_seal': columns('number below_xid lines hash at', 'P', 'noticing a changed audit', '6 years'),
}

/** Privacy, lowest of the slices: it must reach every other one to export and to erase, so it is handed the list of them. */
export function privacyOver(all: () => readonly Slice[], erasureLedger?: string): Slice {
  const everyPart = async (tx: Tx) => {
    const person = who(tx).personId
    tx.audit('person.exported', { kind: 'person', id: person })
    const parts: Record<string, unknown> = {}
    for (const { name, personal } of all()) parts[name] = await personal.export(tx, person)
    return { parts: JSON.parse(JSON.stringify(parts)) as Record<string, unknown> }
  }
  const erase = async (tx: Tx) => {
    const person = who(tx).personId
    tx.audit('person.erased', { kind: 'person', id: person })
    await erasePerson(tx, person, all())
    // The ledger lies outside the database, so that a backup of before cannot bring the person back unnoticed.
    if (erasureLedger) await appendFile(erasureLedger, `${tx.now.toString()} ${person}\n`, { mode: 0o600 })
    tx.setSession(null)
    return {}
  }
  return slice('privacy', import.meta.dirname, {
    fields,
    // An export is written down like the opening of a record: it changes nothing, so no copy of it waits for a repeated request.
    routes: [reads(listLooks, async (ctx) => ({ looks: await looksAtMe(ctx) })), opens(exportEverything, everyPart), writes(eraseMe, erase)],
    jobs: [job('seal-audit', '* * * * *', sealAudit)],
    // Audit lines outlive the person as ids without a name: they are what a breach is told from.
    personal: { export: async (tx) => ({ looks: await looksAtMe(tx) }), erase: async () => {} },
  })
}

/** Erases a person from every slice, highest first, with the answers kept for them, then shreds the key. */
export async function erasePerson(tx: Tx, person: Id<'person'>, all: readonly Slice[]): Promise<void> {
  for (const { personal } of [...all].reverse()) await personal.erase(tx, person)
  await forgetAnswers(tx, person)
  await tx.envelopes.shred(person)
}
