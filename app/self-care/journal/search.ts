// The search in one's own journal, on the device alone: an index of words in memory. Words are folded, so that accents, capitals,
// Arabic vowel signs and forms of letters make no difference; what is looked for is the beginning of a word, and all words must be there.

import { foldedWords } from '../folded.ts'

const article = /^[وفبك]?ال(?=..)/

export type SearchIndex = {
  /** Puts a text under an id, in place of what was there. */
  put(id: string, text: string): void
  drop(id: string): void
  /** The ids of all texts in which every word of the query begins a word; nothing for a query without words. */
  find(query: string): Set<string>
  has(id: string): boolean
}

/** The words that begin with one letter. Those that came since the last sorting stand apart until there are many of them. */
type Shelf = { sorted: string[]; unsorted: string[] }
const MOST_UNSORTED = 200
/** Nobody looks for more words at once; what goes beyond is not looked at. */
const MOST_WORDS = 250

/** An index with nothing in it. Texts are numbered as they come; each word knows the numbers of the texts that it stands in. */
export function searchIndex(): SearchIndex {
  const placesByWord = new Map<string, number[]>()
  const numberById = new Map<string, number>()
  const idByNumber: (string | undefined)[] = []
  const shelfByLetter = new Map<string, Shelf>()

  function drop(id: string): void {
    const number = numberById.get(id)
    if (number === undefined) return
    // The words keep the number, which from now on leads nowhere.
    idByNumber[number] = undefined
    numberById.delete(id)
  }

  function put(id: string, text: string): void {
    drop(id)
    const number = idByNumber.push(id) - 1
    numberById.set(id, number)
    const words = new Set(foldedWords(text))
    // Somebody who looks for a house finds the house: Arabic writes the article on the word.
    for (const one of words) if (article.test(one)) words.add(one.replace(article, ''))
    for (const one of words) {
      const places = placesByWord.get(one)
      if (places) places.push(number)
      else {
        placesByWord.set(one, [number])
        const shelf = shelfByLetter.get(one[0]!)
        if (shelf) shelf.unsorted.push(one)
        else shelfByLetter.set(one[0]!, { sorted: [], unsorted: [one] })
      }
    }
  }

  function* wordsFrom(beginning: string): Generator<string> {
    const shelf = shelfByLetter.get(beginning[0]!)
    if (!shelf) return
    // Sorted when somebody first asks, a letter at a time: filling never stops for it.
    if (shelf.unsorted.length > MOST_UNSORTED) {
      shelf.sorted = shelf.sorted.concat(shelf.unsorted).sort(byCode)
      shelf.unsorted = []
    }
    const { sorted, unsorted } = shelf
    for (let at = firstFrom(sorted, beginning); at < sorted.length && sorted[at]!.startsWith(beginning); at++) yield sorted[at]!
    for (const one of unsorted) if (one.startsWith(beginning)) yield one
  }

  function find(query: string): Set<string> {
    const wanted = [...new Set(foldedWords(query))].slice(0, MOST_WORDS)
    // How many of the wanted words each text has had so far: what misses one falls behind.
    const met = new Uint8Array(idByNumber.length)
    wanted.forEach((beginning, before) => {
      for (const one of wordsFrom(beginning)) for (const number of placesByWord.get(one)!) if (met[number] === before) met[number] = before + 1
    })
    const found = new Set<string>()
    if (wanted.length > 0) met.forEach((times, number) => { const id = idByNumber[number]; if (times === wanted.length && id !== undefined) found.add(id) })
    return found
  }

  return { put, drop, find, has: (id) => numberById.has(id) }
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The place of the first word that is not before this beginning. */
function firstFrom(words: readonly string[], beginning: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < beginning) low = middle + 1
    else high = middle
  }
  return low
}

const AT_ONCE = 20

/** Puts many texts into an index, twenty at a time, with a pause after each twenty in which the page can do other things. */
export async function fillIndex(index: SearchIndex, texts: Iterable<{ id: string; text: string }>, pause: () => Promise<unknown>): Promise<void> {
  let count = 0
  for (const { id, text } of texts) {
    index.put(id, text)
    if (++count % AT_ONCE === 0) await pause()
  }
}

/** A piece of a text around the first place where a word of the query begins, or its beginning. */
export function excerptOf(text: string, query: string, length = 140): string {
  const wanted = foldedWords(query)
  const words = text.matchAll(/\S+/g)
  const hit = wanted.length === 0 ? undefined : [...words].find(([one]) => foldedWords(one).some((part) => wanted.some((beginning) => part.startsWith(beginning) || part.replace(article, '').startsWith(beginning))))
  const from = hit && hit.index > length / 2 ? text.lastIndexOf(' ', hit.index - length / 3) + 1 : 0
  const piece = text.slice(from, from + length)
  const end = from + length < text.length ? Math.max(piece.lastIndexOf(' '), length / 2) : piece.length
  return `${from > 0 ? '… ' : ''}${piece.slice(0, end).trim()}${from + end < text.length ? ' …' : ''}`
}
