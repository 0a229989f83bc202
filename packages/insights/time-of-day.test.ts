import { expect, test } from 'vitest'
import { seeded } from './seeded.ts'
import { entriesOf, series } from './testing.ts'
import { timeOfDay } from './time-of-day.ts'

test('evenings that are better within the same days are found, with their size', () => {
  const c = seeded(8)
  const found = timeOfDay(entriesOf(series.fading(90, c, 0.7).map((mood) => 0.6 * mood), {}, c, { perDay: 3, dayCurve: 0.9, wavers: 0.5 }))
  expect(found[0]).toMatchObject({ lower: 'morning', higher: 'evening' })
  // From about 8 to about 19 o'clock the curve rises by 0.9 × 10.7 / 14 steps.
  expect(found[0]!.low).toBeLessThan(0.69)
  expect(found[0]!.high).toBeGreaterThan(0.69)
})

test('days that drift, without a curve within the day, give nothing more than one time in twenty', () => {
  const claimed = Array.from({ length: 60 }, (_, nth) => {
    const c = seeded(nth + 100)
    return timeOfDay(entriesOf(series.fading(80, c, 0.8), {}, c, { perDay: 3, wavers: 0.6 }))
  }).filter((found) => found.length > 0)
  expect(claimed.length / 60).toBeLessThanOrEqual(0.05)
})

test('one check-in a day, or a handful of days, give nothing', () => {
  const c = seeded(9)
  expect(timeOfDay(entriesOf(series.noise(200, c), {}, c, { dayCurve: 2 }))).toEqual([])
  expect(timeOfDay(entriesOf(series.noise(25, c), {}, c, { perDay: 3, dayCurve: 3, missed: 0 }))).toEqual([])
})
