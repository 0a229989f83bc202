import ar from './feelings/ar.json' with { type: 'json' }
import en from './feelings/en.json' with { type: 'json' }
import es from './feelings/es.json' with { type: 'json' }
import fr from './feelings/fr.json' with { type: 'json' }

/** Feelings that every language has words for, in its message file. */
export const shared = [
  'tired', 'on-edge', 'sad', 'worried', 'lonely', 'angry', 'ashamed', 'numb', 'overwhelmed', 'restless', 'guilty', 'afraid',
  'calm', 'hopeful', 'grateful', 'relieved', 'content', 'close-to-someone', 'proud', 'curious',
] as const
type SharedFeeling = (typeof shared)[number]

/** What people say of body and heart in one language, in its own words: these are not translated, since the next language says it otherwise. They name no illness. */
const idioms = { ar, en, es, fr }
type Lists = typeof idioms
export type Idiom = { [L in keyof Lists]: `${L}.${keyof Lists[L] & string}` }[keyof Lists]

export type Feeling = SharedFeeling | Idiom

const idiomsOf = (language: string): Idiom[] =>
  (language in idioms ? Object.keys(idioms[language as keyof Lists]).map((name) => `${language}.${name}` as Idiom) : [])

/** All feelings that can be named, by ids that stay. */
export const feelings: readonly Feeling[] = [...shared, ...Object.keys(idioms).flatMap(idiomsOf)]

/** Whether a feeling is an idiom of one language, so that its word stands in `idiomWord`. */
export const isIdiom = (feeling: Feeling): feeling is Idiom => feeling.includes('.')

/** The word of an idiom and the language it is in. */
export function idiomWord(feeling: Idiom): { language: string; word: string } {
  const [language, name] = feeling.split('.') as [keyof Lists, string]
  return { language, word: (idioms[language] as Record<string, string>)[name]! }
}

/** The feelings to choose from in a language: the shared ones, then its own idioms, then what was chosen before in another language. */
export function feelingsFor(language: string, chosen: readonly Feeling[] = []): Feeling[] {
  const list: Feeling[] = [...shared, ...idiomsOf(language)]
  return [...list, ...chosen.filter((feeling) => !list.includes(feeling))]
}
