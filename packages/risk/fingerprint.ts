import { wordsIn } from './phrases.ts'

/** Words that may come and go without changing what is said. A "not", a "want" or a "tonight" is never one of them. */
const filler = new Set('again still just so really very like um uh oh well hi hello hey please ok okay yeah and but the a an it is keep keeps coming came back otra vez encore toujours'.split(' '))

/** A number for a statement by its words, whatever the case, the punctuation and small fillers. Another word, another number. */
export function fingerprintOf(statement: string): number {
  let hash = 0x811c9dc5
  for (const word of wordsIn(statement.slice(0, 4000))) {
    if (word === '.' || filler.has(word)) continue
    for (let place = 0; place < word.length; place += 1) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash >>> 0
}
