import { beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { amplitudes, bent, breathPoints, during, pointsOf } from './envelope.ts'
import { gapsOf, nightOf, seedOfNight } from './night.ts'
import { dropsLoop, LOUDNESS, noiseLoop } from './noise.ts'
import { randomFrom, seedOf } from './random.ts'

beforeAll(async () => { if (!('Temporal' in globalThis)) await import('temporal-polyfill/global') })

const loudnessOf = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length)
/** The loudness of what changes from sample to sample: high for bright noise, low for dark. */
const brightness = (samples: Float32Array) => loudnessOf(samples.slice(1).map((one, place) => one - samples[place]!)) / loudnessOf(samples)

describe('a seed', () => {
  test('brings the same numbers again, spread evenly from 0 to 1', () => {
    const [first, second, other] = [1, 1, 2].map((seed) => Array.from({ length: 5000 }, randomFrom(seed)))
    expect(second).toEqual(first)
    expect(other).not.toEqual(first)
    expect(Math.min(...first!)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...first!)).toBeLessThan(1)
    expect(first!.reduce((sum, one) => sum + one, 0) / 5000).toBeCloseTo(0.5, 1)
  })

  test('differs between texts that differ in one sign', () => {
    expect(seedOf('2026-11-25')).toBe(seedOf('2026-11-25'))
    expect(seedOf('2026-11-25')).not.toBe(seedOf('2026-11-26'))
  })
})

describe('noise', () => {
  test.each(['pink', 'brown'] as const)('%s is as loud as it is meant to be, has no offset, and joins without a click', (colour) => {
    const samples = noiseLoop(colour, 60_000, randomFrom(7))
    expect(samples).toHaveLength(60_000)
    expect(loudnessOf(samples)).toBeCloseTo(LOUDNESS, 4)
    expect(samples.reduce((sum, one) => sum + one, 0) / samples.length).toBeCloseTo(0, 5)
    const steps = samples.slice(1).map((one, place) => Math.abs(one - samples[place]!))
    expect(Math.abs(samples[0]! - samples.at(-1)!)).toBeLessThanOrEqual(Math.max(...steps))
    expect(noiseLoop(colour, 60_000, randomFrom(7))).toEqual(samples)
  })

  test('brown is darker than pink', () => {
    expect(brightness(noiseLoop('brown', 60_000, randomFrom(7)))).toBeLessThan(0.5 * brightness(noiseLoop('pink', 60_000, randomFrom(7))))
  })

  test('drops are short knocks with quiet between them', () => {
    const drops = dropsLoop(48_000, 48_000, 10, randomFrom(3))
    expect(loudnessOf(drops)).toBeCloseTo(LOUDNESS, 4)
    expect(drops.filter((one) => Math.abs(one) < 0.01).length).toBeGreaterThan(24_000)
    expect(Math.max(...drops)).toBeGreaterThan(LOUDNESS * 3)
  })
})

describe('a night', () => {
  const madrid = (text: string) => seedOfNight(instantOf(text), 'Europe/Madrid')

  test('is one night from evening until noon, and the next evening is another', () => {
    expect(madrid('2026-11-25T22:00:00Z')).toBe(madrid('2026-11-26T03:00:00Z'))
    expect(madrid('2026-11-25T22:00:00Z')).not.toBe(madrid('2026-11-26T22:00:00Z'))
  })

  test('is the same by the same number, and another by another', () => {
    expect(nightOf(5)).toEqual(nightOf(5))
    expect(nightOf(5).rain.cutoff).not.toBe(nightOf(6).rain.cutoff)
  })

  test('keeps its waves, its bowl and its drift within what is restful, whatever its number', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { sea, rain, bowl, drift } = nightOf(seed)
      for (const { seconds } of [sea.near, sea.far, rain.sway, rain.gusts]) expect(1 / seconds).toBeGreaterThanOrEqual(0.05)
      for (const { seconds } of [sea.near, sea.far, rain.sway, rain.gusts]) expect(1 / seconds).toBeLessThanOrEqual(0.1)
      expect(bowl.tones).toHaveLength(6)
      expect(bowl.tones.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
      for (const { pitch, twin, seconds } of bowl.tones) {
        expect(seconds).toBeGreaterThanOrEqual(6)
        expect(seconds).toBeLessThanOrEqual(12)
        expect(twin - pitch).toBeGreaterThan(0.2)
        expect(twin - pitch).toBeLessThan(1.2)
      }
      for (const { seconds } of Object.values(drift)) expect(seconds).toBeGreaterThanOrEqual(180)
      const gaps = gapsOf(nightOf(seed))
      for (let count = 0; count < 5; count++) expect(gaps.next().value).toBeGreaterThan(bowl.tones[0]!.seconds * 2)
    }
  })
})

describe('loudness', () => {
  test('fades softly from where it is to where it is sent, and stays there', () => {
    const fade = { from: 0.2, to: 1, at: 10, seconds: 4 }
    expect([9, 10, 12, 14, 20].map((moment) => during(fade, moment))).toEqual([0.2, 0.2, 0.6, 1, 1])
    const heights = pointsOf(fade).map(([, height]) => height)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(pointsOf(fade).at(-1)).toEqual([14, 1])
  })

  test('of several sounds together is no more than of one', () => {
    expect(amplitudes({ rain: 1 })).toEqual({ rain: 1 })
    expect(amplitudes({ rain: 0.5, sea: 0 })).toEqual({ rain: 0.5 ** 1.5 })
    const all = amplitudes({ rain: 1, sea: 1, wind: 1, bowl: 1, brown: 1, pink: 4 })
    expect(Object.values(all).reduce((sum, one) => sum + one ** 2, 0)).toBeCloseTo(1)
    expect(amplitudes({})).toEqual({})
  })

  test('is never clipped: what is too loud bends below full, in order, and the rest is left alone', () => {
    const bends = Array.from({ length: 401 }, (_, place) => bent((place - 200) / 50))
    expect(bends).toEqual(bends.toSorted((a, b) => a - b))
    expect(Math.max(...bends.map(Math.abs))).toBeLessThan(0.981)
    expect([bent(0.5), bent(-0.7)]).toEqual([0.5, -0.7])
  })

  test('of a breath begins and ends in silence, is fullest late going in and early going out', () => {
    for (const phase of ['in', 'out'] as const) {
      const points = breathPoints(phase, 6)
      expect([points[0], points.at(-1)]).toEqual([[0, 0], [6, 0]])
      expect(Math.max(...points.map(([, height]) => height))).toBe(1)
    }
    const fullest = (phase: 'in' | 'out') => breathPoints(phase, 6).find(([, height]) => height === 1)![0]
    expect(fullest('in')).toBeGreaterThan(4)
    expect(fullest('out')).toBeLessThan(2)
  })
})
