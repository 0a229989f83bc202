import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { instantOf } from '#prelude/time.ts'
import { openStep, pause, sayDone } from '#practice/path.ts'
import { courseRun, newRun, runsOf, withWords, type CourseRun } from './records.ts'

const at = (hour: string) => instantOf(`2026-11-02T${hour}:00Z`)
const begun = newRun('sleep', at('08:00'), 'Europe/Madrid')
const touched = (run: CourseRun, hour: string): CourseRun => ({ ...run, touched: at(hour) })
const did = (run: CourseRun, place: number, hour: string): CourseRun => ({ ...sayDone(run, place, at(hour)), touched: at(hour) })

test('a run goes into the vault as JSON and comes back the same', () => {
  const run = withWords(openStep(did(begun, 0, '09:00'), 1, at('10:00')), 0, 'slept until six')
  expect(courseRun.parse(JSON.parse(JSON.stringify(z.encode(courseRun, run))))).toEqual(run)
})

describe('a run that two devices wrote to', () => {
  const phone = { id: 'phone', value: withWords(did(begun, 0, '09:00'), 0, 'on the phone') }
  const desk = { id: 'desk', value: withWords(pause(did(begun, 4, '11:00')), 4, 'at the desk') }

  test('keeps every step and every word of both, and the state that was said last', () => {
    for (const records of [[phone, desk], [desk, phone]]) {
      const [run, ...others] = runsOf(records)
      expect(others).toEqual([])
      expect(run).toMatchObject({ id: 'desk', copies: ['phone'], value: { state: 'paused' } })
      expect(run!.value.done.map(({ place }) => place)).toEqual([0, 4])
      expect(new Map(run!.value.words.map(({ place, text }) => [place, text]))).toEqual(new Map([[0, 'on the phone'], [4, 'at the desk']]))
    }
  })

  test('has the later of two texts for the same step', () => {
    expect(runsOf([{ id: 'a', value: touched(withWords(begun, 2, 'first'), '09:00') }, { id: 'b', value: touched(withWords(begun, 2, 'second'), '10:00') }])[0]!.value.words).toEqual([{ place: 2, text: 'second' }])
  })

  test('counts a step once that both had', () => {
    expect(runsOf([phone, { id: 'copy', value: phone.value }])[0]!.value.done).toHaveLength(1)
  })
})

test('a course begun again is another run, and the one before is not lost', () => {
  const again = newRun('sleep', at('12:00'), 'Europe/Madrid')
  expect(runsOf([{ id: 'old', value: did(begun, 0, '09:00') }, { id: 'new', value: again }]).map(({ id, value }) => [id, value.done.length])).toEqual([['new', 0], ['old', 1]])
})

test('words that are emptied are gone', () => {
  expect(withWords(withWords(begun, 0, 'one'), 0, '  ').words).toEqual([])
})
