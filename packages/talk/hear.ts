import { isLanguage, type Language } from '#prelude/languages.ts'
import { foundIn, type Phrases, phrasesOf, textOf, wordsIn } from '#risk/phrases.ts'
import type { Mark } from './flow.ts'
import * as ar from './phrases/ar.ts'
import * as en from './phrases/en.ts'
import * as es from './phrases/es.ts'
import * as fr from './phrases/fr.ts'
import { isTrap } from './traps.ts'

/** A kind of thing that a phrase asks for. */
type Means = { kind: 'limit' | 'command' | 'want' | 'feeling' | 'trap'; name: string }
type Lists = { limits: Record<string, string>; commands: Record<string, string>; wants: Record<string, string>; feelings: Record<string, string>; trapShapes?: Record<string, string> }

/** What was heard in a text beside danger: names in the order in which they weigh. */
export type Asked = { limits: string[]; commands: string[]; wants: string[]; feelings: string[]; traps: Mark[]; words: readonly string[] }

const lists: Record<Language, Lists> = { en, es, fr, ar }
const compiled = new Map<Language, Phrases<Means>>()

function phrasesFor(language: Language): Phrases<Means> {
  const known = compiled.get(language)
  if (known) return known
  const { limits, commands, wants, feelings, trapShapes = {} } = lists[language]
  const of = (kind: Means['kind'], lines: Record<string, string>) => Object.entries(lines).map(([name, text]) => ({ means: { kind, name }, lines: text }))
  const fresh = phrasesOf<Means>([...of('limit', limits), ...of('command', commands), ...of('want', wants), ...of('feeling', feelings), ...of('trap', trapShapes)])
  compiled.set(language, fresh)
  return fresh
}

/** Hears what a person asks for: limits first, then commands, exercises, feelings and the shapes of traps. English commands are heard in every language. */
export function asksIn(text: string, language: Language, words: readonly string[] = wordsIn(text)): Asked {
  const asked: Asked = { limits: [], commands: [], wants: [], feelings: [], traps: [], words }
  for (const { means: { kind, name }, from, to } of foundIn(phrasesFor(language), words)) {
    if (kind === 'trap') {
      if (isTrap(name) && asked.traps.length < 3 && !asked.traps.some(({ trap }) => trap === name)) asked.traps.push({ trap: name, words: textOf(text, from, to) })
      continue
    }
    const list = kind === 'limit' ? asked.limits : kind === 'command' ? asked.commands : kind === 'want' ? asked.wants : asked.feelings
    if (!list.includes(name)) list.push(name)
  }
  const order = (list: string[], names: readonly string[]) => list.sort((one, other) => names.indexOf(one) - names.indexOf(other))
  order(asked.limits, limitOrder)
  return asked
}

/** Where several limits are touched at once, the gravest is answered. `veiled` asks for a way to die only where there was distress: alone it is let be. */
export const limitOrder = ['method', 'food', 'medicine', 'doctor', 'delusion', 'trauma', 'role-play', 'romance', 'secrecy', 'diagnosis', 'machine', 'cheer', 'task', 'advice', 'insult', 'veiled'] as const
export type Limit = (typeof limitOrder)[number]
export const isLimit = (name: string): name is Exclude<Limit, 'veiled'> => name !== 'veiled' && (limitOrder as readonly string[]).includes(name)

/** Which language a text is written in, as far as a few words show it; undefined where it could be any. */
export function languageOf(words: readonly string[]): Language | undefined {
  const score: Record<Language, number> = { en: 0, es: 0, fr: 0, ar: 0 }
  let counted = 0
  for (const word of words) {
    if (word === '.') continue
    counted += 1
    if (counted > 60) break
    if (/[\u0600-\u06ff]/.test(word)) score.ar += /[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06cc\u06d2]/.test(word) ? -20 : 1
    else {
      const owners = marks.get(word)
      if (owners) for (const owner of owners) score[owner] += 1
    }
  }
  const greeting = counted <= 3 ? words.map((word) => greetings.get(word)).find((language) => language !== undefined) : undefined
  if (greeting) return greeting
  if (score.ar > 0 && score.ar === counted) return 'ar'
  const [first, second] = Object.entries(score).sort(([, one], [, other]) => other - one)
  const [name, most] = first!
  return isLanguage(name) && most >= 2 && most > second![1] + 1 && most >= counted / 4 ? name : undefined
}

/** Words of greeting, which show a language by themselves. */
const greetings = new Map<string, Language>(Object.entries({ hola: 'es', buenas: 'es', bonjour: 'fr', bonsoir: 'fr', salut: 'fr', coucou: 'fr', hello: 'en', hi: 'en' }))

const marks = new Map<string, Language[]>()
for (const [language, text] of Object.entries({
  en: 'the i you and is are to of my me it was have not do what that am with for this can feel want so just but about because how they she he',
  es: 'yo el la los las que y es de mi me no estoy soy tengo con por para una un esto como muy hola gracias quiero puedo siento bien mal todo nada pero porque mas hoy ya se lo del ayer necesito hablar dormir',
  fr: 'je j le la les que et est de mon ma me ne pas suis ai avec pour une un ce ca comme tres bonjour merci veux peux sens bien mal tout rien mais parce plus aujourd hui c n s l du des au moi vous tu dormir parler besoin',
})) for (const word of text.split(' ')) marks.set(word, [...(marks.get(word) ?? []), language as Language])
