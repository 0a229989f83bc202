import { without } from './state.ts'
import { tidy } from './tidy.ts'
import { speak, type Turn } from './turn.ts'

/** Greets: says once that it is a program and where words go; later shortly, and with one remembered fact at most. */
export function greet(turn: Turn): void {
  turn.intent = 'greet'
  turn.flow = 'greet'
  const [known] = turn.facts.remembered ?? []
  if (!turn.state.told) {
    speak(turn, 'greet.first')
    speak(turn, 'greet.privacy')
    if (!known) speak(turn, 'greet.ask')
    turn.state = { ...turn.state, told: true }
  } else if (!known) speak(turn, 'greet.again')
  turn.quick = ['check-in', 'listen', ...(turn.facts.hour !== undefined && turn.facts.hour < 6 ? ['sleep'] : []), 'breathing', 'human']
  if (known && turn.state.turn === 1) {
    speak(turn, 'greet.remembered', { toldOn: known.toldOn, fact: tidy(known.fact, 160) })
    turn.state = { ...turn.state, asked: 'remembered' }
    turn.quick = ['still-so', 'changed', 'listen', 'check-in']
  } else if (known) speak(turn, 'greet.again')
}

/** What is answered in every language that has words, also where the companion does not listen in it. */
export const inAnyLanguage: ReadonlySet<string> = new Set(['human', 'lines', 'plan', 'goodbye', 'write-note', 'why', 'wrong', 'speak-en', 'forget', 'memory', 'leave-quickly'])

/** Rule 9: a language that is not switched on. The person is told in it, with lines, people and the way to English; the talk about danger goes on in it. */
export function safetyAlone(turn: Turn): void {
  turn.intent = 'other-language'
  turn.flow = 'none'
  turn.state = { ...without(turn.state, 'at'), told: true }
  speak(turn, 'program.short')
  speak(turn, 'language.off')
  turn.showsHelpLines = true
  turn.offersHuman = true
  turn.quick = ['human', 'lines', 'speak-en']
}
