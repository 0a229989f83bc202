import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { newId } from '#prelude/id.ts'
import { wallClock, transactionsOver } from '#platform/transactions.ts'
import { openPool } from '#platform/db.ts'
import type { Role } from '#wire/endpoint.ts'
import type { House } from '#platform/house.ts'
import { cast, castMember, enter, firstOfCast, makeLink, type CastName } from '#identity/server/index.ts'
import { keepAudit } from '#privacy/server/index.ts'
import type { Ground } from '../service.ts'
import { fillAna } from './ana.ts'
import { fillNotes } from './notes.ts'

/** What each of the cast does, for the line that `npm start` prints. */
const does: Record<CastName, string> = {
  ana: 'seeks help, without a name', theo: 'clinician', lina: 'listener', mara: 'moderator', stela: 'steward',
}

/** Fills an empty database with the sample service, unless it is to stay empty; says whether this is a sample service. */
export async function fillSample(ground: Ground, { empty, codeFile, allowed }: { empty: boolean; codeFile: string; allowed: () => void }): Promise<boolean> {
  const pool = openPool(ground.connections.jobs, 1)
  try {
    const { within } = transactionsOver(pool, ground.root, { clock: wallClock, enter, audit: keepAudit })
    return await within(async (tx, client) => {
      if (await firstOfCast(tx, 'steward')) return true
      const { rows: [{ people }] } = await client.query('select count(*)::int as people from identity.person') as unknown as { rows: [{ people: number }] }
      if (empty || people > 0) return false
      // On an address that others reach a sample service would be an open door: the settings refuse it before anything is filled.
      allowed()
      // A clinic that has been running for a while: its people came over the last months.
      for (const [place, { name, role }] of Object.values(cast).entries()) await castMember(tx, newId('person'), { name, role }, tx.now.subtract({ hours: 24 * (90 - place * 9) }))
      // Ana's own recovery code lies beside the data, not in it: the sample's links open her vault with it.
      const [ana, lina, theo] = [(await firstOfCast(tx, 'person'))!, (await firstOfCast(tx, 'listener'))!, (await firstOfCast(tx, 'clinician'))!]
      writeFileSync(codeFile, await fillAna(tx, ana), { mode: 0o600 })
      await fillNotes(tx, { ana, lina, theo })
      return true
    })
  } finally {
    await pool.end()
  }
}

/** The part of a sample link that opens Ana's vault. It stands behind the #, which a browser never sends. */
export const openingOf = (name: CastName, codeFile: string): string => (name === 'ana' && existsSync(codeFile) ? `#open=${readFileSync(codeFile, 'utf8').trim()}` : '')

/** One-time links for the whole cast, or one of them, made afresh each time. */
export async function sampleLinks(house: Pick<House, 'inJobs'>, codeFile: string, only?: CastName): Promise<{ name: string; does: string; path: string }[]> {
  return house.inJobs.within(async (tx) => {
    const links = []
    for (const [key, { name, role }] of Object.entries(cast) as [CastName, { name: string; role: Role }][]) {
      const person = only === undefined || only === key ? await firstOfCast(tx, role) : null
      if (person) links.push({ name, does: does[key], path: `/link?t=${(await makeLink(tx, { purpose: 'sample', role, person, hours: 12 })).token}${openingOf(key, codeFile)}` })
    }
    return links
  })
}
