import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Role } from '#wire/endpoint.ts'
import type { Db } from '#platform/db.ts'
import type { AgeBand, DeviceKind, OpenedWith } from '../person.ts'

type Person = Id<'person'>
type Tables = {
  'identity.person': { id: Person; age_band: AgeBand | null; started_at: Instant; suspended_at: Instant | null; sample: boolean; name: Buffer | null }
  'identity.role': { person_id: Person; role: Role; since: Instant }
  'identity.session': { id: Id<'session'>; person_id: Person; token_hash: Buffer; opened_with: OpenedWith; device: DeviceKind; made_at: Instant; seen_at: Instant; idle: string; expires_at: Instant; ended_at: Instant | null }
  'identity.word': { person_id: Person; kind: 'passphrase' | 'code'; lookup: Buffer; proof_hash: Buffer; made_at: Instant }
  'identity.passkey': { id: Id<'passkey'>; person_id: Person; credential_id: string; public_key: Buffer; counter: number; opens_vault: boolean; made_at: Instant; used_at: Instant | null }
  'identity.totp': { person_id: Person; seed: Buffer; confirmed_at: Instant | null; last_step: number | null }
  'identity.challenge': { id: Id<'challenge'>; person_id: Person | null; purpose: string; challenge: string; expires_at: Instant }
  'identity.link': { token_hash: Buffer; purpose: 'first-steward' | 'invite' | 'sample'; role: Role; person_id: Person | null; expires_at: Instant; used_at: Instant | null }
  'identity.single_sign_on': { subject: Buffer; person_id: Person; made_at: Instant }
}

/** The tables of identity; no other slice can name them. */
export const own = (db: Db) => db.withTables<Tables>()
