import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

const read = (text: string): string => normalise(text).map(({ word }) => word).join(' ')

test.each([
  ["I can't do this anymore!!!", 'i can not do this anymore !'],
  ['i wanna kms 😭', 'i want to kill myself 😭'],
  ['k i l l myself', 'kill myself'],
  ['so tired, k1ll mys3lf', 'so tired , kill myself'],
  ['su*cide th0ughts', 'suicide thoughts'],
  ['killmyself', 'kill myself'],
  ['sooooo goooood', 'so good'],
  ['self-harm, s/h, self injury', 'selfharm , selfharm , selfharm'],
  ['suisidal and suicidle', 'suicidal and suicidal'],
  ['we’re here, they were there', 'we are here , they were there'],
  ['ｗａｎｔ tо die', 'want to die'],
])('%j is read as %j', (text, as) => {
  expect(read(text)).toBe(as)
})

test.each([['20 kms away', 'kilometres'], ['low kms on a used car', 'kilometres'], ['i feel like kms', 'kill myself']])('the kms of %j means %j', (text, meant) => {
  expect(read(text)).toContain(meant)
})

test('Arabic letter forms and vowel signs are undone, signs of Indian scripts are kept', () => {
  expect(read('يُرِيدُ أَنْ')).toBe(read('يريد ان'))
  expect(read('मैं मरना')).toBe('मैं मरना')
})

test('every word points to the signs it came from', () => {
  const text = 'Oh, I’ll stay'
  expect(normalise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Oh', ',', 'I’ll', 'I’ll', 'stay'])
})
