// Phrases as data: lists of lines that somebody who is no programmer can read and correct, compiled once into a tree.
//   `(a|b c|)`  one of these, or nothing    `..`  up to four words between    `^` `$`  begins or ends a sentence

const short: Readonly<Record<string, string>> = {
  im: 'i am', ive: 'i have', dont: 'do not', doesnt: 'does not', didnt: 'did not', cant: 'can not', cannot: 'can not', wont: 'will not', wouldnt: 'would not', couldnt: 'could not',
  shouldnt: 'should not', isnt: 'is not', arent: 'are not', wasnt: 'was not', werent: 'were not', havent: 'have not', hasnt: 'has not', hadnt: 'had not', aint: 'am not',
  wanna: 'want to', gonna: 'going to', gotta: 'got to', gona: 'going to', wana: 'want to', u: 'you', ur: 'your', youre: 'you are', yall: 'you all', theyre: 'they are', hes: 'he is', shes: 'she is', its: 'it is',
  thats: 'that is', whats: 'what is', theres: 'there is', ya: 'you', r: 'are', y: 'why', pls: 'please', plz: 'please', rn: 'right now', bf: 'boyfriend', gf: 'girlfriend', idk: 'i do not know',
  anymore: 'any more', kys: 'kill yourself', kms: 'kill myself', youve: 'you have', youll: 'you will', theyd: 'they would', shouldve: 'should have', couldve: 'could have', mom: 'mum',
}
const elided = /^(?:l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|puisqu)$/
const splitter = /[\p{L}\p{N}\p{M}]+(?:['’ʼ`´][\p{L}\p{M}]+)*|[.!?…;؟。！？\n\r]+/gu

/** The words of a text as phrases know them: small letters, no accents, short forms spelled out; the end of a sentence is ".". */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  for (const [piece] of text.matchAll(splitter)) {
    const read = wordsOf(piece)
    if (read === stop) {
      if (words.length > 0 && words.at(-1) !== '.') words.push('.')
    } else for (const word of read) words.push(word)
  }
  return words
}

const stop: readonly string[] = []
const MOST_KNOWN = 12_000
const known = new Map<string, readonly string[]>()

/** The words of one piece, kept for the next time: people use the same few thousand. `stop` where the piece only ends a sentence. */
function wordsOf(piece: string): readonly string[] {
  const before = known.get(piece)
  if (before) return before
  const fresh = /[\p{L}\p{N}]/u.test(piece) ? unjoined(plainLetters(piece)).flatMap((word) => (Object.hasOwn(short, word) ? short[word]!.split(' ') : [word])) : stop
  if (known.size > MOST_KNOWN) known.clear()
  if (piece.length < 40) known.set(piece, fresh)
  return fresh
}

const isAscii = /^[\x20-\x7e]*$/
function plainLetters(piece: string): string {
  const small = piece.toLowerCase()
  const bare = isAscii.test(small) ? small : small.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '').replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/[’ʼ`´]/g, "'").replace(/œ/g, 'oe')
  // The Arabic "and" is written as part of the next word; it is left off everywhere alike, in texts and in phrases.
  const free = /^و(?:.{3,}|لا|ما|لم|لن)$/.test(bare) ? bare.slice(1) : bare
  return free.replace(/(\p{L})\1{2,}/gu, '$1$1')
}

function unjoined(piece: string): string[] {
  if (!piece.includes("'")) return [piece]
  const parts = piece.split("'")
  return elided.test(parts[0]!) ? parts : [parts.join('')]
}

/** Where a phrase may go on from: by a word, over a gap, or at its end. Groups share what follows them, so that a line of choices stays as small as it looks. */
type Node<T> = { next: Map<string, Node<T>[]>; gap: Node<T>[]; ends: T[] }
/** A phrase found: what it stands for, and the words from..to that carried it. */
export type Found<T> = { means: T; from: number; to: number }
export type Phrases<T> = { root: Node<T> }

const node = <T>(): Node<T> => ({ next: new Map(), gap: [], ends: [] })

/** Compiles lists of phrases, each with what they mean; one phrase a line. A bracket that does not close is an error. */
export function phrasesOf<T>(lists: readonly { means: T; lines: string }[]): Phrases<T> {
  const root = node<T>()
  for (const { means, lines } of lists) {
    for (const line of lines.split('\n')) {
      if (line.trim() === '') continue
      const parts = line.match(/[()|]|[^()|]+/g) ?? []
      const end = node<T>()
      end.ends.push(means)
      join(root, choices(parts, end, line))
      if (parts.length > 0) throw new Error(`a bracket too many in: ${line}`)
    }
  }
  return { root }
}

type Piece = string | Piece[][]

/** Reads choices up to a closing bracket or the end, and compiles them in front of what follows. */
function choices<T>(parts: string[], tail: Node<T>, line: string): Node<T> {
  return compiled(choicesOf(parts, line), tail)
}

function choicesOf(parts: string[], line: string): Piece[][] {
  const all: Piece[][] = [[]]
  while (parts.length > 0 && parts[0] !== ')') {
    const part = parts.shift()!
    if (part === '|') all.push([])
    else if (part === '(') {
      all.at(-1)!.push(choicesOf(parts, line))
      if (parts.shift() !== ')') throw new Error(`a bracket does not close in: ${line}`)
    } else all.at(-1)!.push(...part.trim().split(/\s+/).filter(Boolean).flatMap((word) => (word === '..' || word === '^' || word === '$' || isPlainWord(word) ? [word] : wordsIn(word))))
  }
  return all
}

const isPlainWord = (word: string) => /^[a-z0-9]+$/.test(word) && !Object.hasOwn(short, word) && !/(.)\1\1/.test(word)

function compiled<T>(all: readonly Piece[][], tail: Node<T>): Node<T> {
  const merged = node<T>()
  for (const one of all) join(merged, one.reduceRight<Node<T>>((after, piece) => (typeof piece === 'string' ? before(piece, after) : compiled(piece, after)), tail))
  return merged
}

function before<T>(word: string, after: Node<T>): Node<T> {
  const one = node<T>()
  if (word === '..') one.gap.push(after)
  else one.next.set(word, [after])
  return one
}

function join<T>(into: Node<T>, from: Node<T>): void {
  into.gap.push(...from.gap)
  into.ends.push(...from.ends)
  for (const [word, nodes] of from.next) {
    const there = into.next.get(word)
    if (there) there.push(...nodes)
    else into.next.set(word, [...nodes])
  }
}

const GAP = 4

/** Most phrases that are kept from one place and from one text, so that no text can make this slow. */
const MOST_AT = 60

/** Every phrase in the words, by where it begins. */
export function foundIn<T>({ root }: Phrases<T>, words: readonly string[]): Found<T>[] {
  const found: Found<T>[] = []
  const starts = root.next.get('^')
  for (let place = 0; place < words.length; place += 1) {
    if (words[place] === '.') continue
    const most = found.length + MOST_AT
    walk(root, words, place, place, found, most)
    if (starts && (place === 0 || words[place - 1] === '.')) for (const start of starts) walk(start, words, place, place, found, most)
  }
  return found
}

function walk<T>(at: Node<T>, words: readonly string[], from: number, place: number, found: Found<T>[], most: number): void {
  for (const means of at.ends) if (found.length < most) found.push({ means, from, to: place })
  const word = words[place]
  if (word === undefined || word === '.') {
    for (const end of at.next.get('$') ?? []) for (const means of end.ends) if (found.length < most) found.push({ means, from, to: place })
    return
  }
  const next = goOn(at, word)
  if (next) walk(next, words, from, place + 1, found, most)
  if (at.gap.length === 0) return
  for (let over = place; over <= place + GAP; over += 1) {
    const beyond = words[over]
    if (beyond === undefined || beyond === '.') return
    const landing = at.gap.length === 1 ? at.gap[0]! : (at.gap = [joined(at.gap)])[0]!
    const one = goOn(landing, beyond)
    if (one) walk(one, words, from, over + 1, found, most)
  }
}

/** Where a word leads. Several ways are joined into one when they are first gone, so that phrases nobody's text begins cost nothing. */
function goOn<T>(at: Node<T>, word: string): Node<T> | undefined {
  const ways = at.next.get(word)
  if (!ways || ways.length === 1) return ways?.[0]
  const one = joined(ways)
  at.next.set(word, [one])
  return one
}

function joined<T>(nodes: readonly Node<T>[]): Node<T> {
  const one = node<T>()
  for (const each of nodes) join(one, each)
  return one
}

/** The words of a found phrase as the text has them, from their first sign to their last; "" where the text cannot be matched up. */
export function textOf(text: string, from: number, to: number): string {
  let count = 0
  let begin = -1
  let end = 0
  let wasStop = true
  for (const match of text.matchAll(splitter)) {
    const read = wordsOf(match[0])
    const isWord = read !== stop
    if (!isWord && wasStop) continue
    wasStop = !isWord
    const size = isWord ? read.length : 1
    if (begin < 0 && count + size > from) begin = match.index
    if (begin >= 0) end = match.index + match[0].length
    count += size
    if (count >= to) break
  }
  return begin < 0 ? '' : text.slice(begin, end)
}
