import { languages, type Language } from '#prelude/languages.ts'
import { voices } from '#talk/voices.ts'
import type { Line, Voice } from '#talk/words.ts'
import { words } from './say.ts'

const own = 'say.'

/** The companion's voices as they speak by text: nothing in them knows of a screen, a page or a device. */
export const smsVoices: Record<Language, Voice> = Object.fromEntries(Object.keys(languages).map((language) => [language, spoken(language as Language)])) as Record<Language, Voice>

function spoken(language: Language): Voice {
  const base = voices[language]
  const lines = Object.entries(words[language]).filter(([key]) => key.startsWith(own)).map(([key, text]): [string, Line] => [key.slice(own.length), text.split('|')])
  // A line that the language lacks stays lacking: what it does not speak it does not half speak. The first words are the notice's, so that no greeting says "again".
  return { ...base, 'greet.again': base['greet.ask']!, ...Object.fromEntries(lines.filter(([key]) => Object.hasOwn(base, key)).map(([key, line]) => [key, key.startsWith('quick.') ? (line as string[])[0]! : line])) }
}
