import type pg from 'pg'
import { expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { eraseMe } from '#privacy/api.ts'
import { keepPlainCheckIn, listPlainCheckIns } from '#self-care/api.ts'
import { setName } from '#identity/api.ts'
import type { World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })

test('a write repeated with its key is done once and answered alike', async () => {
  const ana = await world.somebody('person')
  const once = newId('deed')
  const first = await ana.gets(keepPlainCheckIn, { mood: 'low', note: 'once' }, { once })
  world.now = world.now.add({ seconds: 40 })
  for (let time = 0; time < 5; time++) expect(await ana.gets(keepPlainCheckIn, { mood: 'low', note: 'once' }, { once })).toEqual(first)
  expect((await ana.gets(listPlainCheckIns, {})).checkIns).toHaveLength(1)
})

test('the same key with something else to say is refused, and nothing of it is kept', async () => {
  const ana = await world.somebody('person')
  const once = newId('deed')
  await ana.gets(keepPlainCheckIn, { mood: 'low' }, { once })
  expect(await ana.asks(keepPlainCheckIn, { mood: 'good' }, { once })).toEqual({ ok: false, refusal: 'key-reused' })
  expect((await ana.gets(listPlainCheckIns, {})).checkIns.map(({ mood }) => mood)).toEqual(['low'])
})

test('a key is one person\'s and one door\'s: another person or another door may use the same', async () => {
  const [ana, theo] = [await world.somebody('person'), await world.somebody('clinician')]
  const other = await world.somebody('person')
  const once = newId('deed')
  const mine = await ana.gets(keepPlainCheckIn, { mood: 'low' }, { once })
  expect((await other.gets(keepPlainCheckIn, { mood: 'low' }, { once })).id).not.toBe(mine.id)
  expect((await theo.asks(setName, { name: 'Theo' }, { once })).ok).toBe(true)
})

test('fifty that come at once have one effect and one answer', async () => {
  const ana = await world.somebody('person')
  const once = newId('deed')
  const answers = await Promise.all(Array.from({ length: 50 }, () => ana.asks(keepPlainCheckIn, { mood: 'between', note: 'together' }, { once })))
  const [first] = answers
  expect(first!.ok).toBe(true)
  for (const answer of answers) expect(answer).toEqual(first)
  expect((await ana.gets(listPlainCheckIns, {})).checkIns).toHaveLength(1)
  const { rows } = await owner.query(`select count(*)::int as lines from privacy.audit where by_person = $1 and deed = 'check-in.kept'`, [ana.id])
  expect(rows[0].lines).toBe(1)
})

test('fifty at once that say two different things: one of the two is done, the others hear that the key is taken', async () => {
  const ana = await world.somebody('person')
  const once = newId('deed')
  const answers = await Promise.all(Array.from({ length: 50 }, (_, place) => ana.asks(keepPlainCheckIn, { mood: place % 2 ? 'low' : 'good' }, { once })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(25)
  expect(answers.filter((answer) => !answer.ok && answer.refusal === 'key-reused')).toHaveLength(25)
  expect((await ana.gets(listPlainCheckIns, {})).checkIns).toHaveLength(1)
})

test('a write that was refused leaves its key free', async () => {
  const ana = await world.somebody('person')
  const once = newId('deed')
  for (let time = 0; time < 24; time++) await ana.gets(keepPlainCheckIn, { mood: 'low' })
  expect(await ana.asks(keepPlainCheckIn, { mood: 'low' }, { once })).toEqual({ ok: false, refusal: 'too-many-today' })
  world.now = world.now.add({ hours: 25 })
  expect((await ana.asks(keepPlainCheckIn, { mood: 'low' }, { once })).ok).toBe(true)
})

test('kept answers lie sealed in the database, and go with the person who is erased', async () => {
  const ana = await world.somebody('person')
  await ana.gets(keepPlainCheckIn, { mood: 'low', note: 'a mark of mine' })
  const kept = async () => (await owner.query('select answer from platform.answer where asked_by = $1', [ana.id])).rows as { answer: Buffer }[]
  expect(await kept()).toHaveLength(1)
  expect((await kept())[0]!.answer.includes('a mark of mine')).toBe(false)
  await ana.gets(eraseMe, { sure: 'erase' })
  expect(await kept()).toEqual([])
})

test('an answer moved to another person or another key does not open', async () => {
  const [ana, other] = [await world.somebody('person'), await world.somebody('person')]
  const [hers, theirs] = [newId('deed'), newId('deed')]
  await ana.gets(keepPlainCheckIn, { mood: 'low', note: 'hers' }, { once: hers })
  await other.gets(keepPlainCheckIn, { mood: 'low', note: 'hers' }, { once: theirs })
  await owner.query(`update platform.answer a set answer = b.answer from platform.answer b where a.asked_by = $1 and b.asked_by = $2`, [other.id, ana.id])
  expect(await other.asks(keepPlainCheckIn, { mood: 'low', note: 'hers' }, { once: theirs })).toEqual({ ok: false, refusal: 'broken' })
})
