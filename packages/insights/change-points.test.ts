import { expect, test } from 'vitest'
import { changePoints } from './change-points.ts'
import { seeded } from './seeded.ts'
import { entriesOf, series, steady, stepped } from './testing.ts'

/** Milliseconds that a test of many series may take on a busy machine. */
const BUSY = 30_000

test('a change of two steps is found, with its day and its size in the intervals', () => {
  const found = Array.from({ length: 10 }, (_, nth) => changePoints(entriesOf(stepped(240, 2, seeded(nth)), {}, seeded(nth + 50))))
  const first = found.flatMap(([one]) => (one ? [one] : []))
  expect(first.length).toBeGreaterThanOrEqual(9)
  const day = Temporal.PlainDate.from('2023-01-02').add({ days: 120 })
  const held = first.filter(({ earliest, latest, direction, low, high }) => direction === 'up' && Temporal.PlainDate.compare(earliest.subtract({ days: 3 }), day) <= 0 && Temporal.PlainDate.compare(latest.add({ days: 3 }), day) >= 0 && low <= 2 && high >= 2)
  expect(held.length).toBeGreaterThanOrEqual(8)
}, BUSY)

test('a change for the worse goes down', () => {
  const [found] = changePoints(entriesOf(stepped(240, 2, seeded(4)).map((mood) => -mood), {}, seeded(5)))
  expect(found).toMatchObject({ direction: 'down' })
})

test('moods that drift, wave, walk or hang on have no change, nineteen times in twenty', () => {
  const found = Object.values(steady).flatMap((moods, place) => Array.from({ length: 4 }, (_, nth) => {
    const chance = seeded(nth * 101 + place)
    return changePoints(entriesOf(moods([90, 140][nth % 2]!, chance), {}, chance))
  }))
  expect(found.filter((changes) => changes.length > 0).length / found.length).toBeLessThanOrEqual(0.05)
}, BUSY)

test('fewer than sixty days, or a mood that never moves, have no change', () => {
  expect(changePoints(entriesOf(series.step(59, 3).map((mood) => mood - 1.5), {}, seeded(1), { missed: 0 }))).toEqual([])
  expect(changePoints(entriesOf(series.step(120, 0), {}, seeded(1), { wavers: 0 }))).toEqual([])
})
