import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audiences, namesInWords, notes, regions } from '../../helplines.ts'
import { looseHours } from '../../hours.ts'

const read = (language: string) => JSON.parse(readFileSync(join(import.meta.dirname, `${language}.json`), 'utf8')) as Record<string, string>
const en = read('en')
const others = ['es', 'fr', 'ar'] as const

/** The values and marks of a message: they must be the same in every language, or a number would be missing in one. */
const holes = (text: string) => [...text.matchAll(/\{(\w+)|<(\w+)>/g)].map((hole) => hole[0]).toSorted()

test.each(others)('%s says everything that English says, with the same values', (language) => {
  const words = read(language)
  expect(Object.keys(words)).toEqual(Object.keys(en))
  for (const [key, text] of Object.entries(words)) {
    expect(holes(text), key).toEqual(holes(en[key]!))
    expect(text.trim(), key).not.toBe('')
  }
})

test('every word of the data has a sentence', () => {
  const needed = [
    ...looseHours.map((one) => `hours.${one}`), ...notes.map((one) => `note.${one}`), ...namesInWords.map((one) => `line.${one}`),
    ...regions.map((one) => `region.${one}`), ...audiences.filter((one) => one !== 'everyone').map((one) => `audience.${one}`),
  ]
  expect(needed.filter((key) => !(key in en))).toEqual([])
})

// Other parts of the slice keep their words in the same file, and have their own limit.
const ours = /^(help|way|press|nobody|happens|plan\.(title|where|open|none)$|other|breathe|answered|lines|country|fresh)/

test.each(['en', ...others])('%s: no sentence of the help page is longer than twelve words, and none shouts', (language) => {
  for (const [key, text] of Object.entries(read(language)).filter(([key]) => ours.test(key))) {
    for (const sentence of text.split(/[.?؟:…]/)) {
      const words = sentence.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\d]/u.test(word))
      expect(words.length, `${key}: ${sentence}`).toBeLessThanOrEqual(12)
    }
    expect(text, key).not.toMatch(/[!¡]/)
  }
})

test.each(['en', ...others])('%s speaks safely of suicide', (language) => {
  for (const [key, text] of Object.entries(read(language))) expect(text, key).not.toMatch(/commit(s|ted|ting)? suicide|cometi[óo] suicidio|commis un suicide|انتحار فاشل|failed attempt/i)
})
