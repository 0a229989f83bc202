import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ids, type InstrumentId } from '#instruments/instrument.ts'
import { instruments } from '#instruments/index.ts'
import { instantOf } from '#prelude/time.ts'
import { asksForSafety, assessment, beginForm, countAnswered, finish, firstOpen, inOrder, mayShowTotal, resumable, stepsOf, withAnswer, type Finished, type Unfinished } from './assessment.ts'

const at = instantOf('2026-11-01T09:00:00Z')
const later = instantOf('2026-11-01T09:05:00Z')
const wording = 'a'.repeat(64)
const begin = (of: InstrumentId, more: Partial<Unfinished> = {}): Unfinished => ({ ...beginForm(of, { language: 'en', wording, at, zone: 'Europe/Madrid' }), ...more })

/** Answers every page that the form asks, in its order. */
function answered(of: InstrumentId, values: readonly number[], gate?: number): Unfinished {
  let form = begin(of)
  if (gate !== undefined) form = withAnswer(form, { asks: 'gate' }, gate, later)
  values.forEach((value, place) => { form = withAnswer(form, { asks: 'item', place }, value, later) })
  return form
}
const done = (of: InstrumentId, values: readonly number[], gate?: number): Finished => finish(answered(of, values, gate), later)!

describe('a form', () => {
  test('stores the version, the language, the mode, the time window, the zone and the moment beside the answers', () => {
    expect(begin('phq-8')).toMatchObject({ of: 'phq-8', wording, language: 'en', mode: 'self', recall: 'P2W', zone: 'Europe/Madrid', begun: at })
    expect(done('phq-8', [1, 1, 1, 1, 1, 1, 1, 1]).at).toBe(later)
  })

  test('goes into the vault as JSON and comes back the same, half-finished and finished', () => {
    for (const one of [withAnswer(begin('gad-7'), { asks: 'item', place: 2 }, 3, later), done('gad-7', [0, 1, 2, 3, 0, 1, 2])]) {
      expect(assessment.parse(JSON.parse(JSON.stringify(z.encode(assessment, one))))).toEqual(one)
    }
  })

  test('opens at the first question without an answer, also when a later one has one', () => {
    let form = withAnswer(begin('phq-8'), { asks: 'item', place: 0 }, 2, later)
    form = withAnswer(form, { asks: 'item', place: 3 }, 1, later)
    expect([firstOpen(form), countAnswered(form), stepsOf(form).length]).toEqual([1, 2, 8])
  })

  test('keeps the later answers when an earlier one is changed', () => {
    const form = withAnswer(answered('phq-8', [1, 2, 3, 0, 1, 2, 3, 0]), { asks: 'item', place: 1 }, 0, later)
    expect(form.answers).toEqual([1, 0, 3, 0, 1, 2, 3, 0])
  })

  test('with a gap is not finished, and nothing of it is lost', () => {
    const form = answered('phq-8', [1, 2, 3])
    expect(finish(form, later)).toBeNull()
    expect(form.answers).toEqual([1, 2, 3, null, null, null, null, null])
  })

  test('with an answer that no option of it carries is not finished', () => {
    expect(finish(answered('phq-8', [1, 2, 3, 4, 0, 0, 0, 0]), later)).toBeNull()
  })

  test('every form can be finished with the least and the most of its answers', () => {
    for (const id of ids.filter((one) => instruments[one].askedBy === 'self' && !instruments[one].needsLicence)) {
      for (const pick of [Math.min, Math.max]) {
        let form = answered(id, instruments[id].items.map((values) => pick(...values)), instruments[id].gate ? 1 : undefined)
        if (stepsOf(form).some(({ asks }) => asks === 'difficulty')) form = withAnswer(form, { asks: 'difficulty' }, 0, later)
        expect(finish(form, later), id).not.toBeNull()
      }
    }
  })

  test('that stops after a no at its gate takes no answers from behind it', () => {
    const form = withAnswer(answered('pc-ptsd-5', [1, 1], 1), { asks: 'gate' }, 0, later)
    expect(stepsOf(form)).toEqual([{ asks: 'gate' }])
    expect(finish(form, later)).toMatchObject({ gate: 0, answers: [] })
  })
})

describe('the last question of the PHQ-9, how difficult it makes life', () => {
  const isAsked = (values: readonly number[]) => stepsOf(answered('phq-9', values)).some(({ asks }) => asks === 'difficulty')

  test('is asked when a problem was named, and not when none was', () => {
    expect([isAsked([0, 0, 1, 0, 0, 0, 0, 0, 0]), isAsked([0, 0, 0, 0, 0, 0, 0, 0, 0])]).toEqual([true, false])
  })

  test('does not stand between a positive ninth answer and the safety step', () => {
    expect(isAsked([3, 3, 3, 3, 3, 3, 3, 3, 1])).toBe(false)
  })
})

describe('the safety step', () => {
  const risky = done('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 1])

  test('is asked for by any ninth answer above zero, while the form is still open too', () => {
    expect(asksForSafety(risky)).toBe(true)
    expect(asksForSafety(withAnswer(begin('phq-9'), { asks: 'item', place: 8 }, 1, later))).toBe(true)
    expect(asksForSafety(done('phq-8', [3, 3, 3, 3, 3, 3, 3, 3]))).toBe(false)
  })

  test('comes before the total may be shown, and once taken is remembered', () => {
    expect(mayShowTotal(risky)).toBe(false)
    expect(mayShowTotal({ ...risky, met: later })).toBe(true)
    expect(mayShowTotal(done('phq-8', [3, 3, 3, 3, 3, 3, 3, 3]))).toBe(true)
  })
})

describe('what is gone on with', () => {
  const half = (more: Partial<Unfinished>) => begin('phq-8', more)

  test('is the form touched last', () => {
    expect(resumable([half({ touched: at }), half({ touched: later })], 'phq-8', 'en', wording)?.touched).toBe(later)
  })

  test('is never a form in another language, in older words, or of another name', () => {
    expect(resumable([half({ language: 'es' }), half({ wording: 'b'.repeat(64) }), begin('gad-7')], 'phq-8', 'en', wording)).toBeUndefined()
  })
})

test('finished forms of one name stand in the order of time', () => {
  const [early, late] = [{ ...done('gad-7', [0, 0, 0, 0, 0, 0, 0]), at }, done('gad-7', [1, 1, 1, 1, 1, 1, 1])]
  expect(inOrder([late, early, done('phq-8', [0, 0, 0, 0, 0, 0, 0, 0])], 'gad-7')).toEqual([early, late])
})
