import { expect, test, vi } from 'vitest'
import { bytesToHex, utf8 } from '#prelude/bytes.ts'
import { newId } from '#prelude/id.ts'
import { sealKeyOf } from '../aead.ts'
import { sha256 } from '../mark.ts'
import { makeSlot, openSlot } from '../slots.ts'
import { whyRefused } from '../testing.ts'
import { newVaultKey } from '../vaultkey.ts'
import { kekOf } from './kek.ts'
import { evenName, fromPassphrase, passphraseSalt } from './passphrase.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const personId = newId('person')
const at = { service: 'house-1', signInName: 'Ana' }

test('the same words and name open again on another device, and nothing but them', async () => {
  const vault = newVaultKey()
  const first = await fromPassphrase('seven quiet herons by the weir', at)
  const slot = await makeSlot(vault, first.kek, { personId })

  const again = await fromPassphrase(' seven quiet  herons by the weir', { ...at, signInName: ' ANA ' })
  expect((await openSlot(slot, again.kek, { personId })).epoch).toBe(1)
  expect(again.loginProof).toEqual(first.loginProof)

  const other = await fromPassphrase('seven quiet herons by the Weir', at)
  expect(await whyRefused(openSlot(slot, other.kek, { personId }))).toBe('not-authentic')
  expect(other.loginProof).not.toEqual(first.loginProof)

  // What the server is sent to prove a sign-in does not open the vault either.
  const stolen = kekOf('passphrase', first.kek.params, await sealKeyOf(first.loginProof))
  expect(await whyRefused(openSlot(slot, stolen, { personId }))).toBe('not-authentic')
})

test('two names, or two services, never share a salt; the formula is the documented one', async () => {
  expect(await passphraseSalt('house-1', ' ANA')).toEqual(await sha256(utf8('evenkeel/v1|house-1|ana')))
  const salts = await Promise.all([['house-1', 'ana'], ['house-1', 'anna'], ['house-2', 'ana']].map(([service, name]) => passphraseSalt(service!, name!)))
  expect(new Set(salts.map(bytesToHex)).size).toBe(3)
})

test('an empty passphrase or name, and a service whose name could be read two ways, are refused', async () => {
  for (const [words, where] of [['  ', at], ['words', { ...at, signInName: ' ' }], ['words', { ...at, service: '' }], ['words', { ...at, service: 'a|b' }]] as const) {
    expect(await whyRefused(fromPassphrase(words, where))).toBe('malformed')
  }
})

test('a sign-in name counts the same in capitals, with spaces around it and in either Unicode form', () => {
  expect(evenName(' ŽELJKA ')).toBe(evenName('z\u030celjka'))
})
