import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#prelude/id.ts'
import { bytesToHex, utf8, utf8ToText } from '#prelude/bytes.ts'
import { epochOf, MOST_SEALED, openRecord, sealRecord } from './envelope.ts'
import { MOST_BYTES } from './pad.ts'
import { SealProblem } from './problem.ts'
import { whyRefused } from './testing.ts'
import { DOMAINS, lockVault, newVaultKey, rotateVaultKey } from './vaultkey.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const vault = newVaultKey()
const at = { personId: newId('person'), recordId: newId('mood'), revision: 3 }
let sealed: Uint8Array

beforeAll(async () => {
  sealed = await sealRecord(vault, { ...at, domain: 'journal' }, utf8('Slept four hours. Told nobody.'))
})

test('whatever is written comes back, with the domain it was written in', async () => {
  const record = fc.record({ plaintext: fc.uint8Array({ maxLength: 5120 }), domain: fc.constantFrom(...DOMAINS), revision: fc.nat() })
  await fc.assert(fc.asyncProperty(record, async ({ plaintext, domain, revision }) => {
    const here = { ...at, revision }
    const opened = await openRecord(vault, here, await sealRecord(vault, { ...here, domain }, plaintext))
    expect(opened).toEqual({ domain, plaintext: Uint8Array.from(plaintext) })
  }), { numRuns: 150 })
})

test('one changed bit, anywhere in the envelope, and it does not open', async () => {
  const tried = sealed.length * 8
  expect(tried).toBeGreaterThanOrEqual(2000)
  let accepted = 0
  for (let bit = 0; bit < tried; bit++) {
    const flipped = Uint8Array.from(sealed)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    await openRecord(vault, at, flipped).then(() => accepted++, (problem) => {
      if (!(problem instanceof SealProblem)) throw problem
    })
  }
  expect(accepted).toBe(0)
})

test('cut at any length, it does not open', async () => {
  for (let length = 0; length < sealed.length; length++) await whyRefused(openRecord(vault, at, sealed.subarray(0, length)))
})

test('the envelope is laid out as docs/crypto.md says, and its size tells only the step', async () => {
  expect(sealed[0]).toBe(1)
  expect(epochOf(sealed)).toBe(1)
  expect(sealed).toHaveLength(1 + 4 + 2 + 12 + 48 + 12 + 256 + 16)
  expect(await sealRecord(vault, { ...at, domain: 'mood' }, utf8('ok'))).toHaveLength(sealed.length)
})

test('the key id names the same domain differently in every vault', async () => {
  const keyIds = await Promise.all([vault, newVaultKey(), newVaultKey()].map(async (each) =>
    bytesToHex((await sealRecord(each, { ...at, domain: 'journal' }, utf8('x'))).subarray(1, 5))))
  expect(new Set(keyIds).size).toBe(3)
})

test('in 20,000 seals (10,000 records, two each) no nonce and no wrapped key comes twice', async () => {
  const nonces = new Set<string>()
  const keys = new Set<string>()
  for (let batch = 0; batch < 20; batch++) {
    const envelopes = await Promise.all(Array.from({ length: 500 }, () => sealRecord(vault, { ...at, domain: 'mood' }, new Uint8Array(1))))
    for (const envelope of envelopes) {
      nonces.add(String.fromCharCode(...envelope.subarray(7, 19))).add(String.fromCharCode(...envelope.subarray(67, 79)))
      keys.add(String.fromCharCode(...envelope.subarray(19, 67)))
    }
  }
  expect([nonces.size, keys.size]).toEqual([20_000, 10_000])
})

test('a record of 1 MB is sealed and opened, one byte more is refused', async () => {
  const long = new Uint8Array(MOST_BYTES).fill(97)
  const envelope = await sealRecord(vault, { ...at, domain: 'companion' }, long)
  expect(envelope.length).toBeLessThanOrEqual(MOST_SEALED)
  expect(utf8ToText((await openRecord(vault, at, envelope)).plaintext)).toBe('a'.repeat(MOST_BYTES))
  expect(await whyRefused(sealRecord(vault, { ...at, domain: 'companion' }, new Uint8Array(MOST_BYTES + 1)))).toBe('malformed')
})

test('an envelope longer than any we write is refused before it is looked at', async () => {
  expect(await whyRefused(openRecord(vault, at, Uint8Array.from([...sealed.subarray(0, 79), ...new Uint8Array(MOST_SEALED - 79 + 4096)])))).toBe('malformed')
})

test('nothing is sealed in a domain the vault would not find again', async () => {
  await expect(sealRecord(vault, { ...at, domain: 'dreams' }, utf8('x'))).rejects.toThrow(RangeError)
  const dreaming = newVaultKey({ domains: ['dreams'] })
  expect((await openRecord(dreaming, at, await sealRecord(dreaming, { ...at, domain: 'dreams' }, utf8('x')))).domain).toBe('dreams')
})

test('after a rotation old records still open, and the old handle does not open new ones', async () => {
  const newer = rotateVaultKey(vault)
  const later = await sealRecord(newer, { ...at, domain: 'journal' }, utf8('later'))
  expect(epochOf(later)).toBe(2)
  expect(utf8ToText((await openRecord(newer, at, sealed)).plaintext)).toBe('Slept four hours. Told nobody.')
  expect(await whyRefused(openRecord(vault, at, later))).toBe('not-authentic')
})

test('a locked vault opens and seals nothing, and locking the old handle leaves the rotated one whole', async () => {
  const old = newVaultKey()
  const record = await sealRecord(old, { ...at, domain: 'plan' }, utf8('call my sister'))
  const newer = rotateVaultKey(old)
  lockVault(old)
  expect(await whyRefused(openRecord(old, at, record))).toBe('locked')
  expect(await whyRefused(sealRecord(old, { ...at, domain: 'plan' }, utf8('x')))).toBe('locked')
  expect(utf8ToText((await openRecord(newer, at, record)).plaintext)).toBe('call my sister')
})
