import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { whyRefused } from './testing.ts'
import { DOMAINS, domainKey, domainsOf, keyIdOf, keysOf, LAST_EPOCH, lockVault, newVaultKey, rotateVaultKey, vaultKeyOf } from './vaultkey.ts'

test('nothing secret can be read on the handle, whichever way it is looked at', () => {
  const raw = new Uint8Array(32).fill(0xab)
  const vault = vaultKeyOf(raw, 1)
  expect(JSON.parse(JSON.stringify(vault))).toEqual({ epoch: 1, domains: [...DOMAINS] })
  expect(Reflect.ownKeys(vault)).toEqual(['epoch', 'domains'])
  expect(inspect(vault, { depth: 10, showHidden: true })).not.toMatch(/171|abab|Uint8Array|CryptoKey/)
  expect(Reflect.ownKeys(structuredClone(vault))).toEqual(['epoch', 'domains'])
})

test('a copy of the handle opens nothing', async () => {
  expect(await whyRefused(() => keysOf({ ...newVaultKey() }))).toBe('locked')
})

test('every domain has its own key, which cannot be read out', async () => {
  const vault = newVaultKey()
  const keys = await Promise.all(DOMAINS.map((domain) => domainKey(vault, domain)))
  expect(new Set(keys).size).toBe(DOMAINS.length)
  for (const key of keys) expect(key.extractable).toBe(false)
  for (const domain of DOMAINS) expect(await domainsOf(vault, await keyIdOf(vault, domain), 1)).toEqual([domain])
})

test('the raw key lent for wrapping is blanked afterwards, and not lent at all once locked', async () => {
  const vault = newVaultKey()
  const keys = keysOf(vault)
  const lent = await keys.lend(async (raw) => {
    expect(raw.some((byte) => byte !== 0)).toBe(true)
    return raw
  })
  expect(lent.every((byte) => byte === 0)).toBe(true)
  lockVault(vault)
  expect(await whyRefused(keys.lend(async () => 'never'))).toBe('locked')
})

test('the epochs end before they would no longer fit the envelope', () => {
  expect(() => rotateVaultKey(vaultKeyOf(new Uint8Array(32), LAST_EPOCH))).toThrow(RangeError)
})
