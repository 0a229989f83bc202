import { isLanguage } from '#prelude/languages.ts'
import { type Answer, isAnswer } from '#risk/answer.ts'
import { fingerprintOf } from '#risk/fingerprint.ts'
import { wordsIn } from '#risk/phrases.ts'
import { heardPlainly } from '#risk/plain.ts'
import { type Heard, isAbove, nothingHeard } from '#risk/signal.ts'
import { heardTogether } from '#risk/together.ts'
import { answerIn, keyOf } from './answers.ts'
import { calmly } from './calmly.ts'
import { command } from './commands.ts'
import { answerAgreed, begins } from './earlier.ts'
import { answerStep, start } from './exercise.ts'
import { isExercise } from './flow.ts'
import { greet, inAnyLanguage, safetyAlone } from './greeting.ts'
import { asksIn, type Asked, languageOf } from './hear.ts'
import { isOn, modelled } from './languages.ts'
import { neighbourOf, sayInNeighbour } from './neighbours.ts'
import { topicsOnly } from './phrases/en.ts'
import { answerScale, isScaleName, offerScales } from './scale.ts'
import { afterLine, meetAnswer, meetOther, meetSignal } from './safetytalk.ts'
import { meetPlace } from './staying.ts'
import type { Facts, Reply, Said, State, Understood } from './state.ts'
import { ended, speak, speakIn, type Turn, turnOf } from './turn.ts'

/**
 * One turn of the companion: what was said, what was understood of it (left out where no model speaks this language) and what is known from outside give the next
 * state and the reply. Pure: the same four give the same answer. Never throws for anything a person may write; a state is at most 2 KB.
 */
export function talk(state: State, said: Said, understood: Understood | undefined, facts: Facts): { state: State; reply: Reply } {
  const turn = turnOf(state, facts)
  if ('event' in said) happened(turn, state, said.event)
  else if ('quick' in said) pressed(turn, state, said.quick)
  else wrote(turn, state, said.text, understood)
  if (!turn.state.told) tellProgram(turn)
  return ended(turn)
}

/** Rule 8: it says at the start that it is a program; after words of danger it says so last. */
function tellProgram(turn: Turn): void {
  const says = turn.says
  turn.says = []
  speak(turn, 'program.short')
  turn.says = isAbove(turn.state.risk.level, 'low') ? [...says, ...turn.says] : [...turn.says, ...says]
  turn.state = { ...turn.state, told: true }
}

function happened(turn: Turn, before: State, event: 'opened' | 'line-tapped' | 'back' | 'silence'): void {
  const isGrave = isAbove(before.risk.level, 'low')
  if (event === 'line-tapped' || (event === 'back' && (isGrave || before.asked === 'called'))) return afterLine(turn, 'called')
  if (event === 'silence') {
    if (isGrave) return void meetSignal(turn, nothingHeard, '', 0)
    speak(turn, 'silence.say')
    turn.intent = 'silence'
    turn.flow = before.at?.flow ?? 'none'
    if (before.asked) turn.state = { ...turn.state, asked: before.asked }
    turn.quick = before.at ? ['pause', 'leave'] : ['listen', 'goodbye']
    return
  }
  if (isGrave) return void meetSignal(turn, nothingHeard, '', 0)
  if (!isOn(turn.language, turn.facts)) return safetyAlone(turn)
  if (turn.facts.agreed || turn.facts.isDue) {
    if (!turn.state.told) tellProgram(turn)
    begins(turn)
    return
  }
  greet(turn)
}

/** A quick answer, by its id; ids that nothing knows are read as words. */
function pressed(turn: Turn, before: State, id: string, isTyped = false): void {
  const isGrave = isAbove(before.risk.level, 'low')
  const { at } = before
  if (id === 'more-than-fear') return meetAnswer(turn, 'sometimes')
  if (id === 'safe-now') return meetAnswer(turn, 'further')
  if (id === 'harm-anger') return meetAnswer(turn, 'way-of-speaking', 'harm-to-others.only-anger')
  if (id === 'called' || id === 'line-yes' || id === 'line-no' || id === 'line-later') return afterLine(turn, id)
  if (meetPlace(turn, id)) return id === 'other-not-now' && !isAbove(before.risk.level, 'moderate') ? quietly(turn, 'further') : undefined
  if (isAnswer(id) && (isGrave || before.asked === 'ending' || before.asked === 'safe' || before.asked === 'near' || before.at?.flow === 'safety')) return meetAnswer(turn, id)
  if (isGrave) return meetOther(turn, id === 'leave' ? 'stop' : id)
  if (!isOn(turn.language, turn.facts) && !inAnyLanguage.has(id)) return safetyAlone(turn)
  if (id === 'did-it' || id === 'did-some' || id === 'did-not') return answerAgreed(turn, id)
  if (id.startsWith('option-') && at?.flow === 'scale') return answerScale(turn, at.step, at.got['given'], id, isTyped)
  if (isScaleName(id)) return offerScales(turn, id)
  if (at && isExercise(at.flow) && !['pause', 'leave', 'menu', 'more', 'human', 'not-meant', 'resume', 'goodbye'].includes(id) && !(isExercise(id))) return answerStep(turn, at, { id }, undefined, undefined)
  if (isExercise(id)) {
    turn.state = { ...turn.state, readings: ['listen', id === 'check-in' ? 'thought-record' : 'check-in'] }
    const thought = at?.flow === 'listen' ? at.got['thought'] : undefined
    return start(turn, id, thought !== undefined && (id === 'reframe' || id === 'spot-the-trap') ? { thought } : {})
  }
  command(turn, before, id, '')
}

/** Lowers the level as an answer does, without words of its own. */
function quietly(turn: Turn, answer: Answer): void {
  const says = [...turn.says]
  const { quick, flow, intent } = turn
  meetAnswer(turn, answer)
  Object.assign(turn, { says, quick, flow, intent })
}

/** The longest text whose wishes are looked for; danger is looked for in all of it. */
const MOST_WORDS = 600

function wrote(turn: Turn, before: State, text: string, given: Understood | undefined): void {
  const key = keyOf(turn, before, text)
  if (key) return pressed(turn, before, key, true)
  const words = wordsIn(text)
  const plain = heardPlainly(text, words)
  const byPhrase = plain.spoken !== undefined && isLanguage(plain.spoken) && plain.level !== 'low' && words.length <= 12 ? plain.spoken : undefined
  const spoken = languageOf(words) ?? byPhrase
  const isNewLanguage = spoken !== undefined && spoken !== turn.language && speakIn(turn, spoken)
  const asked = asksIn(text, turn.language, words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words)
  const isWhole = given?.models === 'signals-only' || (modelled.has(spoken ?? turn.language) && given?.models === undefined)
  const understood = given && given.models === undefined && !isWhole ? { ...given, traps: [], models: 'rules-only' as const } : given
  const heard = heardTogether(understood, plain, isWhole)
  const about = fingerprintOf(text)
  const isGrave = isAbove(before.risk.level, 'low')

  if (!words.some((word) => word !== '.')) {
    if (isGrave) return void meetSignal(turn, heard, text, about)
    turn.intent = text.trim() === '' ? 'silence' : 'unclear'
    speak(turn, text.trim() === '' ? 'silence.say' : 'unclear.say')
    if (before.asked) turn.state = { ...turn.state, asked: before.asked }
    turn.quick = ['check-in', 'listen', 'human']
    return
  }
  const isUnloaded = spoken !== undefined && spoken !== turn.language
  const neighbour = isUnloaded ? spoken : spoken === undefined ? (plain.language ?? neighbourOf(text, words)) : undefined
  if (neighbour) {
    if (heard.signal !== 'none') meetSignal(turn, heard, text, about)
    if (turn.asksAboutSafety) turn.state = { ...turn.state, asked: 'ending' }
    sayInNeighbour(turn, neighbour)
    // Words that the screen may load, and go on in.
    if (isUnloaded) turn.does = { do: 'speak', language: spoken }
    return
  }

  // Danger first: an answer to a plain question, unless something graver was said with it.
  const answer = before.asked ? answerIn(before, words, asked) : undefined
  const isOfOthers = heard.unsure === true && (heard.signal === 'abuse' || heard.signal === 'other-person') && (answer === 'alone-safe' || answer === 'with-someone' || answer === 'further')
  const isGraver = heard.signal !== 'none' && (isAbove(heard.level, 'moderate') || isPlainlyOwn(heard)) && answer !== 'yes' && answer !== 'fear' && !isOfOthers
  if (answer && !isGraver && (answer === 'line-yes' || answer === 'line-no' || answer === 'line-later')) return afterLine(turn, answer)
  const isOwn = isAbove(heard.level, 'low') && (heard.signal === 'active' || heard.signal === 'passive' || heard.signal === 'self-harm')
  if (answer && !isGraver && !isOwn && answer.startsWith('other-')) return pressed(turn, before, answer)
  if (answer && !isGraver && isAnswer(answer)) return meetAnswer(turn, answer)
  const isVeiled = asked.limits.includes('veiled') && (isAbove(before.risk.level, 'none') || heard.signal !== 'none')
  if ((asked.limits[0] === 'method' || isVeiled) && !(heard.signal === 'active' && isAbove(heard.level, 'low'))) {
    speak(turn, 'safety.method')
    if (isGrave) return meetOther(turn, 'lines')
    // What was asked is said back neither here nor where somebody asks why.
    meetSignal(turn, { signal: 'active', level: 'moderate', why: [] }, text, about)
    if (turn.says.length === 1) speak(turn, 'safety.near-lines')
    turn.showsHelpLines = true
    turn.offersHuman = true
    turn.intent = 'method'
    return
  }
  if (asked.limits.includes('method')) speak(turn, 'safety.method')
  if (isGrave && heard.signal === 'none') {
    const wish = wishIn(asked)
    if (wish) return meetOther(turn, wish)
  }
  if (meetSignal(turn, heard, text, about)) return
  const isDistress = heard.signal === 'distress' || heard.signal === 'past'
  if (isNewLanguage && isOn(turn.language, turn.facts) && !asked.commands.some((name) => name.startsWith('speak-') && asked.feelings.length === 0 && asked.wants.length === 0)) speak(turn, 'language.changed')
  calmly(turn, before, text, asked, understood, isDistress)
}

/** Danger of one's own that a plain phrase names: no answer in the same words takes it back, but that it is a fear. */
const isPlainlyOwn = ({ signal, level, unsure }: Heard) => unsure !== true && isAbove(level, 'low') && (signal === 'active' || signal === 'passive' || signal === 'self-harm')

/** What is wished for while the level is above low: only a few things, and limits by name. */
function wishIn({ commands, limits, wants }: Asked): string | undefined {
  const [command] = commands.filter((name) => ['human', 'lines', 'menu', 'stop', 'goodbye', 'why', 'not-meant', 'thanks'].includes(name))
  if (command) return command === 'not-meant' ? 'wrong' : command
  if (limits.includes('machine')) return 'machine'
  return wants.find((name) => !topicsOnly.has(name))
}
