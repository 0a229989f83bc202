import { lettersOf, type Word } from './normalise.ts'
import type { Hit } from './rules/hits.ts'

/** Places in the hashed table: a power of two. */
export const tableBits = 20
const mask = 2 ** tableBits - 1

/** What a window of words says, as places in the hashed table with their weight, and for each the words it came from. */
export type Features = { count: number; places: Int32Array; weights: Float32Array; from: Int32Array; to: Int32Array; ends: [number, number, number] }

/** Phrases that stand for an idea, by the hash of their words. */
export type Phrases = { ideas: Map<number, number>; longest: number }

const negators = new Set('not never no without nobody nothing neither nor hardly ni sin nunca jamas nadie tampoco pas jamais sans personne aucun aucune لا ما مش لم لن مو ليس لست بدون ولا مب'.split(' ').map(lettersOf))
const stops = new Set(['.', '?', '!', ',', '"', 'but', 'because', 'and'])
const speakers: Record<string, string> = { i: 'I', we: 'W', you: 'Y', he: 'T', she: 'T', they: 'T', it: 'E', who: 'T', someone: 'T', friend: 'T', brother: 'T', sister: 'T', son: 'T', daughter: 'T', mum: 'T', dad: 'T', husband: 'T', wife: 'T', mate: 'T', boyfriend: 'T', girlfriend: 'T', cousin: 'T' }
const small = new Set('a an the to of in on at is are was were be been am do did does have has had and or it this that my your for with as so just really very then there here will would can could'.split(' '))

/** FNV-1a over the signs of a text, going on from another hash. */
export function hashOf(text: string, from = 0x811c9dc5): number {
  let hash = from
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash
}

/** Joins two hashes where the order counts. */
export function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first ^ (second + 0x9e3779b9 + (first << 6) + (first >>> 2)), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

/** The hash of a phrase of several words, as `ideasIn` looks it up. */
export const hashOfPhrase = (words: readonly string[]): number => words.reduce((hash, word) => hashPair(hash, hashOf(word)), 7)

type Known = { hash: number; grams: Int32Array }
const known = new Map<string, Known>()

/** The hash of one word and of its pieces of three to five signs; kept for the next time, up to some ten thousand words. */
function knownWord(word: string): Known {
  const before = known.get(word)
  if (before) return before
  const signs = `<${word.slice(0, 24)}>`
  const grams: number[] = []
  for (let size = 3; size <= 5; size += 1) {
    for (let place = 0; place + size <= signs.length; place += 1) grams.push(hashOf(signs.slice(place, place + size), 0x1234567 + size))
  }
  const fresh = { hash: hashOf(word), grams: Int32Array.from(grams) }
  if (known.size > 12_000) known.clear()
  known.set(word, fresh)
  return fresh
}

const room = 6000
const seen = new Int32Array(mask + 1)
let round = 0
const shared: Features = { count: 0, places: new Int32Array(room), weights: new Float32Array(room), from: new Int32Array(room), to: new Int32Array(room), ends: [0, 0, 0] }

function add(hash: number, weight: number, from: number, to: number): void {
  const place = (hash ^ (hash >>> 15)) & mask
  if (seen[place] === round || shared.count >= room) return
  seen[place] = round
  shared.places[shared.count] = place
  shared.weights[shared.count] = weight
  shared.from[shared.count] = from
  shared.to[shared.count] = to
  shared.count += 1
}

/** The weight of each group: words, pieces of words, ideas, phrases of the rules. */
const groups = { words: 1, pieces: 0.8, ideas: 0.9, rules: 1.5 }

/** Reads words from..to as features. The answer is one shared object: use it before you ask again. */
export function featuresOf(words: readonly Word[], from: number, to: number, phrases: Phrases, hits: readonly Hit[]): Features {
  round += 1
  shared.count = 0
  addWords(words, from, to)
  scale(0, groups.words)
  const afterWords = shared.count
  for (let place = from; place < to; place += 1) for (const gram of knownWord((words[place] as Word).word).grams) add(gram, 1, place, place + 1)
  scale(afterWords, groups.pieces)
  const afterPieces = shared.count
  addIdeas(words, from, to, phrases)
  scale(afterPieces, groups.ideas)
  const afterIdeas = shared.count
  addHits(hits, from, to)
  scale(afterIdeas, groups.rules, 1.5)
  shared.ends = [afterWords, afterPieces, afterIdeas]
  return shared
}

/** What the rules found, as evidence among the rest: each kind and strength, with and without its surroundings. */
function addHits(hits: readonly Hit[], from: number, to: number): void {
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue
    const { scope } = hit
    const kind = hashOf(`${hit.kind}|${hit.strength}`, 131)
    const around = (scope.negated ? 1 : 0) | (scope.other ? 2 : 0) | (scope.fear ? 4 : 0) | (scope.past ? 8 : 0) | (scope.quoted ? 16 : 0) | (scope.joke ? 32 : 0) | (scope.fiction ? 64 : 0)
    add(kind, 1, hit.from, hit.to)
    if (around === 0) add(hashPair(kind, 137), 1, hit.from, hit.to)
    else for (let bit = 1; bit <= 64; bit *= 2) if ((around & bit) !== 0) add(hashPair(hashPair(kind, 139), bit), 1, hit.from, hit.to)
    if (scope.asked) add(hashPair(kind, 149), 1, hit.from, hit.to)
    if (scope.still) add(hashPair(kind, 151), 1, hit.from, hit.to)
  }
}

function scale(from: number, weight: number, least = 1): void {
  const each = weight / Math.sqrt(Math.max(least, shared.count - from))
  for (let place = from; place < shared.count; place += 1) shared.weights[place] = each
}

function addWords(words: readonly Word[], from: number, to: number): void {
  let before = 11
  let beforeThat = 11
  let third = 11
  let negated = 0
  let speaker = ''
  for (let place = from; place <= to; place += 1) {
    const word = place === to ? '$' : (words[place] as Word).word
    const hash = place === to ? 13 : knownWord(word).hash
    if (place < to) add(hashPair(hash, 1), 1, place, place + 1)
    add(hashPair(before, hash), 1, place - 1, place + 1)
    if (place > from) add(hashPair(hashPair(beforeThat, before), hash), 1, place - 2, place + 1)
    if (place > from + 1) add(hashPair(hashPair(beforeThat, 17), hash), 1, place - 2, place + 1)
    if (place > from + 2) add(hashPair(hashPair(third, 19), hash), 1, place - 3, place + 1)
    third = beforeThat
    beforeThat = before
    before = hash
    if (stops.has(word)) negated = 0
    if (word === '.' || word === '?' || word === '!') speaker = ''
    if (Object.hasOwn(speakers, word)) speaker = speakers[word] ?? ''
    else if (place < to && !small.has(word)) {
      if (negated > 0) add(hashPair(hash, 23), 1, place, place + 1)
      if (speaker) add(hashPair(hash, 29 + speaker.charCodeAt(0)), 1, place, place + 1)
    }
    if (negators.has(word)) negated = 5
    else negated -= 1
  }
}

type Idea = { idea: number; at: number; end: number }

/** The ideas in words from..to, in order; the longest phrase wins where two begin at one word. */
export function ideasIn(words: readonly Word[], from: number, to: number, { ideas, longest }: Phrases): Idea[] {
  const found: Idea[] = []
  for (let place = from; place < to; place += 1) {
    let hash = 7
    let best: Idea | undefined
    for (let size = 1; size <= longest && place + size <= to; size += 1) {
      hash = hashPair(hash, knownWord((words[place + size - 1] as Word).word).hash)
      const idea = ideas.get(hash)
      if (idea !== undefined) best = { idea, at: place, end: place + size }
    }
    if (best) found.push(best)
  }
  return found
}

function addIdeas(words: readonly Word[], from: number, to: number, phrases: Phrases): void {
  const found = ideasIn(words, from, to, phrases)
  for (const [place, { idea: bits, at, end }] of found.entries()) {
    for (const idea of ideasOf(bits)) {
      add(hashPair(101, idea), 1, at, end)
      for (let near = 1; near <= 4; near += 1) {
        const next = found[place + near]
        if (!next || next.at - end > 8) break
        for (const other of ideasOf(next.idea)) {
          if (near <= 2) add(hashPair(hashPair(103 + near, idea), other), 1, at, next.end)
          add(hashPair(hashPair(109, idea), other), 1, at, next.end)
          const last = near === 1 ? found[place + 2] : undefined
          if (last && last.at - next.end <= 4) add(hashPair(hashPair(hashPair(107, idea), other), ideasOf(last.idea)[0] ?? 0), 1, at, last.end)
        }
      }
    }
  }
  const size = to - from
  add(hashPair(113, size < 3 ? 1 : size < 6 ? 2 : size < 12 ? 3 : size < 25 ? 4 : 5), 1, from, from)
}

const unpacked = new Map<number, number[]>()
/** A phrase may stand for up to four ideas, one byte each. */
function ideasOf(bits: number): number[] {
  const before = unpacked.get(bits)
  if (before) return before
  const ideas = [bits & 255, (bits >>> 8) & 255, (bits >>> 16) & 255, (bits >>> 24) & 255].filter((idea) => idea > 0)
  unpacked.set(bits, ideas)
  return ideas
}

/** Where windows of about forty words begin and end; one sentence in a long message is then read by itself. */
export function windowsOf(count: number, size = 40, step = 24): { from: number; to: number }[] {
  if (count <= size + 10) return [{ from: 0, to: count }]
  const windows: { from: number; to: number }[] = []
  for (let from = 0; from < count; from += step) {
    windows.push({ from, to: Math.min(count, from + size) })
    if (from + size >= count) break
  }
  return windows
}
