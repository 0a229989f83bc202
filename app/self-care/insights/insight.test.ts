import { expect, test } from 'vitest'
import { z } from 'zod'
import { seeded } from '#insights/seeded.ts'
import { instantOf } from '#prelude/time.ts'
import { checkIn, checkInNow, moods, type CheckIn } from '../check-in.ts'
import { entryReader } from './entries.ts'
import { CHANGES, daysToGo, HOURS, insightsOf, type Part } from './insight.ts'

const written = (one: CheckIn) => JSON.parse(JSON.stringify(z.encode(checkIn, one))) as unknown
const parts = (values: unknown[], hidden: string[] = []) => Object.fromEntries([...insightsOf({ values, hidden })].filter((part): part is Part => part !== undefined).map((part) => [part.of, part])) as { [Of in Part['of']]: Extract<Part, { of: Of }> }

/** So many days, on which seeing people goes with a mood a step higher; from day 120 on everything is lower by two. */
function history(days: number): unknown[] {
  const chance = seeded(9)
  return Array.from({ length: days }, (_, day) => {
    const people = chance.share() < 0.5
    const mood = Math.min(4, Math.max(0, Math.round(1.5 + (people ? 1 : 0) + (day < 120 ? 1 : -1) + 0.5 * chance.normal())))
    return written(checkInNow(moods[mood]!, instantOf('2026-02-01T18:00:00Z').add({ hours: 24 * day }), 'Europe/Paris', { factors: { people, sleep: 7 + chance.normal() } }))
  })
}

test('from kept check-ins it is told what goes with mood, from when on it was different, and nothing of hours where each day has one', () => {
  const { claims, hours, changes } = parts(history(240))
  expect(claims.claims.map(({ factor, direction }) => ({ factor, direction }))).toEqual([{ factor: 'people', direction: 'up' }])
  expect(changes.changes).toMatchObject([{ direction: 'down' }])
  expect(Math.abs(Temporal.PlainDate.from('2026-06-01').until(changes.changes[0]!.on).days)).toBeLessThan(8)
  expect(hours.hours).toEqual([])
})

test('what is hidden is not told: a factor, or a section', () => {
  const { claims, hours, changes } = parts(history(240), ['people', HOURS, CHANGES])
  expect([claims.claims, hours.hours, changes.changes]).toEqual([[], [], []])
  expect(claims.known!.most).toEqual({ factor: 'sleep', days: 240 })
})

test('a handful of days says nothing, and how many more it takes', () => {
  const { claims } = parts(history(5))
  expect(claims.claims).toEqual([])
  expect(claims.known).toEqual({ days: 5, most: { factor: 'people', days: 5 } })
  expect(daysToGo(claims.known)).toBe(23)
  expect(daysToGo(parts([]).claims.known)).toBe(28)
})

test('a check-in that was dated back counts for its own day and for no hour', () => {
  const late = written(checkInNow('low', instantOf('2026-11-25T08:00:00Z'), 'Europe/Paris', { day: Temporal.PlainDate.from('2026-11-20') }))
  const [one] = entryReader()(late)
  expect(one).toMatchObject({ day: '2026-11-20', isOfItsHour: false })
  expect(one!.entry.at.toString()).toBe('2026-11-20T11:00:00Z')
})

test('what is no check-in is passed over: answers to a questionnaire, an older shape, nonsense', () => {
  const read = entryReader()
  expect(read({ kind: 'assessment', of: 'phq-8', state: 'finished', answers: [1, 2] })).toEqual([])
  expect(read({ mood: 'low', feelings: [], note: '', at: '2026-11-25T08:00:00Z', day: '2026-11-25', zone: 'Europe/Paris' })).toHaveLength(1)
  for (const value of [null, 'low', { mood: 'low' }, { mood: 'low', at: 'x', day: '2026-11-25', zone: 'UTC' }, { mood: 'low', at: '2026-11-25T08:00:00Z', day: '2026-02-31', zone: 'UTC' }, { mood: 'low', at: '2026-11-25T08:00:00Z', day: '2026-11-25', zone: 'Nowhere' }]) expect(read(value)).toEqual([])
})
