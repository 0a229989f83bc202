import type { Language } from '#prelude/languages.ts'
import { foundIn, type Phrases, phrasesOf } from '#risk/phrases.ts'
import * as ar from './forbidden/ar.ts'
import * as en from './forbidden/en.ts'
import * as es from './forbidden/es.ts'
import * as fr from './forbidden/fr.ts'

/** What an answer to a person may not hold (safety.md, rule 6 and part 7). */
export const rules = [
  'feeling', 'human', 'diagnosis', 'medicine', 'method', 'food', 'romance', 'secrecy', 'cheer', 'pressure', 'praise', 'blame', 'should',
  'advice', 'delusion', 'trauma', 'law-money', 'instructions', 'contact', 'prying', 'invented',
] as const
export type Rule = (typeof rules)[number]

/** Phrases by the rule that they break, one a line. */
export type Lists = Partial<Record<Rule, string>>

const lists: Record<Language, { always: Lists; generated: Lists; ownWords: string }> = { en, es, fr, ar }

type Means = Rule | 'own-words'
type Compiled = { always: Phrases<Means>; generated: Phrases<Means> }
const compiled = new Map<Language, Compiled>()

function phrasesFor(language: Language): Compiled {
  const known = compiled.get(language)
  if (known) return known
  const { always, generated, ownWords } = lists[language]
  const of = (some: Lists) => Object.entries(some).map(([rule, lines]) => ({ means: rule as Means, lines }))
  const fresh: Compiled = { always: phrasesOf(of(always)), generated: phrasesOf([...of(always), ...of(generated), { means: 'own-words', lines: ownWords }]) }
  compiled.set(language, fresh)
  return fresh
}

/** The rules that an answer breaks. Nobody may break those of `always`; what was written by another program is held to `generated` as well, which forbids whole subjects rather than sentences. */
export function rulesBroken(words: readonly string[], language: Language, by: 'always' | 'generated'): Rule[] {
  const found = foundIn(phrasesFor(language)[by], words)
  const broken = new Set(found.flatMap(({ means }) => (means === 'own-words' ? [] : [means])))
  // A program says little of itself: whatever else begins with "I" is taken for a claim to be somebody.
  if (by === 'generated' && words.some((word, place) => selves[language].includes(word) && !found.some(({ means, from, to }) => means === 'own-words' && from <= place && place < to))) broken.add('human')
  return [...broken]
}

/** The words in which somebody speaks of themselves. Spanish and Arabic mostly do without; there the lists name the verbs. */
const selves: Record<Language, readonly string[]> = {
  en: ['i', 'me', 'my', 'mine', 'myself', 'our', 'ours', 'us'], es: ['yo', 'mi', 'mis', 'conmigo', 'nosotros', 'nosotras', 'nuestro', 'nuestra'],
  fr: ['je', 'j', 'mon', 'ma', 'mes', 'moi', 'notre', 'nos'], ar: ['انا', 'اني', 'نحن', 'اننا'],
}

/** An exclamation, an emoji, a cry in capitals: looked for in the text as it was written. */
export const cry = /[!¡]|\p{Extended_Pictographic}|\b[A-Z]{4,}\b/u

/** A number to dial: those stand with the help lines alone, where they are dated and sourced. */
export const dialled = /\p{Nd}{3,}/u
