import type { Language } from '#prelude/languages.ts'
import type { Level } from '#risk/signal.ts'
import type { FlowName, Mark } from './flow.ts'
import { namesMeans } from './means.ts'
import type { Does, Facts, Reply, State } from './state.ts'
import { say, type Voice, waysOf } from './words.ts'

/** One turn while it is being made. What is written here becomes the next state and the reply. */
export type Turn = {
  state: State; asked?: State['asked']; facts: Facts; voice: Voice; language: Language
  /** The language of the words, where it is a neighbour's. */
  tongue?: string
  says: string[]; quick: string[]; intent: string; flow: FlowName | 'none'
  asksAboutSafety: boolean; offersHuman: boolean; showsHelpLines: boolean; marks: Mark[]; does?: Does
  /** Quick answers that are no words of the companion's: the options of a questionnaire, by id. */
  options?: Record<string, string>
}

/** Begins a turn: the language is the talk's where the service has it, else English. */
export function turnOf(state: State, facts: Facts): Turn {
  const wanted = facts.voices[state.language] ? state.language : 'en'
  const voice = facts.voices[wanted] ?? Object.values(facts.voices)[0]
  if (!voice) throw new Error('a talk needs the words of at least one language')
  const { asked, ...rest } = state
  return { state: { ...rest, turn: state.turn + 1 }, ...(asked ? { asked } : {}), facts, voice, language: wanted, says: [], quick: [], intent: 'listen', flow: 'none', asksAboutSafety: false, offersHuman: false, showsHelpLines: false, marks: [] }
}

/** Says one line, with the person's words in its holes. Words that name a means or a way to be hurt are left out there, and what was quoted in them is quoted no second time. */
export function speak(turn: Turn, key: string, holes: Readonly<Record<string, string>> = {}): void {
  const quoted = Object.entries(holes).map(([name, words]) => [name, isCounted.has(name) ? words : namesMeans(words) ? '' : words.replace(/["“”„«»]/g, '’')] as const)
  const { text, used } = say(turn.voice, turn.state, turn.facts, key, Object.fromEntries(quoted))
  turn.state = { ...turn.state, used }
  turn.says.push(text)
}

/** Holes that hold no words of the person's. */
const isCounted = new Set(['minutes', 'place', 'count', 'total', 'most', 'name', 'on', 'toldOn', 'trap', 'answer', 'reasons', 'facts'])

export const hasWords = (turn: Turn, key: string): boolean => waysOf(turn.voice, key, 'plain').length > 0

/** Goes on in another language, where the service has it; answers whether it did. */
export function speakIn(turn: Turn, language: Language): boolean {
  const voice = turn.facts.voices[language]
  if (!voice) return false
  turn.language = language
  turn.voice = voice
  turn.state = { ...turn.state, language }
  return true
}

/** At most so many quick answers stand under a reply. */
const MOST_QUICK = 10

/** Ends a turn. Every reply has words, and a way on; everything the companion can do is always one answer away. */
export function ended(turn: Turn): { state: State; reply: Reply } {
  const { level, reasons } = turn.state.risk
  const isGrave = isGraveLevel(level)
  const ids = [...new Set([...turn.quick.slice(0, MOST_QUICK - 1), 'menu'])]
  const quick = ids.flatMap((id) => (turn.options && Object.hasOwn(turn.options, id) ? [turn.options[id]!] : waysOf(turn.voice, `quick.${id}`, 'plain').slice(0, 1)).map((words) => ({ id, words })))
  const marks = turn.marks.map((mark) => ({ ...mark, name: waysOf(turn.voice, `trap.${mark.trap}`, 'plain')[0] ?? mark.trap }))
  const reply: Reply = {
    says: turn.says, quick, level, reasons, asksAboutSafety: turn.asksAboutSafety, offersHuman: turn.offersHuman || isGrave, showsHelpLines: turn.showsHelpLines,
    intent: turn.intent, flow: turn.flow, language: turn.tongue ?? turn.language, ...(marks.length > 0 ? { marks } : {}), ...(turn.does ? { does: turn.does } : {}),
  }
  return { state: { ...turn.state, keys: quick.map(({ id }) => id) }, reply }
}

const isGraveLevel = (level: Level) => level === 'moderate' || level === 'high' || level === 'imminent'
