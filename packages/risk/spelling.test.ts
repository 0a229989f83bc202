import { expect, test } from 'vitest'
import { wordsIn } from './phrases.ts'
import { heardPlainly } from './plain.ts'
import { spelledRight } from './spelling.ts'

test('words of danger in haste are read as what was meant, as many words as before', () => {
  const words = wordsIn('im going to klil mysself, i took the plls')
  expect(spelledRight(words)).toEqual(wordsIn('im going to kill myself, i took the pills'))
  expect(heardPlainly('I want to kil myslef').signal).toBe('active')
})

test('what is a word of its own stays what it is', () => {
  const everyday = wordsIn('the bride lied about the tables, a gong, ready to dine, a hill, a ripe pear')
  expect(spelledRight(everyday)).toBe(everyday)
})

test('danger is heard through the sounds of somebody who dictates, and the words are theirs', () => {
  const heard = heardPlainly('i am um like going to uh yeah kill um myself')
  expect(heard).toMatchObject({ signal: 'active', level: 'high' })
  expect(heard.why[0]).toContain('kill um myself')
})
