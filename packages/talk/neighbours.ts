import { speak, type Turn } from './turn.ts'
import told from './words/neighbours.json' with { type: 'json' }

const sentences: Readonly<Record<string, { says: string; asks: string }>> = told

const scripts: readonly [RegExp, string][] = [
  [/[\u0454\u0456\u0457\u0491]/, 'uk'], [/[\u0400-\u04ff]/, 'ru'], [/[\u0900-\u097f]/, 'hi'], [/[\u3040-\u30ff]/, 'ja'], [/[\uac00-\ud7af]/, 'ko'], [/[\u4e00-\u9fff]/, 'zh'],
  [/[\u0679\u0688\u0691\u06ba\u06d2]/, 'ur'], [/[\u067e\u0686\u0698\u06af\u06cc]/, 'fa'], [/[\u0370-\u03ff]/, 'el'], [/[\u0590-\u05ff]/, 'he'], [/[\u0980-\u09ff]/, 'bn'], [/[\u0b80-\u0bff]/, 'ta'], [/[\u1200-\u137f]/, 'am'],
]
const common: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(Object.entries({
  de: 'ich und nicht ist das bin mir mich habe kann auch aber sehr heute wie was mit der die ein eine',
  pt: 'eu nao estou voce muito com uma meu minha hoje mas tenho quero sinto tudo bem sou isso',
  it: 'io non sono che ho sto molto oggi ma mi il per mio mia voglio sento tutto ciao',
  nl: 'ik niet ben het een heb maar wel ook kan mijn vandaag zo heel wat',
  pl: 'nie jestem sie mam bardzo dzisiaj ale czuje moje jest co jak to ze',
  tr: 'ben cok bugun ama degil bir icin kendimi var yok ne nasil',
}).map(([language, words]) => [language, new Set(words.split(' '))]))

/** The language of a text that the companion does not speak, by its script or its commonest words; undefined where none shows. */
export function neighbourOf(text: string, words: readonly string[]): string | undefined {
  const start = text.slice(0, 400)
  const foreign = start.replace(/[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu, '')
  if (foreign.length >= 3) {
    const found = scripts.find(([script]) => script.test(foreign))
    if (found && foreign.length * 2 > start.replace(/[\p{Script=Common}\p{Script=Inherited}]/gu, '').length) return found[1]
  }
  const some = words.slice(0, 40)
  let best: string | undefined
  let most = 2
  for (const [language, set] of Object.entries(common)) {
    const count = some.filter((word) => set.has(word)).length
    if (count > most && count * 2 > some.length) {
      best = language
      most = count
    }
  }
  return best
}

/** Rule 9: tells the person in their language that the companion does not speak it, and brings lines and a human. */
export function sayInNeighbour(turn: Turn, language: string): void {
  const sentence = Object.hasOwn(sentences, language) ? sentences[language] : undefined
  if (sentence) {
    turn.says = [sentence.says, ...(turn.asksAboutSafety || turn.state.asked === 'ending' ? [sentence.asks] : [])]
    turn.tongue = language
    turn.asksAboutSafety = turn.says.length > 1
  } else speak(turn, 'neighbour.say')
  turn.state = { ...turn.state, told: true }
  turn.showsHelpLines = true
  turn.offersHuman = true
  turn.intent = turn.intent === 'listen' ? 'other-language' : turn.intent
  if (turn.quick.length === 0) turn.quick = ['human', 'lines']
}
