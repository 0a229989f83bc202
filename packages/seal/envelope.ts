import type { Id } from '#prelude/id.ts'
import { joinBytes } from '#prelude/bytes.ts'
import { freshKey, NONCE, openUnder, sealKeyOf, sealUnder, TAG } from './aead.ts'
import { bind, type Bytes } from './bind.ts'
import { MOST_BYTES, padded, paddedSize, unpadded } from './pad.ts'
import { SealProblem } from './problem.ts'
import { SUITE, suiteOf } from './suite.ts'
import { type Domain, domainKey, domainsOf, keyIdOf, type VaultKey } from './vaultkey.ts'

/** Where a record stands: whose it is, which one, and which writing of it. All three are bound into the seal. */
export type Place = { personId: Id<'person'>; recordId: string; revision: number }

/** The format below. It is bound into the seal, not written: a second format would come with a second suite. */
const FORMAT = 1
const HEADER = 7
const KEY_PART = new Uint8Array([1])
const BODY_PART = new Uint8Array([2])
const WRAPPED = NONCE + 32 + TAG

/** The most bytes an envelope can take. */
export const MOST_SEALED = HEADER + WRAPPED + NONCE + paddedSize(MOST_BYTES) + TAG

/**
 * Seals one record of at most 1 MB:
 * `suite(1) ‖ keyId(4) ‖ epoch(2) ‖ wrapNonce(12) ‖ wrappedDEK(48) ‖ nonce(12) ‖ ciphertext`.
 * Each record has a random key of its own, wrapped by the key of its domain.
 */
export async function sealRecord(vault: VaultKey, at: Place & { domain: Domain }, plaintext: Uint8Array): Promise<Bytes> {
  const body = padded(plaintext)
  const [wrapping, keyId, { raw, key }] = await Promise.all([domainKey(vault, at.domain), keyIdOf(vault, at.domain), freshKey()])
  const header = headerOf(keyId, vault.epoch)
  const [keyBound, bodyBound] = boundTo(header, at, at.domain)
  const [wrapped, sealed] = await Promise.all([sealUnder(wrapping, raw, keyBound), sealUnder(key, body, bodyBound)])
  raw.fill(0)
  body.fill(0)
  return joinBytes(header, wrapped, sealed)
}

/** Opens one record, or refuses: at another person, record or revision than it was sealed for, or with any bit changed. */
export async function openRecord(vault: VaultKey, at: Place, bytes: Uint8Array): Promise<{ domain: Domain; plaintext: Bytes }> {
  const { header, keyId, epoch, wrapped, sealed } = partsOf(bytes)
  for (const domain of await domainsOf(vault, keyId, epoch)) {
    const wrapping = await domainKey(vault, domain, epoch)
    const [keyBound, bodyBound] = boundTo(header, at, domain)
    const raw = await openUnder(wrapping, wrapped, keyBound).catch(nothing)
    if (!raw) continue
    const key = await sealKeyOf(raw)
    raw.fill(0)
    return { domain, plaintext: unpadded(await openUnder(key, sealed, bodyBound)) }
  }
  throw new SealProblem('not-authentic')
}

/**
 * The epoch an envelope says it was sealed in, unproven: an older one than the vault's is worth sealing anew as its next
 * revision, a newer one means that this device should fetch the slots again.
 */
export const epochOf = (bytes: Uint8Array): number => partsOf(bytes).epoch

function headerOf(keyId: Bytes, epoch: number): Bytes {
  const header = new Uint8Array(HEADER)
  header[0] = SUITE
  header.set(keyId, 1)
  new DataView(header.buffer).setUint16(5, epoch)
  return header
}

function partsOf(bytes: Uint8Array) {
  if (bytes.length === 0) throw new SealProblem('malformed')
  suiteOf(bytes[0])
  const body = bytes.length - HEADER - WRAPPED - NONCE - TAG
  if (bytes.length > MOST_SEALED || paddedSize(Math.max(0, body - 4)) !== body) throw new SealProblem('malformed')
  const header = bytes.slice(0, HEADER)
  return {
    header,
    keyId: header.subarray(1, 5),
    epoch: new DataView(header.buffer).getUint16(5),
    wrapped: bytes.subarray(HEADER, HEADER + WRAPPED),
    sealed: bytes.subarray(HEADER + WRAPPED),
  }
}

/** The header holds suite, key id and epoch; so both seals are bound to every field of the envelope and to its place. */
function boundTo(header: Bytes, { personId, recordId, revision }: Place, domain: Domain): [forKey: Bytes, forBody: Bytes] {
  const place = bind('record/v1', FORMAT, header, domain, personId, recordId, revision)
  return [joinBytes(place, KEY_PART), joinBytes(place, BODY_PART)]
}

function nothing(problem: unknown): undefined {
  if (problem instanceof SealProblem && problem.why === 'not-authentic') return undefined
  throw problem
}
