import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'
import { sentencesIn, spelledOut } from './written.ts'

/** How a sentence that listens begins, or how it says that it only seems so; `to` are the words by which it speaks to the person, which are enough where a language leaves its pronouns out. */
type Frames = { begins: ReadonlySet<string>; begun: RegExp; softens: ReadonlySet<string>; to?: RegExp }

const frames: Record<Language, Frames> = {
  en: {
    begins: setOf(`it that this these there you so part parts some something someone somebody nobody everyone everybody not no maybe perhaps even still and but yet also both little what which when where who how whose why is was are were does do did
      has have had would could can to thank thanks between underneath under behind beneath after before since at in with from on for of if as because although though while every each i neither either here being once again he she they we`),
    begun: /^.{2,}ing$/, softens: setOf('seem seems seemed sound sounds sounded read reads look looks feel feels perhaps maybe may might can'),
  },
  es: {
    begins: setOf('suena suenan parece parecen es son hay eso esto esta este lo que quien quienes donde cuando como cual cuales cuanto desde entre hasta aunque no y pero una parte algo nada nadie quizas quiza tal gracias cuesta duele pesa debe mucho mucha demasiado cada a de en termino acabo'),
    begun: /^(?:.+ste|.{2,}(?:ar|er|ir)(?:se|lo|la|te)?)$/, softens: setOf('parece parecen suena suenan puede quizas quiza acaso'), to: /^(?:te|ti|tu|tus|contigo|tuyo|tuya|.{3,}(?:as|es|abas|ias|aste|iste))$/,
  },
  fr: {
    begins: setOf('il elle on cela ce c ça que qu qui quoi quand où comment quel quelle lesquels depuis entre même rien personne quelque une un merci après avant il y à d de je j en être ne sous chaque'),
    begun: /^.{2,}(?:er|ir|re|oir|ant)$/, softens: setOf('semble semblent paraît paraissent ressemble dirait peut peut-être'), to: /^(?:vous|votre|vos|tu|te|ton|ta|tes|toi)$/,
  },
  ar: {
    begins: setOf('يبدو تبدو هذا هذه ذلك تلك في هناك ما ماذا متى كيف من أين لماذا هل أن ألا لا لم ليس حين بعد منذ بين شيء جزء كل أي شكرا مؤلم صعب كأن ربما قد غير انتهى'),
    begun: /^(?:ال)?.{3,}(?:ار|ال|ة|ه)$/, softens: setOf('يبدو تبدو ربما قد كأن هنا كهذا كهذه'), to: /^(?:.{2,}ك|.{2,}ت|ت.{3,}|انت)$/,
  },
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).filter((word) => word !== '.'))
}

/** Whether every sentence is built like one that listens: it begins with a small word or with a doing ("waiting …"), says that it only seems so, or speaks to the person. A flat statement about the world does none of these. */
export function isFramed(text: string, language: Language): boolean {
  const { begins, begun, softens, to } = frames[language]
  return sentencesIn(text).every((sentence) => {
    const words = wordsIn(spelledOut(sentence)).filter((word) => word !== '.')
    const [first = ''] = words
    return begins.has(first) || begun.test(first) || words.some((word) => softens.has(word) || (to?.test(word) ?? false)) || (language === 'en' && first === 'the' && words[2] === 'you')
  })
}
