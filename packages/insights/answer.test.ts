import { expect, test } from 'vitest'
import { answerLine } from './answer.ts'
import { claimsFrom } from './claims.ts'
import { seeded } from './seeded.ts'
import { entriesWith, planted } from './testing.ts'

test('a line of entries is answered with the same claims that the device makes, in the stated shape', () => {
  const entries = entriesWith(planted[0]!, 120, seeded(2))
  const answer = JSON.parse(answerLine(JSON.stringify({ entries }))) as { claims: object[] }
  expect(answer).toEqual({ claims: claimsFrom(entries) })
  expect(Object.keys(answer.claims[0]!)).toEqual(['factor', 'direction', 'days', 'strength', 'low', 'high', 'also'])
})

test('no entries give no claims', () => {
  expect(answerLine('{"entries":[]}')).toBe('{"claims":[]}')
})

const good = { at: '2024-05-01T12:00:00Z', zone: 'Europe/Madrid', mood: 3, factors: { slept: 7, walked: true } }
test.each([
  ['not JSON', '{"entries":', /not JSON/],
  ['an empty line', '', /not JSON/],
  ['a list', '[]', /shape/],
  ['no entries', '{}', /entries/],
  ['something more', JSON.stringify({ entries: [], hidden: [] }), /hidden/],
  ['a mood of 6', JSON.stringify({ entries: [good, { ...good, mood: 6 }] }), /entries number 2 mood: a mood above 5/],
  ['a mood of 0', JSON.stringify({ entries: [{ ...good, mood: 0 }] }), /below 1/],
  ['half a mood', JSON.stringify({ entries: [{ ...good, mood: 2.5 }] }), /whole number/],
  ['a mood in words', JSON.stringify({ entries: [{ ...good, mood: '3' }] }), /mood/],
  ['no moment', JSON.stringify({ entries: [{ ...good, at: 'yesterday' }] }), /not an instant/],
  ['a moment without its zone', JSON.stringify({ entries: [{ ...good, at: '2024-05-01T12:00:00' }] }), /not an instant/],
  ['no zone', JSON.stringify({ entries: [{ ...good, zone: 'Mars/Base' }] }), /not a time zone/],
  ['a factor in words', JSON.stringify({ entries: [{ ...good, factors: { slept: 'well' } }] }), /neither an amount, nor true or false/],
  ['a factor without an end', '{"entries":[{"at":"2024-05-01T12:00:00Z","zone":"UTC","mood":3,"factors":{"slept":1e999}}]}', /neither an amount/],
  ['an amount beyond use', JSON.stringify({ entries: [{ ...good, factors: { slept: 1e12 } }] }), /beyond/],
  ['a factor without a name', JSON.stringify({ entries: [{ ...good, factors: { '': 1 } }] }), /name/],
  ['factors in a list', JSON.stringify({ entries: [{ ...good, factors: [1] }] }), /not an object of factors/],
  ['no factors', JSON.stringify({ entries: [{ at: good.at, zone: good.zone, mood: 3 }] }), /factors/],
  ['another field', JSON.stringify({ entries: [{ ...good, note: 'secret' }] }), /note/],
  ['a forbidden key', '{"entries":[{"at":"2024-05-01T12:00:00Z","zone":"UTC","mood":3,"factors":{"__proto__":1}}]}', /not JSON|forbidden/],
])('a line with %s is refused with a sentence', (_, line, why) => {
  const { error } = JSON.parse(answerLine(line)) as { error: string }
  expect(error).toMatch(why)
  expect(error).toMatch(/^[A-Z].*\.$/)
})

test('names that objects have from birth are names like others', () => {
  const entries = entriesWith(planted[0]!, 120, seeded(2)).map((entry) => ({ ...entry, factors: { constructor: entry.factors['planted']!, toString: false } }))
  expect((JSON.parse(answerLine(JSON.stringify({ entries }))) as { claims: unknown[] }).claims).toMatchObject([{ factor: 'constructor' }])
})
