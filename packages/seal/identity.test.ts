import { expect, test } from 'vitest'
import { bytesToHex, joinBytes, utf8 } from '#prelude/bytes.ts'
import { newId } from '#prelude/id.ts'
import { fingerprintOf } from './fingerprint.ts'
import { identity, isSignedBy, newIdentity, openIdentity, sharedKey, sharedSecret, signed } from './identity.ts'
import { hex, whyRefused } from './testing.ts'
import { newVaultKey } from './vaultkey.ts'

const pkcs8 = (algorithm: '6e' | '70', secret: string) => joinBytes(hex(`302e020100300506032b65${algorithm}04220420`), hex(secret))

// RFC 8032, section 7.1, tests 1 to 3.
test.each([
  ['9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
  ['4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
  ['c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
])('signs as RFC 8032 says: %#', async (secret, shown, message, signature) => {
  const key = await crypto.subtle.importKey('pkcs8', pkcs8('70', secret), 'Ed25519', false, ['sign'])
  expect(bytesToHex(await signed(key, hex(message)))).toBe(signature)
  expect(await isSignedBy(hex(shown), hex(signature), hex(message))).toBe(true)
  expect(await isSignedBy(hex(shown), hex(signature), hex(`${message}00`))).toBe(false)
})

// RFC 7748, section 5.2 (two vectors) and section 6.1 (both sides).
test.each([
  ['a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4', 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c', 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552'],
  ['4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d', 'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493', '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957'],
  ['77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f', '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'],
  ['5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb', '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a', '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'],
])('agrees as RFC 7748 says: %#', async (secret, theirs, shared) => {
  const key = await crypto.subtle.importKey('pkcs8', pkcs8('6e', secret), 'X25519', false, ['deriveBits'])
  expect(bytesToHex(await sharedSecret(key, hex(theirs)))).toBe(shared)
})

test('two people come to the same key for a purpose, and to another for another', async () => {
  const [ana, theo] = await Promise.all([person(), person()])
  const forAna = { ours: ana.stored.agreePublic, theirs: theo.stored.agreePublic, purpose: 'share' }
  const forTheo = { ours: theo.stored.agreePublic, theirs: ana.stored.agreePublic, purpose: 'share' }
  expect(await sharedKey(ana.opened.agreeKey, forAna)).toEqual(await sharedKey(theo.opened.agreeKey, forTheo))
  expect(await sharedKey(ana.opened.agreeKey, { ...forAna, purpose: 'call' })).not.toEqual(await sharedKey(theo.opened.agreeKey, forTheo))
})

test('the private halves come back unreadable, and sign for the public one', async () => {
  const { stored, opened } = await person()
  expect([opened.signKey.extractable, opened.agreeKey.extractable]).toEqual([false, false])
  expect(await isSignedBy(stored.signPublic, await signed(opened.signKey, utf8('mine')), utf8('mine'))).toBe(true)
  expect(identity.parse(identity.encode(stored))).toEqual(stored)
})

test('a public key that makes every agreement zero is refused', async () => {
  const { opened } = await person()
  for (const weak of [new Uint8Array(32), hex(`01${'00'.repeat(31)}`), new Uint8Array(31)]) {
    expect(await whyRefused(sharedSecret(opened.agreeKey, weak))).toBe('not-authentic')
  }
  expect(await isSignedBy(new Uint8Array(31), new Uint8Array(64), utf8('x'))).toBe(false)
})

test('a fingerprint is six groups of four digits, the same each time and another for another key', async () => {
  const keys = Array.from({ length: 200 }, () => crypto.getRandomValues(new Uint8Array(32)))
  const prints = await Promise.all(keys.map((key) => fingerprintOf(key)))
  for (const print of prints) expect(print).toMatch(/^\d{4}( \d{4}){5}$/)
  expect(new Set(prints).size).toBe(200)
  expect(await fingerprintOf(keys[0]!)).toBe(prints[0])
  expect(await fingerprintOf(keys[0]!, keys[1]!)).not.toBe(await fingerprintOf(keys[1]!, keys[0]!))
})

async function person() {
  const vault = newVaultKey()
  const personId = newId('person')
  const stored = await newIdentity(vault, personId)
  return { stored, opened: await openIdentity(vault, personId, stored) }
}
