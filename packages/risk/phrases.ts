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
    if (!/[\p{L}\p{N}]/u.test(piece)) {
      if (words.length > 0 && words.at(-1) !== '.') words.push('.')
      continue
    }
    for (const word of unjoined(plainLetters(piece))) {
      const long = Object.hasOwn(short, word) ? short[word]! : word
      if (long.includes(' ')) words.push(...long.split(' '))
      else words.push(long)
    }
  }
  return words
}

const isAscii = /^[\x20-\x7e]*$/
function plainLetters(piece: string): string {
  const small = piece.toLowerCase()
  const bare = isAscii.test(small) ? small : small.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '').replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/[’ʼ`´]/g, "'").replace(/œ/g, 'oe')
  return bare.replace(/(\p{L})\1{2,}/gu, '$1$1')
}

function unjoined(piece: string): string[] {
  if (!piece.includes("'")) return [piece]
  const parts = piece.split("'")
  return elided.test(parts[0]!) ? parts : [parts.join('')]
}

type Node<T> = { next: Map<string, Node<T>>; gap?: Node<T>; ends?: T[] }
/** A phrase found: what it stands for, and the words from..to that carried it. */
export type Found<T> = { means: T; from: number; to: number }
export type Phrases<T> = { root: Node<T> }

const node = <T>(): Node<T> => ({ next: new Map() })

/** Compiles lists of phrases, each with what they mean; one phrase a line. */
export function phrasesOf<T>(lists: readonly { means: T; lines: string }[]): Phrases<T> {
  const root = node<T>()
  for (const { means, lines } of lists) {
    for (const line of lines.split('\n')) for (const steps of expanded(line.trim())) if (steps.length > 0) grow(root, steps, means)
  }
  return { root }
}

function grow<T>(root: Node<T>, steps: readonly string[], means: T): void {
  let at = root
  for (const step of steps) {
    if (step === '..') at = at.gap ??= node()
    else {
      let next = at.next.get(step)
      if (!next) at.next.set(step, (next = node()))
      at = next
    }
  }
  at.ends ??= []
  at.ends.push(means)
}

/** All the phrases that a line with choices stands for, as steps. */
export function expanded(line: string): string[][] {
  const pieces = line.split(/(\([^)]*\))/).filter((piece) => piece.trim() !== '')
  let all: string[] = ['']
  for (const piece of pieces) {
    const choices = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece]
    all = all.flatMap((before) => choices.map((choice) => `${before} ${choice.trim()}`))
  }
  return all.map((text) => text.trim().split(/\s+/).flatMap((word) => (word === '..' || word === '^' || word === '$' ? [word] : wordsIn(word)))).filter((steps) => steps.length > 0)
}

const GAP = 4

/** Every phrase in the words, by where it begins; of two that begin at one place and mean the same, the longer. */
export function foundIn<T>({ root }: Phrases<T>, words: readonly string[]): Found<T>[] {
  const found: Found<T>[] = []
  const startOf = root.next.get('^')
  for (let place = 0; place < words.length; place += 1) {
    if (words[place] === '.') continue
    const before = found.length
    walk(root, words, place, place, found)
    if (startOf && (place === 0 || words[place - 1] === '.')) walk(startOf, words, place, place, found)
    if (found.length > before + 40) found.length = before + 40
  }
  return found
}

function walk<T>(at: Node<T>, words: readonly string[], from: number, place: number, found: Found<T>[]): void {
  if (at.ends) for (const means of at.ends) found.push({ means, from, to: place })
  const word = words[place]
  if (word === undefined || word === '.') {
    const end = at.next.get('$')
    if (end?.ends) for (const means of end.ends) found.push({ means, from, to: place })
    return
  }
  const next = at.next.get(word)
  if (next) walk(next, words, from, place + 1, found)
  if (at.gap) {
    for (let skipped = 0; skipped <= GAP; skipped += 1) {
      const over = words[place + skipped]
      if (over === undefined || over === '.') break
      const beyond = at.gap.next.get(over)
      if (beyond) walk(beyond, words, from, place + skipped + 1, found)
    }
  }
}

/** The words of a found phrase as the text has them, from their first sign to their last; "" where the text cannot be matched up. */
export function textOf(text: string, from: number, to: number): string {
  let count = 0
  let begin = -1
  let end = 0
  let wasStop = true
  for (const match of text.matchAll(splitter)) {
    const isWord = /[\p{L}\p{N}]/u.test(match[0])
    if (!isWord && wasStop) continue
    wasStop = !isWord
    const size = isWord ? unjoined(plainLetters(match[0])).reduce((sum, word) => sum + (Object.hasOwn(short, word) ? short[word]!.split(' ').length : 1), 0) : 1
    if (begin < 0 && count + size > from) begin = match.index
    if (begin >= 0) end = match.index + match[0].length
    count += size
    if (count >= to) break
  }
  return begin < 0 ? '' : text.slice(begin, end)
}
