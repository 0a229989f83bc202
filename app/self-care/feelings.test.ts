import { expect, test } from 'vitest'
import { languages } from '#prelude/languages.ts'
import { feelings, feelingsFor, idiomWord, isIdiom, shared } from './feelings.ts'

test('every language of the house has idioms of its own, and shows no other language’s', () => {
  for (const language of Object.keys(languages)) {
    const own = feelingsFor(language).filter(isIdiom)
    expect(own.length, language).toBeGreaterThan(10)
    expect(own.every((one) => idiomWord(one).language === language)).toBe(true)
  }
  expect(idiomWord('ar.tight-chest').word).toBe('ضيق في الصدر')
})

test('what was chosen in another language stays to be seen and taken back', () => {
  expect(feelingsFor('en', ['fr.cafard', 'tired']).at(-1)).toBe('fr.cafard')
})

test('no id stands twice, and no two words of one language are the same', () => {
  expect(new Set(feelings).size).toBe(feelings.length)
  for (const language of Object.keys(languages)) {
    const words = feelingsFor(language).filter(isIdiom).map((one) => idiomWord(one).word)
    expect(new Set(words).size).toBe(words.length)
  }
  expect(shared).toContain('close-to-someone')
})

test('no idiom is a word for an illness', () => {
  const illness = /depress|anxi|panic|trauma|burn-?out|depre|ansie|ansio|pánico|dépress|anxi|panique|angoiss|اكتئاب|قلق|هلع|صدمة|وسواس/i
  for (const one of feelings.filter(isIdiom)) expect(idiomWord(one).word).not.toMatch(illness)
})
