import { describe, expect, test } from 'vitest'
import { foldedWords } from '../folded.ts'
import { excerptOf, fillIndex, searchIndex } from './search.ts'

const indexOf = (texts: Record<string, string>) => {
  const index = searchIndex()
  for (const [id, text] of Object.entries(texts)) index.put(id, text)
  return index
}
const found = (index: ReturnType<typeof indexOf>, query: string) => [...index.find(query)].toSorted()

describe('finding', () => {
  const journal = indexOf({
    a: 'Walked to the river with Dana. Café afterwards.', b: 'The river was high today.', c: 'ذهبت إلى المدرسة مع أحمد', d: '今日は川へ行った', e: 'Nothing at all',
  })

  test('the beginning of a word is enough', () => expect(found(journal, 'riv')).toEqual(['a', 'b']))
  test('the middle of a word is not', () => expect(found(journal, 'iver')).toEqual([]))
  test('all words must be there, in any order', () => {
    expect(found(journal, 'dana river')).toEqual(['a'])
    expect(found(journal, 'dana high')).toEqual([])
  })
  test('the same word twice is one wish', () => expect(found(journal, 'river river')).toEqual(['a', 'b']))
  test('accents and capitals make no difference, on either side', () => {
    expect(found(journal, 'CAFE')).toEqual(['a'])
    expect(found(journal, 'çafé')).toEqual(['a'])
  })
  test('Arabic is found with other forms of its letters, without its vowel signs, and without the article', () => {
    for (const query of ['احمد', 'أَحْمَد', 'المدرسه', 'مدرسة', 'الى']) expect(found(journal, query), query).toEqual(['c'])
  })
  test('a language without spaces is found by its signs', () => expect(found(journal, '川')).toEqual(['d']))
  test('a query without words finds nothing', () => {
    expect(found(journal, '')).toEqual([])
    expect(found(journal, ' …! ')).toEqual([])
  })
})

test('a changed text is found by its new words and no longer by the old ones, and a dropped one not at all', () => {
  const index = indexOf({ a: 'river' })
  expect(found(index, 'river')).toEqual(['a'])
  index.put('a', 'mountain')
  expect(found(index, 'river')).toEqual([])
  expect(found(index, 'mount')).toEqual(['a'])
  index.drop('a')
  expect(found(index, 'mount')).toEqual([])
  expect(index.has('a')).toBe(false)
})

test('words that come later are found beside those sorted before', async () => {
  const index = searchIndex()
  let pauses = 0
  await fillIndex(index, Array.from({ length: 1000 }, (_, nth) => ({ id: `${nth}`, text: `word${nth} common` })), async () => { pauses++ })
  expect(pauses).toBe(50)
  index.put('late', 'wordless')
  expect(found(index, 'wordl')).toEqual(['late'])
  expect(index.find('common').size).toBe(1000)
  expect(found(index, 'word99')).toHaveLength(11)
})

test('it agrees with looking through every text word by word', () => {
  const vocabulary = ['river', 'rivet', 'rain', 'Ana', 'anà', 'walk', 'walked', 'مدرسة', 'night']
  let seed = 7
  const chance = (below: number) => { seed = (seed * 48_271) % 2_147_483_647; return seed % below }
  const texts = Object.fromEntries(Array.from({ length: 300 }, (_, nth) => [`${nth}`, Array.from({ length: 1 + chance(6) }, () => vocabulary[chance(vocabulary.length)]).join(' ')]))
  const index = indexOf(texts)
  for (const query of ['riv', 'ana walk', 'ra ni', 'مدر', 'walked walk ana', 'x']) {
    const plain = Object.keys(texts).filter((id) => foldedWords(query).every((beginning) => foldedWords(texts[id]!).some((one) => one.startsWith(beginning))))
    expect(found(index, query), query).toEqual(plain.toSorted())
  }
})

describe('an excerpt', () => {
  const long = `${'before '.repeat(60)}the RIVÉR was high ${'after '.repeat(60)}`
  test('stands around what was looked for', () => {
    expect(excerptOf(long, 'river')).toMatch(/^… .*RIVÉR.* …$/)
    expect(excerptOf(long, 'river').length).toBeLessThan(160)
  })
  test('is the beginning where nothing was looked for', () => expect(excerptOf('Short and whole', '')).toBe('Short and whole'))
})
