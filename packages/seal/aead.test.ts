import { expect, test } from 'vitest'
import { bytesToHex, joinBytes, utf8 } from '#prelude/bytes.ts'
import { openUnder, sealKeyOf, sealUnder } from './aead.ts'
import { hex, whyRefused } from './testing.ts'

const key = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'
const nonce = 'cafebabefacedbaddecaf888'
const text = 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255'
const sealed = '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad'

// McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13 to 16 (AES-256, 96-bit nonce).
const vectors = [
  ['13', '00'.repeat(32), '00'.repeat(12), '', '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
  ['14', '00'.repeat(32), '00'.repeat(12), '', '00'.repeat(16), 'cea7403d4d606b6e074ec5d3baf39d18', 'd0d1c8a799996bf0265b98b5d48ab919'],
  ['15', key, nonce, '', text, sealed, 'b094dac5d93471bdec1a502270e3cc6c'],
  ['16', key, nonce, 'feedfacedeadbeeffeedfacedeadbeefabaddad2', text.slice(0, 120), sealed.slice(0, 120), '76fc6ece0f4e1768cddf8853bb2d551b'],
] as const

test.each(vectors)('opens AES-256-GCM test case %s, and not with one bit of its tag changed', async (_, k, iv, bound, plaintext, ciphertext, tag) => {
  const whole = joinBytes(hex(iv), hex(ciphertext), hex(tag))
  const opening = await sealKeyOf(hex(k))
  expect(bytesToHex(await openUnder(opening, whole, hex(bound)))).toBe(plaintext)
  whole[whole.length - 1]! ^= 1
  expect(await whyRefused(openUnder(opening, whole, hex(bound)))).toBe('not-authentic')
})

test('what is sealed opens only with the same key and the same binding', async () => {
  const [ours, other] = await Promise.all([sealKeyOf(hex(key)), sealKeyOf(new Uint8Array(32))])
  const bytes = await sealUnder(ours, utf8('said in confidence'), utf8('here'))
  expect(await openUnder(ours, bytes, utf8('here'))).toEqual(utf8('said in confidence'))
  expect(await whyRefused(openUnder(other, bytes, utf8('here')))).toBe('not-authentic')
  expect(await whyRefused(openUnder(ours, bytes, utf8('there')))).toBe('not-authentic')
  expect(await whyRefused(openUnder(ours, bytes.subarray(0, 27), utf8('here')))).toBe('malformed')
})
