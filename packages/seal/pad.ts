import type { Bytes } from './bind.ts'
import { SealProblem } from './problem.ts'

/** The most a record may hold: 1 MB. */
export const MOST_BYTES = 1_000_000

const LENGTH = 4
const SMALL = 256
const MIDDLE = 1024
const STEP = 4096

/** How many bytes a text of this length takes once padded: 256, 1,024, or the next multiple of 4,096. */
export function paddedSize(length: number): number {
  const needed = length + LENGTH
  if (needed <= SMALL) return SMALL
  if (needed <= MIDDLE) return MIDDLE
  return Math.ceil(needed / STEP) * STEP
}

/** Puts the length in front and zeros behind, so that the size tells only the step and not how much someone wrote. */
export function padded(plaintext: Uint8Array): Bytes {
  if (plaintext.length > MOST_BYTES) throw new SealProblem('malformed')
  const bytes = new Uint8Array(paddedSize(plaintext.length))
  new DataView(bytes.buffer).setUint32(0, plaintext.length)
  bytes.set(plaintext, LENGTH)
  return bytes
}

/** Takes the padding off again; anything `padded` would not have written is refused. */
export function unpadded(bytes: Bytes): Bytes {
  if (bytes.length < SMALL) throw new SealProblem('malformed')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  if (length > MOST_BYTES || paddedSize(length) !== bytes.length) throw new SealProblem('malformed')
  if (bytes.subarray(LENGTH + length).some((byte) => byte !== 0)) throw new SealProblem('malformed')
  return bytes.slice(LENGTH, LENGTH + length)
}
