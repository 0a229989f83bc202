import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instruments } from './index.ts'
import { ids, type InstrumentId } from './instrument.ts'
import { score, type Scored } from './score.ts'

const licensed = { licensed: true }
const scored = (id: InstrumentId, answers: unknown): Scored => {
  const result = score(id, answers, licensed)
  if (!result.ok) throw new Error(result.why)
  return result
}
const why = (id: string, answers: unknown, besides = {}) => {
  const result = score(id, answers, besides)
  return result.ok ? 'scored' : result.why
}
const anyId = fc.constantFrom(...ids)
/** An instrument with a full set of answers its form offers. */
const filled = anyId.chain((id) => fc.tuple(fc.constant(id), fc.tuple(...instruments[id].items.map((values) => fc.constantFrom(...values)))))

test('one higher answer never gives a lower total', () => {
  fc.assert(fc.property(filled, fc.nat(), ([id, answers], at) => {
    const place = at % answers.length
    const higher = instruments[id].items[place]!.filter((value) => value > answers[place]!)
    for (const value of higher) expect(scored(id, answers.with(place, value)).total).toBeGreaterThan(scored(id, answers).total)
  }), { numRuns: 500 })
})

test('every full form has a whole total and a band', () => {
  fc.assert(fc.property(filled, ([id, answers]) => {
    const { total, band, risk } = scored(id, answers)
    expect(Number.isInteger(total)).toBe(true)
    expect(band.length).toBeGreaterThan(2)
    expect(risk).toBe(id === 'phq-9' ? answers[8]! > 0 : id === 'epds' ? answers[9]! > 0 : id === 'asq' ? answers.includes(1) : false)
  }), { numRuns: 500 })
})

test('a short form gives the total of the same answers within the long one', () => {
  const parts = ids.filter((id) => instruments[id].partOf)
  fc.assert(fc.property(fc.constantFrom(...parts), fc.infiniteStream(fc.nat({ max: 3 })), (id, stream) => {
    const { id: whole, items } = instruments[id].partOf!
    const answers = instruments[whole].items.map((_, at) => (items.includes(at + 1) ? stream.next().value! : 0))
    expect(scored(id, items.map((item) => answers[item - 1])).total).toBe(scored(whole, answers).total)
  }))
})

test('a form with anything wrong in one place is refused', () => {
  const wrong = fc.oneof(fc.constantFrom<unknown>(null, undefined, Number.NaN, Infinity, -1, 0.5, 6, 99, '1', true, [], {}), fc.double({ noInteger: true }))
  fc.assert(fc.property(filled, fc.nat(), wrong, ([id, answers], at, bad) => {
    const result = score(id, (answers as unknown[]).with(at % answers.length, bad), licensed)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.why).toMatch(new RegExp(`^Question ${(at % answers.length) + 1} .+\\.$`))
  }), { numRuns: 500 })
})

test('a form of the wrong length is refused, and one with holes too', () => {
  fc.assert(fc.property(anyId, fc.nat({ max: 30 }), (id, length) => {
    const { items, mayStopAfter } = instruments[id]
    if (length !== items.length && length !== mayStopAfter) expect(score(id, Array(length).fill(1), licensed).ok).toBe(false)
    expect(score(id, Array(items.length), licensed).ok).toBe(false)
  }))
})

test('a refusal says in a sentence what is wrong', () => {
  expect(why('nothing', [])).toBe('There is no instrument called "nothing" here.')
  expect(why('constructor', [])).toBe('There is no instrument called "constructor" here.')
  expect(why('phq-9', 'all fine')).toBe('The answers are not a list.')
  expect(why('phq-9', undefined)).toBe('The answers are not a list.')
  expect(why('phq-9', [1])).toBe('The PHQ-9 takes 9 answers, and 1 was given.')
  expect(why('asq', [1, 0, 0])).toBe('The ASQ takes 4 or 5 answers, and 3 were given.')
  expect(why('phq-2', [1, null])).toBe('Question 2 has no answer.')
  expect(why('phq-2', [1, 1.5])).toBe('Question 2 was answered with 1.5: the PHQ-2 takes 0, 1, 2 or 3 there.')
  expect(why('phq-2', ['1', 1])).toBe('Question 1 was answered with "1": the PHQ-2 takes 0, 1, 2 or 3 there.')
  expect(why('audit', [0, 0, 0, 0, 0, 0, 0, 0, 1, 0])).toBe('Question 9 was answered with 1: the AUDIT takes 0, 2 or 4 there.')
  expect(why('asq', [0, null, 0, 0])).toBe('Question 2 has no answer. In the ASQ a refusal counts as a yes: take the safety step.')
})

test('what was answered is not altered', () => {
  const answers = Object.freeze([3, 3])
  expect(scored('phq-2', answers).total).toBe(6)
  expect(answers).toEqual([3, 3])
})

test('a no to the first question of the PC-PTSD-5 ends it with 0', () => {
  const nothing = { ok: true, total: 0, band: 'below-cut', risk: false }
  expect(score('pc-ptsd-5', [], { gate: 0 })).toEqual(nothing)
  expect(score('pc-ptsd-5', [0, 0, 0, 0, 0], { gate: 0 })).toEqual(nothing)
  expect(why('pc-ptsd-5', [1, 0, 0, 0, 0], { gate: 0 })).toContain('stops')
  expect(why('pc-ptsd-5', [])).toContain('takes 5 answers')
  expect(why('pc-ptsd-5', [], { gate: 1 })).toContain('takes 5 answers')
  expect(why('pc-ptsd-5', [], { gate: 'no' })).toContain('0 for no or 1 for yes')
  expect(score('pc-ptsd-5', [1, 1, 1, 1, 0], { gate: 1 })).toMatchObject({ ok: true, total: 4, band: 'at-or-above-cut' })
  expect(why('phq-2', [0, 0], { gate: 0 })).toContain('no first question')
})

test('the EPDS is off until a service holds a licence', () => {
  const answers = Array(10).fill(1)
  expect(why('epds', answers)).toBe('The EPDS is switched off: a service needs a licence of its own to use it.')
  expect(score('epds', answers, licensed)).toMatchObject({ ok: true, total: 10, band: 'possible', risk: true })
})
