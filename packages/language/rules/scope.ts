import type { Word } from '../normalise.ts'

/** What the surroundings of a phrase make of it. */
export type Scope = { negated: boolean; other: boolean; fear: boolean; past: boolean; quoted: boolean; joke: boolean; fiction: boolean; asked: boolean; still: boolean }

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const negators = set('not never no without nobody nor neither hardly')
const others = set('he she they him her them himself herself themselves friend mate brother sister son daughter mum dad husband wife boyfriend girlfriend cousin uncle aunt auntie nan gran grandad grandma nephew niece roommate flatmate colleague neighbour student pupil someone somebody kid boy girl people who character singer hero')
const sayers = set('said says told texted wrote writes posted messaged threatened threatens keeps admitted asked')
const fears = set('scared afraid terrified frightened petrified fear fears fearing dread dreading scares terrifies frightens intrusive unwanted ocd horrified disgusts disgusted')
const pasts = set('ago used once previously former formerly past then')
const jokes = set('lol haha kidding joking joke jk 😂 🤣 😅')
const fictions = set('film movie book novel series episode song lyrics lyric album chapter character play podcast documentary essay poem poet lecture exam quiz game raid boss level npc minecraft fortnite romeo hamlet netflix')
const stops = set('. ? !')

/** Reads the clause and the sentence around words from..to. */
export function scopeOf(words: readonly Word[], from: number, to: number): Scope {
  const scope: Scope = { negated: false, other: false, fear: false, past: false, quoted: false, joke: false, fiction: false, asked: false, still: false }
  readBefore(words, from, scope)
  readWithin(words, from, to, scope)
  readAfter(words, to, scope)
  scope.quoted = isQuoted(words, from, to)
  for (let place = Math.max(0, from - 25); place < Math.min(words.length, to + 25); place += 1) {
    const word = (words[place] as Word).word
    if (jokes.has(word)) scope.joke = true
    if (fictions.has(word)) scope.fiction = true
    if (word === 'if' && words[place - 1]?.word === 'what') scope.fear = true
  }
  return scope
}

/** The nearest speaker in the clause counts: "she said i want to die" is hers, "she left and i want to die" is mine. */
function readBefore(words: readonly Word[], from: number, scope: Scope): void {
  let met = false
  for (let place = from - 1, near = 0; place >= 0 && near < 12; place -= 1, near += 1) {
    const word = (words[place] as Word).word
    if (stops.has(word)) break
    if (negators.has(word) && near < 5 && !met) scope.negated = true
    if (fears.has(word)) scope.fear = true
    if (word === 'still') scope.still = true
    if (pasts.has(word)) scope.past = true
    if (near < 7 && sayers.has(word)) scope.other ||= !isOwnVoice(words, place)
    if (!met && (word === 'i' || word === 'me')) met = true
    else if (!met && others.has(word)) { scope.other = true; met = true }
    if (word === ',' || word === 'but' || word === 'and' || word === 'because') met ||= near > 1
  }
}

const isOwnVoice = (words: readonly Word[], place: number): boolean => words[place - 1]?.word === 'i' || words[place - 2]?.word === 'i'

/** A phrase may hold its own "not", as in "do not want to live": there it belongs to the wish. Another's name within it does not. */
function readWithin(words: readonly Word[], from: number, to: number, scope: Scope): void {
  for (let place = from; place < to; place += 1) {
    const word = (words[place] as Word).word
    if (word === 'himself' || word === 'herself' || word === 'themselves') scope.other = true
    if (word === 'still') scope.still = true
  }
}

function readAfter(words: readonly Word[], to: number, scope: Scope): void {
  for (let place = to, near = 0; place < words.length && near < 12; place += 1, near += 1) {
    const word = (words[place] as Word).word
    if (word === '?') scope.asked = true
    if (stops.has(word)) break
    if (fears.has(word) || word === 'scare') scope.fear = true
    if (near < 8 && (word === 'ago' || (word === 'when' && words[place + 1]?.word === 'i' && words[place + 2]?.word === 'was'))) scope.past = true
  }
}

/** Between two quotation marks with at least one word outside. */
function isQuoted(words: readonly Word[], from: number, to: number): boolean {
  let before = 0
  for (let place = 0; place < from; place += 1) if ((words[place] as Word).word === '"') before += 1
  if (before % 2 === 0) return false
  for (let place = to; place < words.length; place += 1) if ((words[place] as Word).word === '"') return true
  return false
}
