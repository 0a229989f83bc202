import { expect, test } from 'vitest'
import { isBadWeek, offersFor, type Tried } from './suggestion.ts'
import type { Mood } from '../check-in.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`)
const said = (text: string, mood: Mood, sleepHours?: number) => ({ mood, at: at(text).toInstant(), day: at(text).toPlainDate(), sleepHours })
const noon = at('2026-11-25T12:00')

test('with nothing known, the day\'s session is offered', () => {
  expect(offersFor({ now: noon, checkIns: [], tried: [] })).toEqual([{ kind: 'session', why: 'fresh' }])
})

test('who just said that it is low is offered something short first, and the reason says so', () => {
  const [first] = offersFor({ now: noon, checkIns: [said('2026-11-25T11:30', 'very-low')], tried: [], course: 'low-mood' })
  expect(first).toMatchObject({ kind: 'practice', why: 'low-now' })
  expect(offersFor({ now: noon, checkIns: [said('2026-11-25T06:30', 'very-low')], tried: [], course: 'low-mood' })[0]).toMatchObject({ kind: 'course', id: 'low-mood' })
})

test('somebody awake in the small hours is not offered a course of study', () => {
  const offers = offersFor({ now: at('2026-11-25T03:10'), checkIns: [], tried: [] })
  expect(offers[0]).toEqual({ kind: 'practice', id: 'awake-at-night', why: 'night' })
})

test('three short nights of the last five are named in the evening, two are not', () => {
  const evening = at('2026-11-25T21:30')
  const nights = (count: number) => Array.from({ length: count }, (_, back) => said(`2026-11-${24 - back}T09:00`, 'between', 4))
  expect(offersFor({ now: evening, checkIns: nights(3), tried: [] })[0]).toEqual({ kind: 'practice', id: 'wind-down', why: 'slept-badly', nights: 3 })
  expect(offersFor({ now: evening, checkIns: nights(2), tried: [] })[0]).toEqual({ kind: 'session', why: 'fresh' })
})

test('what helped before is among the offers, with its day, and nothing is offered twice', () => {
  const tried: Tried[] = [
    { practice: 'wind-down', skill: 'steady', at: at('2026-11-14T22:00').toInstant(), before: 2, after: 3 },
    { practice: 'body-scan', skill: 'notice', at: at('2026-11-15T22:00').toInstant(), before: 3, after: 2 },
  ]
  const offers = offersFor({ now: at('2026-11-25T21:30'), checkIns: [], tried })
  expect(offers.find((offer) => offer.why === 'helped')).toMatchObject({ id: 'wind-down', on: Temporal.PlainDate.from('2026-11-14') })
  expect(offers.filter((offer) => offer.kind === 'practice' && offer.id === 'wind-down')).toHaveLength(1)
  expect(offers.some((offer) => offer.kind === 'practice' && offer.id === 'body-scan')).toBe(false)
})

test('a bad week needs four days told of and more than half of them low; a single better moment makes its day no low one', () => {
  const today = noon.toPlainDate()
  const days = (moods: Mood[][]) => moods.flatMap((day, back) => day.map((mood) => said(`2026-11-${25 - back}T10:00`, mood)))
  expect(isBadWeek(days([['low'], ['very-low'], ['low'], ['good']]), today)).toBe(true)
  expect(isBadWeek(days([['low'], ['very-low'], ['low']]), today)).toBe(false)
  expect(isBadWeek(days([['low', 'good'], ['very-low'], ['low'], ['good']]), today)).toBe(false)
  expect(isBadWeek([], today)).toBe(false)
})
