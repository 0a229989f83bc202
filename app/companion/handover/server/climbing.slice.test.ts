import type pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import type { Letter } from '#platform/mail.ts'
import { deliverOne } from '#platform/outbox.ts'
import { listLooks } from '#privacy/api.ts'
import type { Player, World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { answerNote, beAway, beHere, closeNote, listNotes, openNote, seeDesk, sendNote, setAlarm } from '../api.ts'
import { climb, forgetOld } from './climbing.ts'
import { handoverWith, noMail, type AlarmSettings } from './index.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })

// A post office on this desk: takes letters, or is shut.
const letters: Letter[] = []
let shut = false
const alarm: AlarmSettings = { publicUrl: 'https://care.example.org', post: { ready: true, send: async (letter) => { if (shut) throw new Error('no line'); letters.push(letter) } } }
const { listens } = handoverWith(alarm)
const failures: string[] = []
/** Waits until the house, which has no mail here, has heard all that was announced by requests. */
const settle = async () => {
  await new Promise((turn) => setImmediate(turn))
  await world.house.deliver()
}
const deliver = async () => { while (await deliverOne(world.house.inJobs.within, listens, (event) => void failures.push(event))); }

beforeEach(async () => {
  world.now = instantOf('2026-11-25T18:00:00Z')
  shut = false
  failures.length = 0
  await settle()
  await owner.query('delete from companion.note; delete from companion.note_staff; delete from companion.note_alarm; delete from platform.outbox')
  letters.length = 0
})

const words = 'Seven lemons, and no sleep.'
const send = (person: Player, more: object = {}) => person.gets(sendNote, { kind: 'note', words, level: null, to: null, ...more })
async function reader(role: 'listener' | 'clinician' | 'supervisor' | 'steward', name: string, { here = true } = {}): Promise<Player> {
  const player = await world.somebody(role)
  // Who works here is signed out after a quarter of an hour; in these tests somebody sits at the desk.
  await owner.query(`update identity.session set idle = '1 year', expires_at = '2030-01-01'`)
  await player.gets(setAlarm, { mail: `${name.toLowerCase()}@example.org` })
  if (role !== 'steward') {
    await player.gets(beHere, { name })
    if (!here) await player.gets(beAway, {})
  }
  return player
}
/** A minute of the house, and what was mailed in it. */
async function minute(at: Temporal.Instant): Promise<string[]> {
  await settle()
  world.now = at
  letters.length = 0
  await world.house.inJobs.within((tx) => climb(tx, alarm))
  await deliver()
  return letters.map(({ to }) => to).toSorted()
}

describe('a note at which nobody looks', () => {
  test('climbs: those on duty, then every clinician and supervisor, then the steward; each once', async () => {
    const ana = await world.somebody('person')
    await reader('listener', 'Lina')
    await reader('listener', 'Away', { here: false })
    await reader('clinician', 'Theo', { here: false })
    await reader('supervisor', 'Sol', { here: false })
    await reader('steward', 'Stela')
    const sent = world.now
    await send(ana, { level: 'imminent' })
    expect(await minute(sent.add({ minutes: 14 }))).not.toContain('theo@example.org')
    expect(await minute(sent.add({ minutes: 15 }))).toEqual(['lina@example.org'])
    expect(await minute(sent.add({ minutes: 16 }))).toEqual([])
    expect(await minute(sent.add({ minutes: 20 }))).toEqual(['sol@example.org', 'theo@example.org'])
    expect(await minute(sent.add({ minutes: 25 }))).toEqual(['stela@example.org'])
    expect(await minute(sent.add({ minutes: 90 }))).toEqual([])
    expect((await ana.gets(listLooks, {})).looks.map(({ deed, by }) => `${deed} ${by}`).slice(0, 3)).toEqual(['note.climbed house', 'note.climbed house', 'note.overdue house'])
  })

  test('tells every rung that it has passed where the house was away for a while', async () => {
    const ana = await world.somebody('person')
    await reader('listener', 'Lina')
    await reader('clinician', 'Theo', { here: false })
    await reader('steward', 'Stela')
    await send(ana, { level: 'imminent' })
    expect(await minute(world.now.add({ hours: 3 }))).toEqual(['lina@example.org', 'stela@example.org', 'theo@example.org'])
  })

  test('is marked for the person and the desk, and can be opened by a clinician who is away once it has climbed there', async () => {
    const ana = await world.somebody('person')
    const theo = await reader('clinician', 'Theo', { here: false })
    const { id } = await send(ana, { level: 'high' })
    await minute(world.now.add({ minutes: 125 }))
    expect((await ana.gets(listNotes, {})).notes).toMatchObject([{ overdue: true }])
    expect((await theo.gets(seeDesk, {})).notes).toEqual([])
    await minute(world.now.add({ minutes: 30 }))
    expect((await theo.gets(seeDesk, {})).notes).toMatchObject([{ id, overdue: true }])
    expect(await theo.gets(openNote, { id })).toMatchObject({ words })
  })

  test('does not climb while it is in time, nor once it is answered or closed', async () => {
    const ana = await world.somebody('person')
    const lina = await reader('listener', 'Lina')
    const [first, second] = [await send(ana, { level: 'imminent' }), await send(ana, { level: 'imminent' })]
    await lina.gets(openNote, { id: first.id })
    await lina.gets(answerNote, { id: first.id, words: 'I am here.' })
    await lina.gets(openNote, { id: second.id })
    await lina.gets(closeNote, { id: second.id, outcome: 'emergency' })
    expect(await minute(world.now.add({ hours: 5 }))).toEqual([])
  })
})

describe('a letter', () => {
  test('comes to those on duty, or to the one it was sent to, as soon as a note is sent', async () => {
    const ana = await world.somebody('person')
    await reader('listener', 'Lina')
    const theo = await reader('clinician', 'Theo', { here: false })
    await send(ana)
    await send(ana, { to: theo.id })
    await settle()
    await owner.query('update platform.outbox set done_at = null')
    await deliver()
    expect(letters.map(({ to }) => to).toSorted()).toEqual(['lina@example.org', 'theo@example.org'])
  })

  test('says that something waits, and no name, no word, nothing of what it is', async () => {
    const ana = await world.somebody('person')
    await reader('listener', 'Lina')
    await reader('steward', 'Stela')
    await send(ana, { level: 'imminent' })
    await minute(world.now.add({ hours: 1 }))
    expect(letters.length).toBeGreaterThan(1)
    for (const { subject, text } of letters) {
      expect(`${subject} ${text.replace('https://care.example.org/desk/notes', '')}`).not.toMatch(/lemons|Ana|Lina|note|imminent|danger|health|Evenkeel/i)
      expect(text).toContain('https://care.example.org/desk/notes')
    }
  })

  test('that finds the post office shut is sent later, and keeps nobody else’s from leaving', async () => {
    const ana = await world.somebody('person')
    await reader('listener', 'Lina')
    await send(ana, { level: 'imminent' })
    shut = true
    expect(await minute(world.now.add({ minutes: 15 }))).toEqual([])
    expect(failures).toContain('companion.note-waits')
    shut = false
    expect(await minute(world.now.add({ minutes: 1 }))).toEqual(['lina@example.org'])
  })
})

test('a shift ends by itself after its hours, and that is written down', async () => {
  const lina = await reader('listener', 'Lina')
  world.now = world.now.add({ hours: 8 })
  await world.house.inJobs.within((tx) => climb(tx, alarm))
  expect((await owner.query('select here_until from companion.note_staff')).rows).toEqual([{ here_until: null }])
  expect((await lina.gets(listLooks, {})).looks.some(({ deed, by }) => deed === 'duty.ended' && by === 'house')).toBe(true)
})

test('whoever has signed out is said to be here only where they can be mailed', async () => {
  await reader('listener', 'Lina')
  const here = async () => (await owner.query('select 1 from companion.note_staff where here_until is not null')).rowCount
  const look = (how: AlarmSettings) => world.house.inJobs.within((tx) => climb(tx, how))
  await look(noMail)
  expect(await here()).toBe(1)
  await owner.query('update identity.session set ended_at = now()')
  await look(alarm)
  expect(await here()).toBe(1)
  await look(noMail)
  expect(await here()).toBe(0)
})

test('an answered note is closed after two weeks, and a closed one forgotten after ninety days; what still waits is kept', async () => {
  const ana = await world.somebody('person')
  const lina = await reader('listener', 'Lina')
  const [answered, waiting] = [await send(ana), await send(ana)]
  await lina.gets(openNote, { id: answered.id })
  await lina.gets(answerNote, { id: answered.id, words: 'I am here.' })
  const after = async (days: number) => {
    world.now = world.now.add({ hours: days * 24 })
    await world.house.inJobs.within(forgetOld)
    return Object.fromEntries((await owner.query('select id, state from companion.note')).rows.map(({ id, state }) => [id, state]))
  }
  expect(await after(13)).toEqual({ [answered.id]: 'answered', [waiting.id]: 'waiting' })
  expect(await after(2)).toEqual({ [answered.id]: 'closed', [waiting.id]: 'waiting' })
  expect(await after(89)).toEqual({ [answered.id]: 'closed', [waiting.id]: 'waiting' })
  expect(await after(2)).toEqual({ [waiting.id]: 'waiting' })
})
