import { start } from './exercise.ts'
import { tidy } from './tidy.ts'
import { hasWords, speak, type Turn } from './turn.ts'

/** Begins by itself: asks once after what was agreed, or begins the check-in whose hour has come. Answers whether it did. */
export function begins(turn: Turn): boolean {
  const { agreed, isDue } = turn.facts
  if (agreed) {
    speak(turn, 'agreed.ask', { on: agreed.on, what: tidy(agreed.what, 160) })
    turn.intent = 'agreed'
    turn.flow = 'greet'
    turn.state = { ...turn.state, asked: 'agreed' }
    turn.does = { do: 'asked-after', id: agreed.id }
    turn.quick = ['did-it', 'did-some', 'did-not', ...(isDue ? ['check-in'] : []), 'listen', 'human']
    return true
  }
  if (!isDue) return false
  speak(turn, 'check-in.due')
  start(turn, 'check-in')
  return true
}

/** What was said to the question after what was agreed: no praise, no reproach. */
export function answerAgreed(turn: Turn, id: 'did-it' | 'did-some' | 'did-not'): void {
  turn.intent = id
  turn.flow = 'listen'
  speak(turn, id === 'did-not' ? 'agreed.not' : 'agreed.did')
  turn.quick = id === 'did-not' ? ['activation', 'problem-solving', 'listen'] : ['savouring', 'activation', 'listen']
}

/** Looks how far it is from an earlier talk to this one, in the person's own words and nobody else's. */
export function lookFar(turn: Turn): void {
  turn.intent = 'look-far'
  turn.flow = 'memory'
  const first = turn.facts.seen?.at(-1)
  if (!first) {
    speak(turn, 'far.nothing')
    turn.quick = ['thought-record', 'reframe', 'listen']
    return
  }
  speak(turn, 'far.then', { on: first.on, words: tidy(first.thought, 160) })
  speak(turn, 'far.view', { view: tidy(first.view, 160) })
  speak(turn, 'far.ask')
  turn.quick = ['reframe', 'listen', 'memory']
}

/** Where a trap was met in an earlier talk too, what was seen then stands beside the question about it now. */
export function metBefore(turn: Turn, trap: string): void {
  const before = turn.facts.seen?.find((one) => one.trap === trap)
  if (before && hasWords(turn, 'trap.before')) speak(turn, 'trap.before', { on: before.on, words: tidy(before.thought, 120), view: tidy(before.view, 120) })
}
