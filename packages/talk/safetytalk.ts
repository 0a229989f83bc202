import type { Answer } from '#risk/answer.ts'
import { type Step, takeAnswer, takeIn } from '#risk/risk.ts'
import { type Heard, isAbove } from '#risk/signal.ts'
import { isExercise } from './flow.ts'
import { namesMeans } from './means.ts'
import { askSafe, begin, meetPlace, nearQuick, quickOf, received, safeQuick, sayHeard, sayWho, stay, stayNear, stayOn } from './staying.ts'
import { without } from './state.ts'
import { pausedAt } from './tidy.ts'
import { speak, type Turn } from './turn.ts'

/** Takes in a signal and says what comes first; answers false where it asks for nothing special and the talk goes on. */
export function meetSignal(turn: Turn, heard: Heard, statement: string, about: number): boolean {
  const before = turn.state.risk
  const { risk, step } = takeIn(before, heard, statement)
  const isNews = risk !== before
  turn.state = { ...turn.state, risk, ...(isNews && heard.signal !== 'none' ? { about } : {}) }
  if (step === 'go-on' || step === 'listen') return false
  // A word about a friend, written within an exercise, stays what it is there.
  if (step === 'ask-about-somebody' && turn.state.at && isExercise(turn.state.at.flow)) return false
  turn.intent = isNews ? heard.signal : 'listen'
  const words = risk.reasons.at(-1)?.words ?? ''
  const place = placeOf(step)
  // Said again within the talk about it: that talk goes on, and does not begin anew.
  if (place !== undefined && turn.state.at?.flow === place && !isAbove(risk.level, before.level)) {
    if (place === 'other-person') return meetPlace(turn, 'other-unsure')
    stayNear(turn)
    return true
  }
  // The plain question stands already: what is said to it is taken in, and it is not asked at every sentence.
  if (step === 'ask-ending' && turn.state.at?.flow === 'safety' && turn.asked !== undefined && !isAbove(risk.level, before.level)) {
    stayNear(turn)
    return true
  }
  leaveExercise(turn)
  // Said again at the level that is known: heard again, without all of it once more.
  const isKnown = turn.state.stayed > 0 && !isAbove(risk.level, before.level)
  if (step === 'stay' && isNews && isKnown) {
    // What a model alone made of a later sentence is not put before the person as theirs.
    if (words && !heard.unsure) sayHeard(turn, heard.signal, words)
    stayOn(turn)
  } else if (step === 'stay' && isNews) stay(turn, words, heard.signal)
  else if (step === 'stay') stayOn(turn)
  else if (step === 'stay-near') stayNear(turn)
  else begin(turn, step, words, heard)
  // A question within a talk that was grave before: the lines stay.
  if (isAbove(before.level, 'low')) turn.showsHelpLines = true
  return true
}

const placeOf = (step: Step): 'abuse' | 'other-person' | 'harm-to-others' | undefined => (step === 'ask-safe-contact' ? 'abuse' : step === 'help-somebody' ? 'other-person' : step === 'make-distance' ? 'harm-to-others' : undefined)

/** Takes in an answer to a plain question, or a correction, and says what follows from it. */
export function meetAnswer(turn: Turn, answer: Answer, words?: string): void {
  const before = turn.state.risk
  const { risk, step } = takeAnswer(before, answer, turn.state.about)
  turn.state = { ...turn.state, risk }
  turn.intent = answer
  const wasAbout = turn.state.at?.flow
  // Being safe from another person is answered in the talk about that.
  if (wasAbout === 'abuse' && (answer === 'alone-safe' || answer === 'with-someone' || answer === 'not-safe')) {
    meetPlace(turn, answer === 'not-safe' ? 'not-safe-here' : 'safe-here')
    turn.intent = answer
    return
  }
  leaveExercise(turn)
  if (step === 'help-somebody') return begin(turn, step, '', undefined)
  if (step === 'stay' && (answer === 'yes' || answer === 'not-safe' || answer === 'closer')) return stay(turn, '')
  if (isAbove(risk.level, 'low')) return afterAnswer(turn, answer, wasAbout)
  turn.flow = 'safety'
  turn.state = without(turn.state, 'at')
  if (answer === 'fear') return received(turn, 'safety.fear')
  const key = words ?? (answer === 'no' ? 'safety.no' : answer === 'way-of-speaking' ? 'safety.way-of-speaking' : answer === 'long-ago' ? 'safety.long-ago' : 'safety.lower')
  speak(turn, key)
  if (isAbove(before.level, 'low') && (answer === 'no' || answer === 'long-ago')) {
    speak(turn, 'safety.near-lines')
    turn.showsHelpLines = true
  }
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
    case 'thanks': speak(turn, 'thanks.say'); break
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
    turn.quick = quickOf(turn.state.at?.flow)
    turn.state = { ...turn.state, asked: turn.state.asked ?? (turn.state.at?.flow === 'other-person' ? 'somebody' : 'near') }
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
    speak(turn, 'safety.plan')
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

/** An exercise does not go on as if nothing had been said; its place is kept. */
function leaveExercise(turn: Turn): void {
  const { at } = turn.state
  if (at && isExercise(at.flow)) turn.state = without({ ...turn.state, paused: pausedAt(at) }, 'at')
}

const reasonsIn = (turn: Turn) => turn.state.risk.reasons.map(({ words }) => words).filter((words) => words !== '' && !namesMeans(words)).map((words) => `“${words}”`).join(', ') || '…'
