import type { Answer } from '#risk/answer.ts'
import { type Step, takeAnswer, takeIn } from '#risk/risk.ts'
import { type Heard, isAbove } from '#risk/signal.ts'
import { pausedAt } from './tidy.ts'
import { isExercise } from './flow.ts'
import { speak, type Turn } from './turn.ts'

const endingQuick = ['yes', 'sometimes', 'no', 'fear', 'someone-else', 'rather-not', 'human']
const safeQuick = ['not-safe', 'alone-safe', 'with-someone', 'called', 'plan', 'human', 'lines', 'wrong']
const nearQuick = ['closer', 'same', 'further', 'safe-now', 'plan', 'human', 'lines', 'wrong']
const abuseQuick = ['safe-here', 'not-safe-here', 'safe-now', 'leave-quickly', 'human', 'lines', 'wrong']
const otherQuick = ['other-now', 'other-unsure', 'other-not-now', 'other-words', 'human', 'lines', 'wrong']
const harmQuick = ['harm-left', 'harm-cannot', 'harm-anger', 'fear', 'human', 'lines']

/** Takes in a signal and says what comes first; answers false where it asks for nothing special and the talk goes on. */
export function meetSignal(turn: Turn, heard: Heard, statement: string, about: number): boolean {
  const before = turn.state.risk
  const { risk, step } = takeIn(before, heard, statement)
  const isNews = risk !== before
  turn.state = { ...turn.state, risk, ...(isNews && heard.signal !== 'none' ? { about } : {}) }
  if (step === 'go-on' || step === 'listen') return false
  turn.intent = isNews ? heard.signal : 'listen'
  leaveExercise(turn)
  if (step === 'stay' && isNews) stay(turn, risk.reasons.at(-1)?.words ?? '')
  else if (step === 'stay') stayOn(turn)
  else if (step === 'stay-near') stayNear(turn)
  else begin(turn, step, risk.reasons.at(-1)?.words ?? '', heard)
  return true
}

/** Takes in an answer to a plain question, or a correction, and says what follows from it. */
export function meetAnswer(turn: Turn, answer: Answer, words?: string): void {
  const before = turn.state.risk
  const { risk, step } = takeAnswer(before, answer, turn.state.about)
  turn.state = { ...turn.state, risk }
  turn.intent = answer
  const wasAbout = turn.state.at?.flow
  leaveExercise(turn)
  if (step === 'help-somebody') return begin(turn, step, '', undefined)
  if (step === 'stay' && (answer === 'yes' || answer === 'not-safe' || answer === 'closer')) return stay(turn, '')
  if (isAbove(risk.level, 'low')) return afterAnswer(turn, answer, wasAbout)
  turn.flow = 'safety'
  turn.state = without(turn.state, 'at')
  if (answer === 'fear') return received(turn, 'safety.fear')
  const key = words ?? (answer === 'no' ? 'safety.no' : answer === 'way-of-speaking' ? 'safety.way-of-speaking' : answer === 'long-ago' ? 'safety.long-ago' : 'safety.lower')
  speak(turn, key)
  if (!words) speak(turn, 'safety.talk-on')
  turn.quick = [...(turn.state.paused ? ['resume'] : []), 'listen', 'human']
  turn.offersHuman = true
}

/** What is said to anything else while the level is above low: the wish is answered, and the talk stays with safety. */
export function meetOther(turn: Turn, wish: string): void {
  turn.flow = 'safety'
  turn.intent = wish
  switch (wish) {
    case 'human': speak(turn, 'human.say'); sayWho(turn); break
    case 'lines': speak(turn, 'safety.lines'); turn.does = { do: 'open-lines' }; break
    case 'plan': speak(turn, 'safety.plan-open'); turn.does = { do: 'open-plan' }; break
    case 'menu': speak(turn, 'menu.safe'); break
    case 'machine': speak(turn, 'machine.is'); break
    case 'why': speak(turn, 'why.say', { reasons: reasonsIn(turn) }); break
    case 'wrong': speak(turn, 'safety.wrong'); turn.quick = ['fear', 'way-of-speaking', 'someone-else', 'long-ago', 'human']; break
    case 'goodbye': case 'stop': speak(turn, 'safety.bye'); speak(turn, 'safety.bye-ask'); turn.state = { ...turn.state, asked: 'safe' }; turn.asksAboutSafety = true; break
    default: speak(turn, 'safety.exercise-no')
  }
  turn.showsHelpLines = true
  turn.offersHuman = true
  if (turn.quick.length > 0) return
  if (isAbove(turn.state.risk.level, 'moderate')) {
    if (!turn.asksAboutSafety) askSafe(turn)
    turn.quick = safeQuick
  } else {
    turn.quick = nearQuick
    turn.state = { ...turn.state, asked: turn.state.asked ?? 'near' }
  }
}

/** After a line was tapped: did someone answer, and what next. */
export function afterLine(turn: Turn, answer: 'called' | 'line-yes' | 'line-no' | 'line-later'): void {
  turn.flow = 'safety'
  turn.intent = answer
  turn.showsHelpLines = true
  turn.offersHuman = true
  if (answer === 'called') {
    speak(turn, 'safety.called')
    turn.state = { ...turn.state, asked: 'called' }
    turn.quick = ['line-yes', 'line-no', 'line-later', 'human']
    return
  }
  speak(turn, `safety.${answer}`)
  if (answer === 'line-no') {
    speak(turn, 'safety.line-no-more')
    turn.does = { do: 'next-line' }
    turn.state = { ...turn.state, asked: 'called' }
    turn.quick = ['line-yes', 'line-no', 'plan', 'human', 'not-safe']
    return
  }
  turn.state = { ...turn.state, asked: answer === 'line-later' ? 'called' : 'near' }
  turn.quick = answer === 'line-yes' ? nearQuick : ['called', ...safeQuick.filter((id) => id !== 'called')]
}

/** The quick answers of the talks about abuse, somebody else and harm. */
export function meetPlace(turn: Turn, id: string): boolean {
  const found = places[id]
  if (!found) return false
  turn.intent = id
  turn.showsHelpLines = true
  turn.offersHuman = true
  turn.flow = found.flow
  for (const key of found.says) speak(turn, key)
  turn.quick = found.flow === 'abuse' ? abuseQuick : found.flow === 'other-person' ? otherQuick : harmQuick
  if (found.leaves) turn.does = { do: 'leave-quickly' }
  turn.state = { ...turn.state, at: { flow: found.flow, step: 'stay', got: {} } }
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

function begin(turn: Turn, step: Exclude<Step, 'go-on' | 'listen' | 'stay' | 'stay-near'>, words: string, heard: Heard | undefined): void {
  turn.offersHuman = true
  switch (step) {
    case 'ask-ending':
      turn.flow = 'safety'
      if (heard?.signal === 'self-harm') speak(turn, 'safety.self-harm')
      if (words && heard?.signal !== 'distress') speak(turn, 'safety.because', { words })
      else speak(turn, 'safety.because-long')
      askEnding(turn, 'safety.ask-ending')
      if (heard?.signal === 'self-harm') speak(turn, 'safety.self-harm-care')
      return
    case 'ask-now':
      turn.flow = 'safety'
      speak(turn, 'safety.past')
      return askEnding(turn, 'safety.ask-now')
    case 'receive-fear': return received(turn, 'safety.fear-heard')
    case 'help-somebody':
      turn.flow = 'other-person'
      speak(turn, 'other-person.start')
      speak(turn, 'other-person.ask')
      speak(turn, 'other-person.lines')
      turn.showsHelpLines = true
      turn.quick = otherQuick
      turn.state = { ...turn.state, at: { flow: 'other-person', step: 'ask', got: {} } }
      return
    case 'make-distance':
      turn.flow = 'harm-to-others'
      speak(turn, 'safety.harm', { words })
      speak(turn, 'safety.harm-distance')
      speak(turn, 'safety.harm-lines')
      speak(turn, 'safety.harm-ask')
      turn.asksAboutSafety = true
      turn.showsHelpLines = true
      turn.quick = harmQuick
      turn.state = { ...turn.state, at: { flow: 'harm-to-others', step: 'ask', got: {} } }
      return
    case 'ask-safe-contact':
      turn.flow = 'abuse'
      speak(turn, 'abuse.start', { words })
      speak(turn, 'abuse.danger')
      speak(turn, 'abuse.nothing-sent')
      speak(turn, 'abuse.leave')
      speak(turn, 'abuse.safe')
      turn.asksAboutSafety = true
      turn.showsHelpLines = true
      turn.quick = abuseQuick
      turn.state = { ...turn.state, at: { flow: 'abuse', step: 'ask', got: {} } }
      return
  }
}

function askEnding(turn: Turn, key: string): void {
  speak(turn, key)
  speak(turn, 'safety.ask-any')
  turn.asksAboutSafety = true
  turn.quick = endingQuick
  turn.state = { ...turn.state, asked: 'ending', at: { flow: 'safety', step: 'ask', got: {} } }
}

/** A fear is received: no question about it, no reassurance to come back for. */
function received(turn: Turn, key: string): void {
  turn.flow = 'safety'
  speak(turn, key)
  speak(turn, 'safety.fear-help')
  speak(turn, 'safety.fear-people')
  turn.offersHuman = true
  turn.quick = ['listen', 'more-than-fear', 'human']
  turn.state = without({ ...turn.state, asked: 'fear' }, 'at')
}

function stay(turn: Turn, words: string): void {
  turn.flow = 'safety'
  if (words) speak(turn, 'safety.heard', { words })
  else speak(turn, 'safety.heard-answer')
  if (turn.state.risk.level === 'imminent') {
    speak(turn, 'safety.imminent')
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
function stayOn(turn: Turn): void {
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
function stayNear(turn: Turn): void {
  const flow = turn.state.at?.flow
  turn.showsHelpLines = true
  turn.offersHuman = true
  if (flow === 'abuse' || flow === 'other-person' || flow === 'harm-to-others') {
    turn.flow = flow
    speak(turn, `${flow}.stay`)
    turn.quick = flow === 'abuse' ? abuseQuick : flow === 'other-person' ? otherQuick : harmQuick
    turn.state = { ...turn.state, asked: 'near' }
    return
  }
  turn.flow = 'safety'
  speak(turn, 'safety.near-stay')
  // A plain question that was passed over is asked once more, then left.
  if (turn.asked === 'ending' && turn.state.stayed === 0) {
    turn.state = { ...turn.state, stayed: 1 }
    return askEnding(turn, 'safety.ask-ending')
  }
  speak(turn, 'safety.near-next')
  turn.quick = nearQuick
  turn.state = { ...turn.state, stayed: turn.state.stayed + 1, asked: 'near', at: { flow: 'safety', step: 'near', got: {} } }
}

function afterAnswer(turn: Turn, answer: Answer, wasAbout: string | undefined): void {
  turn.flow = 'safety'
  turn.showsHelpLines = true
  turn.offersHuman = true
  turn.state = { ...turn.state, at: { flow: 'safety', step: 'near', got: {} } }
  switch (answer) {
    case 'rather-not': speak(turn, 'safety.rather-not'); break
    case 'with-someone': speak(turn, 'safety.with-someone'); break
    case 'alone-safe': speak(turn, 'safety.alone-safe'); break
    case 'fear': case 'way-of-speaking': case 'long-ago': speak(turn, 'safety.long-ago-under-way'); break
    default: speak(turn, 'safety.near')
  }
  if (isAbove(turn.state.risk.level, 'moderate')) {
    speak(turn, 'safety.lines')
    if (answer === 'alone-safe' || answer === 'with-someone') speak(turn, 'safety.distance')
    else askSafe(turn)
    turn.quick = safeQuick
    turn.state = { ...turn.state, asked: turn.state.asked ?? 'near' }
    return
  }
  if (wasAbout === 'abuse' || wasAbout === 'harm-to-others') turn.state = { ...turn.state, at: { flow: wasAbout, step: 'stay', got: {} } }
  speak(turn, 'safety.near-lines')
  speak(turn, 'safety.near-ask')
  turn.quick = nearQuick
  turn.state = { ...turn.state, asked: 'near' }
}

/** Says who can be reached: a person of the service with the real wait, where there is one. */
function sayWho(turn: Turn): void {
  turn.showsHelpLines = true
  turn.offersHuman = true
  if (turn.facts.humans) speak(turn, 'safety.human', { minutes: String(turn.facts.humans.minutes) })
  else speak(turn, 'safety.human-line')
}

function askSafe(turn: Turn): void {
  speak(turn, 'safety.ask-safe')
  turn.asksAboutSafety = true
  turn.state = { ...turn.state, asked: 'safe' }
}

/** An exercise does not go on as if nothing had been said; its place is kept. */
function leaveExercise(turn: Turn): void {
  const { at } = turn.state
  if (at && isExercise(at.flow)) turn.state = without({ ...turn.state, paused: pausedAt(at) }, 'at')
}

const reasonsIn = (turn: Turn) => turn.state.risk.reasons.map(({ words }) => words).filter(Boolean).map((words) => `“${words}”`).join(', ') || '…'

/** A copy that lacks one of the things that may be lacking. */
export function without<T extends object, K extends keyof T>(from: T, key: K): T {
  const copy = { ...from }
  delete copy[key]
  return copy
}
