import { beforeAll, expect, test, vi } from 'vitest'
import { utf8 } from '#prelude/bytes.ts'
import { type Id, newId } from '#prelude/id.ts'
import { bind } from './bind.ts'
import { openRecord, sealRecord } from './envelope.ts'
import { checkHead, type Entry, entryOf, type Head, headOf, tombstone } from './head.ts'
import { type Identity, newIdentity, openIdentity, signed as signature } from './identity.ts'
import { checkOwnKeys, type KeyEntry, type KeyTip, newKeyList, readKeyList, withNextKeys } from './keylist.ts'
import { fromCode, newRecoveryCode } from './openers/code.ts'
import { fromDevice, newDeviceKey, newPinSalt } from './openers/device.ts'
import type { Kek } from './openers/kek.ts'
import { fromPasskey, newPrfSalt } from './openers/passkey.ts'
import { fromPassphrase } from './openers/passphrase.ts'
import type { SealWhy } from './problem.ts'
import { checkSlots, makeSlot, openVault, type Slot, type SlotSet, slotSetOf } from './slots.ts'
import { SUITE } from './suite.ts'
import { whyRefused } from './testing.ts'
import { type Domain, newVaultKey, rotateVaultKey, type VaultKey } from './vaultkey.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/*
 * The server that lies. It holds everything it is ever given, of everybody and of every moment, and may return any of
 * it, changed in any way. Ana's device does what it always does: open the vault, check the list, open a record, open
 * her identity. Every lie has a name, and every one must be refused, for the reason given.
 */

type Stored = { set: SlotSet; records: Record<string, { revision: number; bytes: Uint8Array }>; head: Head; entries: Entry[]; identity: Identity; keys: KeyEntry[] }
type Person = { personId: Id<'person'>; vault: VaultKey; keks: { passphrase: Kek; code: Kek; passkey: Kek; device: Kek }; before: Stored; now: Stored; stolen: VaultKey }

let ana: Person
let bob: Person
let theoKnows: KeyTip // what Theo, who shares with Ana, remembers of her keys

// Bob has the very same openers, so that nothing but the binding to the person stands between the two vaults.
beforeAll(async () => {
  const keks = {
    passphrase: (await fromPassphrase('seven quiet herons by the weir', { service: 'house-1', signInName: 'ana' })).kek,
    code: (await fromCode(newRecoveryCode())).kek,
    passkey: await fromPasskey(crypto.getRandomValues(new Uint8Array(32)), { credentialId: 'Y3JlZGVudGlhbA', prfSalt: newPrfSalt() }),
    device: await fromDevice(await newDeviceKey(), { pin: '402718', pinSalt: newPinSalt() }),
  }
  ana = await live(keks)
  bob = await live(keks)
  theoKnows = (await readKeyList(ana.personId, ana.now.keys)).to
})

/** Ana's device, with what it remembers from last time. */
const device = {
  opens: async (server: Stored, kek: Kek = ana.keks.passphrase) =>
    openVault(server.set, kek, { personId: ana.personId, lastSeenVersion: ana.now.set.version }),
  lists: async ({ head, entries }: Stored) => {
    const seen = { lastSeenCounter: ana.now.head.counter, lastSeenEpoch: ana.now.head.epoch, lastSeenHash: ana.now.head.hash }
    await checkHead(ana.vault, ana.personId, head, { ...seen, entries })
  },
  reads: async ({ records }: Stored, recordId: string, { personId, vault }: Pick<Person, 'personId' | 'vault'> = ana) =>
    openRecord(vault, { personId, recordId, revision: records[recordId]!.revision }, records[recordId]!.bytes),
  knowsItself: async ({ identity }: Stored) => openIdentity(ana.vault, ana.personId, identity),
  knowsItsKeys: async ({ keys }: Stored) => checkOwnKeys(ana.vault, ana.personId, keys),
}
const theoReads = async ({ keys }: Stored) => readKeyList(ana.personId, keys, theoKnows)

test('with an honest server everything opens', async () => {
  for (const kek of [ana.keks.passphrase, ana.keks.code, ana.keks.passkey, ana.keks.device]) await device.opens(ana.now, kek)
  for (const recordId of ['mood', 'first', 'second', 'long']) await device.reads(ana.now, recordId)
  await device.lists(ana.now)
  await device.knowsItself(ana.now)
  expect(await device.knowsItsKeys(ana.now)).toMatchObject({ tip: { counter: 2, epoch: 2 }, renew: false })
  expect(await theoReads(ana.now)).toMatchObject({ state: 'same' })
})

type Attack = [name: string, why: SealWhy, attack: () => Promise<unknown>]

const onRecords: Attack[] = [
  ['the mood is shown as the journal entry', 'not-authentic', () => reads('first', () => ana.now.records.mood!.bytes)],
  ['two journal entries are exchanged', 'not-authentic', () => reads('first', () => ana.now.records.second!.bytes)],
  ['the entry is shown as one of another domain', 'not-authentic', () => reads('first', (bytes) => spliced(bytes, 1, ana.now.records.mood!.bytes, 4))],
  ['the key id is one nobody has', 'not-authentic', () => reads('first', (bytes) => spliced(bytes, 1, new Uint8Array(4), 4))],
  ["Bob's entry is shown as Ana's", 'not-authentic', () => reads('first', () => bob.now.records.first!.bytes)],
  ["Ana's entry is shown under Bob's name", 'not-authentic', () => device.reads(ana.now, 'first', { personId: bob.personId, vault: ana.vault })],
  ['an older writing is shown under the newest revision', 'not-authentic', () => reads('first', () => ana.before.records.first!.bytes)],
  ['the newest writing is shown as a later revision', 'not-authentic', () => device.reads(told((now) => now.records.first!.revision++), 'first')],
  ['the key of one entry is put before the text of another', 'not-authentic', () => reads('first', (bytes) => spliced(bytes, 7, ana.now.records.second!.bytes, 60))],
  ['the text of one entry is put behind the key of another', 'not-authentic', () => reads('first', (bytes) => spliced(bytes, 67, ana.now.records.second!.bytes, 284))],
  ['the nonce of another entry is used', 'not-authentic', () => reads('first', (bytes) => spliced(bytes, 67, ana.now.records.second!.bytes, 12))],
  ['key and text change places', 'not-authentic', () => reads('first', (bytes) => spliced(bytes, 67, bytes.slice(7, 67), 60))],
  ['the last byte is cut off', 'malformed', () => reads('first', (bytes) => bytes.slice(0, -1))],
  ['a whole step of a long entry is cut off', 'not-authentic', () => reads('long', (bytes) => bytes.slice(0, -4096))],
  ['only the header is left', 'malformed', () => reads('first', (bytes) => bytes.slice(0, 79))],
  ['nothing is left', 'malformed', () => reads('first', () => new Uint8Array())],
  ['a byte is added', 'malformed', () => reads('first', (bytes) => longer(bytes, 1))],
  ['a whole step is added', 'not-authentic', () => reads('long', (bytes) => longer(bytes, 4096))],
  ['the suite is one we do not know', 'unknown-suite', () => reads('first', (bytes) => spliced(bytes, 0, new Uint8Array([2]), 1))],
  ['the suite is taken down to 0', 'unknown-suite', () => reads('first', (bytes) => spliced(bytes, 0, new Uint8Array([0]), 1))],
  ['plain text stands where an envelope should', 'unknown-suite', () => reads('first', () => utf8(JSON.stringify({ text: 'x'.repeat(400) })))],
  ['the epoch is taken back to one that was', 'not-authentic', () => reads('second', (bytes) => spliced(bytes, 5, new Uint8Array([0, 1]), 2))],
  ['the epoch is one that never was', 'not-authentic', () => reads('second', (bytes) => spliced(bytes, 5, new Uint8Array([0, 9]), 2))],
  ['an entry of the old epoch is dressed as of the new', 'not-authentic', () => reads('first', () => spliced(ana.before.records.first!.bytes, 5, new Uint8Array([0, 2]), 2))],
  ['the server seals a text of its own with a key of its own', 'not-authentic', async () => {
    const forged = await sealRecord(newVaultKey(), { personId: ana.personId, recordId: 'first', revision: ana.now.records.first!.revision, domain: 'journal' }, utf8('I am fine'))
    return reads('first', (bytes) => spliced(forged, 1, bytes, 6))
  }],
]

const onSlots: Attack[] = [
  ['the stretching is taken down to 8 MiB', 'weak-kdf', () => opens((set) => Object.assign(slotOf(set, 'passphrase').params, { memoryKiB: 8192 }))],
  ['the stretching is taken down to one pass', 'weak-kdf', () => opens((set) => Object.assign(slotOf(set, 'passphrase').params, { passes: 1 }))],
  ['the stretching is exchanged for PBKDF2', 'weak-kdf', () => opens((set) => Object.assign(slotOf(set, 'passphrase').params, { kdf: 'pbkdf2' }))],
  ['the suite of a slot is one we do not know', 'unknown-suite', () => opens((set) => (slotOf(set, 'passphrase').wrapped[0] = 7))],
  ['an opener of the server is added', 'slots-forged', async () => {
    const own = await makeSlot(newVaultKey(), (await fromCode(newRecoveryCode())).kek, { personId: ana.personId })
    return opens((set) => set.slots.push({ ...own, epoch: 2 }))
  }],
  ["Bob's opener is added", 'slots-forged', () => opens((set) => set.slots.push(slotOf(bob.now.set, 'code')))],
  ['an opener that Ana took away is brought back', 'slots-forged', () => opens((set) => set.slots.push(slotOf(ana.before.set, 'device')))],
  ['the recovery code is dropped from the list', 'slots-forged', () => opens((set) => (set.slots = set.slots.filter(({ kind }) => kind !== 'code')))],
  ['only the opener in use is left', 'slots-forged', () => opens((set) => (set.slots = set.slots.filter(({ kind }) => kind === 'passphrase')))],
  ['an opener stands twice in the list', 'slots-forged', () => opens((set) => set.slots.push(slotOf(set, 'passphrase')))],
  ['the list comes in another order', 'slots-forged', () => opens((set) => set.slots.reverse())],
  ["another opener's wrapped key is changed", 'slots-forged', () => opens((set) => (slotOf(set, 'code').wrapped[20]! ^= 1))],
  ["another opener's id is changed", 'slots-forged', () => opens((set) => (slotOf(set, 'code').id = newId('slot')))],
  ["another opener's kind is changed", 'slots-forged', () => opens((set) => Object.assign(slotOf(set, 'code'), { kind: 'device' }))],
  ["another opener's epoch is changed", 'slots-forged', () => opens((set) => (slotOf(set, 'code').epoch = 1))],
  ["Ana's list is used for Bob", 'slots-forged', () => checkSlots(ana.vault, bob.personId, ana.now.set, ana.now.set.mac)],
  ["the passkey's salt is exchanged", 'slots-forged', () => opens((set) => Object.assign(slotOf(set, 'passkey').params, { prfSalt: newPrfSalt() }))],
  ['the passkey is tied to another credential', 'not-authentic', () =>
    opens((set) => Object.assign(slotOf(set, 'passkey').params, { credentialId: 'b3RoZXI' }), ana.keks.passkey)],
  ['the PIN is taken off', 'not-authentic', () => opens((set) => Object.assign(slotOf(set, 'device').params, { pinSalt: null }), ana.keks.device)],
  ['the wrapped key is changed by one bit', 'not-authentic', () => opens((set) => (slotOf(set, 'passphrase').wrapped[30]! ^= 1))],
  ['the wrapped key is cut short', 'not-authentic', () => opens((set) => (slotOf(set, 'passphrase').wrapped = slotOf(set, 'passphrase').wrapped.slice(0, -1)))],
  ['two wrapped keys change places', 'not-authentic', () => opens((set) => (slotOf(set, 'passphrase').wrapped = slotOf(set, 'code').wrapped))],
  ['a slot is given the id of another', 'not-authentic', () => opens((set) => (slotOf(set, 'passphrase').id = slotOf(set, 'code').id))],
  ['a slot is said to be of another epoch', 'not-authentic', () => opens((set) => (slotOf(set, 'passphrase').epoch = 1))],
  ['a code is passed off as a passkey', 'not-authentic', () => opens((set) => Object.assign(slotOf(set, 'code'), { kind: 'passkey' }), ana.keks.code)],
  ["Bob's slot stands in place of Ana's", 'not-authentic', () => opens((set) => (set.slots = bob.now.set.slots))],
  ["Ana's own slot is returned to her as Bob's", 'not-authentic', () => openVault(ana.now.set, ana.keks.passphrase, { personId: bob.personId })],
  ["the list carries Bob's mark", 'slots-forged', () => opens((set) => (set.mac = bob.now.set.mac))],
  ['the list carries its own mark of last week', 'slots-forged', () => opens((set) => (set.mac = ana.before.set.mac))],
  ['the mark is cut to half', 'slots-forged', () => opens((set) => (set.mac = set.mac.slice(0, 16)))],
  ['the mark is empty', 'slots-forged', () => opens((set) => (set.mac = new Uint8Array()))],
  ['the list of last week is given a higher number', 'slots-forged', () => opens((set) => Object.assign(set, structuredClone(ana.before.set), { version: 99 }))],
  ['the list of last week is returned whole', 'rolled-back', () => opens((set) => Object.assign(set, structuredClone(ana.before.set)))],
  ['the key of the old epoch is dropped', 'slots-forged', () => opens((set) => (set.past = []))],
  ['the key of the old epoch is exchanged', 'slots-forged', () => opens((set) => (set.past[0]!.sealed[15]! ^= 1))],
  ['a past key is said to be of another epoch', 'slots-forged', () => opens((set) => (set.past[0]!.epoch = 2))],
]

const onTheHead: Attack[] = [
  ['the whole vault of last week is returned', 'rolled-back', () => device.lists(ana.before)],
  ['the head of last week is returned with the records of today', 'rolled-back', () => lists((now) => (now.head = ana.before.head))],
  ['the head of last week is given the count of today', 'not-authentic', () => lists((now) => (now.head = { ...ana.before.head, counter: now.head.counter }))],
  ['the count is raised', 'not-authentic', () => lists((now) => now.head.counter++)],
  ['the hash is exchanged for one that fits what is left', 'not-authentic', async () => {
    const entries = ana.now.entries.slice(1)
    const { hash } = await headOf(newVaultKey(), ana.personId, 1, entries)
    return lists((now) => Object.assign(now, { entries, head: { ...now.head, hash } }))
  }],
  ['a record is withheld', 'withheld', () => lists((now) => now.entries.pop())],
  ['all records are withheld', 'withheld', () => lists((now) => (now.entries = []))],
  ['a record is added', 'withheld', () => lists((now) => now.entries.push({ recordId: 'new', revision: 1, digest: new Uint8Array(32) }))],
  ['a record is returned in an older writing, under its older revision', 'withheld', async () => {
    const { revision, bytes } = ana.before.records.first!
    const older = await entryOf('first', revision, bytes)
    return lists((now) => (now.entries = now.entries.map((entry) => (entry.recordId === 'first' ? older : entry))))
  }],
  ['a record is exchanged for another sealing of the same revision', 'withheld', async () => {
    const { revision } = ana.now.records.first!
    const other = await entryOf('first', revision, await sealed(ana.vault, ana.personId, 'first', revision, 'journal', 'draft never sent'))
    return lists((now) => (now.entries = now.entries.map((entry) => (entry.recordId === 'first' ? other : entry))))
  }],
  ['a record is said to be erased', 'withheld', () =>
    lists((now) => (now.entries = now.entries.map((entry) => (entry.recordId === 'first' ? tombstone('first', entry.revision) : entry))))],
  ['an erased record comes back', 'withheld', async () => {
    const { revision, bytes } = ana.before.records.erased!
    const risen = await entryOf('erased', revision, bytes)
    return lists((now) => (now.entries = now.entries.map((entry) => (entry.recordId === 'erased' ? risen : entry))))
  }],
  ['a tombstone is dropped', 'withheld', () => lists((now) => (now.entries = now.entries.filter(({ recordId }) => recordId !== 'erased')))],
  ["Bob's head is returned", 'not-authentic', () => lists((now) => (now.head = bob.now.head))],
  ["Ana's head is used for Bob", 'not-authentic', () => checkHead(ana.vault, bob.personId, ana.now.head, { lastSeenCounter: 0, entries: ana.now.entries })],
  ['the head carries the mark of another', 'not-authentic', () => lists((now) => (now.head.mac = bob.now.head.mac))],
  ['the mark of the head is empty', 'not-authentic', () => lists((now) => (now.head.mac = new Uint8Array()))],
  ['the head is said to be of the old epoch', 'not-authentic', () => lists((now) => (now.head.epoch = 1))],
  ['someone who stole the old key marks a new head with it', 'rolled-back', async () => {
    const thief = { ...ana.before, head: await headOf(ana.stolen, ana.personId, 99, []), entries: [] }
    return device.lists(thief)
  }],
  ['two histories are told at the same count', 'rolled-back', async () => {
    const entries = ana.now.entries.slice(0, 1)
    const head = await headOf(ana.vault, ana.personId, ana.now.head.counter, entries)
    return lists((now) => Object.assign(now, { head, entries }))
  }],
]

const onTheIdentity: Attack[] = [
  ['the public signing key is exchanged', 'not-authentic', () => device.knowsItself(told((now) => (now.identity.signPublic = bob.now.identity.signPublic)))],
  ['the public agreement key is exchanged', 'not-authentic', () => device.knowsItself(told((now) => (now.identity.agreePublic = bob.now.identity.agreePublic)))],
  ['the two private halves change places', 'not-authentic', () =>
    device.knowsItself(told(({ identity }) => Object.assign(identity, { signSealed: identity.agreeSealed, agreeSealed: identity.signSealed })))],
  ["Ana's identity is used for Bob", 'not-authentic', () => openIdentity(ana.vault, bob.personId, ana.now.identity)],
  ["Bob's identity is returned as Ana's", 'not-authentic', () => device.knowsItself(bob.now)],
]

const onTheKeys: Attack[] = [
  ["Theo is given keys of the server's own in place of Ana's", 'rolled-back', async () => theoReads({ ...ana.now, keys: [...(await newKeyList(ana.vault, ana.personId, await newIdentity(ana.vault, ana.personId)))] })],
  ["Theo is given Bob's keys as Ana's", 'not-authentic', () => theoReads(bob.now)],
  ['Theo is given the list of last week', 'rolled-back', () => theoReads(ana.before)],
  ['Theo is given an empty list', 'rolled-back', () => theoReads(told((now) => (now.keys = [])))],
  ['the newest keys are left out and others put in their place by who stole the first', 'rolled-back', async () => theoReads({ ...ana.now, keys: await forked() })],
  ['the list comes in another order', 'not-authentic', () => theoReads(told((now) => now.keys.reverse()))],
  ['the first entry is left out', 'not-authentic', () => theoReads(told((now) => now.keys.shift()))],
  ['an entry stands twice', 'not-authentic', () => theoReads(told((now) => now.keys.push(now.keys[1]!)))],
  ["keys of the server's own are added without a signature", 'not-authentic', () => theoReads(told((now) => now.keys.push({ ...bob.now.keys[1]!, counter: 3 })))],
  ["keys of the server's own are added, signed by themselves", 'not-authentic', async () => theoReads(await selfSigned())],
  ['an entry that Ana signed skips a count', 'not-authentic', async () => theoReads(await oddEntry({ counter: 4 }))],
  ['an entry that Ana signed follows another history', 'not-authentic', async () => theoReads(await oddEntry({ before: new Uint8Array(32) }))],
  ['an entry that Ana signed goes back an epoch', 'not-authentic', async () => theoReads(await oddEntry({ epoch: 1 }))],
  ['the signature is empty', 'not-authentic', () => theoReads(told((now) => (now.keys[1]!.signature = new Uint8Array())))],
  ['the newest public signing key is exchanged', 'not-authentic', () => theoReads(told((now) => (now.keys[1]!.signPublic = bob.now.identity.signPublic)))],
  ['the newest public agreement key is exchanged', 'not-authentic', () => theoReads(told((now) => (now.keys[1]!.agreePublic = bob.now.identity.agreePublic)))],
  ['the newest keys are said to be of another epoch', 'not-authentic', () => theoReads(told((now) => (now.keys[1]!.epoch = 1)))],
  ['the count is raised', 'not-authentic', () => theoReads(told((now) => now.keys[1]!.counter++))],
  ['the hash of the entry before is exchanged', 'not-authentic', () => theoReads(told((now) => (now.keys[1]!.before[0]! ^= 1)))],
  ["Ana's list is read as Bob's", 'not-authentic', () => readKeyList(bob.personId, ana.now.keys)],
  ["a new device of Ana is given a whole list of the server's own", 'not-authentic', async () => device.knowsItsKeys({ ...ana.now, keys: [...(await newKeyList(bob.vault, ana.personId, await newIdentity(bob.vault, ana.personId)))] })],
  ["a new device of Ana is given a list with Bob's marks", 'not-authentic', () => device.knowsItsKeys(told((now) => now.keys.forEach((entry, place) => { entry.mac = bob.now.keys[place]!.mac })))],
  ['the mark is cut to half', 'not-authentic', () => device.knowsItsKeys(told((now) => (now.keys[1]!.mac = now.keys[1]!.mac.slice(0, 16))))],
  ['Ana is made to go on signing from a list that is not hers', 'not-authentic', async () => {
    const { keys } = await selfSigned()
    return withNextKeys(ana.vault, ana.personId, keys, { from: ana.now.identity, to: await newIdentity(ana.vault, ana.personId) })
  }],
  ['Ana is made to sign a second follower of keys that have one', 'rolled-back', async () =>
    withNextKeys(ana.vault, ana.personId, ana.before.keys, { from: ana.before.identity, to: await newIdentity(ana.vault, ana.personId), known: theoKnows })],
]

test.each(onRecords)('refused: %s', async (_, why, attack) => expect(await whyRefused(attack())).toBe(why))
test.each(onSlots)('refused: %s', async (_, why, attack) => expect(await whyRefused(attack())).toBe(why))
test.each(onTheHead)('refused: %s', async (_, why, attack) => expect(await whyRefused(attack())).toBe(why))
test.each(onTheIdentity)('refused: %s', async (_, why, attack) => expect(await whyRefused(attack())).toBe(why))
test.each(onTheKeys)('refused: %s', async (_, why, attack) => expect(await whyRefused(attack())).toBe(why))

test('the entries made by hand are refused for what is odd in them alone', async () => {
  expect(await theoReads(await oddEntry({}))).toMatchObject({ state: 'changed', to: { counter: 3 } })
})

test('who stole the old keys can only be loud: whoever knows the old ones alone is told of a change', async () => {
  const { to: old } = await readKeyList(ana.personId, ana.before.keys)
  const found = await readKeyList(ana.personId, await forked(), old)
  expect(found).toMatchObject({ state: 'changed', from: { fingerprint: old.fingerprint } })
  expect(found.to.fingerprint).not.toBe(old.fingerprint)
  // Ana's own device sees keys that are older than its vault, and makes new ones.
  expect(await checkOwnKeys(ana.vault, ana.personId, await forked())).toMatchObject({ renew: true })
})

/** What the server says in place of the truth. */
function told(lie: (now: Stored) => unknown): Stored {
  const now = structuredClone(ana.now)
  lie(now)
  expect(now, 'a lie has to differ from the truth').not.toEqual(ana.now)
  return now
}

/** A list that the thief of Ana's old vault key goes on writing: rightly signed, rightly marked for the old epoch. */
const forked = async (): Promise<KeyEntry[]> =>
  [...(await withNextKeys(ana.stolen, ana.personId, ana.before.keys, { from: ana.before.identity, to: await newIdentity(ana.stolen, ana.personId) }))]

/** Ana's list with one more entry, of keys that the server made, and signed by those rightly in all but whose they are. */
async function selfSigned(): Promise<Stored> {
  const own = await newIdentity(bob.vault, ana.personId)
  return { ...ana.now, keys: [...ana.now.keys, await signedByHand(own, (await openIdentity(bob.vault, ana.personId, own)).signKey)] }
}

/** Ana's list with one more entry that her own key signed, told otherwise than the list goes. */
async function oddEntry(told: Partial<KeyEntry>): Promise<Stored> {
  const { signKey } = await device.knowsItself(ana.now)
  return { ...ana.now, keys: [...ana.now.keys, await signedByHand(bob.now.identity, signKey, told)] }
}

async function signedByHand({ epoch, signPublic, agreePublic }: Identity, signKey: CryptoKey, told: Partial<KeyEntry> = {}): Promise<KeyEntry> {
  const entry = { counter: 3, epoch, signPublic, agreePublic, before: Uint8Array.from(theoKnows.hash), ...told }
  const bound = bind('keys/v1', SUITE, ana.personId, entry.counter, entry.epoch, entry.signPublic, entry.agreePublic, entry.before)
  return { ...entry, signature: await signature(signKey, bound), mac: new Uint8Array(32) }
}

const lists = (lie: (now: Stored) => unknown) => device.lists(told(lie))
const opens = (lie: (set: SlotSet) => unknown, kek?: Kek) => device.opens(told(({ set }) => lie(set)), kek)
const reads = (recordId: string, lie: (bytes: Uint8Array) => Uint8Array) =>
  device.reads(told(({ records }) => (records[recordId]!.bytes = lie(records[recordId]!.bytes))), recordId)

const slotOf = <Kind extends Slot['kind']>(set: SlotSet, kind: Kind) => set.slots.find((slot): slot is Extract<Slot, { kind: Kind }> => slot.kind === kind)!

const spliced = (bytes: Uint8Array, at: number, from: Uint8Array, length: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed.set(from.length === length ? from : from.subarray(at, at + length), at)
  return changed
}

const longer = (bytes: Uint8Array, by: number): Uint8Array => {
  const changed = new Uint8Array(bytes.length + by)
  changed.set(bytes)
  return changed
}

const sealed = (vault: VaultKey, personId: Id<'person'>, recordId: string, revision: number, domain: Domain, text: string) =>
  sealRecord(vault, { personId, recordId, revision, domain }, utf8(text))

/** A person who wrote, lost a device, rotated the vault's key, wrote again and erased one thing. */
async function live(keks: Person['keks']): Promise<Person> {
  const personId = newId('person')
  const stolen = newVaultKey()
  const vault = rotateVaultKey(stolen)
  const old = (recordId: string, domain: Domain, text: string) => sealed(stolen, personId, recordId, 1, domain, text)
  const anew = (recordId: string, domain: Domain, text: string) => sealed(vault, personId, recordId, 2, domain, text)

  const first = await newIdentity(stolen, personId)
  const second = await newIdentity(vault, personId)
  const keys = await newKeyList(stolen, personId, first)
  const both = await withNextKeys(vault, personId, keys, { from: first, to: second })

  const before = await stored(stolen, personId, {
    identity: first, keys: [...keys],
    version: 1, counter: 8, keks: Object.values(keks), erased: [],
    records: {
      mood: { revision: 1, bytes: await old('mood', 'mood', 'low') },
      first: { revision: 1, bytes: await old('first', 'journal', 'as it was') },
      erased: { revision: 1, bytes: await old('erased', 'journal', 'taken back') },
    },
  })
  const now = await stored(vault, personId, {
    identity: second, keys: [...both],
    version: 2, counter: 12, keks: Object.values(keks), erased: [tombstone('erased', 2)],
    records: {
      mood: before.records.mood!,
      first: { revision: 2, bytes: await anew('first', 'journal', 'as it is') },
      second: { revision: 2, bytes: await anew('second', 'journal', 'another day') },
      long: { revision: 2, bytes: await anew('long', 'companion', 'a long talk. '.repeat(700)) },
    },
  })
  return { personId, vault, stolen, keks, before, now }
}

async function stored(vault: VaultKey, personId: Id<'person'>, { version, counter, keks, records, erased, identity, keys }: {
  version: number; counter: number; keks: Kek[]; records: Stored['records']; erased: Entry[]; identity: Identity; keys: KeyEntry[]
}): Promise<Stored> {
  const slots = await Promise.all(keks.map((kek) => makeSlot(vault, kek, { personId })))
  const entries = [...(await Promise.all(Object.entries(records).map(([id, { revision, bytes }]) => entryOf(id, revision, bytes)))), ...erased]
  return { set: await slotSetOf(vault, personId, version, slots), records, head: await headOf(vault, personId, counter, entries), entries, identity, keys }
}
