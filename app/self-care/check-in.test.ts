import { expect, test } from 'vitest'
import { z } from 'zod'
import { instantOf } from '#prelude/time.ts'
import { checkIn, checkInNow, daysOfMood, mayBelongTo, yesterdayOf } from './check-in.ts'

const at = instantOf('2026-11-25T23:30:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)

test('a check-in belongs to the day it is where the person lives', () => {
  expect(checkInNow('low', at, 'Asia/Beirut').day.toString()).toBe('2026-11-26')
  expect(checkInNow('low', at, 'America/New_York').day.toString()).toBe('2026-11-25')
})

test('a check-in may be dated back a month, and never ahead', () => {
  const today = day('2026-11-25')
  expect(mayBelongTo(today, today)).toBe(true)
  expect(mayBelongTo(day('2026-10-25'), today)).toBe(true)
  expect(mayBelongTo(day('2026-10-24'), today)).toBe(false)
  expect(mayBelongTo(day('2026-11-26'), today)).toBe(false)
})

test('a day without a check-in stays a gap, and several on one day are kept in order', () => {
  const early = checkInNow('low', instantOf('2026-11-24T08:00:00Z'), 'UTC')
  const late = checkInNow('good', instantOf('2026-11-24T20:00:00Z'), 'UTC')
  const days = daysOfMood([late, early], day('2026-11-25'))
  expect(days).toHaveLength(14)
  expect(days.at(-1)?.checkIns).toEqual([])
  expect(days.at(-2)?.checkIns.map(({ mood }) => mood)).toEqual(['low', 'good'])
})

test('"same as yesterday" offers the last of yesterday, and nothing after a gap', () => {
  const before = checkInNow('low', instantOf('2026-11-23T08:00:00Z'), 'UTC')
  expect(yesterdayOf([before], day('2026-11-24'))?.mood).toBe('low')
  expect(yesterdayOf([before], day('2026-11-25'))).toBeUndefined()
})

test('a check-in from a device is read strictly', () => {
  const said = { mood: 'low', feelings: ['tired'], note: '', at: at.toString(), day: '2026-11-25', zone: 'UTC' }
  expect(checkIn.safeParse(said).success).toBe(true)
  expect(checkIn.safeParse({ ...said, mood: '3' }).success).toBe(false)
  expect(checkIn.safeParse({ ...said, feelings: ['tired', 'tired'] }).success).toBe(false)
  expect(checkIn.safeParse({ ...said, day: '2026-02-30' }).success).toBe(false)
  expect(checkIn.safeParse({ ...said, zone: 'Mars/Olympus' }).success).toBe(false)
  expect(checkIn.safeParse({ ...said, more: 1 }).success).toBe(false)
  expect(checkIn.safeParse({ ...said, factors: { sleep: 25 } }).success).toBe(false)
  expect(checkIn.safeParse({ ...said, factors: { steps: 1 } }).success).toBe(false)
  expect(checkIn.safeParse({ ...said, intensity: '7' }).success).toBe(false)
})

test('a check-in from before strength and factors were asked is read as saying nothing of them', () => {
  const old = { mood: 'low', feelings: ['tired'], note: 'rain', at: at.toString(), day: '2026-11-25', zone: 'UTC' }
  expect(checkIn.parse(old)).toMatchObject({ mood: 'low', note: 'rain', intensity: null, factors: {} })
})

test('a check-in with all that can be said is the same after it was kept and read', () => {
  const full = checkInNow('between', at, 'UTC', { feelings: ['tired', 'es.nervios'], intensity: 'strong', factors: { sleep: 6.5, movement: 30, people: false, place: 'work', own: { '0a0a0a0a': true } } })
  expect(checkIn.parse(JSON.parse(JSON.stringify(z.encode(checkIn, full))))).toEqual(full)
})
