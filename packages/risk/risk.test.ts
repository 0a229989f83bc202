import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, answersToEnding, answersToNear, answersToSafe, corrections } from './answer.ts'
import { calm, type Risk, takeAnswer, takeIn } from './risk.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Heard, isAbove, levels, rankOf, signals } from './signal.ts'

const heard = (signal: Heard['signal'], level: Heard['level'], why = 'the words'): Heard => ({ signal, level, why: [why] })
const after = (...told: (Heard | Answer)[]): { risk: Risk; step: string } => told.reduce<{ risk: Risk; step: string }>(({ risk }, one) => (typeof one === 'string' ? takeAnswer(risk, one, fingerprintOf('what was said')) : takeIn(risk, one, 'what was said')), { risk: calm, step: '' })

test('rule 1: in the grey band one plain question is asked, and nothing else', () => {
  for (const one of [heard('active', 'moderate'), heard('passive', 'moderate'), heard('self-harm', 'moderate'), heard('distress', 'moderate')]) expect(after(one).step).toBe('ask-ending')
})

test('rule 1: each of the six answers leads where it says', () => {
  const of = (answer: Answer) => { const { risk, step } = after(heard('passive', 'moderate'), answer); return [risk.level, step] }
  expect(Object.fromEntries(answersToEnding.map((answer) => [answer, of(answer)]))).toEqual({
    yes: ['high', 'stay'], sometimes: ['moderate', 'stay-near'], no: ['low', 'go-on'], fear: ['low', 'receive-fear'], 'someone-else': ['low', 'help-somebody'], 'rather-not': ['moderate', 'stay-near'],
  })
})

test('rule 2: high and imminent mean staying, and a long talk about other things changes nothing', () => {
  const { risk, step } = after(heard('active', 'high'))
  expect(step).toBe('stay')
  let later = risk
  for (let turn = 0; turn < 100; turn += 1) later = takeIn(later, heard('none', 'none'), `turn ${turn}`).risk
  expect(later).toEqual(risk)
  expect(takeIn(later, heard('none', 'none'), 'bread').step).toBe('stay')
})

test('rule 2: an answer lowers one step at a time, and after a yes not below where people stay in reach', () => {
  expect(after(heard('active', 'imminent'), 'alone-safe').risk.level).toBe('high')
  expect(after(heard('active', 'imminent'), 'alone-safe', 'with-someone').risk.level).toBe('moderate')
  expect(after(heard('active', 'imminent'), 'alone-safe', 'with-someone', 'alone-safe').risk.level).toBe('moderate')
  expect(after(heard('passive', 'moderate'), 'yes', 'no').risk.level).toBe('moderate')
  expect(after(heard('passive', 'moderate'), 'yes', 'with-someone', 'further').risk.level).toBe('low')
})

test('rule 2: "not safe" is imminent from anywhere', () => {
  for (const level of levels) expect(takeAnswer({ ...calm, level }, 'not-safe', undefined).risk.level).toBe('imminent')
})

test('rule 3: a fear is accepted and the same words do not set it off again, however they are spelled', () => {
  const said = 'What if I jump off the balcony?'
  const asked = takeIn(calm, heard('active', 'high', 'jump off the balcony'), said)
  const accepted = takeAnswer(asked.risk, 'fear', fingerprintOf(said))
  expect([accepted.risk.level, accepted.step]).toEqual(['low', 'receive-fear'])
  for (const again of [said, 'what if i JUMP off the balcony', 'And again: what if I just jump off the balcony…']) {
    expect(takeIn(accepted.risk, heard('active', 'high', 'jump off the balcony'), again)).toEqual({ risk: accepted.risk, step: 'go-on' })
  }
})

test('rule 3: a changed statement counts, and so does something under way', () => {
  const said = 'What if I jump off the balcony?'
  const accepted = takeAnswer(takeIn(calm, heard('active', 'high'), said).risk, 'fear', fingerprintOf(said)).risk
  expect(takeIn(accepted, heard('active', 'high'), 'I want to jump off the balcony').step).toBe('stay')
  expect(takeIn(accepted, heard('active', 'imminent'), said).risk.level).toBe('imminent')
})

test('rule 3: a fear heard as a fear is received without a question', () => {
  expect(after(heard('intrusive-fear', 'low'))).toMatchObject({ step: 'receive-fear', risk: { level: 'low' } })
  expect(after(heard('intrusive-fear', 'high')).risk.level).toBe('low')
})

test('rule 4: indirect talk is asked about', () => {
  expect(after(heard('preparation', 'low'))).toMatchObject({ step: 'ask-ending', risk: { level: 'moderate' } })
})

test('rule 4: quiet distress, said three times, is asked about too; a no begins the count again', () => {
  const tired = heard('distress', 'low')
  expect(after(tired, tired).step).toBe('listen')
  expect(after(tired, tired, tired).step).toBe('ask-ending')
  expect(after(tired, tired, tired, 'no', tired).step).toBe('listen')
})

test('worry about somebody else leads to how to help, and leaves the person’s own level below the steps for themselves', () => {
  expect(after(heard('other-person', 'high'))).toMatchObject({ step: 'help-somebody', risk: { level: 'moderate' } })
  expect(after(heard('other-person', 'low')).risk.level).toBe('low')
  // Somebody who is in danger themselves is not led away from it.
  expect(after(heard('active', 'high'), heard('other-person', 'moderate')).step).toBe('stay')
})

test('abuse: the next step is to ask whether it is safe, at every level', () => {
  for (const level of ['low', 'moderate', 'high', 'imminent'] as const) expect(after(heard('abuse', level)).step).toBe('ask-safe-contact')
})

test('harm to others: the next step is distance', () => {
  expect(after(heard('harm-to-others', 'low'))).toMatchObject({ step: 'make-distance', risk: { level: 'moderate' } })
})

test('long ago is asked about once, and then not again', () => {
  expect(after(heard('past', 'low')).step).toBe('ask-now')
  expect(after(heard('past', 'low'), heard('past', 'low')).step).toBe('listen')
})

test('rule 1: what a model alone heard is asked about before anything else, and a no is taken for a no', () => {
  const unsure: Heard = { signal: 'active', level: 'high', why: ['the words'], unsure: true }
  expect(after(unsure)).toMatchObject({ step: 'ask-ending', risk: { level: 'high' } })
  expect(after(unsure, 'no')).toMatchObject({ step: 'go-on', risk: { level: 'low' } })
  expect(after(unsure, 'yes')).toMatchObject({ step: 'stay', risk: { level: 'high' } })
  expect(after(unsure, unsure).step).toBe('stay')
  expect(after({ ...unsure, level: 'imminent' }).step).toBe('stay')
})

test('somebody else, heard by a model alone and faintly, is asked about and raises nothing', () => {
  expect(after({ ...heard('other-person', 'low'), unsure: true })).toMatchObject({ step: 'ask-about-somebody', risk: { level: 'none', reasons: [] } })
})

test('the gravest reason is kept with its words, however much is said later', () => {
  const { risk } = after(heard('active', 'high', 'I will do it'), ...Array.from({ length: 20 }, () => heard('distress', 'low', 'tired')))
  expect(risk.reasons.some(({ words }) => words === 'I will do it')).toBe(true)
  expect(JSON.stringify(risk).length).toBeLessThan(1200)
})

const anyHeard = fc.record({ signal: fc.constantFrom(...signals), level: fc.constantFrom(...levels), why: fc.array(fc.string(), { maxLength: 3 }) })
const anyAnswer = fc.constantFrom<Answer>(...answersToEnding, ...answersToSafe, ...answersToNear, ...corrections)

test('a signal never lowers the level, only an answer does, and an answer that lowers leaves its reason', () => {
  fc.assert(fc.property(fc.array(fc.oneof(anyHeard, anyAnswer), { maxLength: 30 }), fc.string(), (told, statement) => {
    let risk = calm
    for (const one of told) {
      const next = typeof one === 'string' ? takeAnswer(risk, one, fingerprintOf(statement)).risk : takeIn(risk, one, statement).risk
      if (typeof one !== 'string') expect(rankOf(next.level)).toBeGreaterThanOrEqual(rankOf(risk.level))
      else if (isAbove(risk.level, next.level)) expect(next.reasons.at(-1)).toMatchObject({ answer: one, level: next.level })
      if (isAbove(next.level, 'low')) expect(next.reasons.length).toBeGreaterThan(0)
      risk = next
    }
  }))
})
