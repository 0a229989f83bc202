import {
  generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse,
  type AuthenticationResponseJSON, type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import { newId, type Id } from '#prelude/id.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { finishPasskey, finishPasskeySignIn, removePasskey } from '../api.ts'
import { hasOtherWayIn } from './openers.ts'
import { rolesOf } from './roles.ts'
import { beginSession } from './sessions.ts'
import { own } from './tables.ts'

/** Where passkeys of this service belong: the host name, and the origin that a browser must name. */
export type PasskeyHome = { id: string; origin: string; name: string }

type Options = Record<string, unknown>
const plain = (options: unknown) => JSON.parse(JSON.stringify(options)) as Options

async function keepChallenge(tx: Tx, purpose: 'register' | 'sign-in', challenge: string, person: Id<'person'> | null): Promise<Id<'challenge'>> {
  const id = newId('challenge')
  await own(tx.db).insertInto('identity.challenge').values({ id, person_id: person, purpose, challenge, expires_at: tx.now.add({ minutes: 2 }) }).execute()
  return id
}

/** A challenge works once and for two minutes. */
async function takeChallenge(tx: Tx, id: Id<'challenge'>, purpose: 'register' | 'sign-in') {
  const { rows: [row] } = await sql<{ challenge: string; person_id: Id<'person'> | null }>`
    select * from identity.take_challenge(${id}, ${purpose}, ${tx.now.toString()})`.execute(tx.db)
  return row
}

/** The options with which this device makes a passkey: kept on the device, found without a name, PRF wished for. */
export async function beginRegistration(tx: Tx, home: PasskeyHome): Promise<{ challengeId: Id<'challenge'>; options: Options }> {
  const { personId } = who(tx)
  const known = await own(tx.db).selectFrom('identity.passkey').select('credential_id').where('person_id', '=', personId).execute()
  const options = await generateRegistrationOptions({
    rpName: home.name, rpID: home.id, userID: new TextEncoder().encode(personId) as Uint8Array<ArrayBuffer>,
    // The name shows in the phone's own list of passkeys, where somebody else may look.
    userName: home.name, userDisplayName: home.name, attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
  })
  return { challengeId: await keepChallenge(tx, 'register', options.challenge, personId), options: plain(options) }
}

/** Keeps a passkey after checking what the device signed. */
export async function finishRegistration(tx: Tx, home: PasskeyHome, said: { challengeId: Id<'challenge'>; credential: Options; opensVault: boolean }): Promise<{ id: Id<'passkey'> }> {
  const { personId } = who(tx)
  const asked = await takeChallenge(tx, said.challengeId, 'register')
  if (!asked || asked.person_id !== personId) throw refuse(finishPasskey, 'not-recognised')
  const checked = await verifyRegistrationResponse({
    response: said.credential as unknown as RegistrationResponseJSON, expectedChallenge: asked.challenge, expectedOrigin: home.origin, expectedRPID: home.id, requireUserVerification: true,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!checked.verified || !checked.registrationInfo) throw refuse(finishPasskey, 'not-recognised')
  const { credential } = checked.registrationInfo
  const id = newId('passkey')
  const kept = await own(tx.db).insertInto('identity.passkey').values({
    id, person_id: personId, credential_id: credential.id, public_key: Buffer.from(credential.publicKey), counter: credential.counter,
    opens_vault: said.opensVault, made_at: tx.now, used_at: null,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  if (!kept) throw refuse(finishPasskey, 'not-recognised')
  tx.audit('passkey.added', { kind: 'passkey', id })
  return { id }
}

/** A person's passkeys. */
export async function passkeysOf(ctx: Ctx) {
  const rows = await own(ctx.db).selectFrom('identity.passkey').selectAll().where('person_id', '=', who(ctx).personId).orderBy('made_at').execute()
  return { passkeys: rows.map((row) => ({ id: row.id, credentialId: row.credential_id, opensVault: row.opens_vault, madeAt: row.made_at, usedAt: row.used_at })) }
}

/** Forgets a passkey, unless it is the last way in that is left. */
export async function dropPasskey(tx: Tx, id: Id<'passkey'>): Promise<void> {
  const { personId } = who(tx)
  const mine = await own(tx.db).selectFrom('identity.passkey').select('id').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
  if (!mine) throw notFound()
  if (!(await hasOtherWayIn(tx, personId, { passkey: id }))) throw refuse(removePasskey, 'last-way-in')
  const dropped = await own(tx.db).deleteFrom('identity.passkey').where('id', '=', id).where('person_id', '=', personId).returning('id').executeTakeFirst()
  if (!dropped) throw notFound()
  tx.audit('passkey.removed', { kind: 'passkey', id })
}

/** A challenge for whoever comes: the device knows which passkey is theirs, so no name is asked. */
export async function beginPasskeyEntry(tx: Tx, home: PasskeyHome): Promise<{ challengeId: Id<'challenge'>; options: Options }> {
  const options = await generateAuthenticationOptions({ rpID: home.id, userVerification: 'required' })
  return { challengeId: await keepChallenge(tx, 'sign-in', options.challenge, null), options: plain(options) }
}

/** Signs in by passkey. */
export async function enterByPasskey(tx: Tx, home: PasskeyHome, said: { challengeId: Id<'challenge'>; credential: Options }): Promise<{ personId: Id<'person'> }> {
  const no = () => refuse(finishPasskeySignIn, 'not-recognised')
  const asked = await takeChallenge(tx, said.challengeId, 'sign-in')
  const credentialId = said.credential['id']
  if (!asked || typeof credentialId !== 'string') throw no()
  const { rows: [key] } = await sql<{ id: Id<'passkey'>; person_id: Id<'person'>; public_key: Buffer; counter: number; suspended: boolean }>`
    select * from identity.passkey_by(${credentialId})`.execute(tx.db)
  if (!key || key.suspended) throw no()
  const checked = await verifyAuthenticationResponse({
    response: said.credential as unknown as AuthenticationResponseJSON, expectedChallenge: asked.challenge, expectedOrigin: home.origin, expectedRPID: home.id, requireUserVerification: true,
    credential: { id: credentialId, publicKey: new Uint8Array(key.public_key), counter: key.counter },
  }).catch(() => ({ verified: false as const, authenticationInfo: { newCounter: 0 } }))
  if (!checked.verified) throw no()
  await beginSession(tx, key.person_id, await rolesOf(tx, key.person_id), 'passkey')
  await own(tx.db).updateTable('identity.passkey').set({ counter: checked.authenticationInfo.newCounter, used_at: tx.now }).where('id', '=', key.id).execute()
  return { personId: key.person_id }
}
