import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import type { Line } from '../records.ts'
import { lastLines, MOST_LINES, MOST_SIGNS } from './line.ts'

const at = instantOf('2026-11-25T18:00:00Z')
const mine = (text: string): Line => ({ by: 'person', at, text, marks: [] })
const its = (...says: string[]): Line => ({ by: 'program', at, says })

test('the last few lines leave, up to what the person said last; the answer to that does not', () => {
  const lines = [mine('first'), its('a'), mine('second'), its('b', 'c'), mine('third'), its('d'), mine('fourth'), its('ready at once')]
  expect(lastLines(lines).map(({ text }) => text)).toEqual(['a', 'second', 'b c', 'third', 'd', 'fourth'])
  expect(lastLines(lines)).toHaveLength(MOST_LINES)
  expect(lastLines([its('hello')])).toEqual([])
})

test('of a long line its end leaves, and no sign is cut through', () => {
  const [line] = lastLines([mine(`${'a'.repeat(50)}😀${'b'.repeat(MOST_SIGNS - 1)}`)])
  expect(line!.text).toBe('b'.repeat(MOST_SIGNS - 1))
})

test('an empty line is no line', () => {
  expect(lastLines([its(''), mine('  '), mine('well')])).toEqual([{ by: 'person', text: 'well' }])
})
