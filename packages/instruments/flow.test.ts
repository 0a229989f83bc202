import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { insteadWhereNobodyWatches, mayFillInAlone, mayRetest, needsSafetyStep, retestFrom } from './flow.ts'
import { ids } from './instrument.ts'

test('question 9 of the PHQ-9 above 0 comes before the total, whatever the rest says', () => {
  for (const ninth of [1, 2, 3]) expect(needsSafetyStep('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, ninth])).toBe(true)
  expect(needsSafetyStep('phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 0])).toBe(false)
})

test('the safety step does not wait for the other answers', () => {
  const early: unknown[] = []
  early[8] = 1
  expect(needsSafetyStep('phq-9', early)).toBe(true)
  expect(needsSafetyStep('phq-9', [1, 2])).toBe(false)
  expect(needsSafetyStep('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, null])).toBe(false)
})

test('question 10 of the EPDS opens it, and no other', () => {
  expect(needsSafetyStep('epds', [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBe(true)
  expect(needsSafetyStep('epds', [3, 3, 3, 3, 3, 3, 3, 3, 3, 0])).toBe(false)
})

test('any yes on the ASQ opens it, and a refusal too', () => {
  for (let at = 0; at < 5; at++) expect(needsSafetyStep('asq', [0, 0, 0, 0, 0].with(at, 1))).toBe(true)
  expect(needsSafetyStep('asq', [0, null, 0, 0])).toBe(true)
  expect(needsSafetyStep('asq', [0, 0, 0, 0])).toBe(false)
  expect(needsSafetyStep('asq', [0, undefined])).toBe(false)
})

test('where nobody watches, nothing that asks about suicide is offered', () => {
  expect(insteadWhereNobodyWatches('phq-9')).toBe('phq-8')
  expect(insteadWhereNobodyWatches('asq')).toBeNull()
  expect(insteadWhereNobodyWatches('epds')).toBeNull()
  expect(insteadWhereNobodyWatches('gad-7')).toBe('gad-7')
  for (const id of ids) {
    const instead = insteadWhereNobodyWatches(id)
    if (instead) expect(needsSafetyStep(instead, Array(21).fill(3)), id).toBe(false)
  }
})

test('a person asks the ASQ; everything else one may fill in alone', () => {
  expect(ids.filter((id) => !mayFillInAlone(id))).toEqual(['asq'])
})

test('PHQ and GAD are not offered again within two weeks', () => {
  const last = instantOf('2026-11-01T09:00:00Z')
  for (const id of ['phq-9', 'phq-8', 'phq-2', 'gad-7', 'gad-2'] as const) {
    expect(mayRetest(id, last, instantOf('2026-11-15T08:59:59Z')), id).toBe(false)
    expect(mayRetest(id, last, instantOf('2026-11-15T09:00:00Z')), id).toBe(true)
    expect(mayRetest(id, null, last), id).toBe(true)
  }
  expect(retestFrom('gad-7', last)?.toString()).toBe('2026-11-15T09:00:00Z')
  expect(retestFrom('dass-21', last)).toBeNull()
  expect(mayRetest('dass-21', last, last)).toBe(true)
})
