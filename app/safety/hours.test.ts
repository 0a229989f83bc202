import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { type Hours, hours, hoursInWords, isOpen } from './hours.ts'
import { helplinesOf } from './helplines.ts'

const youth = helplinesOf('DE')!.lines.find(({ id }) => id === 'nummer-gegen-kummer')!.hours
// November: Berlin is one hour ahead of UTC. July: two.
const at = (text: string) => instantOf(text)
const say = Object.assign((key: string, values: Record<string, string> = {}) => [key, ...Object.values(values)].join(' ').replace(/[\u202f\u00a0]/g, ' '), { language: 'en' })

test('a line by the clock is open within its hours in its own zone, in winter and in summer', () => {
  expect(isOpen(youth, at('2026-11-24T12:59:00Z'))).toBe('closed')
  expect(isOpen(youth, at('2026-11-24T13:00:00Z'))).toBe('open')
  expect(isOpen(youth, at('2026-11-24T18:59:59Z'))).toBe('open')
  expect(isOpen(youth, at('2026-11-24T19:00:00Z'))).toBe('closed')
  expect(isOpen(youth, at('2026-07-07T12:00:00Z'))).toBe('open')
  expect(isOpen(youth, at('2026-07-07T18:00:00Z'))).toBe('closed')
})

test('Sunday is closed, and the words name Monday', () => {
  const sunday = at('2026-11-22T15:00:00Z')
  expect(isOpen(youth, sunday)).toBe('closed')
  expect(hoursInWords(youth, sunday, say)).toBe('hours.opens-at Monday 2:00 PM')
})

test('the words say until when, or from when today', () => {
  expect(hoursInWords(youth, at('2026-11-24T14:00:00Z'), say)).toBe('hours.open-until 8:00 PM')
  expect(hoursInWords(youth, at('2026-11-24T08:00:00Z'), say)).toBe('hours.opens-at-today 2:00 PM')
})

test('a night line that began on Friday is open on Saturday before its end', () => {
  const night: Hours = [{ zone: 'Europe/Berlin', days: [5], from: '20:00', to: '08:00' }]
  expect(isOpen(night, at('2026-11-28T06:59:00Z'))).toBe('open')
  expect(isOpen(night, at('2026-11-28T07:00:00Z'))).toBe('closed')
  expect(isOpen(night, at('2026-11-27T06:00:00Z'))).toBe('closed')
  expect(hoursInWords(night, at('2026-11-28T06:00:00Z'), say)).toBe('hours.open-until 8:00 AM')
})

test('where the days are not stated, nobody claims that it is open; outside the hours it is closed', () => {
  const [counselling] = helplinesOf('IR')!.lines
  expect(isOpen(counselling!.hours, at('2026-11-24T09:00:00Z'))).toBe('unknown')
  expect(isOpen(counselling!.hours, at('2026-11-24T20:00:00Z'))).toBe('closed')
  expect(hoursInWords(counselling!.hours, at('2026-11-24T09:00:00Z'), say)).toBe('hours.clock-days-unknown 6:00 AM 9:00 PM')
})

test('"evenings" stays a word, and never becomes open or closed', () => {
  const evenings = helplinesOf('CH')!.lines.find(({ id }) => id === 'heart2heart')!.hours
  expect(isOpen(evenings, at('2026-11-24T19:00:00Z'))).toBe('unknown')
  expect(hoursInWords(evenings, at('2026-11-24T19:00:00Z'), say)).toBe('hours.evenings')
})

test('hours that no clock knows are refused', () => {
  expect(hours.safeParse([{ zone: 'Europe/Berlin', days: [1], from: '25:00', to: '26:00' }]).success).toBe(false)
  expect(hours.safeParse([{ zone: 'Europe/Nowhere', days: [1], from: '08:00', to: '10:00' }]).success).toBe(false)
})
