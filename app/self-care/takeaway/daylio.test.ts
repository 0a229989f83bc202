import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { idOf } from '#prelude/id.ts'
import { checkIn, MOST_NOTE, type Mood } from '../check-in.ts'
import { MOST_OWN, newOwnId } from '../factors.ts'
import { allWords, entry } from '../journal/entry.ts'
import { csvOf } from './csv.ts'
import { bring, numbered, ownFrom, readDiary, stateAtFirst, type Brought, type Diary } from './daylio.ts'

const today = Temporal.PlainDate.from('2026-11-25')
const head = 'full_date,date,weekday,time,mood,activities,note\n'
const read = (text: string) => { const diary = readDiary(text, today); if (!diary.ok) throw new Error(diary.missing.join()); return diary }
const states = new Map<string, Mood | null>(['rad', 'good', 'meh', 'bad', 'awful'].map((name) => [name, stateAtFirst(name)!]))
const plainly = { stateByMood: states, idByActivity: new Map<string, string>(), zone: 'Europe/Madrid', activitiesWord: 'Activities' }
const all = async (diary: Extract<Diary, { ok: true }>, choices = plainly) => {
  const came = []
  for (const { one, nth } of numbered(diary.lines)) came.push(await bring(one, nth, choices))
  return came
}

describe('a table of another diary', () => {
  test('becomes check-ins of the same days and hours, with what was written', async () => {
    const diary = read(`${head}2026-05-14,May 14,Thursday,10:30 PM,rad,"friends | running","A long walk, then tea"\n2026-05-13,May 13,Wednesday,08:05,meh,,\n`)
    const [one, two] = await all(diary) as [Brought, Brought]
    expect(one.checkIn).toMatchObject({ mood: 'good', note: 'A long walk, then tea\nActivities: friends, running', factors: {} })
    expect(one.checkIn.at.toZonedDateTimeISO('Europe/Madrid').toPlainDateTime().toString()).toBe('2026-05-14T22:30:00')
    expect(two.checkIn).toMatchObject({ mood: 'between', note: '' })
    expect(two.checkIn.day.toString()).toBe('2026-05-13')
    for (const { id, checkIn: said } of [one, two]) {
      expect(idOf('record').safeParse(id).success).toBe(true)
      expect(checkIn.safeParse(z.encode(checkIn, said)).success).toBe(true)
    }
  })

  test.each([
    ['12:00 AM', '00:00:00'], ['12:15 PM', '12:15:00'], ['1:05\u202fam', '01:05:00'], ['23:59', '23:59:00'], ['9:07 p.m.', '21:07:00'],
  ])('the time %s is %s', (said, time) => {
    expect(read(`${head}2026-05-14,x,x,${said},good,,`).lines[0]!.time.toString()).toBe(time)
  })

  test('names each bad line with the reason, and keeps the good ones', () => {
    const diary = read(`${head}14.05.2026,x,x,10:00,good,,\n2026-02-30,x,x,10:00,good,,\n2027-01-01,x,x,10:00,good,,\n2026-05-14,x,x,25:00,good,,\n2026-05-14,x,x,13:00 PM,good,,\n2026-05-14,x,x,10:00,,,\n2026-05-14,x,x,10:00,good,,one, two\n2026-05-14,x,x,10:00,good,,kept\n2026-05-15,x,x,10:00,good,,"never closed\n`)
    expect(diary.bad.map(({ line, why }) => [line, why])).toEqual([[2, 'day'], [3, 'day'], [4, 'day'], [5, 'time'], [6, 'time'], [7, 'mood'], [8, 'cells'], [10, 'open']])
    expect(diary.lines.map(({ note }) => note)).toEqual(['kept'])
  })

  test('without the columns that matter is refused by their names', () => {
    expect(readDiary('date,feeling\n1,2', today)).toEqual({ ok: false, missing: ['full_date', 'time', 'mood'] })
  })

  test('every line comes in or is named: none is lost', () => {
    const line = fc.record({ day: fc.constantFrom('2026-01-02', '2026-13-01', ''), time: fc.constantFrom('10:00', 'noon'), mood: fc.constantFrom('rad', 'my own', ''), note: fc.string() })
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = csvOf([['full_date', 'date', 'weekday', 'time', 'mood', 'activities', 'note'], ...lines.map(({ day, time, mood, note }) => [day, 'x', 'x', time, mood, 'a | b', note])])
      const diary = read(text)
      expect(diary.lines.length + diary.bad.length).toBe(lines.length)
    }))
  })

  test('words in a column that we do not know, and the title of a note, stand in the note', async () => {
    const [one] = await all(read('full_date,date,weekday,time,mood,activities,scales,note_title,note\n2026-05-14,x,x,10:00,bad,,Sleep: 3/5,A title,First<br>second\n')) as [Brought]
    expect(one.checkIn.note).toBe('A title\nFirst\nsecond\nscales: Sleep: 3/5')
  })

  test('a mood that nobody gave a state is named, one that was left out is left out', async () => {
    const diary = read(`${head}2026-05-14,x,x,10:00,sunny,,\n2026-05-15,x,x,10:00,bad,,\n`)
    expect([...diary.moods]).toEqual([['sunny', 1], ['bad', 1]])
    expect(stateAtFirst('sunny')).toBeUndefined()
    expect(await all(diary, { ...plainly, stateByMood: new Map([['bad', null]]) })).toEqual([{ line: 2, why: 'mood', source: expect.any(String) as string }, null])
  })

  test('a note too long for a check-in stands whole in the journal on its day', async () => {
    const note = 'word '.repeat(600).trim()
    const [one] = await all(read(csvOf([head.trim().split(','), ['2026-05-14', 'x', 'x', '10:00', 'bad', 'a', note]]))) as [Brought]
    expect(one.checkIn.note).toHaveLength(MOST_NOTE)
    expect(allWords(one.entry!.entry)).toBe(`${note}\nActivities: a`)
    expect(one.entry!.id).not.toBe(one.id)
    expect(entry.safeParse(z.encode(entry, one.entry!.entry)).success).toBe(true)
  })

  test('the same table gives the same ids, and two lines that are the same two ids', async () => {
    const text = `${head}2026-05-14,x,x,10:00,bad,,same\n2026-05-14,x,x,10:00,bad,,same\n2026-05-14,x,x,10:00,bad,,other\n`
    const ids = (await all(read(text)) as Brought[]).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect((await all(read(text)) as Brought[]).map(({ id }) => id)).toEqual(ids)
  })
})

describe('activities', () => {
  test('become questions of one’s own: those there are by name first, then the most frequent, while there is room', async () => {
    const diary = read(`${head}2026-05-14,x,x,10:00,good,Friends | tea,\n2026-05-15,x,x,10:00,good,tea,\n`)
    const before = [{ id: 'aaaaaaaa', name: 'friends', asked: true }]
    const { own, idByActivity } = ownFrom(diary.activities, before, () => 'bbbbbbbb')
    expect(own).toEqual([...before, { id: 'bbbbbbbb', name: 'tea', asked: false }])
    const [one] = await all(diary, { ...plainly, idByActivity }) as [Brought]
    expect(one.checkIn).toMatchObject({ note: '', factors: { own: { aaaaaaaa: true, bbbbbbbb: true } } })
  })

  test('beyond the room that there is stand in the note', async () => {
    const names = Array.from({ length: MOST_OWN + 2 }, (_, place) => `thing ${place}`)
    const diary = read(csvOf([head.trim().split(','), ['2026-05-14', 'x', 'x', '10:00', 'good', names.join(' | '), '']]))
    const { own, idByActivity } = ownFrom(diary.activities, [], newOwnId)
    expect(own).toHaveLength(MOST_OWN)
    const [one] = await all(diary, { ...plainly, idByActivity }) as [Brought]
    expect(one.checkIn.note).toBe(`Activities: thing ${MOST_OWN}, thing ${MOST_OWN + 1}`)
  })
})
