import type { Word } from '../normalise.ts'
import { lists, phrases, type RuleKind, type Strength } from './phrases.ts'
import { scopeOf, type Scope } from './scope.ts'

/** A phrase of the rules that stands in a text, with the words it covers and what its surroundings make of it. */
export type Hit = { kind: RuleKind; strength: Strength; from: number; to: number; scope: Scope }

type Compiled = { kind: RuleKind; strength: Strength; pattern: RegExp }

const compiled: Compiled[] = Object.entries(phrases).flatMap(([kind, byStrength]) =>
  Object.entries(byStrength).map(([strength, list]) => ({ kind: kind as RuleKind, strength: strength as Strength, pattern: patternOf(list) })))

/** One expression for a list of phrases; every phrase begins and ends where a word does. */
function patternOf(list: readonly string[]): RegExp {
  const parts = list.map((phrase) => withLists(phrase).replace(/ $/, ''))
  return new RegExp(`(?<=^| )(?:${parts.join('|')})(?= |$)`, 'g')
}

function withLists(phrase: string): string {
  let text = phrase
  for (let turn = 0; turn < 3 && /\{[a-z]+\}/.test(text); turn += 1) text = text.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => lists[name] ?? '')
  return text
}

/** Every phrase of danger, and of its look-alikes, in a text that was read as words. */
export function hitsIn(words: readonly Word[]): Hit[] {
  const hits: Hit[] = []
  // Long texts are read in parts that overlap, so that no phrase costs more than its own neighbourhood.
  for (let from = 0; from < words.length; from += 150) {
    const part = words.slice(from, from + 180)
    const starts: number[] = []
    let text = ''
    for (const { word } of part) {
      starts.push(text.length)
      text += `${word} `
    }
    for (const { kind, strength, pattern } of compiled) {
      pattern.lastIndex = 0
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        if (match[0] === '') { pattern.lastIndex += 1; continue }
        const first = placeOf(starts, match.index + (match[0].startsWith(' ') ? 1 : 0))
        const to = placeOf(starts, match.index + match[0].trimEnd().length - 1) + 1
        if (first < 150 || from + 180 >= words.length) hits.push({ kind, strength, from: from + first, to: from + to, scope: scopeOf(words, from + first, from + to) })
      }
    }
    if (from + 180 >= words.length) break
  }
  return hits
}

function placeOf(starts: number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle - 1
  }
  return low
}
