import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'
import { lexicon as ar } from './lexicon/ar.ts'
import { lexicon as en } from './lexicon/en.ts'
import { lexicon as es } from './lexicon/es.ts'
import { lexicon as fr } from './lexicon/fr.ts'
import { isSmall, smallWords } from './spoken.ts'

const texts: Record<Language, string> = { en, es, fr, ar }
const known = new Map<Language, ReadonlySet<string>>()

function stemsOf(language: Language): ReadonlySet<string> {
  const before = known.get(language)
  if (before) return before
  const stems = new Set([...smallWords(language), ...wordsIn(texts[language])].map((word) => stemOf(word, language)))
  known.set(language, stems)
  return stems
}

/** The words of a text that are neither small words, nor of the listening lexicon, nor the person's own: what a listening line brings in by itself is what nobody asked it for. */
export function strangeWordsIn(words: readonly string[], lines: readonly string[], language: Language): string[] {
  const stems = stemsOf(language)
  const theirs = new Set(lines.flatMap((line) => wordsIn(line)).map((word) => stemOf(word, language)))
  return words.filter((word) => word !== '.' && !isSmall(word, language) && !stems.has(stemOf(word, language)) && !theirs.has(stemOf(word, language)))
}

const endings: Record<Exclude<Language, 'ar'>, RegExp> = {
  en: /(?<=.{3})(?:ingly|edly|fully|ness|ings|ing|ied|ies|est|ers|er|ed|es|ly|s|e|y)$/,
  es: /(?<=.{3})(?:aciones|acion|amente|mente|andose|iendose|andote|ariamos|ieramos|aramos|abamos|asteis|aseis|arian|arias|ieran|ieras|ieron|aron|adas|ados|idas|idos|ando|iendo|abas|aban|aste|iste|aria|eria|iria|iera|aran|aras|ada|ado|ida|ido|aba|ian|ias|ara|era|are|ere|amos|emos|imos|arse|erse|irse|arte|erte|irte|arlo|erlo|irlo|ar|er|ir|ia|io|as|es|os|an|en|a|e|i|o|s)$/,
  fr: /(?<=.{3})(?:issements|issement|ements|ement|eraient|erait|eriez|eront|erons|aient|issez|issent|issant|assent|antes|ante|ants|ant|ees|ee|es|er|ez|ent|ait|ais|iez|ions|ons|era|eur|euse|euses|eux|ives|ive|ifs|if|ir|it|is|ie|ies|re|te|e|s|x|t)$/,
}
const joinedBefore = /^(?:وال|فال|بال|كال|لل|ال|سي|ست|سن|سا|ف|ب|ل|ك|س)(?=.{3})/
const joinedAfter = /(?:كما|هما|كم|كن|هم|هن|نا|ها|وا|ون|ين|ان|ات|تم|ته|تك|ني|ه|ك|ي|ا|ت|ن)$/

/** A word without its ending, the same for its forms as far as a few rules go. Only for comparing. */
function stemOf(word: string, language: Language): string {
  if (language === 'ar') return arabicStem(word)
  let stem = word
  for (let times = 0; times < 2 && stem.length > 3; times += 1) {
    const shorter = stem.replace(endings[language], '')
    if (shorter === stem) break
    stem = shorter
  }
  return language === 'en' ? stem.replace(/([^aeiou])\1$/, '$1').replace(/i$/, '') : stem
}

function arabicStem(word: string): string {
  const bare = word.replace(/^و(?=.{2})/, '').replace(joinedBefore, '')
  const shorter = bare.length > 3 ? bare.replace(joinedAfter, '') : bare
  const stem = shorter.length >= 3 ? shorter : bare
  // The signs that mark who does it, and long vowels: what is left are mostly the root's letters.
  const root = (stem.length > 3 ? stem.replace(/^[اتينم]/, '') : stem).replace(/(?<=.)[اويى]/g, '')
  return root.length >= 2 ? root : stem
}
