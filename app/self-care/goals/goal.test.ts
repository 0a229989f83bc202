import { expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { daysBefore, daysWith, happenedOn, sayOf, type HeldGoalDay } from './goal.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const [walk, call] = [newId('record'), newId('record')]
const on = (text: string, ...goals: HeldGoalDay['goals']): HeldGoalDay => ({ kind: 'goal-day', id: newId('record'), day: day(text), goals })

test('a goal is ticked for a day, and that can be undone at any time', () => {
  const [first] = sayOf([], walk, day('2026-11-25'), true)
  expect(first).toEqual({ kind: 'goal-day', day: day('2026-11-25'), goals: [walk] })
  const held = { ...first!, id: newId('record') }
  const [undone] = sayOf([held], walk, day('2026-11-25'), false)
  expect(undone).toEqual({ ...held, goals: [] })
  expect(happenedOn([{ ...held, ...undone }], walk, day('2026-11-25'))).toBe(false)
})

test('ticking another on the same day goes into the same record, and twice changes nothing', () => {
  const held = on('2026-11-25', walk)
  expect(sayOf([held], call, day('2026-11-25'), true)).toEqual([{ ...held, goals: [walk, call] }])
  expect(sayOf([held], walk, day('2026-11-25'), true)).toEqual([])
})

test('where two devices wrote the same day, what either says counts, and undoing takes it out of both', () => {
  const both = [on('2026-11-25', walk), on('2026-11-25', walk, call)]
  expect(daysWith(both, walk)).toHaveLength(1)
  expect(happenedOn(both, call, day('2026-11-25'))).toBe(true)
  expect(sayOf(both, walk, day('2026-11-25'), false).map(({ goals }) => goals)).toEqual([[], [call]])
})

test('the last days are those before today, and gaps among them stay gaps', () => {
  const days = [on('2026-11-24', walk), on('2026-11-17', walk), on('2026-11-18', walk), on('2026-11-25', walk), on('2026-11-20', call)]
  expect(daysBefore(days, walk, day('2026-11-25'), 7).map(String)).toEqual(['2026-11-18', '2026-11-24'])
})
