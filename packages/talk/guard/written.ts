import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'

/** What can be wrong with how a text is written, whatever it says. */
export type WrittenFault = 'shape' | 'signs' | 'numbers' | 'questions'

const MOST_SIGNS = 420
const MOST_SENTENCES = 4
const MOST_WORDS_IN_ONE = 26
const LONGEST_WORD = 21

const letters: Record<Language, string> = { en: 'A-Za-z', es: 'A-Za-zÁÉÍÓÚÜÑáéíóúüñ', fr: 'A-Za-zÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆàâäçéèêëîïôöùûüÿœæ', ar: '\\u0621-\\u063a\\u0641-\\u0652\\u0670' }
const marks: Record<Language, string> = { en: '', es: '¿', fr: '\\u00a0\\u202f', ar: '،؛؟' }
const alphabets = Object.fromEntries(Object.entries(letters).map(([language, own]) => [language, new RegExp(`^[ .,?;:'’‘“”"«»…–—\\-${own}${marks[language as Language]}]*$`)])) as Record<Language, RegExp>

/** The sentences of a text. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.?!…؟][”»"’]?)\s+/).map((one) => one.trim()).filter(Boolean)

/** What is wrong with the writing: one to four plain short sentences in the letters of the language pass, and nothing else. */
export function wrongInWriting(text: string, language: Language): WrittenFault[] {
  const wrong = new Set<WrittenFault>()
  const sentences = sentencesIn(text)
  if (text.trim() === '' || text.length > MOST_SIGNS || sentences.length > MOST_SENTENCES) wrong.add('shape')
  if (sentences.some((one) => one.split(/\s+/).length > MOST_WORDS_IN_ONE)) wrong.add('shape')
  // Cut off in the middle, or a title, a label or a list rather than sentences.
  if (!/[.?…؟][”»"’]?$/.test(text.trim()) || /[\n\r\t]|^\s*[-–—•]|[[\]{}()<>*_#`|~^=+\\/@]/.test(text) || label.test(text)) wrong.add('shape')
  if (!alphabets[language].test(text) || isDisguised(text, language)) wrong.add('signs')
  if (/\p{N}/u.test(text)) wrong.add('numbers')
  if ((text.match(/[?؟]/g)?.length ?? 0) > 1) wrong.add('questions')
  return [...wrong]
}

/** "Answer: …", or a line of a list: a few words and a colon, with no quotation after it. */
const label = /(?:^|[.?!…؟]\s+)(?:\S+\s*){1,3}:(?!\s*[“«"])|:\s*\p{Lu}/u

/** Words taken apart, run together, written in capitals or with a mark inside, so that a list of words would pass them by. */
function isDisguised(text: string, language: Language): boolean {
  // French parts single letters from their words by itself: l’eau, y a-t-il.
  const plain = language === 'fr' ? text.replace(/(?<!\p{L})[ldjnscmty][’']/giu, '').replace(/-t-/g, '-') : text
  if (/(?<!\p{L})\p{L}(?:[^\p{L}]{1,3}\p{L}(?!\p{L})){2,}/u.test(plain)) return true
  if (/\p{L}[.,;:?…]\p{L}|\p{Ll}\p{Lu}|\p{Lu}{3,}|['’‘-]{2,}/u.test(text)) return true
  if (text.split(/[^\p{L}]+/u).some((word) => word.length > LONGEST_WORD)) return true
  const joined = wordsIn(text).filter((word) => word !== '.').join('')
  return joinedStems.some((stem) => joined.includes(stem))
}

/** Looked for with all spaces gone; each is so long or so rare that no two harmless words make it. */
const joinedStems = [
  'suicid', 'overdos', 'paracetamol', 'ibuprofen', 'cyanid', 'bleach', 'killyourself', 'hangyourself', 'cutyourself', 'hurtyourself', 'harmyourself', 'sobredosis', 'matarte', 'ahorcar', 'surdose', 'pendaison', 'انتحار', 'باراسيتامول', 'pistol', 'razorblad', 'sleepingpill',
]

/** The words of a text in every reading that could hide one: as they stand, with hyphens gone, and each with its neighbour. */
export function readingsOf(text: string): string[][] {
  const words = wordsIn(spelledOut(text))
  const pairs = words.flatMap((word, place) => {
    const next = words[place + 1]
    return word !== '.' && next !== undefined && next !== '.' && word.length <= 4 && next.length <= 5 ? [`${word}${next}`, '.'] : []
  })
  return [words, ...(text.includes('-') ? [wordsIn(spelledOut(text.replaceAll('-', '')))] : []), pairs]
}

/** Short forms that the phrases of packages/risk leave as they are, since they would be other words there. */
export const spelledOut = (text: string): string => text
  .replace(/\b(I|you|we|they|it|he|she|that|there)['’]ll\b/gi, '$1 will').replace(/\b(I|you|we|they|he|she)['’]d\b/gi, '$1 would').replace(/\b(we|they)['’]re\b/gi, '$1 are').replace(/\b(we|they)['’]ve\b/gi, '$1 have')
