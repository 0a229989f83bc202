import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_BYTES, padded, paddedSize, unpadded } from './pad.ts'
import { whyRefused } from './testing.ts'

test.each([[0, 256], [252, 256], [253, 1024], [1020, 1024], [1021, 4096], [4092, 4096], [4093, 8192], [10_000, 12_288]])(
  '%i bytes take %i', (length, size) => {
    expect(paddedSize(length)).toBe(size)
    expect(padded(new Uint8Array(length)).length).toBe(size)
  },
)

test('padding comes off again and leaves what was there', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
    expect(unpadded(padded(bytes))).toEqual(Uint8Array.from(bytes))
  }))
})

test('padding we would not have written is refused', async () => {
  const marked = padded(new Uint8Array(10))
  marked[200] = 1
  const tooShort = padded(new Uint8Array(10))
  tooShort[3] = 253
  const tooLong = padded(new Uint8Array(300))
  tooLong[2] = 0
  const tooMuch = new Uint8Array(paddedSize(MOST_BYTES + 5000))
  new DataView(tooMuch.buffer).setUint32(0, MOST_BYTES + 5000)
  for (const bytes of [marked, tooShort, tooLong, tooMuch, new Uint8Array(3), new Uint8Array(0)]) expect(await whyRefused(() => unpadded(bytes))).toBe('malformed')
})

test('more than a record may hold is refused before anything is sealed', async () => {
  expect(padded(new Uint8Array(MOST_BYTES)).length).toBe(paddedSize(MOST_BYTES))
  expect(await whyRefused(() => padded(new Uint8Array(MOST_BYTES + 1)))).toBe('malformed')
})
