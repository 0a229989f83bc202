import { expect, test } from 'vitest'
import { heardPlainly } from './plain.ts'
import cases from './vectors/plain.json' with { type: 'json' }

for (const [language, bySignal] of Object.entries(cases)) {
  for (const [signal, texts] of Object.entries(bySignal as Record<string, string[]>)) {
    test(`rule 9: in ${language}, plain phrases of ${signal} are heard as that`, () => {
      expect(texts.map((text) => ({ text, signal: heardPlainly(text).signal }))).toEqual(texts.map((text) => ({ text, signal })))
    })
  }
}

test('a sentence buried in a long message is heard, with its very words', () => {
  const long = `${'We went to the market and bought bread, then my aunt told us about the garden. '.repeat(200)}I want to kill myself. ${'Then we had tea. '.repeat(200)}`
  expect(heardPlainly(long)).toEqual({ signal: 'active', level: 'high', why: ['kill myself'], spoken: 'en' })
})

test('means at hand are imminent, and years ago they were that then', () => {
  expect(heardPlainly('ten years ago I was standing on the bridge').signal).toBe('past')
  expect(heardPlainly('I have taken all the pills').level).toBe('imminent')
  expect(heardPlainly('im standing on the bridge').level).toBe('imminent')
})

test('rule 9: plain phrases in neighbours’ languages are heard whatever the talk was begun in, and the language is named', () => {
  expect(heardPlainly('хочу умереть')).toMatchObject({ signal: 'active', language: 'ru' })
  expect(heardPlainly('ich möchte sterben')).toMatchObject({ language: 'de' })
  expect(heardPlainly('我想死')).toMatchObject({ language: 'zh' })
  expect(heardPlainly('não quero mais viver')).toMatchObject({ language: 'pt' })
})

test('100,000 signs are read to their end', () => {
  const tired = 'i do not want to be so tired any more '.repeat(2700)
  expect(heardPlainly(tired)).toMatchObject({ level: 'none', why: [] })
  expect(heardPlainly(`${tired} ich möchte sterben`)).toMatchObject({ language: 'de' })
})

test('a joke that is taken back is none, and one that is made of it is asked about', () => {
  expect(heardPlainly('jk. no, that was a lie. I am going to end my life').level).toBe('high')
  expect(heardPlainly('I am going to kill myself lol').level).toBe('moderate')
})
