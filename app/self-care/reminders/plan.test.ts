import { describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { hasKnownZone, isQuiet, nextAfter, plan, secondsLeft, tryAgainAt, weekdays, type Plan } from './plan.ts'

const daily = [...weekdays]
const planned = (times: Plan['times'], more: Partial<Plan> = {}): Plan => ({ zone: 'Europe/Madrid', times, quiet: null, ...more })
const next = (of: Plan, after: string) => nextAfter(of, instantOf(after))?.toString()

describe('the next message', () => {
  test('comes at the time that was chosen, in the person\'s own zone', () => {
    expect(next(planned([{ at: '08:30', days: daily }]), '2026-11-25T06:00:00Z')).toBe('2026-11-25T07:30:00Z')
    expect(next(planned([{ at: '08:30', days: daily }], { zone: 'America/Bogota' }), '2026-11-25T06:00:00Z')).toBe('2026-11-25T13:30:00Z')
  })

  test('is the following one once its own minute has come', () => {
    expect(next(planned([{ at: '08:30', days: daily }]), '2026-11-25T07:30:00Z')).toBe('2026-11-26T07:30:00Z')
  })

  test('keeps to the days, a week later if need be', () => {
    const wednesdays = planned([{ at: '08:30', days: [3] }])
    expect(next(wednesdays, '2026-11-25T07:29:59Z')).toBe('2026-11-25T07:30:00Z')
    expect(next(wednesdays, '2026-11-25T07:30:00Z')).toBe('2026-12-02T07:30:00Z')
  })

  test('is the earliest of several, whatever order they stand in', () => {
    expect(next(planned([{ at: '21:00', days: daily }, { at: '09:00', days: daily }, { at: '08:00', days: [1] }]), '2026-11-25T06:00:00Z')).toBe('2026-11-25T08:00:00Z')
  })

  test('never comes in the quiet hours, nor where nothing is chosen', () => {
    const quiet = { from: '22:00', to: '08:00' }
    expect(next(planned([{ at: '07:00', days: daily }, { at: '09:00', days: daily }], { quiet }), '2026-11-25T05:00:00Z')).toBe('2026-11-25T08:00:00Z')
    expect(next(planned([{ at: '23:00', days: daily }], { quiet }), '2026-11-25T05:00:00Z')).toBeUndefined()
    expect(next(planned([]), '2026-11-25T05:00:00Z')).toBeUndefined()
  })

  test('comes once, by the clock on the wall, when clocks go forward or back', () => {
    expect(next(planned([{ at: '02:30', days: daily }]), '2026-03-29T00:00:00Z')).toBe('2026-03-29T01:30:00Z')
    const [first] = [next(planned([{ at: '02:30', days: daily }]), '2026-10-25T00:00:00Z')]
    expect(first).toBe('2026-10-25T00:30:00Z')
    expect(next(planned([{ at: '02:30', days: daily }]), first!)).toBe('2026-10-26T01:30:00Z')
  })
})

describe('quiet hours', () => {
  test.each([['22:00', true], ['23:59', true], ['00:00', true], ['07:59', true], ['08:00', false], ['21:59', false]] as const)('past midnight, %s: %s', (at, quiet) => {
    expect(isQuiet({ from: '22:00', to: '08:00' }, at)).toBe(quiet)
  })
  test.each([['12:59', false], ['13:00', true], ['14:59', true], ['15:00', false]] as const)('within a day, %s: %s', (at, quiet) => {
    expect(isQuiet({ from: '13:00', to: '15:00' }, at)).toBe(quiet)
  })
  test('that begin and end alike are none', () => expect(isQuiet({ from: '08:00', to: '08:00' }, '08:00')).toBe(false))
})

describe('a message that is late', () => {
  const due = instantOf('2026-11-25T20:45:00Z')
  const until = (minutes: number) => due.add({ minutes })
  test('is worth less each minute, and nothing after thirty', () => {
    expect(secondsLeft(planned([]), due, due)).toBe(1800)
    expect(secondsLeft(planned([]), due, until(29))).toBe(60)
    expect(secondsLeft(planned([]), due, until(30))).toBe(0)
    expect(secondsLeft(planned([]), due, until(600))).toBe(0)
  })
  test('is dropped where the quiet hours have begun', () => {
    const of = planned([], { quiet: { from: '22:00', to: '08:00' } })
    expect(secondsLeft(of, due, until(14))).toBe(960)
    expect(secondsLeft(of, due, until(15))).toBe(0)
  })
  test('is tried again for as long as it is worth something', () => {
    expect(tryAgainAt(planned([]), due, due)).toEqual(until(2))
    expect(tryAgainAt(planned([]), due, until(27))).toEqual(until(29))
    expect(tryAgainAt(planned([]), due, until(28))).toBeNull()
  })
})

test('a plan is refused where a time, a day or a zone cannot be', () => {
  const fine = { zone: 'Europe/Madrid', times: [{ at: '08:30', days: [1] }], quiet: null }
  expect(plan.safeParse(fine).success).toBe(true)
  for (const wrong of [{ times: [{ at: '24:00', days: [1] }] }, { times: [{ at: '8:30', days: [1] }] }, { times: [{ at: '08:30', days: [0] }] }, { times: [{ at: '08:30', days: [] }] }, { zone: 'Two words' }, { zone: '+01:00' }, { quiet: { from: '22:00' } }, { what: 'for' }]) {
    expect(plan.safeParse({ ...fine, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
  }
  expect(hasKnownZone({ zone: 'Europe/Madrid' })).toBe(true)
  expect(hasKnownZone({ zone: 'UTC' })).toBe(true)
  expect(hasKnownZone({ zone: 'Europe/Nowhere' })).toBe(false)
})
