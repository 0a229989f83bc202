import { hashOfPhrase, type Phrases } from './features.ts'
import { normalise } from './normalise.ts'
import { concepts } from './rules/concepts.ts'

/** The first number for ideas that a model file brings along; smaller ones are those of rules/concepts.ts. */
export const firstLentIdea = 128

/** The ideas of rules/concepts.ts as a table to look phrases up in; a phrase may stand for up to four. */
export function phrasesOfConcepts(): Phrases {
  const phrases: Phrases = { ideas: new Map(), longest: 1 }
  for (const [place, list] of Object.values(concepts).entries()) {
    for (const phrase of list.split(',')) addPhrase(phrases, hashOfPhrase(wordsOf(phrase, phrases)), place + 1)
  }
  return phrases
}

/** The words of a phrase as a text would hold them; the table is told how long it is. */
export function wordsOf(phrase: string, phrases: Phrases): string[] {
  const words = normalise(phrase.trim()).map(({ word }) => word)
  phrases.longest = Math.min(6, Math.max(phrases.longest, words.length))
  return words
}

/** Adds one more idea to a phrase, unless it has four already. */
export function addPhrase({ ideas }: Phrases, hash: number, idea: number): void {
  const before = ideas.get(hash) ?? 0
  for (let shift = 0; shift < 32; shift += 8) {
    const there = (before >>> shift) & 255
    if (there === idea) return
    if (there === 0) return void ideas.set(hash, before | (idea << shift))
  }
}
