import { Secret, TOTP } from 'otpauth'
import type { Id } from '#prelude/id.ts'
import { refuse } from '#platform/refusal.ts'
import { who, type Tx } from '#platform/ctx.ts'
import { beginTotp, confirmTotp } from '../api.ts'
import { own } from './tables.ts'

const placeOf = (person: Id<'person'>) => ({ column: 'identity.totp.seed', row: person })
const codesFrom = (secret: Secret) => new TOTP({ issuer: 'Evenkeel', label: 'Evenkeel', algorithm: 'SHA1', digits: 6, period: 30, secret })

/** Makes a seed for one-time codes (RFC 6238, 20 bytes); an unconfirmed one is replaced. */
export async function beginCodes(tx: Tx): Promise<{ secret: string; uri: string }> {
  const { personId } = who(tx)
  const before = await own(tx.db).selectFrom('identity.totp').select('confirmed_at').where('person_id', '=', personId).executeTakeFirst()
  if (before?.confirmed_at) throw refuse(beginTotp, 'already-set')
  const secret = new Secret({ size: 20 })
  const seed = await tx.envelopes.seal(personId, placeOf(personId), secret.base32)
  const row = { seed, confirmed_at: null, last_step: null }
  await own(tx.db).insertInto('identity.totp').values({ person_id: personId, ...row }).onConflict((conflict) => conflict.column('person_id').doUpdateSet(row)).execute()
  tx.audit('totp.begun', { kind: 'totp', id: personId })
  return { secret: secret.base32, uri: codesFrom(secret).toString() }
}

/** Confirms the one-time codes with the first of them. */
export async function confirmCodes(tx: Tx, code: string): Promise<void> {
  const { personId } = who(tx)
  if (!(await checkOneTimeCode(tx, personId, code, { unconfirmed: true }))) throw refuse(confirmTotp, 'not-recognised')
  await own(tx.db).updateTable('identity.totp').set({ confirmed_at: tx.now }).where('person_id', '=', personId).execute()
  tx.audit('totp.confirmed', { kind: 'totp', id: personId })
}

/** Whether this is the code of now, or of half a minute around it. Each works once. The transaction must already be the person's. */
export async function checkOneTimeCode(tx: Tx, person: Id<'person'>, code: string, { unconfirmed = false } = {}): Promise<boolean> {
  const row = await own(tx.db).selectFrom('identity.totp').selectAll().where('person_id', '=', person).executeTakeFirst()
  if (!row || (!row.confirmed_at && !unconfirmed)) return false
  const secret = Secret.fromBase32(await tx.envelopes.open(person, placeOf(person), row.seed))
  const timestamp = tx.now.epochMilliseconds
  const delta = codesFrom(secret).validate({ token: code, timestamp, window: 1 })
  if (delta === null) return false
  const step = Math.floor(timestamp / 30_000) + delta
  const taken = await own(tx.db).updateTable('identity.totp').set({ last_step: step }).where('person_id', '=', person)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)])).returning('person_id').executeTakeFirst()
  return taken !== undefined
}
