import { expect, test, vi } from 'vitest'
import { newId } from '#prelude/id.ts'
import { makeSlot, openSlot } from '../slots.ts'
import { whyRefused } from '../testing.ts'
import { newVaultKey } from '../vaultkey.ts'
import { fromDevice, newDeviceKey, newPinSalt } from './device.ts'
import { fromPasskey, newPrfSalt } from './passkey.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const personId = newId('person')
const vault = newVaultKey()

test('a device key opens on its own device only', async () => {
  const ours = await newDeviceKey()
  expect(ours.extractable).toBe(false)
  const slot = await makeSlot(vault, await fromDevice(ours), { personId })
  await openSlot(slot, await fromDevice(ours), { personId })
  expect(await whyRefused(openSlot(slot, await fromDevice(await newDeviceKey()), { personId }))).toBe('not-authentic')
})

test('with a PIN, neither the device alone nor the PIN elsewhere opens', async () => {
  const [ours, theirs] = await Promise.all([newDeviceKey(), newDeviceKey()])
  const pinSalt = newPinSalt()
  const right = await fromDevice(ours, { pin: '402718', pinSalt })
  const slot = await makeSlot(vault, right, { personId })
  expect(slot.params).toEqual({ pinSalt })
  await openSlot(slot, right, { personId })
  for (const wrong of [fromDevice(ours), fromDevice(theirs, { pin: '402718', pinSalt }), fromDevice(ours, { pin: '402719', pinSalt })]) {
    expect(['not-authentic', 'malformed']).toContain(await whyRefused(openSlot(slot, await wrong, { personId })))
  }
})

test('a device key that could be read out is refused, and so is an empty PIN', async () => {
  const loose = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  expect(await whyRefused(fromDevice(loose))).toBe('malformed')
  expect(await whyRefused(fromDevice(await newDeviceKey(), { pin: ' ', pinSalt: newPinSalt() }))).toBe('malformed')
})

test('a passkey opens with the same PRF output, and only 32 bytes are one', async () => {
  const prf = crypto.getRandomValues(new Uint8Array(32))
  const credential = { credentialId: 'Y3JlZGVudGlhbA', prfSalt: newPrfSalt() }
  const slot = await makeSlot(vault, await fromPasskey(prf, credential), { personId })
  await openSlot(slot, await fromPasskey(prf, credential), { personId })
  expect(await whyRefused(openSlot(slot, await fromPasskey(new Uint8Array(32), credential), { personId }))).toBe('not-authentic')
  expect(await whyRefused(fromPasskey(new Uint8Array(31), credential))).toBe('malformed')
})
