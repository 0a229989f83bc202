import { expect, test } from 'vitest'
import { holesIn, wordsThatDiffer } from '../../scripts/shape/words.ts'

const en = { hello: 'Hello {name}', many: '{count, plural, one {One day with <b>{what}</b>} other {# days}}' }
const fr = { hello: 'Bonjour {name}', many: '{count, plural, one {Un jour avec <b>{what}</b>} other {# jours}}' }
const differing = (change: Record<string, string | undefined>) =>
  wordsThatDiffer('app/x/web/words', { en, fr: JSON.parse(JSON.stringify({ ...fr, ...change })) as Record<string, string> })

test('languages that say the same with the same values pass', () => {
  expect(differing({})).toEqual([])
})

test.each([
  ['a key left out', { hello: undefined }, 'app/x/web/words/fr.json leaves out 1 of 2 messages: hello'],
  ['a key that English has not', { more: 'Plus' }, 'app/x/web/words/fr.json has messages that English has not: more'],
  ['a value left out', { hello: 'Bonjour' }, 'app/x/web/words/fr.json: hello leaves out {name}'],
  ['a value left out in one form of a plural', { many: '{count, plural, one {Un jour avec <b>toi</b>} other {# jours}}' }, 'app/x/web/words/fr.json: many leaves out {what}'],
  ['a mark left out', { many: '{count, plural, one {Un jour avec {what}} other {# jours}}' }, 'app/x/web/words/fr.json: many leaves out <b> </b>'],
  ['a value of another name', { hello: 'Bonjour {nom}' }, 'app/x/web/words/fr.json: hello has {nom}, which English has not'],
  ['nothing said', { hello: ' ' }, 'app/x/web/words/fr.json: hello says nothing'],
])('%s is noticed', (_, change, problem) => {
  expect(differing(change)).toContain(problem)
})

test('a message that is not ICU is noticed', () => {
  expect(differing({ hello: 'Bonjour {name' })[0]).toMatch(/hello is not ICU/)
})

test('a language without its file is noticed', () => {
  expect(wordsThatDiffer('app/x/web/words', { en, fr, ar: undefined })).toEqual(['app/x/web/words: there is no ar.json'])
  expect(wordsThatDiffer('app/x/web/words', { en: undefined, fr })).toEqual(['app/x/web/words: there is no en.json'])
})

test('values are found in every depth of a message', () => {
  const found = holesIn('{a, select, x {{b, plural, offset:1 =0 {none} one {<i>{c}</i>} other {{d, number}}}} other {}}')
  expect(found).toEqual({ ok: true, holes: new Set(['{a}', '{b}', '<i>', '{c}', '</i>', '{d}']) })
})
