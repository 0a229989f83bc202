import { z } from 'zod'
import { base64ToBytes, bytesToBase64, joinBytes } from '#prelude/bytes.ts'
import { idOf, type Id } from '#prelude/id.ts'

// How photos and voice notes lie in the vault. A record holds at most 1,000,000 bytes of JSON (packages/seal/pad.ts) and travels
// as base64 within 15 seconds (app/kit/call.ts), so what is larger is cut into pieces of 240,000 bytes. Each piece is a record of
// its own in the domain `journal`: base64 in JSON, 320 KB, sealed like everything else. The entry lists the ids of its pieces in
// order; a piece knows nothing of its entry.

/** The bytes of one piece: about nine seconds on a line of 400 kbit/s. */
export const PIECE = 240_000
/** The most bytes that one photo or voice note may have. */
export const MOST_ATTACHED = 4_000_000
/** A voice note ends by itself after three minutes. */
export const MOST_SECONDS = 180
/** The longest side of a photo, in pixels, and what it is to weigh at most. */
export const MOST_SIDE = 1280
export const PHOTO_BYTES = 400_000

const pieces = z.array(idOf('record')).min(1).max(Math.ceil(MOST_ATTACHED / PIECE))

/** A photo or a voice note of an entry, and the records in which its bytes lie. */
export const attachment = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('photo'), width: z.int().min(1).max(MOST_SIDE), height: z.int().min(1).max(MOST_SIDE), pieces }),
  z.strictObject({ is: z.literal('voice'), type: z.string().regex(/^audio\/[\w.+-]+$/), seconds: z.int().min(0).max(MOST_SECONDS + 1), pieces }),
])
export type Attachment = z.output<typeof attachment>

/** One record of bytes. */
export const piece = z.strictObject({ kind: z.literal('piece'), bytes: z.string().max(Math.ceil(PIECE / 3) * 4) })
export type Piece = z.output<typeof piece>

/** The pieces of these bytes, in order. */
export function cut(bytes: Uint8Array): Piece[] {
  return Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, place) => ({ kind: 'piece', bytes: bytesToBase64(bytes.slice(place * PIECE, (place + 1) * PIECE)) }))
}

/** The bytes of pieces in order, or nothing where one of them is not there (yet). */
export function joined(all: readonly (Piece | undefined)[]): Uint8Array<ArrayBuffer> | undefined {
  if (all.some((one) => one === undefined)) return undefined
  return joinBytes(...all.map((one) => base64ToBytes(one!.bytes)))
}

/** The pieces that no entry and no draft names, and that are older than a week: what was broken off half-way, and not what still comes from another device. */
export function forgotten(pieces: readonly Id<'record'>[], named: ReadonlySet<string>, now: number): Id<'record'>[] {
  return pieces.filter((id) => !named.has(id) && now - madeAt(id) > WEEK)
}
const WEEK = 7 * 86_400_000

/** An id begins with the moment at which it was made. */
const madeAt = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16)
