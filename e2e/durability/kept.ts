import type { Transactions } from '#platform/transactions.ts'
import { hashOf, type Driver } from './driver.ts'
import type { Journal } from './journal.ts'

/** What differs between the journal and the service; nothing in any list means that the promise was kept. */
export type Differences = { missing: string[]; changed: string[]; doubled: string[]; neverAcknowledged: string[]; auditedNever: string[]; auditedTwice: string[] }

/** Compares everything that was acknowledged with what the service gives now, and with its audit lines. Needs a driver that has settled. */
export async function differences(driver: Driver, journal: Journal, inJobs: Transactions): Promise<Differences> {
  const found: Differences = { missing: [], changed: [], doubled: [], neverAcknowledged: [], auditedNever: [], auditedTwice: [] }
  const acknowledged = new Map(journal.lines().map((line) => [line.id, line]))
  const seen = new Set<string>()
  for (const person of driver.people()) {
    for (const item of await driver.itemsOf(person)) {
      const line = acknowledged.get(item.id)
      if (seen.has(item.id)) found.doubled.push(item.id)
      else if (!line) found.neverAcknowledged.push(item.id)
      else if (line.person !== person || line.hash !== hashOf(item)) found.changed.push(item.id)
      seen.add(item.id)
    }
  }
  const linesById = new Map((await inJobs.within((_tx, client) => client.query<{ id: string; lines: number }>(
    "select thing_id as id, count(*)::int as lines from privacy.audit where deed = 'check-in.kept' group by thing_id"))).rows.map(({ id, lines }) => [id, lines]))
  for (const id of acknowledged.keys()) {
    if (!seen.has(id)) found.missing.push(id)
    const lines = linesById.get(id) ?? 0
    if (lines === 0) found.auditedNever.push(id)
    if (lines > 1) found.auditedTwice.push(id)
  }
  for (const id of linesById.keys()) if (!acknowledged.has(id)) found.neverAcknowledged.push(`${id} (audit)`)
  return found
}

export const none: Differences = { missing: [], changed: [], doubled: [], neverAcknowledged: [], auditedNever: [], auditedTwice: [] }
