import { generateKeyPairSync } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { Authenticator, FLAG, type Spoil } from '#test/authenticator.ts'
import { openWorld, someBytes, type Player, type World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import {
  beginPasskey, beginPasskeySignIn, beginTotp, confirmTotp, finishPasskey, finishPasskeySignIn, inviteStaff, listPasskeys, listStaff, removePasskey, removeWord, setName, setWord,
  signInWithWord, suspendStaff, takeLink, whoAmI,
} from '../api.ts'
import { hasSteward, makeLink } from './index.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })

const no = (refusal: string) => ({ ok: false, refusal })
const codeFrom = (secret: string, secondsOn = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.now.epochMilliseconds + secondsOn * 1000 })

/** A clinician with a passphrase and one-time codes. */
async function withPassphrase(): Promise<{ theo: Player; word: { kind: 'passphrase'; lookup: Uint8Array<ArrayBuffer>; proof: Uint8Array<ArrayBuffer> }; secret: string }> {
  const theo = await world.somebody('clinician')
  const word = { kind: 'passphrase' as const, lookup: someBytes(), proof: someBytes() }
  await theo.gets(setWord, word)
  const { secret } = await theo.gets(beginTotp, {})
  await theo.gets(confirmTotp, { code: codeFrom(secret) })
  world.now = world.now.add({ minutes: 2 })
  return { theo, word, secret }
}

test('who works here signs in with passphrase and one-time code, and with neither alone', async () => {
  const { theo, word, secret } = await withPassphrase()
  const visitor = world.visitor()
  expect(await visitor.asks(signInWithWord, word)).toEqual(no('second-factor'))
  expect(await visitor.asks(signInWithWord, { ...word, oneTimeCode: String((Number(codeFrom(secret)) + 1) % 1_000_000).padStart(6, '0') })).toEqual(no('second-factor'))
  expect(await visitor.asks(signInWithWord, { ...word, proof: someBytes(), oneTimeCode: codeFrom(secret) })).toEqual(no('not-recognised'))
  expect(await visitor.asks(whoAmI, {})).toEqual(no('signed-out'))
  expect((await visitor.gets(signInWithWord, { ...word, oneTimeCode: codeFrom(secret) })).personId).toBe(theo.id)
  expect((await visitor.gets(whoAmI, {})).roles).toEqual(['clinician'])
})

test('a one-time code works once, also for two who come at the same moment', async () => {
  const { word, secret } = await withPassphrase()
  const oneTimeCode = codeFrom(secret)
  const answers = await Promise.all(Array.from({ length: 8 }, () => world.visitor().asks(signInWithWord, { ...word, oneTimeCode })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await world.visitor().asks(signInWithWord, { ...word, oneTimeCode })).toEqual(no('second-factor'))
})

test('a clock half a minute off is forgiven, one of two minutes is not, and no code of before the last one counts', async () => {
  const { word, secret } = await withPassphrase()
  for (const off of [-120, -60, 60, 120]) expect(await world.visitor().asks(signInWithWord, { ...word, oneTimeCode: codeFrom(secret, off) }), `${off}`).toEqual(no('second-factor'))
  expect((await world.visitor().asks(signInWithWord, { ...word, oneTimeCode: codeFrom(secret, 30) })).ok).toBe(true)
  expect(await world.visitor().asks(signInWithWord, { ...word, oneTimeCode: codeFrom(secret) })).toEqual(no('second-factor'))
})

test('codes count only once one was typed back, and a confirmed seed is not replaced', async () => {
  const theo = await world.somebody('coach')
  const word = { kind: 'passphrase' as const, lookup: someBytes(), proof: someBytes() }
  await theo.gets(setWord, word)
  expect(await world.visitor().asks(signInWithWord, word)).toEqual(no('second-factor'))
  const { secret, uri } = await theo.gets(beginTotp, {})
  expect(uri).toMatch(/^otpauth:\/\/totp\//)
  expect(await world.visitor().asks(signInWithWord, { ...word, oneTimeCode: codeFrom(secret) })).toEqual(no('second-factor'))
  expect(await theo.asks(confirmTotp, { code: '000000' === codeFrom(secret) ? '000001' : '000000' })).toEqual(no('not-recognised'))
  await theo.gets(confirmTotp, { code: codeFrom(secret) })
  expect(await theo.asks(beginTotp, {})).toEqual(no('already-set'))
  expect((await theo.gets(whoAmI, {})).openers.totp).toBe(true)
})

test('the seed of one-time codes is no readable text in the database', async () => {
  const { theo, secret } = await withPassphrase()
  const { rows: [{ seed }] } = await owner.query('select seed from identity.totp where person_id = $1', [theo.id])
  expect((seed as Buffer).includes(secret)).toBe(false)
})

test('a colleague is invited by the steward, comes in once, and gets the role and nothing more', async () => {
  const { ana, stela } = await world.cast()
  expect(await ana.asks(inviteStaff, { role: 'clinician' })).toEqual(no('not-found'))
  const { token } = await stela.gets(inviteStaff, { role: 'listener' })
  const newcomer = world.visitor()
  const { personId, role } = await newcomer.gets(takeLink, { token })
  expect(role).toBe('listener')
  expect(await newcomer.gets(whoAmI, {})).toMatchObject({ personId, roles: ['listener'], ageBand: null, name: null })
  await newcomer.gets(setName, { name: '  Lina  ' })
  expect((await newcomer.gets(whoAmI, {})).name).toBe('Lina')
  expect((await stela.gets(listStaff, {})).staff.find(({ id }) => id === personId)).toMatchObject({ name: 'Lina', roles: ['listener'], suspended: false })
  expect(await world.visitor().asks(takeLink, { token })).toEqual(no('link-used'))
  expect(await world.visitor().asks(takeLink, { token: 'x'.repeat(43) })).toEqual(no('link-used'))
})

test('an invitation runs out after three days, and fifty who press at once are one colleague', async () => {
  const stela = await world.somebody('steward')
  const { token: late } = await stela.gets(inviteStaff, { role: 'coach' })
  const { token } = await stela.gets(inviteStaff, { role: 'coach' })
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.visitor().asks(takeLink, { token })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  world.now = world.now.add({ hours: 72, seconds: 1 })
  expect(await world.visitor().asks(takeLink, { token: late })).toEqual(no('link-used'))
})

test('looking at a link does not use it up', async () => {
  const stela = await world.somebody('steward')
  const { token } = await stela.gets(inviteStaff, { role: 'coach' })
  const visitor = world.visitor()
  for (let time = 0; time < 3; time++) expect((await visitor.fetch(`/link?t=${token}`)).body).toContain('"role":"coach"')
  expect((await visitor.asks(takeLink, { token })).ok).toBe(true)
  expect((await visitor.fetch(`/link?t=${token}`)).body).toContain('"link":null')
})

test('the first steward\'s link works once, and not at all where there is a steward', async () => {
  await using empty = await openWorld()
  const make = () => empty.house.inJobs.within((tx) => makeLink(tx, { purpose: 'first-steward', role: 'steward', hours: 24 }))
  const [first, second] = [await make(), await make()]
  expect(await empty.house.inJobs.within(hasSteward)).toBe(false)
  const stela = empty.visitor()
  expect((await stela.gets(takeLink, { token: first.token })).role).toBe('steward')
  expect(await empty.house.inJobs.within(hasSteward)).toBe(true)
  expect((await stela.gets(whoAmI, {})).roles).toEqual(['steward'])
  for (const { token } of [first, second]) expect(await empty.visitor().asks(takeLink, { token })).toEqual(no('link-used'))
})

test('two who press the first steward\'s links at once: there is one steward', async () => {
  await using empty = await openWorld()
  const links = await Promise.all(Array.from({ length: 6 }, () => empty.house.inJobs.within((tx) => makeLink(tx, { purpose: 'first-steward', role: 'steward', hours: 24 }))))
  const answers = await Promise.all(links.map(({ token }) => empty.visitor().asks(takeLink, { token })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a suspended colleague is out at once, cannot come back by any door, and may be let back', async () => {
  const { theo, word, secret } = await withPassphrase()
  const passkey = await registered(theo)
  const stela = await world.somebody('steward')
  await stela.gets(suspendStaff, { id: theo.id, suspended: true })
  expect(await theo.asks(whoAmI, {})).toEqual(no('signed-out'))
  expect(await world.visitor().asks(signInWithWord, { ...word, oneTimeCode: codeFrom(secret) })).toEqual(no('not-recognised'))
  expect(await signInBy(passkey)).toEqual(no('not-recognised'))
  expect((await stela.gets(listStaff, {})).staff.find(({ id }) => id === theo.id)!.suspended).toBe(true)
  await stela.gets(suspendStaff, { id: theo.id, suspended: false })
  expect(await theo.asks(whoAmI, {})).toEqual(no('signed-out'))
  expect((await signInBy(passkey)).ok).toBe(true)
})

test('the steward cannot suspend themselves', async () => {
  const stela = await world.somebody('steward')
  expect(await stela.asks(suspendStaff, { id: stela.id, suspended: true })).toEqual(no('not-yourself'))
})

async function registered(player: Player): Promise<Authenticator> {
  const device = new Authenticator()
  const { challengeId, options } = await player.gets(beginPasskey, {})
  await player.gets(finishPasskey, { challengeId, credential: device.register(options), opensVault: true })
  return device
}

async function signInBy(device: Authenticator, spoil: Spoil = {}) {
  const visitor = world.visitor()
  const { challengeId, options } = await visitor.gets(beginPasskeySignIn, {})
  return visitor.asks(finishPasskeySignIn, { challengeId, credential: device.signIn(options, spoil) })
}

test('a passkey is made, signs in without a name, and is forgotten', async () => {
  const theo = await world.somebody('clinician')
  const device = await registered(theo)
  expect(await signInBy(device)).toEqual({ ok: true, value: { personId: theo.id } })
  const { passkeys: [kept] } = await theo.gets(listPasskeys, {})
  expect(kept).toMatchObject({ credentialId: device.id.toString('base64url'), opensVault: true, usedAt: world.now })
  expect(await theo.asks(removePasskey, { id: kept!.id })).toEqual(no('last-way-in'))
  await registered(theo)
  await theo.gets(removePasskey, { id: kept!.id })
  expect(await signInBy(device)).toEqual(no('not-recognised'))
  const { rows } = await owner.query(`select deed from privacy.audit where by_person = $1 and deed like 'passkey.%' order by seq`, [theo.id])
  expect(rows.map(({ deed }) => deed)).toEqual(['passkey.added', 'passkey.added', 'passkey.removed'])
})

test('the options of a passkey name nobody, and ask for a device that checks its person', async () => {
  const theo = await world.somebody('clinician')
  const { options } = await theo.gets(beginPasskey, {})
  expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'Evenkeel', displayName: 'Evenkeel' }, authenticatorSelection: { residentKey: 'required', userVerification: 'required' } })
})

test('a passkey signed for another site, another challenge, by another key, or without asking its person, is not recognised', async () => {
  const theo = await world.somebody('clinician')
  const device = await registered(theo)
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const spoils: Record<string, Spoil> = {
    'another site': { rpId: 'elsewhere.example' }, 'another origin': { origin: 'https://elsewhere.example' }, 'another challenge': { challenge: Buffer.alloc(32).toString('base64url') },
    'another key': { key: stranger }, 'without asking its person': { flags: FLAG.present }, 'without a touch': { flags: 0 },
  }
  for (const [how, spoil] of Object.entries(spoils)) expect(await signInBy(device, spoil), how).toEqual(no('not-recognised'))
  expect((await signInBy(device)).ok).toBe(true)
  for (const spoil of [{ rpId: 'elsewhere.example' }, { origin: 'https://elsewhere.example' }, { challenge: 'AAAA' }, { flags: FLAG.present | FLAG.attested }]) {
    const { challengeId, options } = await theo.gets(beginPasskey, {})
    expect(await theo.asks(finishPasskey, { challengeId, credential: new Authenticator().register(options, spoil), opensVault: false })).toEqual(no('not-recognised'))
  }
})

test('a challenge works once, for two minutes, for what it was made for and for whom', async () => {
  const [theo, other] = [await world.somebody('clinician'), await world.somebody('clinician')]
  const device = await registered(theo)
  const visitor = world.visitor()
  const asked = await visitor.gets(beginPasskeySignIn, {})
  const credential = device.signIn(asked.options)
  expect((await visitor.asks(finishPasskeySignIn, { challengeId: asked.challengeId, credential })).ok).toBe(true)
  expect(await visitor.asks(finishPasskeySignIn, { challengeId: asked.challengeId, credential })).toEqual(no('not-recognised'))

  const late = await visitor.gets(beginPasskeySignIn, {})
  world.now = world.now.add({ seconds: 121 })
  expect(await visitor.asks(finishPasskeySignIn, { challengeId: late.challengeId, credential: device.signIn(late.options) })).toEqual(no('not-recognised'))

  const theirs = await theo.gets(beginPasskey, {})
  expect(await other.asks(finishPasskey, { challengeId: theirs.challengeId, credential: new Authenticator().register(theirs.options), opensVault: false })).toEqual(no('not-recognised'))
  const registering = await theo.gets(beginPasskey, {})
  expect(await visitor.asks(finishPasskeySignIn, { challengeId: registering.challengeId as never, credential: device.signIn({ rpId: 'localhost', challenge: registering.options['challenge'] }) })).toEqual(no('not-recognised'))
})

test('a passkey that somebody already has cannot be taken by another', async () => {
  const [theo, other] = [await world.somebody('clinician'), await world.somebody('clinician')]
  const device = await registered(theo)
  const { challengeId, options } = await other.gets(beginPasskey, {})
  expect(await other.asks(finishPasskey, { challengeId, credential: device.register(options), opensVault: true })).toEqual(no('not-recognised'))
  expect(await signInBy(device)).toEqual({ ok: true, value: { personId: theo.id } })
})

test('two ways in that are taken away at the same moment: one of them stays', async () => {
  for (let time = 0; time < 20; time++) {
    const ana = await world.somebody('person')
    await ana.gets(setWord, { kind: 'code', lookup: someBytes(), proof: someBytes() })
    await ana.gets(setWord, { kind: 'passphrase', lookup: someBytes(), proof: someBytes() })
    const answers = await Promise.all([ana.asks(removeWord, { kind: 'code' }), ana.asks(removeWord, { kind: 'passphrase' })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await owner.query('select 1 from identity.word where person_id = $1', [ana.id])).rowCount).toBe(1)
  }
})

test('an invitation in the hands of a person in care makes them a colleague of another name, not a colleague who is them', async () => {
  const { ana, stela } = await world.cast()
  const { token } = await stela.gets(inviteStaff, { role: 'listener' })
  const before = ana.id
  const { personId } = await ana.gets(takeLink, { token })
  expect(personId).not.toBe(before)
  expect((await owner.query('select role from identity.role where person_id = $1', [before])).rows).toEqual([{ role: 'person' }])
})
