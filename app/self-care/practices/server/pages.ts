import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageFor } from '#prelude/languages.ts'
import type { PlainPage } from '#platform/pages.ts'
import { listedPractice } from '#practice/inlanguage.ts'
import { languages, type Practice } from '#practice/practice.ts'
import { allPractices } from '#practice/tools/files.ts'

// What is written in practices can be read by anybody, with or without script: a friend's link opens here.

let byId: Map<string, Practice> | undefined
const practices = () => (byId ??= new Map(allPractices().map((one) => [one.id, one])))

const wordsByLanguage = new Map<string, unknown>()
function wordsIn(language: string): unknown {
  const tongue = (languages as readonly string[]).includes(language) ? language : 'en'
  if (!wordsByLanguage.has(tongue)) wordsByLanguage.set(tongue, { language: tongue, ...JSON.parse(readFileSync(join(import.meta.dirname, '../../../../packages/practice/words', `${tongue}.json`), 'utf8')) as object })
  return wordsByLanguage.get(tongue)
}

/** The library and every practice in it as pages that need no script and no account. */
export const pages: readonly PlainPage[] = [
  { path: '/practice', screen: 'practice', knocks: ['nobody'], async reads({ request }, query) {
    const language = languageFor(query['lang'], request.language)
    return { all: [...practices().values()].map((one) => listedPractice(one, language)), shelves: wordsIn(language) }
  } },
  { path: '/practice/play', screen: 'play', knocks: ['nobody'], async reads({ request }, query) {
    const practice = practices().get(query['id'] ?? '')
    return practice ? { practice, words: wordsIn(languageFor(query['lang'], request.language)) } : null
  } },
]
