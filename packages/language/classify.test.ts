import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { load } from './classify.ts'
import { dangerKinds, signalKinds } from './signals.ts'

const bytes = readFileSync(new URL('models/language.bin', import.meta.url))
const { classify, models } = load(bytes)
const byRules = load(undefined)

const vectors = readFileSync(new URL('vectors/signals.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(' | ') as [string, string])

test('the model is whole', () => {
  expect(models).toBe('all')
})

test.each(vectors)('%s: %s', (text, kind) => {
  const { signal } = classify(text, 'en')
  if (kind === 'danger') expect(dangerKinds).toContain(signal)
  else if (kind === 'quiet') expect(dangerKinds).not.toContain(signal)
  else expect(signal).toBe(kind)
})

describe('windows', () => {
  const filler = 'We went to the market and bought bread and talked about the weather and the neighbours for a while. '
  test('one sentence in six hundred words counts, and its words are named', () => {
    const heard = classify(`${filler.repeat(16)}I am going to kill myself tonight. ${filler.repeat(16)}`, 'en')
    expect(heard.signal).toBe('active')
    expect(heard.why.join(' ')).toContain('kill myself')
  })
  test('the filler alone is quiet', () => {
    expect(classify(filler.repeat(32), 'en').signal).toBe('none')
  })
  test('a hundred thousand signs are read, with what stands at the end', () => {
    expect(classify(`${'bla '.repeat(25_000)}. i want to kill myself`, 'en').signal).toBe('active')
  })
})

describe('odd texts', () => {
  test.each(['', ' ', '😭', '...', '\ud800', 'abc\udfffdef', '\u0000', 'я want тo die مرحبا 你好', '"', '<3 :(', '١٢٣'])('%j is answered in full', (text) => {
    const heard = classify(text, 'en')
    expect(signalKinds).toContain(heard.signal)
    expect(Object.keys(heard.emotions)).toHaveLength(28)
    expect(heard.topic).not.toBe('')
    expect(heard.intent).not.toBe('')
  })

  test('no text makes it throw, and the same text is always answered the same', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.constantFrom('i', 'want', 'to', 'die', 'not', 'kms', '"', '.', 'he', 'said', '\ud83d', '死', 'k', 'i', 'l', 'l'), { maxLength: 60 }).map((words) => words.join(' '))), (text) => {
      expect(classify(text, 'en')).toEqual(classify(text, 'en'))
      expect(signalKinds).toContain(byRules.classify(text, 'en').signal)
    }), { numRuns: 300 })
  }, 120_000)
})

test('the words of a trap are the person’s own', () => {
  const text = 'I failed one test, so I am a total failure and everyone thinks I am stupid'
  const { traps } = classify(text, 'en')
  expect(traps.length).toBeGreaterThan(0)
  for (const { words, score } of traps) {
    expect(text).toContain(words)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})

test('danger is heard in another language than the talk is in', () => {
  expect(classify('quiero morir', 'en').signal).not.toBe('none')
  expect(classify('ich will nicht mehr leben', 'fr').signal).toBe('passive')
})

describe('without a model', () => {
  const broken = Uint8Array.from(bytes)
  broken[broken.length - 900] = (broken[broken.length - 900] as number) ^ 255
  test.each([['none at all', undefined], ['cut short', bytes.subarray(0, 5000)], ['damaged', broken], ['something else', new TextEncoder().encode('<html>')]])('%s: the rules go on and say that they are alone', (_, given) => {
    const alone = load(given)
    expect(alone.models).toBe('rules-only')
    expect(alone.classify('I want to kill myself', 'en')).toMatchObject({ signal: 'active', models: 'rules-only' })
    expect(alone.classify('lovely weather', 'en')).toMatchObject({ signal: 'none', level: 'none', traps: [] })
  })
})
