import { describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { dueAt, rungAt, urgencyOf } from './due.ts'

// A Wednesday.
const now = instantOf('2026-11-25T18:00:00Z')

describe('somebody is due to look', () => {
  test.each([['imminent', '2026-11-25T18:15:00Z'], ['high', '2026-11-25T20:00:00Z'], ['usual', '2026-11-26T18:00:00Z']] as const)('at %s by %s', (urgency, due) => {
    expect(dueAt(urgency, now).toString()).toBe(due)
  })
  test.each(['2026-11-27T10:00:00Z', '2026-11-28T10:00:00Z', '2026-11-29T10:00:00Z'])('on the next working day for what was sent at %s', (sent) => {
    expect(dueAt('usual', instantOf(sent)).toString()).toBe('2026-11-30T10:00:00Z')
  })
  test('on other days where the weekend is another', () => {
    expect(dueAt('usual', instantOf('2026-11-26T10:00:00Z'), [5, 6]).toString()).toBe('2026-11-29T10:00:00Z')
  })
  test('at any hour of any day where it is urgent', () => {
    expect(dueAt('imminent', instantOf('2026-11-28T23:55:00Z')).toString()).toBe('2026-11-29T00:10:00Z')
  })
})

test('what was not said counts as usual, and so does moderate', () => {
  expect((['none', 'low', 'moderate', 'high', 'imminent'] as const).map(urgencyOf)).toEqual(['usual', 'usual', 'usual', 'high', 'imminent'])
  expect(urgencyOf(null)).toBe('usual')
})

test('a note climbs rung by rung, and no further than the steward', () => {
  const rungs = (urgency: 'imminent' | 'high' | 'usual', ...minutes: number[]) => minutes.map((late) => rungAt(urgency, now, now.add({ minutes: late })))
  expect(rungs('imminent', -1, 0, 4, 5, 9, 10, 600)).toEqual([0, 1, 1, 2, 2, 3, 3])
  expect(rungs('high', -1, 0, 29, 30, 60)).toEqual([0, 1, 1, 2, 3])
  expect(rungs('usual', 0, 239, 240, 480)).toEqual([1, 1, 2, 3])
})
