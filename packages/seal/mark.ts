import type { Bytes } from './bind.ts'

/** The length of a mark: HMAC-SHA-256, never shortened. */
export const MARK = 32

/** A mark over these bytes that only a holder of the key can make. */
export const markUnder = async (key: CryptoKey, over: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, over as Bytes))

/** Whether the mark is ours. WebCrypto compares in constant time, and refuses a shortened mark. */
export const isMarkUnder = (key: CryptoKey, mark: Uint8Array, over: Uint8Array): Promise<boolean> =>
  crypto.subtle.verify('HMAC', key, mark as Bytes, over as Bytes)

/** SHA-256 of bytes. */
export const sha256 = async (bytes: Uint8Array): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Bytes))

/** Whether two hashes are the same. Only for what is not secret: it may stop at the first difference. */
export const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, place) => byte === other[place])
