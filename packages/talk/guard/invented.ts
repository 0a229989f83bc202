import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'
import { isCapitalInside, isName } from '../names.ts'

const quoted = /[“«"]([^”»"]*)[”»"]/gu

/** The pieces of a text that stand in quotation marks. */
export const quotesIn = (text: string): string[] => [...text.matchAll(quoted)].map(([, words]) => words ?? '')
/** A text without what stands in quotation marks. */
export const withoutQuotes = (text: string): string => text.replace(quoted, ' ')

/** Whether a text says of the person what they did not: words between quotation marks that are not theirs, a name, somebody of their life whom they never mentioned. */
export function isInvented(text: string, lines: readonly string[], language: Language): boolean {
  const theirs = lines.map((line) => ` ${plain(line)} `)
  const said = (words: string) => theirs.some((line) => line.includes(` ${words} `))
  if (/[“”«»"]/.test(withoutQuotes(text)) || quotesIn(text).some((words) => plain(words) === '' || !said(plain(words)))) return true
  const own = withoutQuotes(text)
  const words = wordsIn(own)
  if (words.some((word) => isName(word) && !said(word))) return true
  const capitals = language === 'ar' ? [] : [...own.matchAll(/\p{L}[\p{L}’'-]*/gu)].filter((match) => isCapitalInside(match[0], own.slice(0, match.index)))
  if (capitals.some(([word]) => !said(plain(word)))) return true
  return people[language].some((group) => group.some((word) => words.includes(word)) && !group.some((word) => theirs.some((line) => line.split(' ').includes(word))))
}

const plain = (text: string) => wordsIn(text).filter((word) => word !== '.').join(' ')

/** People of a life, by the words for each of them. Friends, colleagues and family at large may be asked about; these would be known. */
const people: Record<Language, string[][]> = {
  en: groups('mother mum mam mummy|father dad daddy|sister|brother|son|daughter|wife spouse|husband spouse|girlfriend partner ex|boyfriend partner ex|grandmother gran grandma nan nana|grandfather grandad granddad grandpa|aunt auntie|uncle|cousin|baby newborn|teacher|boss manager supervisor|neighbour neighbor|roommate flatmate|therapist counsellor counselor|dog puppy|cat kitten|twin twins'),
  es: groups('madre mama mami|padre papa papi|hermana|hermano|hijo|hija|esposa mujer|esposo marido|novia pareja|novio pareja|abuela|abuelo|tia|tio|prima|primo|bebe|profesor profesora maestro maestra|jefe jefa|vecino vecina|terapeuta psicologa psicologo|perro perra|gato gata'),
  fr: groups('mère maman|père papa|soeur|frère|fils|fille|femme épouse|mari époux|copine compagne|copain compagnon|grand-mère mamie|grand-père papi papy|tante|oncle|cousin cousine|bébé|professeur prof|chef patron patronne|voisin voisine|thérapeute psy psychologue|chien chienne|chat chatte'),
  ar: groups('امك والدتك امي والدتي ماما|ابوك والدك ابي والدي ابوي بابا|اختك اختي|اخوك اخيك اخي|ابنك ابني|ابنتك ابنتي بنتي|زوجتك زوجتي|زوجك زوجي|جدتك جدتي|جدك جدي|خالتك عمتك خالتي عمتي|عمك خالك عمي خالي|طفلك طفلتك طفلي طفلتي|مديرك مديرتك مديري مديرتي|جارك جارتك جاري جارتي|معلمك معلمتك معلمي معلمتي|معالجك طبيبك معالجي طبيبي'),
}

function groups(text: string): string[][] {
  return text.split('|').map((group) => group.split(' ').flatMap((word) => wordsIn(word.replace('-', ''))))
}
