import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, back, begin, breathAt, breathOf, filled, lengthsFor, next, pause, progress, resume, skip, withoutHolds, type Track } from './player.ts'
import { practice, type Practice } from './practice.ts'

const says = (...pauses: number[]): Practice => practice.parse({
  id: 'x', kind: 'body', skill: 'steady', minutes: [5], strength: 'tradition', sources: [], cautions: [], steps: pauses.map((say) => ({ say })),
  text: { en: { title: 'x', about: 'x', steps: pauses.map((_, place) => `Words of about forty signs, number ${place}.`) } },
})
const track: Track = { steps: [{ say: 1 }, { say: 1 }, { ask: 'line', as: 'it' }, { say: 1 }], lengths: [10, 20, 0, 5] }

test('a longer length stretches the quiet and leaves what is said as it is', () => {
  const one = says(10, 20, 30)
  const [short, long] = [3, 9].map((minutes) => lengthsFor(one, one.text.en, minutes))
  expect(short!.reduce((a, b) => a + b)).toBeCloseTo(180, 5)
  expect(long!.reduce((a, b) => a + b)).toBeCloseTo(540, 5)
})

test('breathing is cut into whole breaths', () => {
  const one = practice.parse({ ...says(4), steps: [{ breathe: 60 }], pace: { in: 4, out: 6 }, text: { en: { title: 'x', about: 'x', steps: ['Breathe.'] } } })
  for (const minutes of [1, 2.2, 5, 9.9]) expect(lengthsFor(one, one.text.en, minutes)[0]! % breathOf(one.pace!)).toBe(0)
})

test('it plays from the first moment, stops at a question and waits there however long', () => {
  const first = begin(track)
  expect(first).toEqual({ place: 0, into: 0, state: 'playing' })
  expect(after(track, first, 12)).toEqual({ place: 1, into: 2, state: 'playing' })
  const asked = after(track, first, 1000)
  expect(asked).toEqual({ place: 2, into: 0, state: 'asking' })
  expect(after(track, asked, 1000)).toBe(asked)
  expect(next(track, asked)).toEqual({ place: 3, into: 0, state: 'playing' })
  expect(after(track, next(track, asked), 5).state).toBe('done')
})

test('a pause keeps the place, and going on goes on from there', () => {
  const there = pause(after(track, begin(track), 7))
  expect(after(track, there, 60)).toEqual({ place: 0, into: 7, state: 'paused' })
  expect(after(track, resume(there), 1)).toEqual({ place: 0, into: 8, state: 'playing' })
})

test('back goes to the beginning of this step, and to the one before where this has hardly begun', () => {
  expect(back(track, { place: 1, into: 9, state: 'playing' })).toEqual({ place: 1, into: 0, state: 'playing' })
  expect(back(track, { place: 1, into: 1, state: 'paused' })).toEqual({ place: 0, into: 0, state: 'paused' })
  expect(back(track, begin(track)).place).toBe(0)
})

test('fifteen seconds either way never pass a question, and what is paused stays paused', () => {
  expect(skip(track, { place: 0, into: 5, state: 'paused' }, 15)).toEqual({ place: 1, into: 10, state: 'paused' })
  expect(skip(track, { place: 1, into: 5, state: 'playing' }, -15)).toEqual({ place: 0, into: 0, state: 'playing' })
  expect(skip(track, { place: 1, into: 15, state: 'playing' }, 15).state).toBe('asking')
  expect(skip(track, { place: 3, into: 2, state: 'playing' }, -15)).toEqual({ place: 3, into: 0, state: 'playing' })
})

test('in whatever steps time comes, what has been played only grows, and it ends', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 60, maxLength: 120 }), (ticks) => {
    let now = begin(track)
    let before = 0
    for (const tick of ticks) {
      now = now.state === 'asking' ? next(track, now) : after(track, now, tick)
      const { played, whole } = progress(track, now)
      expect(played).toBeGreaterThanOrEqual(before - 1e-9)
      expect(played).toBeLessThanOrEqual(whole + 1e-9)
      before = played
    }
  }))
})

test('the shape fills on the way in, empties on the way out, and the word turns at the turn', () => {
  const pace = { in: 4, out: 6 }
  expect(breathAt(pace, 0)).toMatchObject({ phase: 'in', full: 0, left: 4 })
  expect(breathAt(pace, 3.99).full).toBeCloseTo(1, 2)
  expect(breathAt(pace, 4)).toMatchObject({ phase: 'out', full: 1, left: 6 })
  expect(breathAt(pace, 9.99).full).toBeCloseTo(0, 2)
  expect(breathAt(pace, 25)).toMatchObject({ phase: 'out', breath: 2 })
  expect(breathAt({ in: 2, sip: 1, out: 6 }, 2.5)).toMatchObject({ phase: 'sip' })
  expect(breathAt({ in: 4, hold: 7, out: 8 }, 5)).toMatchObject({ phase: 'hold', full: 1 })
})

test('the waits can be left out of any pace', () => {
  expect(withoutHolds({ in: 4, hold: 7, out: 8, rest: 2 })).toEqual({ in: 4, out: 8 })
})

test('answers stand in the words that name them; what was left empty is a dash, not an empty pair of marks', () => {
  expect(filled('The thought was: “{thought}”. You believed it {belief} of 10.', { thought: 'I fail', belief: '7' })).toBe('The thought was: “I fail”. You believed it 7 of 10.')
  expect(filled('The thought was: “{thought}”.', {})).toBe('The thought was: –.')
})
