import { describe, expect, test } from 'vitest'
import { instruments } from '#instruments/index.ts'
import { ids, type InstrumentId } from '#instruments/instrument.ts'
import { instantOf } from '#prelude/time.ts'
import { beginForm, type Finished } from './assessment.ts'
import { formAsked, formsFor, minutesFor, waitsUntil, whichDepressionScale, whyNotOffered } from './forms.ts'

const alone = { somebodyLooks: false }
const watched = { somebodyLooks: true }

describe('which depression scale', () => {
  test('is the PHQ-8 where nobody looks at the answers, and the PHQ-9 where somebody does', () => {
    expect([whichDepressionScale(alone), whichDepressionScale(watched)]).toEqual(['phq-8', 'phq-9'])
  })

  test('no address leads to the PHQ-9 where nobody looks, and none to the PHQ-8 where somebody does', () => {
    expect([formAsked('phq-9', alone), formAsked('phq-8', alone)]).toEqual(['phq-8', 'phq-8'])
    expect([formAsked('phq-9', watched), formAsked('phq-8', watched)]).toEqual(['phq-9', 'phq-9'])
  })
})

describe('what a person may be asked', () => {
  test('asks about suicide only where somebody looks', () => {
    expect(formsFor(alone).filter((id) => instruments[id].safety)).toEqual([])
    expect(formsFor(watched).filter((id) => instruments[id].safety)).toEqual(['phq-9'])
  })

  test('never has the ASQ, which a person asks, nor what needs a licence, nor a form nobody knows', () => {
    for (const id of ['asq', 'epds', 'phq-2', 'gad-2', 'toString', '', 'ISI']) for (const looking of [alone, watched]) expect(formAsked(id, looking), id).toBeNull()
  })

  test('leaves out nothing by accident', () => {
    const left = ids.filter((id) => !([...formsFor(alone), ...formsFor(watched)] as InstrumentId[]).includes(id))
    expect(left).toEqual(['phq-2', 'gad-2', 'asq', 'epds'])
  })

  test('takes a few minutes at most', () => {
    expect(formsFor(alone).map((id) => minutesFor(id)).every((minutes) => minutes >= 1 && minutes <= 6)).toBe(true)
  })
})

test('why a form is not offered is told apart: words that nobody confirmed, and no words', () => {
  expect([whyNotOffered('phq-8', 'ar'), whyNotOffered('asrm', 'ar'), whyNotOffered('dass-21', 'ar'), whyNotOffered('k6', 'es')]).toEqual(['unconfirmed', 'no-words', 'no-words', 'no-words'])
})

describe('asking again', () => {
  const last = instantOf('2026-11-01T09:00:00Z')
  const once = (of: InstrumentId, at = last): Finished => {
    const { touched: _touched, ...form } = beginForm(of, { language: 'en', wording: 'a'.repeat(64), at, zone: 'UTC' })
    return { ...form, state: 'finished', at, met: null, answers: [] }
  }
  const from = instantOf('2026-11-15T09:00:00Z')

  test('the PHQ and the GAD-7 wait two weeks, to the minute', () => {
    for (const id of ['phq-8', 'gad-7'] as const) {
      expect(waitsUntil(id, [once(id)], instantOf('2026-11-15T08:59:59Z'))?.toString()).toBe(from.toString())
      expect(waitsUntil(id, [once(id)], from)).toBeNull()
    }
  })

  test('the PHQ-8 and the PHQ-9 share their wait, since they ask the same questions', () => {
    expect(waitsUntil('phq-9', [once('phq-8')], last)?.toString()).toBe(from.toString())
  })

  test('a form without a published wait can be asked at once, and another form is no reason to wait', () => {
    expect(waitsUntil('who-5', [once('who-5')], last)).toBeNull()
    expect(waitsUntil('gad-7', [once('phq-8')], last)).toBeNull()
  })

  test('the last time counts, in whatever order they are stored', () => {
    expect(waitsUntil('gad-7', [once('gad-7'), once('gad-7', instantOf('2026-10-01T09:00:00Z'))], last)?.toString()).toBe(from.toString())
  })
})
