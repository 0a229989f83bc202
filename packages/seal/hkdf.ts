import { utf8 } from '#prelude/bytes.ts'
import type { Bytes } from './bind.ts'

/** A secret from which keys can be derived and which cannot be read back out of WebCrypto. */
export const secretKey = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret as Bytes, 'HKDF', false, ['deriveBits', 'deriveKey'])

/** HKDF-SHA-256 (RFC 5869): `length` bytes for this purpose. */
export async function hkdf(secret: CryptoKey, info: Uint8Array, length: number, salt: Uint8Array = new Uint8Array()): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(params(info, salt), secret, length * 8))
}

/** Bytes that leave the device, such as a login proof. One label for one purpose. */
export const derivedBytes = (secret: CryptoKey, label: string, length: number): Promise<Bytes> => hkdf(secret, utf8(label), length)

/** A key for sealing (AES-256-GCM) that WebCrypto will use and never show. */
export const derivedSealKey = (secret: CryptoKey, label: string): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(params(utf8(label)), secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** A key for marking (HMAC-SHA-256) that WebCrypto will use and never show. */
export const derivedMarkKey = (secret: CryptoKey, label: string): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(params(utf8(label)), secret, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign', 'verify'])

const params = (info: Uint8Array, salt: Uint8Array = new Uint8Array()) =>
  ({ name: 'HKDF', hash: 'SHA-256', salt: salt as Bytes, info: info as Bytes })
