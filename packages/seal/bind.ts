import { utf8 } from '#prelude/bytes.ts'

/** Bytes that WebCrypto takes without a copy. */
export type Bytes = Uint8Array<ArrayBuffer>

/** What can be bound: text, a whole number from 0 to 2^53 - 1, or bytes. */
export type Bound = string | number | Uint8Array

/**
 * Writes a purpose and its fields one after another, each behind its length (4 bytes), so that no two different
 * lists give the same bytes. This is what every seal and every mark is made over.
 */
export function bind(purpose: string, ...fields: readonly Bound[]): Bytes {
  const pieces = [utf8(`evenkeel/${purpose}`), ...fields.map((field) => (typeof field === 'string' ? utf8(field) : field))]
  const bound = new Uint8Array(pieces.reduce<number>((sum, piece) => sum + 4 + (typeof piece === 'number' ? 8 : piece.length), 0))
  const view = new DataView(bound.buffer)
  let at = 0
  for (const piece of pieces) {
    const length = typeof piece === 'number' ? 8 : piece.length
    view.setUint32(at, length)
    if (typeof piece === 'number') view.setBigUint64(at + 4, wholeNumber(piece))
    else bound.set(piece, at + 4)
    at += 4 + length
  }
  return bound
}

function wholeNumber(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('only whole numbers from 0 can be bound')
  return BigInt(value)
}
