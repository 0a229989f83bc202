import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { LEAST_TIMES, whatHelped, type Felt, type Tried } from './what-helped.ts'

const at = (hour: string, day = 1) => instantOf(`2026-11-${String(day).padStart(2, '0')}T${hour}:00Z`)
const tried = (hour: string, more: Partial<Tried> = {}, day = 1): Tried => ({ practice: 'breathe', at: at(hour, day), ...more })
const felt = (hour: string, mood: number, day = 1): Felt => ({ at: at(hour, day), mood })

test('what was said with the practice is what counts, whatever the check-ins say', () => {
  expect(whatHelped([tried('10:00', { before: 2, after: 3 }), tried('12:00', { before: 3, after: 3 }), tried('14:00', { before: 3, after: 2 })], [felt('09:00', 1), felt('15:00', 5)]))
    .toEqual([{ practice: 'breathe', times: 3, higher: 1, same: 1, lower: 1, isEnough: false }])
})

test('without it the check-ins around it are compared, if both lie within six hours', () => {
  expect(whatHelped([tried('10:00')], [felt('04:00', 2), felt('16:00', 4)])).toMatchObject([{ higher: 1 }])
  expect(whatHelped([tried('10:00')], [felt('03:59', 2), felt('16:00', 4)])).toMatchObject([{ times: 1, higher: 0, same: 0, lower: 0 }])
  expect(whatHelped([tried('10:00')], [felt('04:00', 2), felt('16:01', 4)])).toMatchObject([{ times: 1, higher: 0 }])
  expect(whatHelped([tried('10:00')], [felt('09:00', 2)])).toMatchObject([{ times: 1, higher: 0, same: 0, lower: 0 }])
})

test('half an answer is no answer', () => {
  expect(whatHelped([tried('10:00', { before: 1 }), tried('20:00', { after: 5 })], [])).toMatchObject([{ times: 2, higher: 0, same: 0, lower: 0 }])
})

test('where two practices lie between the same check-ins, neither is said to have done it', () => {
  const both = whatHelped([tried('10:00'), tried('11:00', { practice: 'walk' })], [felt('09:00', 2), felt('12:00', 4)])
  expect(both.map(({ times, higher }) => ({ times, higher }))).toEqual([{ times: 1, higher: 0 }, { times: 1, higher: 0 }])
})

test('fewer than five known times are never enough, however often it was tried', () => {
  const four = Array.from({ length: LEAST_TIMES - 1 }, (_, day) => tried('10:00', { before: 1, after: 5 }, day + 1))
  const unknown = Array.from({ length: 9 }, (_, day) => tried('20:00', {}, day + 1))
  expect(whatHelped([...four, ...unknown], [])[0]).toMatchObject({ times: 13, higher: 4, isEnough: false })
  expect(whatHelped([...four, tried('10:00', { before: 3, after: 2 }, 20)], [])[0]).toMatchObject({ higher: 4, lower: 1, isEnough: true })
})

test('practices stand in the order of their names, not of their effect, and the order of giving changes nothing', () => {
  const given = [tried('10:00', { practice: 'walk', before: 1, after: 5 }), tried('11:00', { practice: 'breathe', before: 5, after: 1 })]
  expect(whatHelped(given, []).map(({ practice }) => practice)).toEqual(['breathe', 'walk'])
  expect(whatHelped(given.toReversed(), [])).toEqual(whatHelped(given, []))
})
