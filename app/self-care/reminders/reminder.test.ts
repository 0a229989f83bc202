import { describe, expect, test } from 'vitest'
import type { Id } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { plan } from './plan.ts'
import { dueNow, isSamePlan, planOf, type DoneToday, type HeldReminder, type What } from './reminder.ts'

const daily = [1, 2, 3, 4, 5, 6, 7]
let count = 0
const held = (what: What, at: string, more: Partial<HeldReminder> = {}): HeldReminder =>
  ({ kind: 'reminder', what, words: what === 'own' ? 'Call the seven lemons' : '', at, days: daily, on: true, id: `id-${String(++count).padStart(3, '0')}` as Id<'record'>, ...more })
const nothing: DoneToday = { checkIns: [], practices: [], goals: false }
// A Wednesday.
const here = (time: string) => Temporal.ZonedDateTime.from(`2026-11-25T${time}[Europe/Madrid]`)

describe('what the service is told', () => {
  test('is times and days, never what they are for', () => {
    const told = planOf([held('own', '21:00'), held('practice', '08:30', { days: [7, 1] })], { from: '22:00', to: '08:00' }, 'Europe/Madrid')
    expect(told).toEqual({ zone: 'Europe/Madrid', quiet: { from: '22:00', to: '08:00' }, times: [{ at: '08:30', days: [1, 7] }, { at: '21:00', days: daily }] })
    expect(JSON.stringify(told)).not.toMatch(/lemons|practice|own/)
    expect(plan.safeParse(told).success).toBe(true)
  })
  test('does not show how many reminders there are at one time, and nothing of those that are off', () => {
    expect(planOf([held('own', '08:00', { days: [1, 2] }), held('goal', '08:00', { days: [2, 3] }), held('goal', '09:00', { on: false })], null, 'UTC').times).toEqual([{ at: '08:00', days: [1, 2, 3] }])
  })
  test('is the same whatever order it was put in, and another one where anything differs', () => {
    const [one, other] = [held('own', '08:00', { days: [2, 1] }), held('goal', '07:00')]
    expect(isSamePlan(planOf([one, other], null, 'UTC'), planOf([other, { ...one, days: [1, 2] }], null, 'UTC'))).toBe(true)
    expect(isSamePlan(planOf([one, other], null, 'UTC'), planOf([one], null, 'UTC'))).toBe(false)
    expect(isSamePlan(planOf([one], null, 'UTC'), planOf([one], { from: '22:00', to: '08:00' }, 'UTC'))).toBe(false)
    expect(isSamePlan(planOf([one], null, 'UTC'), planOf([one], null, 'Europe/Madrid'))).toBe(false)
  })
})

describe('a reminder is due', () => {
  test('from its minute on, for the rest of the day', () => {
    const one = held('own', '08:30')
    expect(dueNow([one], here('08:29'), [], nothing)).toEqual([])
    expect(dueNow([one], here('08:30'), [], nothing)).toEqual([one])
    expect(dueNow([one], here('23:59'), [], nothing)).toEqual([one])
    expect(dueNow([one], here('00:10'), [], nothing)).toEqual([])
  })
  test('on its days only, and not while it is off', () => {
    expect(dueNow([held('own', '08:30', { days: [1, 2, 4] }), held('own', '08:30', { on: false })], here('12:00'), [], nothing)).toEqual([])
  })
  test('in the quiet hours too, since nobody is woken by what the app shows', () => {
    expect(dueNow([held('own', '23:00')], here('23:05'), [], nothing).length).toBe(1)
  })
  test('until it is put away, for that day alone', () => {
    const one = held('own', '08:30')
    const on = (day: string) => [{ kind: 'reminders-away' as const, day: Temporal.PlainDate.from(day), away: [one.id] }]
    expect(dueNow([one], here('09:00'), on('2026-11-25'), nothing)).toEqual([])
    expect(dueNow([one], here('09:00'), on('2026-11-24'), nothing)).toEqual([one])
  })
  test('until it is done, up to an hour before its time', () => {
    const [checkIn, practice, goal] = [held('check-in', '20:00'), held('practice', '20:00'), held('goal', '20:00')]
    const at = (time: string) => [instantOf(`2026-11-25T${time}+01:00`)]
    const due = (done: Partial<DoneToday>) => dueNow([checkIn, practice, goal], here('21:00'), [], { ...nothing, ...done }).map(({ what }) => what)
    expect(due({ checkIns: at('18:59') })).toEqual(['check-in', 'practice', 'goal'])
    expect(due({ checkIns: at('19:00') })).toEqual(['practice', 'goal'])
    expect(due({ practices: at('20:30') })).toEqual(['check-in', 'goal'])
    expect(due({ goals: true })).toEqual(['check-in', 'practice'])
  })
  test('in the order of their times', () => {
    expect(dueNow([held('own', '10:00'), held('own', '07:00'), held('own', '09:00')], here('12:00'), [], nothing).map(({ at }) => at)).toEqual(['07:00', '09:00', '10:00'])
  })
})
