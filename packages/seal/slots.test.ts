import { beforeAll, expect, test } from 'vitest'
import { bytesToBase64, bytesToHex, utf8, utf8ToText } from '#prelude/bytes.ts'
import { newId } from '#prelude/id.ts'
import { openRecord, sealRecord } from './envelope.ts'
import { checkHead, entryOf, headOf } from './head.ts'
import { type FromCode, fromCode, newRecoveryCode } from './openers/code.ts'
import { fromDevice, newDeviceKey } from './openers/device.ts'
import type { Kek } from './openers/kek.ts'
import { fromPasskey, newPrfSalt } from './openers/passkey.ts'
import { checkSlots, macSlots, makeSlot, openSlot, openVault, type SlotSet, slotSet, slotSetOf } from './slots.ts'
import { whyRefused } from './testing.ts'
import { lockVault, newVaultKey, rotateVaultKey, type VaultKey } from './vaultkey.ts'

const personId = newId('person')
const printed = newRecoveryCode()
const prf = crypto.getRandomValues(new Uint8Array(32))
let code: FromCode
let device: Kek<'device'>
let passkey: Kek<'passkey'>

beforeAll(async () => {
  code = await fromCode(printed)
  device = await fromDevice(await newDeviceKey())
  passkey = await fromPasskey(prf, { credentialId: 'Y3JlZGVudGlhbA', prfSalt: newPrfSalt() })
})

const setFor = async (vault: VaultKey, version: number, keks: Kek[]): Promise<SlotSet> =>
  slotSetOf(vault, personId, version, await Promise.all(keks.map((kek) => makeSlot(vault, kek, { personId }))))

test('any one opener opens the same vault, after the list has been to the server and back', async () => {
  const vault = newVaultKey()
  const at = { personId, recordId: newId('mood'), revision: 1 }
  const record = await sealRecord(vault, { ...at, domain: 'mood' }, utf8('a little better'))
  const stored = JSON.stringify(slotSet.encode(await setFor(vault, 1, [code.kek, device, passkey])))
  const back = slotSet.parse(JSON.parse(stored))
  for (const kek of [code.kek, device, passkey]) {
    const opened = await openVault(back, kek, { personId, lastSeenVersion: 1 })
    expect(utf8ToText((await openRecord(opened, at, record)).plaintext)).toBe('a little better')
  }
})

test('what the server stores holds neither the code, nor the PRF output, nor anything they prove themselves with', async () => {
  const stored = JSON.stringify(slotSet.encode(await setFor(newVaultKey(), 1, [code.kek, device, passkey])))
  const bare = printed.replaceAll('-', '')
  for (const secret of [printed, bare, bytesToHex(prf), bytesToBase64(prf), bytesToBase64(code.loginProof), bytesToHex(code.loginId)]) {
    expect(stored).not.toContain(secret)
  }
})

test('the parameters may come back from a database in another order', async () => {
  const vault = newVaultKey()
  const set = await setFor(vault, 1, [passkey])
  const turned = { ...set, slots: set.slots.map((slot) => ({ ...slot, params: Object.fromEntries(Object.entries(slot.params).reverse()) })) } as SlotSet
  expect(Object.keys(turned.slots[0]!.params)).not.toEqual(Object.keys(set.slots[0]!.params))
  await openVault(turned, passkey, { personId })
})

test('a field we did not write is refused at the door', async () => {
  const stored = slotSet.encode(await setFor(newVaultKey(), 1, [code.kek]))
  const [first] = stored.slots
  const lies = [
    { ...stored, salt: 'c2FsdA==' }, { ...stored, slots: [{ ...first, note: 'x' }] }, { ...stored, slots: [{ ...first, params: { salt: 'c2FsdA==' } }] },
    { ...stored, slots: [{ ...first, kind: 'support' }] }, { ...stored, slots: [] }, { ...stored, slots: [{ ...first, epoch: 0 }] }, { ...stored, mac: undefined },
  ]
  expect(slotSet.safeParse(stored).success).toBe(true)
  for (const lie of lies) expect(slotSet.safeParse(lie).success).toBe(false)
})

test('the list stands in the order of its ids, whatever order it was made in, and holds this epoch only', async () => {
  const vault = newVaultKey()
  const slots = await Promise.all([code.kek, device, passkey].map((kek) => makeSlot(vault, kek, { personId })))
  const ids = slots.map(({ id }) => id).sort()
  for (const order of [slots, [...slots].reverse()]) expect((await slotSetOf(vault, personId, 1, order)).slots.map(({ id }) => id)).toEqual(ids)
  await expect(slotSetOf(rotateVaultKey(vault), personId, 2, slots)).rejects.toThrow(RangeError)
})

test('a past key opens only as the one it is, for its own person', async () => {
  const vault = rotateVaultKey(newVaultKey())
  const { slots, past } = await setFor(vault, 2, [code.kek])
  const [only] = past
  await openSlot(slots[0]!, code.kek, { personId, past })
  for (const lie of [[{ ...only!, epoch: 2 }], [{ ...only!, epoch: 3 }], [only!, only!]]) {
    expect(await whyRefused(openSlot(slots[0]!, code.kek, { personId, past: lie }))).toBe('slots-forged')
  }
})

test('the old handle can be locked before the new list is made', async () => {
  const old = newVaultKey()
  const at = { personId, recordId: newId('entry'), revision: 1 }
  const record = await sealRecord(old, { ...at, domain: 'plan' }, utf8('call my sister'))
  const newer = rotateVaultKey(old)
  lockVault(old)
  const arrived = await openVault(await setFor(newer, 2, [code.kek]), code.kek, { personId })
  expect(utf8ToText((await openRecord(arrived, at, record)).plaintext)).toBe('call my sister')
})

test('a mark made over a list fits that list and no other vault', async () => {
  const vault = newVaultKey()
  const set = await setFor(vault, 4, [code.kek])
  await checkSlots(vault, personId, set, await macSlots(vault, personId, set), { lastSeenVersion: 4 })
  expect(await whyRefused(checkSlots(newVaultKey(), personId, set, set.mac))).toBe('slots-forged')
  expect(await whyRefused(checkSlots(vault, personId, set, set.mac, { lastSeenVersion: 5 }))).toBe('rolled-back')
})

test('after three rotations everything ever written opens from the newest list alone', async () => {
  let vault = newVaultKey()
  const written: { at: { personId: typeof personId; recordId: string; revision: number }; record: Uint8Array; epoch: number }[] = []
  for (let epoch = 1; epoch <= 4; epoch++) {
    const at = { personId, recordId: newId('entry'), revision: 1 }
    written.push({ at, record: await sealRecord(vault, { ...at, domain: 'journal' }, utf8(`epoch ${epoch}`)), epoch })
    if (epoch < 4) vault = rotateVaultKey(vault)
  }
  const fresh = await openVault(await setFor(vault, 4, [code.kek]), code.kek, { personId })
  for (const { at, record, epoch } of written) expect(utf8ToText((await openRecord(fresh, at, record)).plaintext)).toBe(`epoch ${epoch}`)
})

test('a rotation broken off anywhere leaves every entry readable', async () => {
  const old = newVaultKey()
  const places = Array.from({ length: 5 }, () => ({ personId, recordId: newId('entry'), revision: 1 }))
  const server = {
    set: await setFor(old, 1, [code.kek, device]),
    records: await Promise.all(places.map((at) => sealRecord(old, { ...at, domain: 'journal' }, utf8(at.recordId)))),
    places,
    head: await headOf(old, personId, 1, []),
  }
  const entries = () => Promise.all(server.places.map((at, place) => entryOf(at.recordId, at.revision, server.records[place]!)))
  server.head = await headOf(old, personId, 1, await entries())

  const everythingOpens = async () => {
    const arrived = await openVault(server.set, code.kek, { personId })
    await checkHead(arrived, personId, server.head, { lastSeenCounter: 1, entries: await entries() })
    for (const [place, at] of server.places.entries()) {
      expect(utf8ToText((await openRecord(arrived, at, server.records[place]!)).plaintext)).toBe(at.recordId)
    }
  }

  await everythingOpens()
  const newer = rotateVaultKey(old)
  await everythingOpens() // the new key exists on one device only

  const set = await setFor(newer, 2, [code.kek])
  await everythingOpens() // its list is made and not yet stored
  server.set = set
  await everythingOpens() // the list is stored; records and head are still of the old epoch

  for (const [place, at] of server.places.entries()) { // each record and the head that covers it go in one transaction
    const next = { ...at, revision: at.revision + 1 }
    server.records[place] = await sealRecord(newer, { ...next, domain: 'journal' }, utf8(at.recordId))
    server.places[place] = next
    server.head = await headOf(newer, personId, server.head.counter + 1, await entries())
    await everythingOpens()
  }
  expect(await whyRefused(openVault(server.set, device, { personId }))).toBe('not-authentic') // the lost device
})
