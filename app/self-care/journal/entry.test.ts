import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { byMonth, draftOf, draft, entry, entryFrom, isBehind, mayBelongTo, newDraft, orderOf, saysSomething } from './entry.ts'
import { prompts, promptsFor } from './prompts.ts'

const at = instantOf('2026-11-25T23:30:00Z')
const later = at.add({ hours: 1 })
const mine = { ...newDraft(at, 'Asia/Beirut'), text: 'Walked to the river' }

test('an entry belongs to the day it is where the person lives', () => {
  expect(newDraft(at, 'Asia/Beirut').day.toString()).toBe('2026-11-26')
  expect(newDraft(at, 'America/New_York').day.toString()).toBe('2026-11-25')
})

test('an entry may be dated back to any day, and never ahead', () => {
  const today = Temporal.PlainDate.from('2026-11-25')
  expect(mayBelongTo(Temporal.PlainDate.from('1998-01-02'), today)).toBe(true)
  expect(mayBelongTo(today, today)).toBe(true)
  expect(mayBelongTo(Temporal.PlainDate.from('2026-11-26'), today)).toBe(false)
})

test('nothing but spaces says nothing; a line, a thankful line or a photo does', () => {
  expect(saysSomething({ ...mine, text: ' \n' })).toBe(false)
  expect(saysSomething(mine)).toBe(true)
  expect(saysSomething({ ...mine, text: '', grateful: ['', 'tea'] })).toBe(true)
  expect(saysSomething({ ...mine, text: '', attached: [{ is: 'photo', width: 1, height: 1, pieces: [newId('record')] }] })).toBe(true)
})

test('lines left empty in the form of three are left out of the entry', () => {
  expect(entryFrom({ ...mine, grateful: ['', ' tea '] }, later).grateful).toEqual(['tea'])
})

test('a draft of an entry keeps when it was first written, and notices that the entry was changed elsewhere', () => {
  const kept = entryFrom(mine, at)
  const other = draftOf(kept, newId('record'))
  expect(other.at).toEqual(at)
  expect(isBehind(other, kept)).toBe(false)
  expect(isBehind(other, { ...kept, changed: later })).toBe(true)
  // An entry that was removed elsewhere comes back rather than losing what was written.
  expect(isBehind(other, undefined)).toBe(false)
})

test('entries stand under their months, by the day they belong to and then by when they were written', () => {
  const of = (day: string, hour: number) => ({ day: Temporal.PlainDate.from(day), at: at.add({ hours: hour }) })
  const ordered = [of('2026-10-31', 5), of('2026-11-02', 1), of('2026-11-02', 9)].toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
  expect(ordered.map(({ day }) => day.toString())).toEqual(['2026-11-02', '2026-11-02', '2026-10-31'])
  expect(ordered[0]!.at).toEqual(at.add({ hours: 9 }))
  expect(byMonth(ordered).map(({ entries }) => entries.length)).toEqual([2, 1])
})

test('what lies in the vault is read strictly', () => {
  const kept = z.encode(entry, entryFrom(mine, later))
  expect(entry.safeParse(kept).success).toBe(true)
  expect(draft.safeParse(kept).success).toBe(false)
  expect(entry.safeParse({ ...kept, mood: 'low' }).success).toBe(false)
  expect(entry.safeParse({ ...kept, day: '2026-02-30' }).success).toBe(false)
  expect(entry.safeParse({ ...kept, prompt: 'unknown' }).success).toBe(false)
})

test('each day begins with another question, and none is left out', () => {
  expect(promptsFor(0)[0]).not.toBe(promptsFor(1)[0])
  expect(promptsFor(300).toSorted()).toEqual([...prompts].toSorted())
})
