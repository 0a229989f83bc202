import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Db } from '#platform/db.ts'

type Tables = { 'self_care.check_in': { id: Id<'check-in'>; person_id: Id<'person'>; at: Instant; said: Buffer } }

/** The tables of self-care; no other slice can name them. */
export const own = (db: Db) => db.withTables<Tables>()
