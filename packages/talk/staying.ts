import type { Step } from '#risk/risk.ts'
import { type Heard, isAbove, type Signal } from '#risk/signal.ts'
import { namesMeans } from './means.ts'
import { without } from './state.ts'
import { speak, type Turn } from './turn.ts'

const endingQuick = ['yes', 'sometimes', 'no', 'fear', 'someone-else', 'rather-not', 'human']
export const safeQuick = ['not-safe', 'alone-safe', 'with-someone', 'called', 'plan', 'human', 'lines', 'wrong']
export const nearQuick = ['closer', 'same', 'further', 'safe-now', 'plan', 'human', 'lines', 'wrong']
const abuseQuick = ['safe-here', 'not-safe-here', 'safe-now', 'leave-quickly', 'human', 'lines', 'wrong']
const otherQuick = ['other-now', 'other-unsure', 'other-not-now', 'other-words', 'human', 'lines', 'wrong']
const harmQuick = ['harm-left', 'harm-cannot', 'harm-anger', 'fear', 'human', 'lines']

/** The quick answers of the talk that is under way. */
export const quickOf = (flow: string | undefined) => (flow === 'abuse' ? abuseQuick : flow === 'other-person' ? otherQuick : flow === 'harm-to-others' ? harmQuick : nearQuick)

/** The quick answers of the talks about abuse, somebody else and harm. */
export function meetPlace(turn: Turn, id: string): boolean {
  const found = Object.hasOwn(places, id) ? places[id] : undefined
  if (!found) return false
  turn.intent = id
  turn.showsHelpLines = true
  turn.offersHuman = true
  turn.flow = found.flow
  for (const key of found.says) speak(turn, key)
  turn.quick = quickOf(found.flow)
  if (found.leaves) turn.does = { do: 'leave-quickly' }
  turn.state = { ...turn.state, ...(found.flow === 'other-person' ? { asked: 'somebody' as const } : {}), at: { flow: found.flow, step: 'stay', got: {} } }
  return true
}

const places: Record<string, { flow: 'abuse' | 'other-person' | 'harm-to-others'; says: string[]; leaves?: true }> = {
  'safe-here': { flow: 'abuse', says: ['abuse.talk'] },
  'not-safe-here': { flow: 'abuse', says: ['abuse.not-now', 'abuse.danger'] },
  'leave-quickly': { flow: 'abuse', says: ['abuse.not-now'], leaves: true },
  'other-now': { flow: 'other-person', says: ['other-person.now', 'other-person.lines'] },
  'other-unsure': { flow: 'other-person', says: ['other-person.unsure', 'other-person.words', 'other-person.lines'] },
  'other-not-now': { flow: 'other-person', says: ['other-person.not-now', 'other-person.promise', 'other-person.you'] },
  'other-words': { flow: 'other-person', says: ['other-person.words', 'other-person.promise'] },
  'harm-left': { flow: 'harm-to-others', says: ['harm-to-others.left', 'safety.human-line'] },
  'harm-cannot': { flow: 'harm-to-others', says: ['harm-to-others.cannot-leave'] },
}

/** Begins the talk that a step of packages/risk asks for. */
export function begin(turn: Turn, step: Exclude<Step, 'go-on' | 'listen' | 'stay' | 'stay-near'>, words: string, heard: Heard | undefined): void {
  turn.offersHuman = true
  switch (step) {
    case 'ask-ending':
      turn.flow = 'safety'
      if (heard?.signal === 'self-harm') speak(turn, 'safety.self-harm')
      if (heard?.signal !== 'distress') speak(turn, words && !namesMeans(words) ? 'safety.because' : 'safety.because-named', { words })
      else speak(turn, 'safety.because-long')
      askEnding(turn, 'safety.ask-ending')
      if (isAbove(turn.state.risk.level, 'moderate')) {
        speak(turn, 'safety.near-lines')
        turn.showsHelpLines = true
      }
      if (heard?.signal === 'self-harm') speak(turn, 'safety.self-harm-care')
      return
    case 'ask-now':
      turn.flow = 'safety'
      speak(turn, 'safety.past')
      return askEnding(turn, 'safety.ask-now')
    case 'receive-fear': return received(turn, 'safety.fear-heard')
    case 'ask-about-somebody': case 'help-somebody':
      for (const key of ['other-person.start', 'other-person.ask']) speak(turn, key)
      if (step === 'help-somebody') speak(turn, 'other-person.lines')
      return askAt(turn, 'other-person', 'somebody', step === 'help-somebody')
    case 'make-distance':
      if (namesMeans(words)) speak(turn, 'safety.harm-named')
      else speak(turn, 'safety.harm', { words })
      for (const key of ['safety.harm-distance', 'safety.harm-lines', 'safety.harm-ask']) speak(turn, key)
      return askAt(turn, 'harm-to-others', 'safe', true)
    case 'ask-safe-contact':
      if (namesMeans(words)) speak(turn, 'abuse.start-named')
      else speak(turn, 'abuse.start', { words })
      for (const key of ['abuse.danger', 'abuse.nothing-sent', 'abuse.leave', 'abuse.safe']) speak(turn, key)
      return askAt(turn, 'abuse', 'safe', true)
  }
}

/** Waits for the answer to the question that begins a talk about abuse, harm or somebody else. */
function askAt(turn: Turn, flow: 'abuse' | 'harm-to-others' | 'other-person', asked: 'safe' | 'somebody', showsLines: boolean): void {
  turn.flow = flow
  turn.quick = quickOf(flow)
  turn.asksAboutSafety ||= asked === 'safe'
  turn.showsHelpLines ||= showsLines
  turn.state = { ...turn.state, asked, at: { flow, step: 'ask', got: {} } }
}

function askEnding(turn: Turn, key: string): void {
  speak(turn, key)
  speak(turn, 'safety.ask-any')
  turn.asksAboutSafety = true
  turn.quick = endingQuick
  turn.state = { ...turn.state, asked: 'ending', at: { flow: 'safety', step: 'ask', got: {} } }
}

/** A fear is received: no question about it, no reassurance to come back for. */
export function received(turn: Turn, key: string): void {
  turn.flow = 'safety'
  speak(turn, key)
  speak(turn, 'safety.fear-help')
  speak(turn, 'safety.fear-people')
  turn.offersHuman = true
  turn.quick = ['listen', 'more-than-fear', 'human']
  turn.state = without({ ...turn.state, asked: 'fear' }, 'at')
}

/** Says what was heard: in the person's own words, or by its name where those hold a means. */
export function sayHeard(turn: Turn, signal: Signal, words: string): void {
  if (!namesMeans(words)) speak(turn, 'safety.heard', { words })
  else speak(turn, signal === 'self-harm' ? 'safety.heard-hurt' : 'safety.heard-ending')
}

/** High or imminent: names what was heard, and stays. */
export function stay(turn: Turn, words: string, signal: Signal = 'active'): void {
  turn.flow = 'safety'
  if (words) sayHeard(turn, signal, words)
  else speak(turn, 'safety.heard-answer')
  if (turn.state.risk.level === 'imminent') {
    speak(turn, turn.intent === 'not-safe' ? 'safety.not-safe' : 'safety.imminent')
    speak(turn, 'safety.distance')
  } else speak(turn, 'safety.glad')
  speak(turn, 'safety.lines')
  sayWho(turn)
  if (turn.state.stayed === 0) {
    speak(turn, 'safety.program')
    turn.state = { ...turn.state, told: true }
  }
  askSafe(turn)
  turn.quick = safeQuick
  turn.state = { ...turn.state, stayed: turn.state.stayed + 1, at: { flow: 'safety', step: 'stay', got: {} } }
}

/** The talk goes on at high or imminent: it stays with the person, in other words each time, and asks again. */
export function stayOn(turn: Turn): void {
  const place = turn.state.at?.flow
  if (place === 'abuse' || place === 'harm-to-others') return stayNear(turn)
  turn.flow = 'safety'
  speak(turn, 'safety.stay')
  const asks = turn.state.risk.level === 'imminent' || turn.state.stayed % 2 === 0
  if (turn.state.risk.level === 'imminent') speak(turn, 'safety.imminent')
  if (asks) askSafe(turn)
  else speak(turn, 'safety.stay-next')
  turn.quick = safeQuick
  turn.showsHelpLines = true
  turn.offersHuman = true
  turn.state = { ...turn.state, stayed: turn.state.stayed + 1, asked: 'safe', at: { flow: 'safety', step: 'stay', got: {} } }
}

/** The talk goes on at moderate: what was said is not forgotten, lines and people stay in reach. */
export function stayNear(turn: Turn): void {
  const flow = turn.state.at?.flow
  turn.showsHelpLines = true
  turn.offersHuman = true
  if (flow === 'abuse' || flow === 'other-person' || flow === 'harm-to-others') {
    turn.flow = flow
    speak(turn, `${flow}.stay`)
    if (flow !== 'other-person' && isAbove(turn.state.risk.level, 'moderate')) askSafe(turn)
    turn.quick = quickOf(flow)
    turn.state = { ...turn.state, asked: turn.state.asked ?? (flow === 'other-person' ? 'somebody' : 'near') }
    return
  }
  turn.flow = 'safety'
  speak(turn, 'safety.near-stay')
  // A plain question that was passed over is asked once more, then left.
  if (turn.asked === 'ending' && turn.state.stayed === 0) {
    turn.state = { ...turn.state, stayed: 1 }
    speak(turn, 'safety.near-lines')
    return askEnding(turn, 'safety.ask-ending')
  }
  speak(turn, 'safety.near-next')
  turn.quick = nearQuick
  turn.state = { ...turn.state, stayed: turn.state.stayed + 1, asked: 'near', at: { flow: 'safety', step: 'near', got: {} } }
}

/** Says who can be reached: a person of the service with the real wait, where there is one. */
export function sayWho(turn: Turn): void {
  turn.showsHelpLines = true
  turn.offersHuman = true
  if (turn.facts.humans) speak(turn, turn.facts.humans.from === 'due' ? 'safety.human-due' : 'safety.human', { minutes: String(turn.facts.humans.minutes) })
  else speak(turn, 'safety.human-line')
}

/** Asks whether the person is alone and safe. */
export function askSafe(turn: Turn): void {
  speak(turn, 'safety.ask-safe')
  turn.asksAboutSafety = true
  turn.state = { ...turn.state, asked: 'safe' }
}
