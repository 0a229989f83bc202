import { expect, test } from 'vitest'
import { someBytes, type World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { endSession, listSessions, removeWord, setWord, signInWithWord, signOut, start, whoAmI } from '../api.ts'

let world: World
worldHere((here) => { world = here.world })

test('one tap and an age band start, and nothing else is asked', async () => {
  const visitor = world.visitor()
  const { personId } = await visitor.gets(start, { ageBand: '18-over' })
  const me = await visitor.gets(whoAmI, {})
  expect(me).toMatchObject({ personId, roles: ['person'], ageBand: '18-over', name: null, openers: { passkeys: 0, passphrase: false, code: false } })
})

test('below the lowest age of the service there is no account', async () => {
  for (const ageBand of ['under-13', '13-15'] as const) {
    const visitor = world.visitor()
    expect(await visitor.asks(start, { ageBand })).toEqual({ ok: false, refusal: 'too-young' })
    expect(await visitor.asks(whoAmI, {})).toEqual({ ok: false, refusal: 'signed-out' })
  }
})

test('who signs out is nobody from then on', async () => {
  const ana = await world.somebody('person')
  await ana.gets(signOut, {})
  expect(await ana.asks(whoAmI, {})).toEqual({ ok: false, refusal: 'signed-out' })
})

test('a recovery code signs in on another device, and only with its proof', async () => {
  const ana = await world.somebody('person')
  const [lookup, proof] = [someBytes(), someBytes()]
  await ana.gets(setWord, { kind: 'code', lookup, proof })
  const phone = world.visitor()
  expect(await phone.asks(signInWithWord, { kind: 'code', lookup, proof: someBytes() })).toEqual({ ok: false, refusal: 'not-recognised' })
  expect(await phone.asks(signInWithWord, { kind: 'code', lookup: someBytes(), proof })).toEqual({ ok: false, refusal: 'not-recognised' })
  expect((await phone.gets(signInWithWord, { kind: 'code', lookup, proof })).personId).toBe(ana.id)
  expect((await phone.gets(listSessions, {})).sessions).toHaveLength(2)
})

test('the last way in cannot be taken away', async () => {
  const ana = await world.somebody('person')
  await ana.gets(setWord, { kind: 'code', lookup: someBytes(), proof: someBytes() })
  expect(await ana.asks(removeWord, { kind: 'code' })).toEqual({ ok: false, refusal: 'last-way-in' })
})

test('a sign-in name that somebody else has is refused', async () => {
  const [ana, other] = [await world.somebody('person'), await world.somebody('person')]
  const lookup = someBytes()
  await ana.gets(setWord, { kind: 'passphrase', lookup, proof: someBytes() })
  expect(await other.asks(setWord, { kind: 'passphrase', lookup, proof: someBytes() })).toEqual({ ok: false, refusal: 'taken' })
})

test('a session ended elsewhere is over at once, and somebody else\'s cannot be ended', async () => {
  const ana = await world.somebody('person')
  const theo = await world.somebody('clinician')
  const [mine] = (await ana.gets(listSessions, {})).sessions
  expect(await theo.asks(endSession, { id: mine!.id })).toEqual({ ok: false, refusal: 'not-found' })
  await ana.gets(endSession, { id: mine!.id })
  expect(await ana.asks(whoAmI, {})).toEqual({ ok: false, refusal: 'signed-out' })
})

test('who works here is signed out after a quarter of an hour of silence; a person without a name is not', async () => {
  const { ana, theo } = await world.cast()
  world.now = world.now.add({ minutes: 16 })
  expect(await theo.asks(whoAmI, {})).toEqual({ ok: false, refusal: 'signed-out' })
  expect((await ana.asks(whoAmI, {})).ok).toBe(true)
})
