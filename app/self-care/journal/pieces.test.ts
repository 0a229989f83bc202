import { expect, test } from 'vitest'
import { utf8 } from '#prelude/bytes.ts'
import { newId } from '#prelude/id.ts'
import { MOST_BYTES } from '#seal/pad.ts'
import { cut, forgotten, joined, MOST_ATTACHED, PIECE, piece } from './pieces.ts'

const bytes = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 7) % 251)

test.each([1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 5])('%i bytes are cut and joined to the same bytes', (length) => {
  expect(joined(cut(bytes(length)))).toEqual(bytes(length))
  expect(cut(bytes(length))).toHaveLength(Math.ceil(length / PIECE))
})

test('a piece fits into a record of the vault, with room for the rest of it', () => {
  const [first] = cut(bytes(PIECE))
  expect(piece.safeParse(first).success).toBe(true)
  expect(utf8(JSON.stringify({ value: first, alsoOf: newId('record') })).length).toBeLessThan(MOST_BYTES / 2)
  expect(cut(bytes(MOST_ATTACHED)).length).toBe(Math.ceil(MOST_ATTACHED / PIECE))
})

test('as long as a piece is not there, nothing is shown rather than half a picture', () => {
  expect(joined([cut(bytes(10))[0], undefined])).toBeUndefined()
})

test('pieces that nothing names are forgotten after a week, not before: their entry may still come from another device', () => {
  const now = 1_800_000_000_000
  const old = newId('record', now - 8 * 86_400_000)
  const fresh = newId('record', now - 86_400_000)
  expect(forgotten([old, fresh], new Set(), now)).toEqual([old])
  expect(forgotten([old, fresh], new Set([old]), now)).toEqual([])
})
