import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeThreshold, hasRecovered, isCase, reliableChange } from './change.ts'
import { instruments, rangeOf } from './index.ts'
import { ids } from './instrument.ts'

test.each([
  ['phq-9', 16, 10, 'improved'], ['phq-9', 16, 11, 'no-reliable-change'], ['phq-9', 10, 16, 'worsened'], ['phq-9', 10, 15, 'no-reliable-change'],
  ['gad-7', 12, 8, 'improved'], ['gad-7', 12, 9, 'no-reliable-change'], ['gad-7', 8, 12, 'worsened'],
  ['who-5', 40, 52, 'improved'], ['who-5', 40, 48, 'no-reliable-change'], ['who-5', 52, 40, 'worsened'],
  ['pcl-5', 45, 35, 'improved'], ['pcl-5', 45, 36, 'no-reliable-change'],
] as const)('%s from %i to %i: %s', (id, before, after, said) => {
  expect(reliableChange(id, before, after)).toBe(said)
})

test('where no threshold was published, nothing is said about change', () => {
  expect(ids.filter((id) => changeThreshold(id))).toEqual(['phq-9', 'gad-7', 'who-5', 'pcl-5', 'epds'])
  for (const id of ids) {
    const { least, most } = rangeOf(id)
    if (!changeThreshold(id)) expect(reliableChange(id, least, most), id).toBe('unknown')
  }
})

test('a threshold says whether it was found or is general knowledge', () => {
  expect(ids.map((id) => instruments[id].change).flatMap((change) => (change ? [`${change.points} ${change.source.background ? 'background' : 'found'} ${change.source.confidence}`] : [])))
    .toEqual(['6 found high', '4 found high', '10 background medium', '10 background medium', '4 background medium'])
})

test('a change is the same size both ways, and two points of the PHQ-9 are never one', () => {
  fc.assert(fc.property(fc.constantFrom(...ids), fc.nat({ max: 130 }), fc.nat({ max: 130 }), (id, a, b) => {
    const turned = { improved: 'worsened', worsened: 'improved', 'no-reliable-change': 'no-reliable-change', unknown: 'unknown' } as const
    expect(reliableChange(id, b, a)).toBe(turned[reliableChange(id, a, b)])
    if (Math.abs(a - b) <= 2) expect(['no-reliable-change', 'unknown']).toContain(reliableChange('phq-9', a, b))
  }))
})

test('a total that cannot be is compared with nothing', () => {
  for (const odd of [-1, 28, 3.5, Number.NaN]) {
    expect(reliableChange('phq-9', odd, 0)).toBe('unknown')
    expect(reliableChange('phq-9', 0, odd)).toBe('unknown')
    expect(isCase('phq-9', odd)).toBeNull()
  }
})

test('a case is 10 or more on the PHQ-9 and 8 or more on the GAD-7, and is not said of others', () => {
  expect([isCase('phq-9', 9), isCase('phq-9', 10), isCase('gad-7', 7), isCase('gad-7', 8)]).toEqual([false, true, false, true])
  expect(ids.filter((id) => instruments[id].caseFrom)).toEqual(['phq-9', 'gad-7'])
  expect(isCase('pcl-5', 60)).toBeNull()
})

test('only somebody who was a case can recover', () => {
  expect([hasRecovered('phq-9', 12, 9), hasRecovered('phq-9', 12, 10), hasRecovered('phq-9', 9, 3), hasRecovered('k10', 30, 10)]).toEqual([true, false, null, null])
})
