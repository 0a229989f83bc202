import type { Answer } from './answer.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Heard, higher, isAbove, type Level, levels, lower, rankOf, type Signal } from './signal.ts'

/** Why the level is what it is: the signal and its words, or the answer that changed it. */
export type Reason = { signal: Signal; level: Level; words: string; answer?: Answer; unsure?: true }

/** What a conversation holds about danger. Plain JSON; `accepted` are fingerprints of what the person said is a fear or a way of speaking; `faint` counts quiet distress. */
export type Risk = { level: Level; reasons: Reason[]; accepted: number[]; faint: number; told: Signal[] }

/** What comes next. */
export type Step =
  | 'go-on' /** nothing in the way of the talk */
  | 'listen' /** distress: nothing but listening, with people offered */
  | 'ask-ending' /** one plain question, no numbers yet */
  | 'ask-now' /** it was long ago: how is it now? */
  | 'receive-fear' /** a fear, not a wish: accepted without a question about it */
  | 'stay' /** name it, lines, plan, human, alone and safe; no exercise */
  | 'stay-near' /** known and not pressing: lines and people in reach */
  | 'ask-about-somebody' /** is somebody else in danger? */
  | 'help-somebody' /** how to help another person */
  | 'make-distance' /** nobody gets hurt now */
  | 'ask-safe-contact' /** abuse: is it safe to talk, and nothing is sent */

export const calm: Risk = { level: 'none', reasons: [], accepted: [], faint: 0, told: [] }

/** How far a signal can carry the level, from the lowest that policy allows to the highest. */
const reach: Record<Signal, [Level, Level]> = {
  active: ['moderate', 'imminent'], passive: ['moderate', 'imminent'], 'self-harm': ['moderate', 'imminent'], preparation: ['moderate', 'imminent'],
  'harm-to-others': ['moderate', 'imminent'], abuse: ['moderate', 'imminent'], 'other-person': ['low', 'moderate'], 'intrusive-fear': ['low', 'low'],
  past: ['low', 'low'], distress: ['low', 'moderate'], none: ['none', 'none'],
}

/** So many quiet signs of distress without an answer, and we ask. */
const FAINT_ENOUGH = 3
const MOST_REASONS = 4
const MOST_ACCEPTED = 12
const MOST_SIGNS = 60

/** Takes in a signal. It may raise the level and never lowers it; the very words a person called a fear do not count again, unless something is under way. */
export function takeIn(risk: Risk, heard: Heard, statement: string): { risk: Risk; step: Step } {
  if (heard.signal === 'none') return { risk, step: isAbove(risk.level, 'low') ? stepAt(risk) : 'go-on' }
  if (heard.level !== 'imminent' && risk.accepted.includes(fingerprintOf(statement))) return { risk, step: isAbove(risk.level, 'low') ? stepAt(risk) : 'go-on' }
  const [least, most] = reach[heard.signal]
  const faint = heard.signal === 'distress' || heard.signal === 'past' ? risk.faint + 1 : risk.faint
  const tiredOut = faint >= FAINT_ENOUGH && heard.signal === 'distress'
  const level = tiredOut ? 'moderate' : lower(higher(heard.level, least), most)
  const first = !risk.told.includes(heard.signal)
  const next: Risk = {
    ...risk, faint, level: higher(risk.level, level), reasons: withReason(risk.reasons, { signal: heard.signal, level, words: wordsOf(heard), ...(heard.unsure ? { unsure: true } : {}) }),
    told: first ? [...risk.told, heard.signal] : risk.told,
  }
  // What only a model heard is asked about first, once, with the lines beside the question.
  if (heard.unsure && level === 'high' && !isAbove(risk.level, 'low') && heard.signal !== 'abuse' && heard.signal !== 'harm-to-others') return { risk: next, step: 'ask-ending' }
  if (heard.unsure && heard.signal === 'other-person' && level === 'low') return { risk, step: isAbove(risk.level, 'low') ? stepAt(risk) : 'ask-about-somebody' }
  return { risk: next, step: stepFor(heard.signal, level, next, first) }
}

/** Takes in an answer to a plain question: the only thing that lowers the level. `about` is the fingerprint of what was asked about; a fear or a way of speaking is remembered by it. */
export function takeAnswer(risk: Risk, answer: Answer, about: number | undefined): { risk: Risk; step: Step } {
  const level = levelAfter(risk, answer)
  const reasons = withReason(risk.reasons, { signal: risk.reasons.at(-1)?.signal ?? 'none', level, words: '', answer })
  const isAccepted = (answer === 'fear' || answer === 'way-of-speaking') && about !== undefined
  const accepted = isAccepted ? [...new Set([...risk.accepted, about])].slice(-MOST_ACCEPTED) : risk.accepted
  const next: Risk = { ...risk, level, reasons, accepted, faint: isAbove(level, 'low') ? risk.faint : 0 }
  if (answer === 'someone-else') return { risk: next, step: 'help-somebody' }
  if (answer === 'fear' && !isAbove(level, 'low')) return { risk: next, step: 'receive-fear' }
  return { risk: next, step: isAbove(level, 'low') ? stepAt(next) : 'go-on' }
}

function levelAfter({ level, reasons }: Risk, answer: Answer): Level {
  const down = (least: Level) => higher(levels[Math.max(0, rankOf(level) - 1)]!, least)
  switch (answer) {
    case 'yes': return higher(level, 'high')
    case 'sometimes': case 'rather-not': return higher(level, 'moderate')
    case 'not-safe': return 'imminent'
    case 'closer': return level === 'none' || level === 'low' ? 'moderate' : levels[Math.min(4, rankOf(level) + 1)]!
    case 'same': return level
    // Who plainly said that they want to die and then says no is not left alone with it at once.
    case 'no': return isUnsure(reasons) ? lower(level, 'low') : isAbove(level, 'moderate') ? down('moderate') : saidYes(reasons) ? lower(level, 'moderate') : lower(level, 'low')
    case 'alone-safe': case 'with-someone': return isAbove(level, 'moderate') ? down('moderate') : level
    case 'further': return isAbove(level, 'low') ? down('low') : level
    // Something under way is not talked away in one answer.
    case 'fear': case 'way-of-speaking': case 'someone-else': case 'long-ago': return level === 'imminent' ? 'moderate' : lower(level, 'low')
  }
}

/** Nothing grave was plainly said, and nothing answered with yes. */
const isUnsure = (reasons: readonly Reason[]) => !saidYes(reasons) && reasons.every(({ level, unsure, answer }) => answer !== undefined || unsure === true || !isAbove(level, 'moderate'))
const saidYes = (reasons: readonly Reason[]) => reasons.some(({ answer }) => answer === 'yes' || answer === 'not-safe')

function stepFor(signal: Signal, level: Level, risk: Risk, first: boolean): Step {
  switch (signal) {
    case 'abuse': return 'ask-safe-contact'
    case 'harm-to-others': return 'make-distance'
    case 'other-person': return isAbove(risk.level, 'moderate') ? 'stay' : 'help-somebody'
    case 'intrusive-fear': return isAbove(risk.level, 'low') ? stepAt(risk) : 'receive-fear'
    case 'past': return isAbove(risk.level, 'low') ? stepAt(risk) : first ? 'ask-now' : 'listen'
    case 'distress': return isAbove(risk.level, 'moderate') ? 'stay' : isAbove(level, 'low') ? 'ask-ending' : isAbove(risk.level, 'low') ? 'stay-near' : 'listen'
    case 'none': return 'go-on'
    case 'active': case 'passive': case 'self-harm': case 'preparation': return isAbove(risk.level, 'moderate') ? 'stay' : isAsked(risk) ? 'stay-near' : 'ask-ending'
  }
}

/** Asked and answered once, with nothing worse said since. */
const isAsked = ({ reasons }: Risk) => reasons.slice(-3, -1).some(({ answer }) => answer === 'sometimes' || answer === 'rather-not')

const stepAt = ({ level }: Risk): Step => (isAbove(level, 'moderate') ? 'stay' : 'stay-near')

const wordsOf = ({ why }: Heard) => why.map((words) => words.replace(/^[\s.,;:!?…،؛؟]+/u, '').trim()).filter(Boolean).join(' … ').slice(0, MOST_SIGNS)

/** The last few reasons, and always the gravest that was heard. */
function withReason(reasons: readonly Reason[], reason: Reason): Reason[] {
  const all = [...reasons, reason]
  if (all.length <= MOST_REASONS) return all
  const grave = all.reduce((worst, one) => (!one.answer && rankOf(one.level) > rankOf(worst.level) ? one : worst))
  const rest = all.slice(1 - MOST_REASONS).filter((one) => one !== grave)
  return [grave, ...rest]
}
