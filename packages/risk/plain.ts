import { foundIn, type Found, phrasesOf, textOf, wordsIn } from './phrases.ts'
import { arabic } from './plain/ar.ts'
import { english } from './plain/en.ts'
import { spanish } from './plain/es.ts'
import { french } from './plain/fr.ts'
import neighbours from './plain/neighbours.json' with { type: 'json' }
import { isScope, type Plain } from './plain/plainphrase.ts'
import { type Heard, isAbove, type Level, nothingHeard, type Signal } from './signal.ts'
import { spelledRight } from './spelling.ts'

/** A signal heard by plain phrases alone: `intends` where the person says what they will do, `spoken` is the language of the phrase, `language` is named when it was one that the companion has no words for. */
export type PlainHeard = Heard & { spoken?: string; language?: string; intends?: true }

/** Written without spaces between words, so their phrases are looked for anywhere. */
const unspaced = new Set(['zh', 'ja', 'ko'])
type Spoken = Plain & { spoken: string }
const phrases = phrasesOf<Spoken>(Object.entries({ en: english, es: spanish, fr: french, ar: arabic }).flatMap(([spoken, list]) => list.map(({ means, lines }) => ({ means: { ...means, spoken }, lines }))))
const neighbourPhrases = phrasesOf<string>(Object.entries(neighbours).filter(([language]) => !unspaced.has(language)).map(([means, list]) => ({ means, lines: list.join('\n') })))
const neighbourPieces = Object.entries(neighbours).filter(([language]) => unspaced.has(language)).flatMap(([language, list]) => list.map((piece) => ({ language, piece })))

/**
 * Hears danger by plain phrases in English, Spanish, French and Arabic, with denial, fear, past and idiom told apart, and in some neighbours' languages without.
 * It stands where no model does, and beside one as a net. Texts of any length.
 */
export function heardPlainly(text: string, written: readonly string[] = wordsIn(text)): PlainHeard {
  const words = spelledRight(written)
  const places = placesOfSense(words)
  const whole = readingIn(words)
  const bare = places && readingIn(places.map((place) => words[place]!))
  const best = bare && (!whole || outweighs(bare, whole)) ? { ...bare, from: places![bare.from]!, to: places![bare.to - 1]! + 1 } : whole
  if (best) return { signal: best.signal, level: best.level, why: [textOf(text, best.from, best.to)].filter(Boolean), spoken: best.spoken, ...(best.intends ? { intends: true } : {}) }
  return heardInNeighbour(text, words) ?? nothingHeard
}

type Best = Reading & { from: number; to: number; spoken: string }

/** The gravest that the phrases say. */
function readingIn(words: readonly string[]): Best | undefined {
  const found = foundIn(phrases, words)
  let best: Best | undefined
  for (const one of found) {
    if (isScope(one.means)) continue
    const reading = readingOf(one as unknown as Found<Signalled>, found, words)
    if (reading.signal !== 'none' && (!best || outweighs(reading, best))) best = { ...reading, from: one.from, to: one.to, spoken: one.means.spoken }
  }
  return best
}

/** Sounds and words with which people think while they dictate: read a second time without them. */
const sounds = new Set(['um', 'uh', 'uhm', 'erm', 'hmm', 'yeah', 'like', 'so', 'well', 'basically', 'euh', 'ben', 'genre', 'pues', 'eh', 'este', 'يعني'])

/** The places of the words without such sounds, where there is one. */
function placesOfSense(words: readonly string[]): number[] | undefined {
  if (!words.some((word) => sounds.has(word))) return undefined
  return words.flatMap((word, place) => (sounds.has(word) || (word === 'you' && words[place + 1] === 'know') || (word === 'know' && words[place - 1] === 'you') ? [] : [place]))
}

function heardInNeighbour(text: string, words: readonly string[]): PlainHeard | undefined {
  const [first] = foundIn(neighbourPhrases, words)
  if (first) return { signal: 'active', level: 'moderate', why: [textOf(text, first.from, first.to)], language: first.means }
  const piece = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? neighbourPieces.find(({ piece }) => text.includes(piece)) : undefined
  return piece && { signal: 'active', level: 'moderate', why: [piece.piece], language: piece.language }
}

type Signalled = Extract<Plain, { signal: Signal }>
type Reading = { signal: Signal; level: Level; intends?: true }

const gravity: readonly Signal[] = ['none', 'distress', 'intrusive-fear', 'past', 'other-person', 'abuse', 'preparation', 'passive', 'self-harm', 'harm-to-others', 'active']
const outweighs = (one: Reading, other: Reading) => isAbove(one.level, other.level) || (one.level === other.level && one.intends === true && !other.intends) || (one.level === other.level && one.intends === other.intends && gravity.indexOf(one.signal) > gravity.indexOf(other.signal))

/** How a phrase reads in its sentence: denied, feared, long ago, or meant as it stands. */
function readingOf({ means, from, to }: Found<Signalled>, all: readonly Found<Plain>[], words: readonly string[]): Reading {
  const { signal, level, intends } = means
  if (signal === 'distress' || signal === 'abuse' || signal === 'other-person' || signal === 'past' || signal === 'intrusive-fear') return means
  const begin = words.lastIndexOf('.', from) + 1
  const next = words.indexOf('.', from)
  const end = next < 0 ? words.length : next
  const inSentence = all.filter((one) => one.from >= begin && one.to <= end)
  const has = (scope: string, alsoSignal?: Signal) => inSentence.some((one) => (isScope(one.means) ? one.means.scope === scope : one.means.signal === alsoSignal))
  const isDenied = inSentence.some((one) => isScope(one.means) && one.means.scope === 'not' && one.from < from && one.to >= from && !inSentence.some((other) => isScope(other.means) && other.means.scope === 'surely' && other.from < one.to && other.to > one.from))
  const isWanted = !isDenied && /\b(?:want|wants|going|will|plan|ready|decided|quiero|voy|veux|vais|envie)\b/.test(words.slice(Math.max(begin, from - 3), to).join(' '))
  const none: Reading = { signal: 'none', level: 'none' }
  if (level === 'imminent') return isDenied ? none : has('past', 'past') && !has('now') ? { signal: 'past', level: 'low' } : means
  if (has('fear', 'intrusive-fear') && !isWanted && !(has('now') && !isDenied)) return { signal: 'intrusive-fear', level: 'low' }
  if (isDenied) return none
  if (has('past', 'past') && !has('now')) return { signal: 'past', level: 'low' }
  // A joke before it, taken back since, does not make it one.
  if (all.some((one) => isScope(one.means) && one.means.scope === 'idiom' && (one.from >= begin || !intends))) return signal === 'active' ? { signal, level: 'moderate' } : none
  return means
}
