import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSent, fits } from './alphabet.ts'
import { cut, sentencesOf } from './cut.ts'

const whole = (units: readonly string[], most = 50) => cut([{ units, weight: 1 }], most)

test('a text that fits is one, and longer ones end with a sentence', () => {
  expect(whole(['How are you?'])).toEqual(['How are you?'])
  const long = sentencesOf('This is the first sentence, and it goes on for a good while so that it takes some room. This is the second sentence, and it takes just as much room as the first one did. And this one ends it.')
  expect(whole(long)).toEqual([long[0], `${long[1]} ${long[2]}`])
})

test('a sentence that no text can hold ends with a word', () => {
  const texts = whole([`${'word '.repeat(50)}end.`])
  expect(texts).toHaveLength(2)
  for (const text of texts) expect(text).toMatch(/^(?:word )+(?:word|end\.)$/)
})

test('sentences are told apart in every script, and a number or an address is no end', () => {
  expect(sentencesOf('One. Two? «Three!» Four')).toEqual(['One.', 'Two?', '«Three!»', 'Four'])
  expect(sentencesOf('هل أنت بخير؟ اكتب لي.')).toEqual(['هل أنت بخير؟', 'اكتب لي.'])
  expect(sentencesOf('Version 1.5 of https://care.example.org/a.b is here')).toHaveLength(1)
})

const number = fc.constantFrom('717 003 717', '+1 555 0100', '1-800-555-0100', '(555) 010 0123', '55 5501-0100', '112')
const link = fc.constantFrom('https://care.example.org/help?country=ES', 'care.example.org')
const word = fc.constantFrom('and', 'then', 'call', 'estás', 'cœur', 'مرحبا', 'إلى', '😀', 'хорошо', '“so”', '€', 'extraordinarily')
// Numbers stand between words, as they do in speech.
const sentence = fc.array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.tuple(word, number, word).map((three) => three.join(' ')) }, { weight: 1, arbitrary: link }), { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`)
const close = (text: string) => text.replace(/\s/g, '')

test('whatever is said, each text goes as one, none is empty, nothing is lost, and no number or link is cut', () => {
  fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (units) => {
    const texts = whole(units)
    for (const text of texts) {
      expect(text.trim()).not.toBe('')
      expect(fits(text)).toBe(true)
      expect(asSent(text)).toBe(text)
    }
    const flat = (many: readonly string[]) => close(asSent(many.join(' ').normalize('NFD').replace(/\p{M}/gu, '')).replace(/œ/g, 'oe').replace(/[“”«»]/g, '"'))
    expect(flat(texts)).toBe(flat(units))
    for (const whole of units.join(' ').match(/\+1 555 0100|717 003 717|\(555\) 010 0123|55 5501-0100|https:\S+ES/g) ?? []) expect(texts.some((text) => text.includes(whole)), whole).toBe(true)
  }))
})

test('a word without a space that no text can hold is cut between signs', () => {
  const texts = whole(['😀'.repeat(50)])
  expect(texts.join('')).toBe('😀'.repeat(50))
  for (const text of texts) expect(fits(text) && text.isWellFormed()).toBe(true)
})

test('where it is too much, what weighs least is left out whole, and the rest keeps its order', () => {
  const line = (letter: string) => `${letter} ${'x'.repeat(150)}`
  expect(cut([{ units: [line('a')], weight: 9 }, { units: [line('b')], weight: 1 }, { units: [line('c')], weight: 5 }, { units: [line('d')], weight: 9 }], 3)).toEqual([line('a'), line('c'), line('d')])
})
