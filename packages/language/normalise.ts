import { elongatedAsTwo, joined, shortForms, soundAlikes } from './rules/spelling.ts'

/** One word, sign or emoji as we read it, and where it stands in the text as it was written. */
export type Word = { word: string; start: number; end: number }

const token = new RegExp([
  String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ\u0060´](?=\p{L})|[\u200c\u200d\u0640]|[*@$!](?=[\p{L}\p{N}*]))*`,
  String.raw`\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*`,
  String.raw`[:;=]['-]?[()DPp/|\\]+|<3`,
  String.raw`\n+`,
  String.raw`[.?!…。？！؟۔।]+|[,;:،؛、，]|["“”«»„]|[/*&%#+]`,
].join('|'), 'gu')

const plain = /^[a-z]+$/
const letterForms: [RegExp, string][] = [
  [/[\u0640\u200c\u200d]/g, ''], [/[أإآٱ]/g, 'ا'], [/[ىي]/g, 'ی'], [/ك/g, 'ک'], [/ة/g, 'ه'], [/ؤ/g, 'و'], [/ئ/g, 'ی'],
  [/ß/g, 'ss'], [/ł/g, 'l'], [/đ/g, 'd'], [/ø/g, 'o'], [/æ/g, 'ae'], [/ı/g, 'i'], [/ς/g, 'σ'],
]
/** Cyrillic and Greek letters that look Latin, for words that mix them to hide. */
const lookAlikes: Record<string, string> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', к: 'k', м: 'm', т: 't', ѕ: 's', ο: 'o', α: 'a', ε: 'e', ι: 'i' }
const leetLetters: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/** Reads a text as words: case, accents, repeats, short forms, look-alike letters, merged and spaced-out words undone; signs and emoji kept. Never throws. */
export function normalise(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(token)) {
    const start = match.index
    const end = start + match[0].length
    const first = match[0].charCodeAt(0)
    if (first < 0x41 && !(first >= 0x30 && first <= 0x39)) words.push({ word: signOf(match[0]), start, end })
    else addWord(words, match[0], start, end)
  }
  return together(words, text)
}

/** Only the letters of one word: lower case, no marks, one form for each letter. */
export function lettersOf(word: string): string {
  if (plain.test(word)) return word
  let letters = word.toLowerCase().normalize('NFKD').replaceAll(/[\p{Mn}\p{Me}]/gu, (mark) => keptMark(mark))
  letters = letters.replaceAll(/['’ʼ`´]/g, '')
  if (/[^\p{ASCII}]/u.test(letters)) {
    for (const [form, to] of letterForms) letters = letters.replace(form, to)
    if (/[a-z]/.test(letters) && /[\u0370-\u04ff]/.test(letters)) letters = letters.replaceAll(/[\u0370-\u04ff]/g, (sign) => lookAlikes[sign] ?? sign)
    letters = letters.normalize('NFC')
  }
  return letters
}

/** Signs under vowels are part of the spelling in Indian scripts, and help for readers elsewhere. */
function keptMark(mark: string): string {
  const code = mark.codePointAt(0) ?? 0
  return (code >= 0x900 && code <= 0xdff && code !== 0x93c) || code === 0x3099 || code === 0x309a ? mark : ''
}

function signOf(sign: string): string {
  const first = sign[0] ?? ''
  if ((first === ':' || first === ';' || first === '=') && sign.length > 1) return sign.endsWith('(') || sign.endsWith('/') ? ':(' : ':)'
  if (first === '\n') return '.'
  if (first === '.' || first === '!') return sign.includes('?') ? '?' : first
  return first === '?' ? '?' : first === ',' || first === ':' || first === ';' ? ',' : first === '<' ? '❤' : first
}

function addWord(words: Word[], raw: string, start: number, end: number): void {
  const letters = lettersOf(raw)
  const first = letters.codePointAt(0) ?? 0
  if (first >= 0x3040 && first <= 0x9fff) return addSigns(words, letters, raw, start, end)
  if (first > 0x2000) return void words.push({ word: signOfOther(letters), start, end })
  const word = nearlySuicide.test(letters) ? (letters.endsWith('e') && !letters.endsWith('le') ? 'suicide' : 'suicidal') : undoDisguise(squeeze(letters))
  const apostrophe = raw.length > letters.length && letters !== raw.toLowerCase()
  const long = Object.hasOwn(shortForms, word) ? shortForms[word] : apostrophe && Object.hasOwn(soundAlikes, word) ? soundAlikes[word] : undefined
  if (long === undefined) words.push({ word, start, end })
  else for (const part of long.split(' ')) words.push({ word: part, start, end })
}

/** Chinese and Japanese are read sign by sign, since no space parts their words. */
function addSigns(words: Word[], letters: string, raw: string, start: number, end: number): void {
  if (letters.length !== raw.length) return void words.push({ word: letters, start, end })
  for (let place = 0; place < letters.length; place += 1) words.push({ word: letters[place] ?? '', start: start + place, end: start + place + 1 })
}

function signOfOther(sign: string): string {
  if (/^["“”«»„]/.test(sign)) return '"'
  if (/^[。！…]/.test(sign)) return '.'
  if (sign.startsWith('？')) return '?'
  if (/^[、，]/.test(sign)) return ','
  return sign.replaceAll(/\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu, '')
}

/** "sooo" is "so" and "goooood" is "good": three or more of one letter become two where that is a word we know, else one. */
function squeeze(word: string): string {
  if (!/(.)\1\1/u.test(word)) return word
  const two = word.replaceAll(/(.)\1{2,}/gu, '$1$1')
  return elongatedAsTwo.has(two) ? two : word.replaceAll(/(.)\1{2,}/gu, '$1')
}

function undoDisguise(word: string): string {
  if (plain.test(word) || !/[a-z]/.test(word) || !/[0-9*@$!]/.test(word)) return joined.get(word) ?? word
  const letters = word.replaceAll(/[013457@$!]/g, (sign) => leetLetters[sign] ?? sign)
  if (!letters.includes('*')) return joined.get(letters) ?? (/^\d/.test(word) && !/[@$!]/.test(word) && !disguised.has(letters) ? word : letters)
  const hidden = new RegExp(`^${letters.replaceAll('*', '.')}$`)
  for (const known of disguised) if (hidden.test(known)) return known
  return letters.replaceAll('*', '')
}

/** The many ways in which "suicide" and "suicidal" are misspelled. */
const nearlySuicide = /^s(?:u|ue|ui|oo|oui|iu)[iaey]?[csz]+[aieyu]+[csz]?[iaey]?d(?:e|al|le|el|ial|ual|all)$/

const disguised = new Set('kill killed killing killings die died dying dead death suicide suicidal myself self harm cut cutting unalive end life hang fuck shit bitch'.split(' '))

/** Words that belong together are made one, and what stands for something else by its neighbours is named. */
function together(words: Word[], text: string): Word[] {
  const out: Word[] = []
  for (let place = 0; place < words.length; place += 1) {
    const here = words[place] as Word
    const spaced = here.end - here.start === 1 ? spacedOut(words, place, text) : undefined
    if (spaced) {
      out.push(...spaced.words)
      place = spaced.last
      continue
    }
    const next = words[place + 1]
    const pair = next && pairOf(here.word, next.word, words[place + 2]?.word)
    if (pair && next) {
      const last = words[place + pair.takes - 1] as Word
      out.push({ word: pair.word, start: here.start, end: last.end })
      place += pair.takes - 1
      continue
    }
    out.push(...nearWords(here, out.at(-1)?.word, next?.word))
  }
  return out
}

function pairOf(first: string, second: string, third: string | undefined): { word: string; takes: number } | undefined {
  if (first === 'my' && second === 'self') return { word: 'myself', takes: 2 }
  if (first === 'un' && second.startsWith('aliv')) return { word: 'unalive', takes: 2 }
  if (first === 'self' && /^(?:harm|injur|mutilat)/.test(second)) return { word: 'selfharm', takes: 2 }
  if (first === 's' && second === '/' && third === 'h') return { word: 'selfharm', takes: 3 }
  if (first === 'no' && second === 'one') return { word: 'nobody', takes: 2 }
  return undefined
}

/** "k i l l" is read as one word: four or more single letters in a row. */
function spacedOut(words: Word[], place: number, text: string): { words: Word[]; last: number } | undefined {
  let last = place
  let letters = ''
  for (let at = place; at < words.length && letters.length < 40; at += 1) {
    const { start, end } = words[at] as Word
    // A short form that was spelled out ("u" is "you") still stands for one letter.
    if (end - start !== 1 || !/[a-z]/i.test(text[start] ?? '')) break
    if (at === place || start !== words[at - 1]?.start) letters += text[start]?.toLowerCase()
    last = at + 1
  }
  if (letters.length < 4) return undefined
  const start = words[place]?.start ?? 0
  const end = words[last - 1]?.end ?? 0
  return { words: (joined.get(letters) ?? letters).split(' ').map((word) => ({ word, start, end })), last: last - 1 }
}

/** Short words that mean danger or nothing, told apart by the words beside them. */
function nearWords(here: Word, before: string | undefined, after: string | undefined): Word[] {
  const as = (text: string): Word[] => text.split(' ').map((word) => ({ ...here, word }))
  if (here.word.includes(' ')) return as(here.word)
  if (here.word === 'kms') return /^(?:\d.*|many|low|high|few|per|of|some|more)$/.test(before ?? '') || /^(?:away|per|on|from|to|h)$/.test(after ?? '') ? as('kilometres') : as('kill myself')
  if (here.word === 'sh') return before !== undefined && before !== 'sh' && before !== '.' ? as('selfharm') : [here]
  if (here.word === 'od') return /^(?:to|i|nearly|almost|again|might|will|could|tried|you)$/.test(before ?? '') ? as('overdose') : [here]
  return [here]
}
