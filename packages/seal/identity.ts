import { z } from 'zod'
import { bytes } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import { openUnder, sealUnder } from './aead.ts'
import { bind, type Bytes } from './bind.ts'
import { hkdf, secretKey } from './hkdf.ts'
import { SealProblem } from './problem.ts'
import { SUITE } from './suite.ts'
import { keysOf, type VaultKey } from './vaultkey.ts'

/** A person's two key pairs as the server keeps them: public halves plain (32 bytes each), private halves sealed. */
export const identity = z.strictObject({
  epoch: z.int().min(1).max(0xffff), signPublic: bytes(32), agreePublic: bytes(32), signSealed: bytes(128), agreeSealed: bytes(128),
})
export type Identity = z.output<typeof identity>

/** The private halves, opened: WebCrypto uses them and never shows them. */
export type OpenIdentity = { signKey: CryptoKey; agreeKey: CryptoKey }

/** Makes an Ed25519 pair for signing and an X25519 pair for agreeing on keys, private halves sealed under the vault. */
export async function newIdentity(vault: VaultKey, personId: Id<'person'>): Promise<Identity> {
  const [sign, agree] = await Promise.all([pairOf('Ed25519', ['sign', 'verify']), pairOf('X25519', ['deriveBits'])])
  const shown = { epoch: vault.epoch, signPublic: sign.public, agreePublic: agree.public }
  const key = await keysOf(vault).sealKey('identity/v1')
  const [signSealed, agreeSealed] = await Promise.all([
    sealUnder(key, sign.private, identityBound('sign', personId, shown)),
    sealUnder(key, agree.private, identityBound('agree', personId, shown)),
  ])
  sign.private.fill(0)
  agree.private.fill(0)
  return { ...shown, signSealed, agreeSealed }
}

/** Opens the private halves; refuses them next to any other public keys than the ones they were made with. */
export async function openIdentity(vault: VaultKey, personId: Id<'person'>, stored: Identity): Promise<OpenIdentity> {
  const key = await keysOf(vault, stored.epoch).sealKey('identity/v1')
  const [sign, agree] = await Promise.all([
    openUnder(key, stored.signSealed, identityBound('sign', personId, stored)),
    openUnder(key, stored.agreeSealed, identityBound('agree', personId, stored)),
  ])
  const [signKey, agreeKey] = await Promise.all([
    crypto.subtle.importKey('pkcs8', sign, 'Ed25519', false, ['sign']), crypto.subtle.importKey('pkcs8', agree, 'X25519', false, ['deriveBits']),
  ])
  sign.fill(0)
  agree.fill(0)
  return { signKey, agreeKey }
}

/** Signs bytes (Ed25519, 64 bytes). */
export const signed = async (signKey: CryptoKey, bytes: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', signKey, bytes as Bytes))

/** Whether this signature over these bytes is of the holder of this public key. */
export async function isSignedBy(signPublic: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', signPublic as Bytes, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature as Bytes, bytes as Bytes)
  } catch {
    return false
  }
}

/** The X25519 secret two people share (32 bytes), only ever to be put through a derivation. Refuses a key that gives zeros. */
export async function sharedSecret(agreeKey: CryptoKey, theirPublic: Uint8Array): Promise<Bytes> {
  try {
    const theirs = await crypto.subtle.importKey('raw', theirPublic as Bytes, 'X25519', false, [])
    const secret = new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, agreeKey, 256))
    if (secret.some((byte) => byte !== 0)) return secret
  } catch {
    // Which of the checks failed is nobody's business outside; the answer below is the same.
  }
  throw new SealProblem('not-authentic')
}

/** A 32-byte key for one purpose between two people; both public keys are bound, so neither can be exchanged. */
export async function sharedKey(agreeKey: CryptoKey, { ours, theirs, purpose }: { ours: Uint8Array; theirs: Uint8Array; purpose: string }): Promise<Bytes> {
  const secret = await sharedSecret(agreeKey, theirs)
  const [first, second] = [ours, theirs].sort((a, b) => compare(a, b)) as [Uint8Array, Uint8Array]
  return hkdf(await secretKey(secret), bind('shared/v1', purpose, first, second), 32)
}

async function pairOf(name: 'Ed25519' | 'X25519', uses: KeyUsage[]): Promise<{ public: Bytes; private: Bytes }> {
  const pair = (await crypto.subtle.generateKey(name, true, uses)) as CryptoKeyPair
  const [shown, hidden] = await Promise.all([crypto.subtle.exportKey('raw', pair.publicKey), crypto.subtle.exportKey('pkcs8', pair.privateKey)])
  return { public: new Uint8Array(shown as ArrayBuffer), private: new Uint8Array(hidden as ArrayBuffer) }
}

type Shown = Pick<Identity, 'epoch' | 'signPublic' | 'agreePublic'>

const identityBound = (half: 'sign' | 'agree', personId: Id<'person'>, { epoch, signPublic, agreePublic }: Shown): Bytes =>
  bind(`identity/${half}/v1`, SUITE, personId, epoch, signPublic, agreePublic)

function compare(one: Uint8Array, other: Uint8Array): number {
  const place = one.findIndex((byte, at) => byte !== other[at])
  return place < 0 ? 0 : one[place]! - other[place]!
}
