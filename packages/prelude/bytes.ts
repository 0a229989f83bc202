import { z } from 'zod'

type MaybeNative = { toBase64?: () => string }

/** Bytes as base64 text. */
export function bytesToBase64(bytes: Uint8Array): string {
  const native = bytes as MaybeNative
  if (native.toBase64) return native.toBase64()
  let text = ''
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(text)
}

/** Base64 text as bytes; throws for text that is not base64. */
export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  if (native.fromBase64) return native.fromBase64(text)
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

/** The text of UTF-8 bytes; throws where they are not UTF-8. */
export const utf8ToText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Lower-case hex. */
export const bytesToHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Joins pieces into one array. */
export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Base64 on the wire ⇄ bytes in the house, at most so many of them. */
export const bytes = (most: number) =>
  z.codec(
    z.string().max(Math.ceil(most / 3) * 4).regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/).meta({ contentEncoding: 'base64' }),
    z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
    { decode: base64ToBytes, encode: bytesToBase64 },
  )
