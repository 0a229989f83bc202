import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { clockOf, weekdayOf } from './clock.ts'
import { daysOf } from './days.ts'
import type { Entry } from './entry.ts'

const entry = (at: string, zone: string, mood: number, factors: Entry['factors'] = {}): Entry => ({ at: instantOf(at), zone, mood, factors })
const dates = (entries: Entry[]) => daysOf(entries).map(({ day }) => new Temporal.PlainDate(1970, 1, 1).add({ days: day }).toString())

test('an entry belongs to the day of its own zone', () => {
  expect(dates([entry('2024-05-01T23:30:00Z', 'Europe/Madrid', 3)])).toEqual(['2024-05-02'])
  expect(dates([entry('2024-05-01T03:30:00Z', 'America/New_York', 3)])).toEqual(['2024-04-30'])
  expect(dates([entry('2024-05-01T20:00:00Z', 'Pacific/Kiritimati', 3), entry('2024-05-01T20:00:00Z', 'Pacific/Honolulu', 3)])).toEqual(['2024-05-01', '2024-05-02'])
})

test('the clock agrees with the calendar at every hour around the days when clocks change', () => {
  const clock = clockOf()
  for (const [zone, from] of [['Europe/Madrid', '2024-03-30T00:00:00Z'], ['America/New_York', '2024-11-02T00:00:00Z'], ['Australia/Lord_Howe', '2024-04-05T00:00:00Z'], ['Asia/Kolkata', '2024-01-01T00:00:00Z']] as const) {
    for (let half = 0; half < 150; half++) {
      const at = instantOf(from).add({ minutes: 30 * half })
      const there = at.toZonedDateTimeISO(zone)
      const days = new Temporal.PlainDate(1970, 1, 1).until(there.toPlainDate()).days
      expect([zone, at.toString(), clock(zone, at.epochMilliseconds)]).toEqual([zone, at.toString(), { day: days, hour: there.hour + there.minute / 60 }])
      expect(weekdayOf(days)).toBe(there.dayOfWeek - 1)
    }
  }
})

test('a day has the mean of its moods and amounts, a yes once is a yes, and what was not said stays unknown', () => {
  const [day] = daysOf([
    entry('2024-05-01T07:00:00Z', 'UTC', 2, { slept: 6, walked: false }),
    entry('2024-05-01T13:00:00Z', 'UTC', 3, { walked: true }),
    entry('2024-05-01T19:00:00Z', 'UTC', 4, { slept: 8 }),
    entry('2024-05-01T19:00:00Z', 'UTC', 4, { slept: 8 }),
  ])
  expect(day!.mood).toBeCloseTo(3, 12)
  expect(Object.fromEntries(day!.factors)).toEqual({ slept: 7, walked: 1 })
  expect(day!.hours.map((share) => Math.round(share * 3))).toEqual([1, 1, 1, 0])
})
