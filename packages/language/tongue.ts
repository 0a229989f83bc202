import { lettersOf, type Word } from './normalise.ts'

/** The languages that signals were learned in. */
export const tongues = ['en', 'es', 'fr', 'ar'] as const
export type Tongue = (typeof tongues)[number]
export const isTongue = (name: string): name is Tongue => (tongues as readonly string[]).includes(name)

const small: Record<Exclude<Tongue, 'ar'>, string> = {
  en: 'the i you and is are to of my it was have not do what that am with for this can feel want so just but about because how they she he been at be im dont',
  es: 'yo el la los las que y es de mi me no estoy soy tengo con por para una un esto como muy quiero puedo siento bien mal todo nada pero porque mas hoy ya se lo del ayer ni si te ha he al su le sin cuando a en',
  fr: 'je j le la les que et est de mon ma me ne pas suis ai avec pour une un ce ca comme tres veux peux sens bien mal tout rien mais parce plus aujourd c n s l du des au moi vous tu jai jsuis jveux chui jsp en dans sur qui on il elle sa mes y a',
}
const owners = new Map<string, Exclude<Tongue, 'ar'>[]>()
for (const [tongue, words] of Object.entries(small) as [Exclude<Tongue, 'ar'>, string][]) for (const word of words.split(' ')) owners.set(word, [...(owners.get(word) ?? []), tongue])

const arabic = /[\u0621-\u064a]/g
/** Letters of Persian, Urdu and their neighbours, which Arabic does not have. */
const notArabic = /[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06cc\u06d2]/
const MOST_WORDS = 80

/** The language whose models read a text: the one its small words show, else the one that the talk is in, else English. */
export function tongueOf(text: string, words: readonly Word[], lang: string): Tongue {
  const part = text.slice(0, 600)
  if ((part.match(arabic)?.length ?? 0) > part.length / 3 && !notArabic.test(part)) return 'ar'
  const wanted = isTongue(lang) ? lang : 'en'
  const score = { en: 0, es: 0, fr: 0 }
  let counted = 0
  let last = -1
  for (const { start, end } of words.slice(0, MOST_WORDS)) {
    // A short form that was spelled out stands once, as it was written.
    if (start === last) continue
    last = start
    const owned = owners.get(lettersOf(text.slice(start, end)))
    counted += 1
    for (const tongue of owned ?? []) score[tongue] += 1 / (owned as string[]).length
  }
  if (wanted === 'ar') return score.en + score.es + score.fr > counted / 2 ? best(score, 'en') : 'ar'
  return best(score, wanted)
}

/** The language with the most small words; another than the wanted one only where it is clearly ahead. */
function best(score: Record<Exclude<Tongue, 'ar'>, number>, wanted: Exclude<Tongue, 'ar'>): Tongue {
  const [first] = (Object.entries(score) as [Exclude<Tongue, 'ar'>, number][]).toSorted(([, one], [, other]) => other - one)
  return first && first[1] >= 1.5 && first[1] > score[wanted] + 1 ? first[0] : wanted
}
