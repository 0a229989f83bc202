import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesToHex } from '#prelude/bytes.ts'
import { bind } from './bind.ts'

test('moving a letter from one field to the next changes what is bound', () => {
  expect(bind('x', 'ab', 'c')).not.toEqual(bind('x', 'a', 'bc'))
  expect(bind('x', 'ab')).not.toEqual(bind('x', 'ab', ''))
  expect(bind('x', 'a', 'b')).not.toEqual(bind('x', 'b', 'a'))
  expect(bind('x', 'a\0\0\0\0b')).not.toEqual(bind('x', 'a', 'b'))
  expect(bind('x', 1)).not.toEqual(bind('x', 256))
})

test('two different lists of fields never give the same bytes', () => {
  const fields = fc.array(fc.string({ maxLength: 6 }), { maxLength: 5 })
  fc.assert(fc.property(fields, fields, (one, other) => {
    expect(bytesToHex(bind('x', ...one)) === bytesToHex(bind('x', ...other))).toBe(JSON.stringify(one) === JSON.stringify(other))
  }))
})

test('only whole numbers from 0 to 2^53 - 1 can be bound', () => {
  for (const number of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => bind('x', number)).toThrow(RangeError)
  expect(bind('x', 2 ** 53 - 1)).toHaveLength(4 + 10 + 4 + 8)
})
