import type pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { eraseMe, exportEverything } from '#privacy/api.ts'
import { onDuty as onDutyIn } from '#test/handoverHere.ts'
import type { Player, World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { answerNote, beAway, beHere, listNotes, openNote, readAnswer, seePeopleNow, sendNote, takeNoteBack } from '../api.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })
beforeEach(async () => {
  world.now = instantOf('2026-11-25T18:00:00Z')
  await owner.query('delete from companion.note; delete from companion.note_staff')
})

const words = 'Seven lemons, and no sleep.'
const send = (person: Player, more: object = {}, options = {}) => person.gets(sendNote, { kind: 'note', words, level: null, to: null, ...more }, options)
const notesOf = async (person: Player) => (await person.gets(listNotes, {})).notes
const onDuty = (role: 'listener' | 'clinician' | 'supervisor', name: string) => onDutyIn(world, owner, role, name)

describe('who is here', () => {
  test('is told by name until they go or their hours are over, and where nobody is, that is told', async () => {
    const ana = await world.somebody('person')
    expect((await ana.gets(seePeopleNow, {})).here).toEqual([])
    const lina = await onDuty('listener', 'Lina')
    expect((await ana.gets(seePeopleNow, {})).here).toEqual(['Lina'])
    await lina.gets(beAway, {})
    expect((await ana.gets(seePeopleNow, {})).here).toEqual([])
    await lina.gets(beHere, { name: 'Lina' })
    world.now = world.now.add({ hours: 8 })
    expect((await ana.gets(seePeopleNow, {})).here).toEqual([])
  })

  test('can be chosen by name afterwards where they are clinicians, until they have not come for a month', async () => {
    const ana = await world.somebody('person')
    const theo = await onDuty('clinician', 'Theo')
    await onDuty('listener', 'Lina')
    await theo.gets(beAway, {})
    expect((await ana.gets(seePeopleNow, {})).byName).toEqual([{ id: theo.id, name: 'Theo' }])
    world.now = world.now.add({ hours: 31 * 24 })
    expect((await ana.gets(seePeopleNow, {})).byName).toEqual([])
    expect(await ana.asks(sendNote, { kind: 'note', words, level: null, to: theo.id })).toEqual({ ok: false, refusal: 'no-such-reader' })
  })

  test('keeps people waiting as long as notes lately waited, and without a past the due time is said', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    expect((await ana.gets(seePeopleNow, {})).wait).toEqual({ minutes: 120, from: 'due' })
    for (const minutes of [5, 10, 20, 22]) {
      const { id } = await send(ana)
      world.now = world.now.add({ minutes })
      await lina.gets(openNote, { id })
    }
    expect((await ana.gets(seePeopleNow, {})).wait).toEqual({ minutes: 20, from: 'lately' })
  })
})

describe('a note', () => {
  test('lies enveloped, is read by the person as they sent it, and says by when somebody is due to look', async () => {
    const ana = await world.somebody('person')
    const { id, dueAt } = await send(ana, { level: 'high' })
    expect(dueAt).toEqual(world.now.add({ hours: 2 }))
    expect(await notesOf(ana)).toMatchObject([{ id, words, level: 'high', state: 'waiting', to: null, overdue: false, openedBy: null, answer: null }])
    const { rows } = await owner.query('select n::text as row from companion.note n')
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`lemons|${Buffer.from('lemons').toString('hex')}`))
  })

  test('goes without the level where the tick was taken out, and then counts as one working day', async () => {
    const ana = await world.somebody('person')
    expect((await send(ana, { level: null })).dueAt).toEqual(world.now.add({ hours: 24 }))
    expect((await owner.query('select level from companion.note')).rows).toEqual([{ level: null }])
  })

  test('that is sent twice over a line that drops is there once, with the same answer', async () => {
    const ana = await world.somebody('person')
    const once = newId('deed')
    expect(await send(ana, {}, { once })).toEqual(await send(ana, {}, { once }))
    expect((await notesOf(ana)).length).toBe(1)
  })

  test('to somebody who does not take notes by name is refused', async () => {
    const [ana, lina, mara] = [await world.somebody('person'), await onDuty('listener', 'Lina'), await world.somebody('moderator')]
    for (const to of [lina.id, mara.id, newId('person')]) expect(await ana.asks(sendNote, { kind: 'note', words, level: null, to })).toEqual({ ok: false, refusal: 'no-such-reader' })
    expect(await notesOf(ana)).toEqual([])
  })

  test('is the twentieth that may be open at once', async () => {
    const ana = await world.somebody('person')
    for (let count = 0; count < 20; count++) await send(ana)
    expect(await ana.asks(sendNote, { kind: 'note', words, level: null, to: null })).toEqual({ ok: false, refusal: 'too-many-open' })
  })

  test('is taken back as long as nobody opened it, and not afterwards', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const first = await send(ana)
    await ana.gets(takeNoteBack, { id: first.id })
    expect(await notesOf(ana)).toEqual([])
    expect(await lina.asks(openNote, { id: first.id })).toEqual({ ok: false, refusal: 'not-found' })
    const second = await send(ana)
    await lina.gets(openNote, { id: second.id })
    expect(await ana.asks(takeNoteBack, { id: second.id })).toEqual({ ok: false, refusal: 'already-opened' })
    expect((await notesOf(ana)).length).toBe(1)
  })

  test('says who opened it and when, and brings the answer with a name, unread until it is read', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const { id } = await send(ana)
    world.now = world.now.add({ minutes: 4 })
    const openedAt = world.now
    await lina.gets(openNote, { id })
    expect(await notesOf(ana)).toMatchObject([{ state: 'opened', openedBy: 'Lina', openedAt, answer: null }])
    await lina.gets(answerNote, { id, words: 'I am reading it with you.' })
    expect(await notesOf(ana)).toMatchObject([{ state: 'answered', answer: 'I am reading it with you.', answeredBy: 'Lina', seen: false }])
    await ana.gets(readAnswer, { id })
    expect(await notesOf(ana)).toMatchObject([{ seen: true }])
  })

  test('of somebody else is not there, whatever is tried on it', async () => {
    const [ana, ben] = [await world.somebody('person'), await world.somebody('person')]
    const { id } = await send(ana)
    expect(await notesOf(ben)).toEqual([])
    for (const row of [takeNoteBack, readAnswer]) expect(await ben.asks(row, { id })).toEqual({ ok: false, refusal: 'not-found' })
    expect((await notesOf(ana)).length).toBe(1)
  })

  test('leaves with its person, and is gone with them', async () => {
    const [ana, lina] = [await world.somebody('person'), await onDuty('listener', 'Lina')]
    const { id } = await send(ana)
    await lina.gets(openNote, { id })
    const { parts } = await ana.gets(exportEverything, {})
    expect(parts['companion']).toMatchObject({ notes: [{ words, openedBy: 'Lina' }] })
    await ana.gets(eraseMe, { sure: 'erase' })
    expect((await owner.query('select 1 from companion.note')).rowCount).toBe(0)
    expect(await lina.asks(openNote, { id })).toEqual({ ok: false, refusal: 'not-found' })
  })
})
