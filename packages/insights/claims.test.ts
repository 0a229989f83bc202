import { describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { claimsFrom } from './claims.ts'
import type { Entry } from './entry.ts'
import { seeded } from './seeded.ts'
import { add, entriesOf, entriesWith, nulls, planted, series, yes } from './testing.ts'

const SERIES = 40
/** Milliseconds that a test of many series may take on a busy machine. */
const BUSY = 30_000
const lengths = [45, 60, 90, 120, 180]

describe('where there is nothing, nothing is claimed more than one time in twenty', () => {
  test.each(Object.keys(nulls))('%s', (name) => {
    const claimed = Array.from({ length: SERIES }, (_, nth) => claimsFrom(nulls[name]!(lengths[nth % lengths.length]!, seeded(nth * 65_537 + name.length)))).filter((claims) => claims.length > 0)
    expect(claimed.length / SERIES).toBeLessThanOrEqual(0.05)
  }, BUSY)
})

describe('what is planted is found nine times in ten at the stated number of days, with its sign and its size', () => {
  test.each(planted.map((one) => [JSON.stringify(one), one] as const))('%s', (_, planting) => {
    const claims = Array.from({ length: SERIES }, (_series, nth) => claimsFrom(entriesWith(planting, planting.days, seeded(nth * 257 + 11)))).flatMap((all) => all.filter(({ factor }) => factor === 'planted'))
    expect(claims.length / SERIES).toBeGreaterThanOrEqual(0.9)
    expect(claims.every(({ direction }) => direction === 'up')).toBe(true)
    expect(claims.filter(({ low, high }) => low <= planting.strength && planting.strength <= high).length / claims.length).toBeGreaterThanOrEqual(0.8)
  }, BUSY)
})

const chance = seeded(40)
const alcohol = yes(series.noise(150, chance, 0), 0.4, chance)
const mixed = entriesOf(add(series.noise(150, chance, 0.7), alcohol.map((had) => (had ? -1 : 0))), { alcohol, sleep: series.noise(150, chance) }, chance, { perDay: 2 })

test('a factor that lowers mood goes down, and its sizes stay above 0', () => {
  const [claim] = claimsFrom(mixed)
  expect(claim).toMatchObject({ factor: 'alcohol', direction: 'down', days: new Set(mixed.map(({ at, zone }) => at.toZonedDateTimeISO(zone).toPlainDate().toString())).size })
  expect(claim!.low).toBeGreaterThan(0)
  expect(claim!.low).toBeLessThan(claim!.strength)
  expect(claim!.strength).toBeLessThan(claim!.high)
})

test('the order of entries and entries given twice change nothing', () => {
  const shuffled = [...mixed, ...mixed.slice(0, 40)].map((entry, nth) => ({ entry, key: Math.imul(nth + 1, 2_654_435_761) >>> 0 })).toSorted((a, b) => a.key - b.key).map(({ entry }) => entry)
  expect(claimsFrom(shuffled)).toEqual(claimsFrom(mixed))
})

test('what a person does not want to be told is not told, nor named beside another', () => {
  expect(claimsFrom(mixed, { hidden: ['alcohol'] })).toEqual([])
  const twins = mixed.map((entry, nth) => ({ ...entry, factors: { ...entry.factors, bar: nth % 10 === 0 ? !entry.factors['alcohol'] : entry.factors['alcohol']! } }))
  expect(claimsFrom(twins).find(({ factor }) => factor === 'alcohol')!.also).toContain('other-factor:bar')
  expect(JSON.stringify(claimsFrom(twins, { hidden: ['bar'] }))).not.toContain('bar')
})

const simple = (days: number, mood: (day: number) => number, factors: (day: number) => Entry['factors']): Entry[] =>
  Array.from({ length: days }, (_, day) => ({ at: instantOf('2024-03-01T12:00:00Z').add({ hours: 24 * day }), zone: 'Europe/Paris', mood: mood(day), factors: factors(day) }))
const coin = (day: number) => (Math.imul(day + 7, 2_654_435_761) >>> 16) % 2 === 1

test('a handful of days gives no claim, however clear they look', () => {
  for (const days of [0, 1, 2, 7, 14, 27]) expect(claimsFrom(simple(days, (day) => (coin(day) ? 5 : 1), (day) => ({ walked: coin(day) })))).toEqual([])
})

test('a mood that follows a factor without any exception is claimed', () => {
  expect(claimsFrom(simple(70, (day) => (coin(day) ? 4 : 2), (day) => ({ walked: coin(day) })))).toMatchObject([{ factor: 'walked', direction: 'up', days: 70, strength: 2 }])
})

test('a mood that never changes, a factor that never changes and one with six yeses give no claim', () => {
  expect(claimsFrom(simple(90, () => 3, (day) => ({ walked: coin(day) })))).toEqual([])
  expect(claimsFrom(simple(90, (day) => (coin(day) ? 4 : 2), () => ({ walked: true, slept: 8 })))).toEqual([])
  expect(claimsFrom(simple(90, (day) => (day % 15 === 3 ? 5 : 2 + Number(coin(day))), (day) => ({ walked: day % 15 === 3 })))).toEqual([])
})

test('what comes on the same weekday only cannot be told from the week', () => {
  expect(claimsFrom(simple(140, (day) => (day % 7 === 2 ? 5 : 2 + Number(coin(day))), (day) => ({ choir: day % 7 === 2 })))).toEqual([])
})

test('a yes and a no may come as 1 and 0, and strength is then the same', () => {
  const asNumbers = mixed.map((entry) => ({ ...entry, factors: { ...entry.factors, alcohol: Number(entry.factors['alcohol']) } }))
  expect(claimsFrom(asNumbers)).toEqual(claimsFrom(mixed))
})

test('every claim says what else could explain it, few days and missing ones among them', () => {
  const few = simple(120, (day) => (coin(day) ? 5 : 2), (day) => ({ walked: coin(day) })).filter((_, day) => day % 3 !== 0).slice(0, 45)
  expect(claimsFrom(few)[0]!.also).toEqual(['reverse', 'few-days', 'missing-days'])
  expect(claimsFrom(mixed).every(({ also }) => also.includes('reverse'))).toBe(true)
})

test('a factor that follows the week says so', () => {
  const c = seeded(3)
  const outside = yes(series.weekend(200, 2), 0.2, c)
  const [claim] = claimsFrom(entriesOf(add(series.weekend(200, 0.5), series.noise(200, c, 0.6), outside.map((was) => Number(was))), { outside }, c))
  expect(claim!.also).toContain('weekday')
})
