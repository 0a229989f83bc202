import { expect, test } from 'vitest'
import { dangerIn } from './danger.ts'
import { normalise } from './normalise.ts'
import { plainDanger } from './rules/danger-phrases.ts'

const heard = (text: string) => dangerIn(text, normalise(text))
const all = Object.values(plainDanger).flatMap((byLanguage) => Object.entries(byLanguage).flatMap(([language, phrases]) => phrases.map((phrase) => ({ language, phrase }))))

test.each(all)('$language: $phrase is heard alone, in capitals and within other words', ({ phrase }) => {
  expect(heard(phrase)).toBeDefined()
  expect(heard(phrase.toUpperCase())).toBeDefined()
  expect(heard(`Ok… ${phrase}. 12`)).toBeDefined()
})

test('25 languages have phrases of both kinds', () => {
  expect(Object.keys(plainDanger.active).toSorted()).toEqual(Object.keys(plainDanger.passive).toSorted())
  expect(Object.keys(plainDanger.active)).toHaveLength(25)
})

test.each(['no quiero morir', 'nie chcę umrzeć', 'non voglio morire', 'я не хочу умереть', 'לא רוצה למות', 'لا اريد ان اموت', 'je ne veux pas mourir', 'ich will nicht sterben', '我不想死'])('%j, which says the contrary, is not taken for it', (text) => {
  expect(heard(text)).toBeUndefined()
})

test('the words are given as they were written', () => {
  expect(heard('Hoy… ¡Quiero MORIR!')?.words).toBe('Quiero MORIR')
})
