import { describe, expect, test } from 'vitest'
import { instruments } from '#instruments/index.ts'
import type { InstrumentId } from '#instruments/instrument.ts'
import { instantOf } from '#prelude/time.ts'
import { beginForm, type Finished } from './assessment.ts'
import { changeSince, resultOf } from './result.ts'

const at = instantOf('2026-11-01T09:00:00Z')
function filled(of: InstrumentId, answers: readonly number[], gate: 0 | 1 | null = null): Finished {
  const { touched: _touched, ...form } = beginForm(of, { language: 'en', wording: 'a'.repeat(64), at, zone: 'UTC' })
  return { ...form, state: 'finished', at, met: null, answers: [...answers], gate }
}
/** Answers of so many questions that add up to a total. */
const summing = (total: number, count: number, most: number): number[] => Array.from({ length: count }, (_, place) => Math.max(0, Math.min(most, total - place * most)))
const nextAt = (of: InstrumentId, answers: readonly number[]) => { const result = resultOf(filled(of, answers)); return result.state === 'scored' ? result.next : null }

describe('a result', () => {
  test('has one total, its most, and the published name of its band', () => {
    expect(resultOf(filled('phq-8', summing(16, 8, 3)))).toEqual({ state: 'scored', next: 'talk', scales: [{ scale: null, total: 16, most: 24, band: 'moderately severe', words: 'depression', next: 'talk' }] })
  })

  test('of the DASS-21 has three scales of 42, each in its own words', () => {
    const result = resultOf(filled('dass-21', Array.from({ length: 21 }, () => 1)))
    expect(result.state === 'scored' && result.scales.map(({ scale, total, most, words }) => [scale, total, most, words])).toEqual([['depression', 14, 42, 'depression'], ['anxiety', 14, 42, 'anxiety'], ['stress', 14, 42, 'stress']])
  })

  test('of answers that the form does not offer, or that are too few, is none', () => {
    expect([resultOf(filled('phq-8', [9, 0, 0, 0, 0, 0, 0, 0])), resultOf(filled('phq-8', [0, 0]))]).toEqual([{ state: 'unfit' }, { state: 'unfit' }])
  })

  test('after a no at the gate is nought', () => {
    expect(resultOf(filled('pc-ptsd-5', [], 0))).toMatchObject({ scales: [{ total: 0, band: 'below-cut' }] })
  })
})

describe('the next step', () => {
  test('asks for nothing in the best band, a second look in the next of many, and a talk above', () => {
    expect([4, 5, 10, 24].map((total) => nextAt('phq-8', summing(total, 8, 3)))).toEqual(['nothing', 'watch', 'talk', 'talk'])
  })

  test('knows where higher is better', () => {
    expect([nextAt('who-5', [5, 5, 5, 5, 5]), nextAt('who-5', [2, 2, 2, 2, 2]), nextAt('who-5', [0, 0, 0, 0, 0])]).toEqual(['nothing', 'talk', 'talk'])
  })

  test('follows the worst of three scales', () => {
    const onlyStress = instruments['dass-21'].items.map((_, place) => ([1, 6, 8, 11, 12, 14, 18].includes(place + 1) ? 3 : 0))
    expect(nextAt('dass-21', onlyStress)).toBe('talk')
  })
})

describe('change since last time', () => {
  const gad = (total: number) => filled('gad-7', summing(total, 7, 3))

  test('is said only past the published threshold', () => {
    expect([changeSince(gad(12), gad(8))?.change, changeSince(gad(12), gad(9))?.change, changeSince(gad(8), gad(12))?.change]).toEqual(['improved', 'no-reliable-change', 'worsened'])
  })

  test('is never said of the PHQ-8, for which no threshold was published that we know of', () => {
    expect(changeSince(filled('phq-8', summing(24, 8, 3)), filled('phq-8', summing(0, 8, 3)))).toEqual({ change: 'unknown', before: 24, after: 0 })
  })

  test('needs a time before, of the same form, with one total', () => {
    expect(changeSince(undefined, gad(8))).toBeNull()
    expect(changeSince(filled('phq-8', summing(8, 8, 3)), gad(8))).toBeNull()
    const dass = filled('dass-21', Array.from({ length: 21 }, () => 1))
    expect(changeSince(dass, dass)).toBeNull()
  })
})
