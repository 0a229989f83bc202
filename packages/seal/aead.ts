import { joinBytes } from '#prelude/bytes.ts'
import type { Bytes } from './bind.ts'
import { SealProblem } from './problem.ts'

export const NONCE = 12
export const TAG = 16

/** A fresh random key for one record. It can only be used, so the raw bytes given back are for wrapping, once. */
export async function freshKey(): Promise<{ raw: Bytes; key: CryptoKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32))
  return { raw, key: await sealKeyOf(raw) }
}

/** An AES-256-GCM key from its 32 bytes. */
export const sealKeyOf = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw as Bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

/**
 * Seals bytes together with what they are bound to; gives `nonce(12) ‖ ciphertext ‖ tag(16)`.
 * The nonce is drawn here and cannot be passed in, so no caller can use one twice.
 */
export async function sealUnder(key: CryptoKey, plaintext: Uint8Array, bound: Uint8Array): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound as Bytes, tagLength: TAG * 8 }, key, plaintext as Bytes)
  return joinBytes(iv, new Uint8Array(sealed))
}

/** Opens what `sealUnder` gave; a wrong key, a changed bit or another binding are all the same refusal. */
export async function openUnder(key: CryptoKey, sealed: Uint8Array, bound: Uint8Array): Promise<Bytes> {
  if (sealed.length < NONCE + TAG) throw new SealProblem('malformed')
  const iv = sealed.subarray(0, NONCE) as Bytes
  try {
    const opening = { name: 'AES-GCM', iv, additionalData: bound as Bytes, tagLength: TAG * 8 }
    return new Uint8Array(await crypto.subtle.decrypt(opening, key, sealed.subarray(NONCE) as Bytes))
  } catch {
    throw new SealProblem('not-authentic')
  }
}
