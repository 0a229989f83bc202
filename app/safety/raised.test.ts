import { expect, test } from 'vitest'
import { isRaisedAmong } from './raised.ts'

const left = (level: string, at: string) => ({ value: { kind: 'level', level, at } })

test('the last level that was left counts, from moderate on, and nothing else among the settings does', () => {
  expect(isRaisedAmong([])).toBe(false)
  expect(isRaisedAmong([{ value: { kind: 'today', less: true } }, { value: null }])).toBe(false)
  expect(isRaisedAmong([left('moderate', '2026-11-01T10:00:00Z')])).toBe(true)
  expect(isRaisedAmong([left('high', '2026-11-01T10:00:00Z'), left('low', '2026-11-02T10:00:00Z')])).toBe(false)
  expect(isRaisedAmong([left('low', '2026-11-02T10:00:00Z'), left('imminent', '2026-11-03T10:00:00Z')])).toBe(true)
})

test('time alone lowers nothing', () => expect(isRaisedAmong([left('high', '2020-01-01T00:00:00Z')])).toBe(true))
