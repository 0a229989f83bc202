import { createHash, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Id } from '#prelude/id.ts'
import { refuse } from '#platform/refusal.ts'
import { who, type Tx } from '#platform/ctx.ts'
import { removeWord, setWord, signInWithWord } from '../api.ts'
import { isStaff } from '../person.ts'
import { hasOtherWayIn } from './openers.ts'
import { beginSession } from './sessions.ts'
import { own } from './tables.ts'
import { checkOneTimeCode } from './totp.ts'
import { rolesOf } from './roles.ts'

type Word = { kind: 'passphrase' | 'code'; lookup: Uint8Array; proof: Uint8Array }

// The proof is 256 bits drawn from the words by Argon2id (or from a code of 130 bits) on the device:
// there is nothing left to stretch, so one hash keeps it from being replayed out of a stolen database.
const hashOfProof = (proof: Uint8Array) => createHash('sha256').update(proof).digest()
const lookupOf = (tx: Tx, { kind, lookup }: Word) => tx.envelopes.blind(`word/${kind}`, Buffer.from(lookup).toString('base64'))

/** Sets or replaces one's passphrase or code; refused where the sign-in name is somebody else's. */
export async function keepWord(tx: Tx, word: Word): Promise<void> {
  const { personId } = who(tx)
  const lookup = lookupOf(tx, word)
  const { rows: [holder] } = await sql<{ person_id: Id<'person'> }>`select person_id from identity.word_by(${word.kind}, ${lookup})`.execute(tx.db)
  if (holder && holder.person_id !== personId) throw refuse(setWord, 'taken')
  const row = { lookup, proof_hash: hashOfProof(word.proof), made_at: tx.now }
  await own(tx.db).insertInto('identity.word').values({ person_id: personId, kind: word.kind, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet(row)).execute()
  tx.audit('word.set', { kind: word.kind, id: personId })
}

/** Stops a passphrase or code from signing in, unless it is the last way in that is left. */
export async function dropWord(tx: Tx, kind: Word['kind']): Promise<void> {
  const { personId } = who(tx)
  if (!(await hasOtherWayIn(tx, personId, { word: kind }))) throw refuse(removeWord, 'last-way-in')
  await own(tx.db).deleteFrom('identity.word').where('person_id', '=', personId).where('kind', '=', kind).execute()
  tx.audit('word.removed', { kind, id: personId })
}

/** Signs in by passphrase or code. Whoever works here needs the one-time code as well; no hint is given which part was wrong. */
export async function enterByWord(tx: Tx, said: Word & { oneTimeCode?: string | undefined }): Promise<{ personId: Id<'person'> }> {
  const { rows: [found] } = await sql<{ person_id: Id<'person'>; proof_hash: Buffer; suspended: boolean }>`
    select * from identity.word_by(${said.kind}, ${lookupOf(tx, said)})`.execute(tx.db)
  const given = hashOfProof(said.proof)
  const known = found?.proof_hash ?? Buffer.alloc(32)
  if (!timingSafeEqual(given, known) || !found || found.suspended) throw refuse(signInWithWord, 'not-recognised')
  const roles = await rolesOf(tx, found.person_id)
  if (isStaff(roles)) await checkSecondFactor(tx, found.person_id, said.oneTimeCode)
  await beginSession(tx, found.person_id, roles, said.kind)
  return { personId: found.person_id }
}

async function checkSecondFactor(tx: Tx, person: Id<'person'>, code: string | undefined): Promise<void> {
  await tx.become(person, [])
  if (code === undefined || !(await checkOneTimeCode(tx, person, code))) throw refuse(signInWithWord, 'second-factor')
}
