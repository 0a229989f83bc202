import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (slice: string, language: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../..', slice, 'web/words', `${language}.json`), 'utf8')) as Record<string, string>
const files = ['privacy', 'identity', 'vault'].flatMap((slice) => ['en', 'es', 'fr', 'ar'].map((language) => [slice, language] as const))

test.each(files)('%s in %s: no sentence is longer than twenty words, and none shouts', (slice, language) => {
  for (const [key, text] of Object.entries(read(slice, language))) {
    for (const sentence of text.split(/[.?:;؟؛…{}]/)) {
      const words = sentence.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\d]/u.test(word))
      expect(words.length, `${key}: ${sentence}`).toBeLessThanOrEqual(20)
    }
    expect(text, key).not.toMatch(/[!¡]/)
  }
})

test.each(files)('%s in %s says person, never user, patient or client', (slice, language) => {
  for (const [key, text] of Object.entries(read(slice, language))) {
    expect(text, key).not.toMatch(/\b(?:users?|patients?|clients?|usuari[oa]s?|pacientes?|utilisateurs?|utilisatrices?)\b|المستخدم|المريض/i)
  }
})
