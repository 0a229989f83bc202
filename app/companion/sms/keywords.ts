import { isLanguage, languages, type Language } from '#prelude/languages.ts'

/** What a text means when it is one of the agreed words and nothing else. `language` is the word's own, where it shows one. */
export type Keyword = { means: 'stop' | 'start' | 'help' | 'forget'; language?: Language } | { means: 'speak'; language: Language }

// The carriers' words hold in every language. What a person may well say of themselves alone ("fin", "basta", "alto", "yes") is none of them.
const lists: Record<'stop' | 'start' | 'help' | 'forget', Partial<Record<Language | 'any', string>>> = {
  stop: {
    any: 'stop, stopall, stop all, unsubscribe, cancel, end, quit, optout, opt out, revoke', es: 'parar, baja, dar de baja, darme de baja, cancelar, detener',
    fr: 'arret, arreter, arretez, stop sms, desabonner, desinscrire', ar: 'قف, توقف, ايقاف, اوقف, الغاء, الغاء الاشتراك',
  },
  start: { any: 'start, unstop', es: 'empezar, comenzar, iniciar, alta', fr: 'commencer, reprendre, demarrer', ar: 'ابدا, بدء, بدايه' },
  help: { any: 'info', en: 'help', es: 'ayuda', fr: 'aide', ar: 'مساعده, المساعده' },
  forget: { any: '', en: 'forget, forget me, erase', es: 'olvidar, olvidame, borrar', fr: 'oublier, oublie moi, oubliez moi, effacer', ar: 'انسني, انسيني, انس, امسح, احذف' },
}
const names: Record<Language, string> = { en: 'english, ingles, anglais, الانجليزيه, انجليزي', es: 'espanol, castellano, spanish, espagnol, الاسبانيه', fr: 'francais, french, frances, الفرنسيه', ar: 'arabic, arabe, عربي, العربيه' }

/** One spelling for words that telephones write in many: small letters, no accents, no signs around them. */
const bare = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640]/gu, '').replace(/[آأإٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const wordsIn = (list: string): string[] => list.split(',').map(bare).filter(Boolean)
const keywords = new Map<string, Keyword>([
  ...Object.entries(lists).flatMap(([means, byLanguage]) => Object.entries(byLanguage).flatMap(([language, list]) =>
    wordsIn(list).map((word) => [word, { means, ...(isLanguage(language) ? { language } : {}) } as Keyword] as const))),
  ...Object.entries(names).flatMap(([language, list]) => [...wordsIn(list), bare(languages[language as Language].name)].map((word) => [word, { means: 'speak', language } as Keyword] as const)),
])

/** The agreed word that a text is; undefined for every text that says more, so that "I want to end it" is heard as what it is. */
export const keywordIn = (text: string): Keyword | undefined => (text.length > 40 ? undefined : keywords.get(bare(text)))

const bareAnswers = new Map<string, 'yes' | 'no'>([
  ...wordsIn('yes, yeah, yes it is, ok, safe, si, es seguro, oui, sans risque, نعم, ايوه, امن').map((word) => [word, 'yes'] as const),
  ...wordsIn('no, nope, nah, no it is not, not now, not safe, ahora no, no es seguro, non, pas maintenant, لا, ليس الان, غير امن').map((word) => [word, 'no'] as const),
])

/** The yes or no that a text is, in any of the four languages. */
export const bareAnswerIn = (text: string): 'yes' | 'no' | undefined => (text.length > 40 ? undefined : bareAnswers.get(bare(text)))

/** The one digit that a text is, whatever stands around it ("1", "1)", "#1", "١"). */
export function digitIn(text: string): string | undefined {
  const [digit] = /^[^\p{L}\p{N}]*([\p{Nd}])[^\p{L}\p{N}]*$/u.exec(text.normalize('NFKC').replace(/[\ufe0f\u20e3]/g, ''))?.slice(1) ?? []
  if (digit === undefined) return undefined
  const point = digit.codePointAt(0)!
  return point < 0x80 ? digit : point >= 0x660 && point <= 0x669 ? String(point - 0x660) : point >= 0x6f0 && point <= 0x6f9 ? String(point - 0x6f0) : undefined
}
