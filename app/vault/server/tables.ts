import type { Id } from '#prelude/id.ts'
import type { Db } from '#platform/db.ts'

type Tables = {
  'vault.vault': { person_id: Id<'person'>; slots: unknown; slots_version: number; head: unknown; counter: number; last_seq: number; size: number }
  'vault.record': { person_id: Id<'person'>; id: Id<'record'>; revision: number; seq: number; bytes: Buffer | null }
}

/** The tables of the vault; no other slice can name them. */
export const own = (db: Db) => db.withTables<Tables>()
