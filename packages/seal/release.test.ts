import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { buildHash, checkBuild, signedLine } from './release.ts'

const pair = generateKeyPairSync('ed25519')
const raw = (key = pair.publicKey) => Uint8Array.from(key.export({ type: 'spki', format: 'der' }).subarray(-32))
const signed = (line: Uint8Array, key = pair.privateKey) => Uint8Array.from(sign(null, line, key))

test('the number of a build is the SHA-256 of its list, as any tool computes it', async () => {
  expect(await buildHash('{"ä":"ö"}')).toBe(createHash('sha256').update('{"ä":"ö"}').digest('hex'))
})

test('a signature fits its build and its key, and no other', async () => {
  const [hash, other] = [await buildHash('one'), await buildHash('two')]
  const signature = signed(Buffer.from(`evenkeel build ${hash}\n`))
  expect(await checkBuild(hash, signature, raw())).toBe('fits')
  expect(await checkBuild(other, signature, raw())).toBe('does-not-fit')
  expect(await checkBuild(hash, signature, raw(generateKeyPairSync('ed25519').publicKey))).toBe('does-not-fit')
  for (const bad of [new Uint8Array(), new Uint8Array(64), signed(Buffer.from(hash, 'hex')), signature.slice(0, 63)]) expect(await checkBuild(hash, bad, raw())).toBe('does-not-fit')
  expect(await checkBuild(hash, signature, new Uint8Array(5))).toBe('does-not-fit')
})

test('what is signed names what it is for, so that no other signature of this key can pass for it', () => {
  expect(Buffer.from(signedLine('ab')).toString()).toBe('evenkeel build ab\n')
})
