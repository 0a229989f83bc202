import { describe, expect, test } from 'vitest'
import { bowlIsDue, loudnessWord, paceAt, secondsToRead } from './telling.ts'

describe('a story', () => {
  test('keeps an even pace for two thirds, then is told slower and with longer quiet up to its end', () => {
    const paces = Array.from({ length: 30 }, (_, place) => paceAt(place, 30))
    expect(new Set(paces.slice(0, 20).map(({ rate }) => rate))).toEqual(new Set([0.9]))
    for (let place = 20; place < 30; place++) {
      expect(paces[place]!.rate).toBeLessThan(paces[place - 1]!.rate)
      expect(paces[place]!.quiet).toBeGreaterThan(paces[place - 1]!.quiet)
    }
    expect(paces[29]!.rate).toBeCloseTo(0.75)
    expect(paces[29]!.quiet).toBeCloseTo(6)
  })

  test('stays at a paragraph longer the longer and the slower it is', () => {
    expect(secondsToRead('a'.repeat(280), 1)).toBe(20)
    expect(secondsToRead('a'.repeat(280), 0.8)).toBe(25)
  })
})

test('the bowl is struck at the beginning and at every interval, also where the phone slept over the moment', () => {
  expect(bowlIsDue(5, -1, 0)).toBe(true)
  expect(bowlIsDue(5, 0, 299)).toBe(false)
  expect(bowlIsDue(5, 299, 300)).toBe(true)
  expect(bowlIsDue(5, 300, 301)).toBe(false)
  expect(bowlIsDue(5, 550, 700)).toBe(true)
})

test('every loudness has a word', () => {
  expect([1, 2, 3, 5, 8, 9, 10].map(loudnessWord)).toEqual(['very-quiet', 'very-quiet', 'quiet', 'middle', 'loud', 'loudest', 'loudest'])
})
