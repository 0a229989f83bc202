import type { Language } from '#prelude/languages.ts'
import ar from './words/ar.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import es from './words/es.json' with { type: 'json' }
import fr from './words/fr.json' with { type: 'json' }

export type WordKey = keyof typeof en

/** The words of the SMS door, by language. */
export const words: Record<Language, Record<WordKey, string>> = { en, es, fr, ar }

/** Says one of them, with values in its holes. */
export const say = (language: Language, key: WordKey, values: Readonly<Record<string, string>> = {}): string =>
  words[language][key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
