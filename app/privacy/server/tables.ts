import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Db } from '#platform/db.ts'
import type { Generated } from 'kysely'

type Tables = {
  'privacy.audit': { seq: Generated<number>; xid: Generated<string>; at: Instant; deed: string; by_person: Id<'person'> | null; thing_kind: string; thing_id: string; of_person: Id<'person'> | null }
  'privacy.audit_seal': { number: number; below_xid: string; lines: number; hash: Buffer; at: Instant }
}

/** The tables of privacy; no other slice can name them. */
export const own = (db: Db) => db.withTables<Tables>()
