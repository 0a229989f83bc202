import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openUnder, rootKeysFrom, sealUnder } from './envelope.ts'

const key = Buffer.alloc(32, 7)
const about = 'self_care.check_in.said|some-row'

test('what was sealed opens for the same key and place, whatever was in it', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, place) => {
    expect(openUnder(key, place, sealUnder(key, place, bytes)).equals(Buffer.from(bytes))).toBe(true)
  }), { numRuns: 500, seed: 3 })
})

test('one bit changed anywhere, and it does not open: all of them, in many envelopes', () => {
  let flips = 0
  for (const length of [0, 1, 16, 100, 300]) {
    const sealed = sealUnder(key, about, randomBytes(length))
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const spoiled = Buffer.from(sealed)
      spoiled[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => openUnder(key, about, spoiled)).toThrow()
      flips++
    }
  }
  expect(flips).toBeGreaterThan(4000)
})

test('cut short or grown, it does not open', () => {
  const sealed = sealUnder(key, about, Buffer.from('something said'))
  for (let length = 0; length < sealed.length; length++) expect(() => openUnder(key, about, sealed.subarray(0, length))).toThrow()
  for (const more of [Buffer.of(0), sealed]) expect(() => openUnder(key, about, Buffer.concat([sealed, more]))).toThrow()
})

test('moved to another row, another column or another key, it does not open', () => {
  const sealed = sealUnder(key, about, Buffer.from('something said'))
  for (const elsewhere of ['self_care.check_in.said|another-row', 'identity.person.name|some-row', '', `${about} `]) expect(() => openUnder(key, elsewhere, sealed)).toThrow()
  expect(() => openUnder(Buffer.alloc(32, 8), about, sealed)).toThrow()
})

test('the same text is never sealed the same way twice', () => {
  const seen = new Set(Array.from({ length: 1000 }, () => sealUnder(key, about, Buffer.from('x')).toString('hex')))
  expect(seen.size).toBe(1000)
})

test('keys of different purposes and different roots share nothing, and the same ones are the same', () => {
  const [one, other] = [rootKeysFrom(Buffer.alloc(32, 1)), rootKeysFrom(Buffer.alloc(32, 2))]
  const purposes = ['answer/v1', 'care/v1', 'house/v1', 'blind/v1', 'address/v1', 'canary/v1', 'database/app/v1', 'database/jobs/v1']
  const all = [one, other].flatMap((root) => purposes.map((purpose) => root.derive(purpose).toString('hex')))
  expect(new Set(all).size).toBe(all.length)
  expect(rootKeysFrom(Buffer.alloc(32, 1)).derive('care/v1').equals(one.derive('care/v1'))).toBe(true)
})
