import { describe, expect, test } from 'vitest'
import { newId, type Id } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { checkInNow } from '#self-care/check-in.ts'
import type { Finished, Practised } from '#self-care/told.ts'
import type { Seen, TalkRecord } from '../records.ts'
import { goingOut, weekOf, weekText, weekUpTo, type WeekFacts, type WeekVoice } from './week.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-25')
const nothing: WeekFacts = { today, zone: 'Europe/Madrid', checkIns: [], talks: [], seen: [], practised: [], finished: [] }
const talk = (...said: [at: string, ...names: string[]][]): TalkRecord => ({
  kind: 'talk', zone: 'Europe/Madrid', begun: instantOf(said[0]![0]), touched: instantOf(said.at(-1)![0]), state: { v: 1 },
  lines: said.map(([at, ...names]) => ({ by: 'person', at: instantOf(at), text: 'lemons', marks: names.map((name) => ({ words: 'lemons', name })) })),
})
type Held<Thing> = Thing & { id: Id<'record'> }
const seen = (on: string): Held<Seen> => ({ kind: 'seen', thought: 'I always fail', view: 'I failed once', trap: 'overgeneralising', on: day(on), id: newId('record') })
const practised = (at: string, before?: number, after?: number): Practised => ({ practice: 'slow-breathing', skill: 'steady', at: instantOf(at), before, after })
const phq = (answers: number[], met: Finished['met']): Held<Finished> => ({
  kind: 'assessment', of: 'phq-9', language: 'en', wording: 'a'.repeat(64), mode: 'self', recall: null, begun: instantOf('2026-11-24T10:00:00Z'), zone: 'UTC', gate: null, difficulty: null,
  state: 'finished', at: instantOf('2026-11-24T10:00:00Z'), met, answers, id: newId('record'),
})
const idsOf = (facts: Partial<WeekFacts>) => weekOf({ ...nothing, ...facts }).flatMap(({ lines }) => lines.map(({ id }) => id))

describe('a weekly page', () => {
  test('holds what there is of the last seven days, by the person’s own days, and no part about nothing', () => {
    expect(weekOf(nothing)).toEqual([])
    expect(weekUpTo(today)).toEqual({ from: day('2026-11-19'), to: today })
    const at = (when: string) => checkInNow('low', instantOf(when), 'Europe/Madrid')
    // Half past eleven at night in London is the next day in Madrid.
    expect(idsOf({ checkIns: [at('2026-11-18T22:30:00Z'), at('2026-11-18T23:30:00Z'), at('2026-11-25T10:00:00Z')] })).toEqual(['day.2026-11-19', 'day.2026-11-25'])
  })

  test('tells each state of a day in its order, and never a note beside it', () => {
    const said = [checkInNow('good', instantOf('2026-11-25T20:00:00Z'), 'UTC', { note: 'lemons' }), checkInNow('low', instantOf('2026-11-25T08:00:00Z'), 'UTC')]
    const parts = weekOf({ ...nothing, checkIns: said })
    expect(parts[0]!.lines).toMatchObject([{ moods: ['low', 'good'] }])
    expect(JSON.stringify(parts)).not.toContain('lemons')
  })

  test('counts traps by the name that was shown, and holds none of the words they were seen in', () => {
    const parts = weekOf({ ...nothing, talks: [talk(['2026-11-10T10:00:00Z', 'Labelling']), talk(['2026-11-24T10:00:00Z', 'Mind reading', 'Labelling'], ['2026-11-24T10:01:00Z', 'Labelling'])] })
    expect(parts).toMatchObject([{ id: 'thoughts', lines: [{ name: 'Labelling', times: 2 }, { name: 'Mind reading', times: 1 }] }])
    expect(JSON.stringify(parts)).not.toContain('lemons')
  })

  test('has each thought that was looked at as a line of its own', () => {
    expect(weekOf({ ...nothing, seen: [seen('2026-11-25'), seen('2026-11-19'), seen('2026-11-18')] })[0]!.lines.map((line) => 'day' in line && line.day.toString())).toEqual(['2026-11-19', '2026-11-25'])
  })

  test('says how a practice was only where that was noted with it', () => {
    const facts = { practised: [practised('2026-11-24T10:00:00Z', 2, 3), practised('2026-11-23T10:00:00Z'), practised('2026-11-01T10:00:00Z', 2, 5)], checkIns: [checkInNow('very-low', instantOf('2026-11-23T09:00:00Z'), 'UTC'), checkInNow('good', instantOf('2026-11-23T11:00:00Z'), 'UTC')] }
    expect(weekOf({ ...nothing, ...facts }).find(({ id }) => id === 'practices')!.lines).toMatchObject([{ helped: { times: 2, higher: 1, same: 0, lower: 0 } }])
  })

  test('shows a total only after the safety step, where one is due', () => {
    const answers = [1, 1, 1, 1, 1, 1, 1, 1, 1]
    expect(idsOf({ finished: [phq(answers, null)] })).toEqual([])
    const met = phq(answers, instantOf('2026-11-24T10:01:00Z'))
    expect(weekOf({ ...nothing, finished: [met] })).toMatchObject([{ id: 'scores', lines: [{ name: 'PHQ-9', scale: { total: 9, most: 27 } }] }])
  })

  test('has no two lines of one id, so that a tick is of one line alone', () => {
    const ids = idsOf({ talks: [talk(['2026-11-24T10:00:00Z', 'Labelling', 'Mind reading'])], seen: [seen('2026-11-25'), seen('2026-11-25')], practised: [practised('2026-11-24T10:00:00Z')] })
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what leaves', () => {
  const voice: WeekVoice = { title: 'My week', lead: () => 'seven days', part: (id) => id, line: (one) => one.id, limits: 'chosen by me' }
  const parts = weekOf({ ...nothing, talks: [talk(['2026-11-24T10:00:00Z', 'Labelling', 'Mind reading'])], practised: [practised('2026-11-24T10:00:00Z')] })
  const text = (...ticked: string[]) => weekText(parts, new Set(ticked), weekUpTo(today), voice)

  test('is nothing until a line is ticked', () => {
    expect(text()).toBe('')
    expect(text('trap.Something else')).toBe('')
  })
  test('is the ticked lines, with the titles of their parts and no other', () => {
    expect(text('trap.Labelling')).toBe('My week\nseven days\n\nthoughts\n– trap.Labelling\n\nchosen by me')
    expect(goingOut(parts, new Set(['practice.slow-breathing'])).map(({ id }) => id)).toEqual(['practices'])
  })
})
