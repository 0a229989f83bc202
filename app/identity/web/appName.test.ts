import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { wordsIn } from '#kit/words.tsx'
import { dirOf, languages } from '#prelude/languages.ts'
import { compiledWords } from '../../../scripts/vite/words.ts'
import { type AppName, appNames, neutralNameHere } from './appName.ts'

type Manifest = { name: string; short_name: string; lang?: string; dir?: string; start_url: string; icons: { src: string }[]; shortcuts: { name: string; url: string }[] }
const manifestOf = (name: AppName, language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../kit/public/app/${name}${language === 'en' ? '' : `.${language}`}.webmanifest`), 'utf8')) as Manifest
const wordsFor = (language: string) => wordsIn(language, compiledWords('identity', language))
const chosen = (name: string | null) => vi.stubGlobal('localStorage', { getItem: () => name })
afterEach(() => { vi.unstubAllGlobals() })

const each = Object.keys(languages).flatMap((language) => appNames.map((name) => [name, language] as const))

test.each(each)('the manifest of %s in %s carries the name as it stands in the words, and nothing else that names the service', (name, language) => {
  const manifest = manifestOf(name, language)
  chosen(name)
  const said = neutralNameHere(wordsFor(language)) ?? 'Evenkeel'
  expect([manifest.name, manifest.short_name, manifest.shortcuts[0]!.name]).toEqual([said, said, said])
  if (name !== 'evenkeel') expect(JSON.stringify(manifest)).not.toMatch(/evenkeel/i)
  const { icons, start_url: start, shortcuts } = manifestOf(name, 'en')
  expect([manifest.icons, manifest.start_url, manifest.shortcuts.map(({ url }) => url)]).toEqual([icons, start, shortcuts.map(({ url }) => url)])
  if (language !== 'en') expect([manifest.lang, manifest.dir]).toEqual([language, dirOf(language)])
})

test('a neutral name whose words are not there yet is empty, and never the name of the service', () => {
  chosen('tides')
  expect(neutralNameHere(wordsIn('es', {}))).toBe('')
  expect(neutralNameHere(wordsFor('es'))).toBe('Mareas')
  for (const none of ['evenkeel', 'nonsense', null]) {
    chosen(none)
    expect(neutralNameHere(wordsFor('es'))).toBeUndefined()
  }
})
