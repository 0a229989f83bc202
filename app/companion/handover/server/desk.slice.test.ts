import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { listLooks } from '#privacy/api.ts'
import { onDuty as onDutyIn } from '#test/handoverHere.ts'
import type { Player, World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { answerNote, beAway, beHere, closeNote, handNoteOn, listNotes, openNote, seeAlarm, seeDesk, sendNote, setAlarm } from '../api.ts'
import { climb } from './climbing.ts'
import { noMail } from './index.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })
beforeEach(async () => {
  world.now = instantOf('2026-11-25T18:00:00Z')
  await owner.query('delete from companion.note; delete from companion.note_staff')
})

const words = 'Seven lemons, and no sleep.'
const send = (person: Player, more: object = {}) => person.gets(sendNote, { kind: 'note', words, level: null, to: null, ...more })
const deskOf = async (player: Player) => (await player.gets(seeDesk, {})).notes
const onDuty = (role: 'listener' | 'clinician' | 'supervisor', name: string) => onDutyIn(world, owner, role, name)

describe('the desk', () => {
  test('lists what is due first at the top, overdue in words of its own, and holds no word of a note', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const [slow, fast, soon] = [await send(ana), await send(ana, { level: 'imminent' }), await send(ana, { level: 'high' })]
    world.now = world.now.add({ minutes: 20 })
    const notes = await deskOf(lina)
    expect(notes.map(({ id, overdue }) => [id, overdue])).toEqual([[fast.id, true], [soon.id, false], [slow.id, false]])
    expect(JSON.stringify(notes)).not.toContain('lemons')
  })

  test('is empty for whoever is away, and shows a note by name to that clinician alone', async () => {
    const [ana, lina, theo] = [await world.somebody('person'), await onDuty('listener', 'Lina'), await onDuty('clinician', 'Theo')]
    await theo.gets(beAway, {})
    await send(ana)
    const { id } = await send(ana, { to: theo.id })
    expect((await deskOf(lina)).map((one) => one.to)).toEqual([null])
    expect((await deskOf(theo)).map((one) => [one.id, one.to])).toEqual([[id, 'Theo']])
    expect(await lina.asks(openNote, { id })).toEqual({ ok: false, refusal: 'not-found' })
  })

  test('is not there for any other role', async () => {
    for (const role of ['person', 'helper', 'coach', 'moderator', 'steward'] as const) {
      const player = await world.somebody(role)
      expect(await player.asks(seeDesk, {}), role).toEqual({ ok: false, refusal: 'not-found' })
      expect(await player.asks(openNote, { id: newId('note') }), role).toEqual({ ok: false, refusal: 'not-found' })
      expect(await player.asks(beHere, { name: 'X' }), role).toEqual({ ok: false, refusal: 'not-found' })
    }
  })
})

describe('opening a note', () => {
  test('is written down where the person sees it, and makes it the opener’s own', async () => {
    const [ana, lina, mo] = [await world.somebody('person'), await onDuty('listener', 'Lina'), await onDuty('listener', 'Mo')]
    const { id } = await send(ana)
    expect(await lina.gets(openNote, { id })).toMatchObject({ words, steps: [{ did: 'opened', by: 'Lina' }] })
    expect((await ana.gets(listLooks, {})).looks[0]).toMatchObject({ deed: 'note.opened', by: 'somebody' })
    expect(await mo.asks(openNote, { id })).toEqual({ ok: false, refusal: 'somebody-has-it' })
    expect(await deskOf(mo)).toMatchObject([{ owner: 'Lina', mine: false, mayOpen: false }])
    expect(await deskOf(lina)).toMatchObject([{ mine: true, mayOpen: true }])
  })

  test('begins the time to answer, and every further look is written down as well', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const { id } = await send(ana, { level: 'high' })
    world.now = world.now.add({ minutes: 60 })
    await lina.gets(openNote, { id })
    expect((await deskOf(lina))[0]!.dueAt).toEqual(world.now.add({ hours: 2 }))
    await lina.gets(openNote, { id })
    expect((await ana.gets(listLooks, {})).looks.filter(({ deed }) => deed === 'note.opened').length).toBe(2)
  })

  test('by two at once gives it to one of them', async () => {
    const [ana, lina, mo] = [await world.somebody('person'), await onDuty('listener', 'Lina'), await onDuty('listener', 'Mo')]
    const { id } = await send(ana)
    const answers = await Promise.all([lina, mo].map((one) => one.asks(openNote, { id })))
    expect(answers.map((one) => (one.ok ? 'opened' : one.refusal)).toSorted()).toEqual(['opened', 'somebody-has-it'])
  })
})

describe('a note that is mine', () => {
  test('is answered, handed on or closed by me alone', async () => {
    const [ana, lina, mo] = [await world.somebody('person'), await onDuty('listener', 'Lina'), await onDuty('listener', 'Mo')]
    const { id } = await send(ana)
    for (const one of [lina, mo]) expect(await one.asks(answerNote, { id, words: 'x' })).toEqual({ ok: false, refusal: 'not-yours' })
    await lina.gets(openNote, { id })
    expect(await mo.asks(answerNote, { id, words: 'x' })).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await mo.asks(handNoteOn, { id, to: null })).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await mo.asks(closeNote, { id, outcome: 'no-need' })).toEqual({ ok: false, refusal: 'not-yours' })
    await lina.gets(answerNote, { id, words: 'I am here.' })
    expect(await lina.asks(answerNote, { id, words: 'Again.' })).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await lina.gets(openNote, { id })).toMatchObject({ answer: 'I am here.' })
  })

  test('is handed on to a colleague: then it is theirs to open, and not mine any more', async () => {
    const [ana, lina, theo] = [await world.somebody('person'), await onDuty('listener', 'Lina'), await onDuty('clinician', 'Theo')]
    const { id } = await send(ana, { level: 'high' })
    await lina.gets(openNote, { id })
    world.now = world.now.add({ minutes: 30 })
    expect(await lina.asks(handNoteOn, { id, to: newId('person') })).toEqual({ ok: false, refusal: 'no-such-reader' })
    expect(await lina.asks(handNoteOn, { id, to: lina.id })).toEqual({ ok: false, refusal: 'no-such-reader' })
    await lina.gets(handNoteOn, { id, to: theo.id })
    expect(await deskOf(lina)).toEqual([])
    expect(await lina.asks(openNote, { id })).toEqual({ ok: false, refusal: 'not-found' })
    expect(await deskOf(theo)).toMatchObject([{ id, state: 'waiting', dueAt: world.now.add({ hours: 2 }) }])
    expect(await theo.gets(openNote, { id })).toMatchObject({ words, steps: [{ by: 'Lina' }, { did: 'handed-on', by: 'Lina' }, { did: 'opened', by: 'Theo' }] })
    expect((await ana.gets(listNotes, {})).notes).toMatchObject([{ openedBy: 'Theo' }])
  })

  test('is closed with what came of it: the person sees that, and nobody here opens it again', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const { id } = await send(ana)
    await lina.gets(openNote, { id })
    await lina.gets(closeNote, { id, outcome: 'other-help' })
    expect((await ana.gets(listNotes, {})).notes).toMatchObject([{ state: 'closed', outcome: 'other-help', words }])
    expect(await deskOf(lina)).toEqual([])
    expect(await lina.asks(openNote, { id })).toEqual({ ok: false, refusal: 'not-found' })
  })

  test('is taken over by whoever is here once I have let it wait too long', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const { id } = await send(ana, { level: 'imminent' })
    await lina.gets(openNote, { id })
    world.now = world.now.add({ minutes: 16 })
    await world.house.inJobs.within((tx) => climb(tx, noMail))
    const mo = await onDuty('listener', 'Mo')
    expect(await mo.gets(openNote, { id })).toMatchObject({ words })
    expect(await lina.asks(answerNote, { id, words: 'x' })).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await lina.asks(openNote, { id })).toEqual({ ok: false, refusal: 'somebody-has-it' })
  })
})

describe('through row-level security alone', () => {
  /** What comes of a statement as the serving role, for somebody with these roles. */
  async function as(person: string, roles: string, sql: string): Promise<number | string> {
    const app = new pg.Client(world.connections.app)
    await app.connect()
    try {
      await app.query('begin')
      await app.query(`select set_config('app.person', $1, true), set_config('app.roles', $2, true)`, [person, roles])
      return (await app.query(sql)).rowCount ?? 0
    } catch (problem) {
      return (problem as { code: string }).code
    } finally {
      await app.query('rollback').catch(() => {})
      await app.end()
    }
  }
  const REFUSED = '42501'

  test('a note and the key to it are there for those whom `maySee` and the desk let look, and nobody else', async () => {
    const [ana, lina, theo] = [await world.somebody('person'), await onDuty('listener', 'Lina'), await world.somebody('clinician')]
    const { id } = await send(ana)
    const [note, key] = [`select 1 from companion.note where id = '${id}'`, `select 1 from platform.person_key where person_id = '${ana.id}'`]
    expect([await as(lina.id, 'listener', note), await as(lina.id, 'listener', key)]).toEqual([1, 0])
    expect([await as(theo.id, 'clinician', note), await as(theo.id, 'clinician', key)]).toEqual([0, 0])
    expect([await as(lina.id, 'moderator', note), await as(lina.id, 'steward', note)]).toEqual([0, 0])
    await lina.gets(openNote, { id })
    expect([await as(lina.id, 'listener', key), await as(theo.id, 'clinician', key), await as(lina.id, 'moderator', key)]).toEqual([1, 0, 0])
    await lina.gets(closeNote, { id, outcome: 'answered' })
    expect(await as(lina.id, 'listener', key)).toBe(0)
  })

  test('nobody changes whose a note is or what it says, and nobody writes themselves onto the list of readers', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const { id } = await send(ana)
    await lina.gets(openNote, { id })
    for (const [person, role] of [[ana.id, 'person'], [lina.id, 'listener']] as const) {
      expect(await as(person, role, `update companion.note set person_id = '${lina.id}'`)).toBe(REFUSED)
      expect(await as(person, role, `update companion.note set words = 'x'`)).toBe(REFUSED)
    }
    expect(await as(lina.id, 'listener', `delete from companion.note`)).toBe(0)
    expect(await as(ana.id, 'person', `insert into companion.note_staff values ('${ana.id}', '{clinician}', 'x', '${newId('session')}', now(), now())`)).toBe(REFUSED)
    expect(await as(ana.id, 'person', `update companion.note_staff set here_until = null`)).toBe(0)
  })

  test('the address of one who works here is seen by nobody but them', async () => {
    const [lina, theo] = [await onDuty('listener', 'Lina'), await onDuty('clinician', 'Theo')]
    await lina.gets(setAlarm, { mail: 'lina@example.org' })
    expect(await lina.gets(seeAlarm, {})).toMatchObject({ mail: 'lina@example.org' })
    expect(await theo.gets(seeAlarm, {})).toMatchObject({ mail: null })
    expect(await as(theo.id, 'clinician,steward', `select 1 from companion.note_alarm where staff_id = '${lina.id}'`)).toBe(0)
    await lina.gets(setAlarm, { mail: null })
    expect((await owner.query('select 1 from companion.note_alarm')).rowCount).toBe(0)
  })
})
