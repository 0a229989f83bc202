import { expect, test } from 'vitest'
import { bytesToHex, utf8 } from '#prelude/bytes.ts'
import { derivedBytes, derivedMarkKey, derivedSealKey, hkdf, secretKey } from './hkdf.ts'

const range = (from: number, to: number) => Uint8Array.from({ length: to - from + 1 }, (_, place) => from + place)

// RFC 5869, appendix A.1 to A.3.
test.each([
  ['A.1', new Uint8Array(22).fill(0x0b), range(0x00, 0x0c), range(0xf0, 0xf9),
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'],
  ['A.2', range(0x00, 0x4f), range(0x60, 0xaf), range(0xb0, 0xff),
    'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87'],
  ['A.3', new Uint8Array(22).fill(0x0b), new Uint8Array(), new Uint8Array(),
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
])('derives as RFC 5869 %s says', async (_, secret, salt, info, expected) => {
  expect(bytesToHex(await hkdf(await secretKey(secret), info, expected.length / 2, salt))).toBe(expected)
})

test('two labels give two unrelated outputs, and the keys cannot be read out of WebCrypto', async () => {
  const secret = await secretKey(utf8('a secret of at least thirty-two bytes'))
  expect(await derivedBytes(secret, 'login/v1', 32)).not.toEqual(await derivedBytes(secret, 'login-id/v1', 32))
  for (const key of [secret, await derivedSealKey(secret, 'a'), await derivedMarkKey(secret, 'a')]) {
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  }
})
