import { beforeAll, expect, test } from 'vitest'
import { type Id, newId } from '#prelude/id.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Identity, newIdentity } from './identity.ts'
import { checkOwnKeys, keyEntry, keyList, type KeyList, newKeyList, readKeyList, withNextKeys } from './keylist.ts'
import { whyRefused } from './testing.ts'
import { newVaultKey, rotateVaultKey, type VaultKey } from './vaultkey.ts'

// What a server may try with such a list stands in hostile-server.test.ts; here is what holds when nobody lies.

const personId: Id<'person'> = newId('person')
let vault: VaultKey
let first: Identity
let second: Identity
let one: KeyList
let two: KeyList
beforeAll(async () => {
  vault = newVaultKey()
  first = await newIdentity(vault, personId)
  second = await newIdentity(vault, personId)
  one = await newKeyList(vault, personId, first)
  two = await withNextKeys(vault, personId, one, { from: first, to: second })
})

test('a first contact is told the fingerprint of the keys, to be compared', async () => {
  expect(await readKeyList(personId, one)).toMatchObject({ state: 'first', to: { counter: 1, signPublic: first.signPublic, agreePublic: first.agreePublic, fingerprint: await fingerprintOf(first.signPublic, first.agreePublic) } })
  expect((await readKeyList(personId, two)).to.signPublic).toEqual(second.signPublic)
})

test('a later change says from what to what; afterwards it is known', async () => {
  const { to: known } = await readKeyList(personId, one)
  expect(await readKeyList(personId, one, known)).toMatchObject({ state: 'same', to: { counter: 1 } })
  const found = await readKeyList(personId, two, known)
  expect(found).toMatchObject({ state: 'changed', from: known, to: { counter: 2, signPublic: second.signPublic } })
  expect(await readKeyList(personId, two, found.to)).toMatchObject({ state: 'same' })
})

test('several changes that were missed are one loud change to the newest keys', async () => {
  const { to: known } = await readKeyList(personId, one)
  const third = await newIdentity(vault, personId)
  const three = await withNextKeys(vault, personId, two, { from: second, to: third })
  expect(await readKeyList(personId, three, known)).toMatchObject({ state: 'changed', from: { counter: 1 }, to: { counter: 3, agreePublic: third.agreePublic } })
})

test('coming back to keys of before is a change as well', async () => {
  const { to: known } = await readKeyList(personId, one)
  const back = await withNextKeys(vault, personId, two, { from: second, to: first })
  expect(await readKeyList(personId, back, known)).toMatchObject({ state: 'changed', from: { fingerprint: known.fingerprint }, to: { fingerprint: known.fingerprint, counter: 3 } })
})

test('after a new vault key the owner is told that new keys are due, until they are made', async () => {
  const rotated = rotateVaultKey(vault)
  expect(await checkOwnKeys(vault, personId, two)).toMatchObject({ renew: false, tip: { counter: 2 } })
  expect(await checkOwnKeys(rotated, personId, two)).toMatchObject({ renew: true })
  const next = await newIdentity(rotated, personId)
  const renewed = await withNextKeys(rotated, personId, two, { from: second, to: next })
  expect(await checkOwnKeys(rotated, personId, renewed)).toMatchObject({ renew: false, tip: { counter: 3, epoch: 2 } })
})

test('an empty list is refused', async () => {
  expect(await whyRefused(readKeyList(personId, []))).toBe('malformed')
  expect(keyList.safeParse([]).success).toBe(false)
})

test('only the keys that hold now can name the next', async () => {
  expect(await whyRefused(withNextKeys(vault, personId, two, { from: first, to: await newIdentity(vault, personId) }))).toBe('rolled-back')
})

test('a list survives the wire', async () => {
  const back = keyList.parse(two.map((entry) => keyEntry.encode(entry)))
  expect(back).toEqual(two)
  expect(await checkOwnKeys(vault, personId, back)).toMatchObject({ tip: { counter: 2 } })
})
