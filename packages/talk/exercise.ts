import { type At, type Understood, without } from './state.ts'
import { flows } from './flows/index.ts'
import { type Exercise, exercises, type Flow, isExercise, type Mark } from './flow.ts'
import type { Asked } from './hear.ts'
import { leftBy } from './left.ts'
import { namesMeans } from './means.ts'
import { kept, pausedAt } from './tidy.ts'
import { isTrap } from './traps.ts'
import { hasWords, speak, type Turn } from './turn.ts'
import type { Voice } from './words.ts'

/** Whether every line of an exercise is there in the language of the talk. */
export function isReady(turn: Turn, name: Exercise): boolean {
  const known = ready.get(turn.voice) ?? new Map<Exercise, boolean>()
  ready.set(turn.voice, known)
  let answer = known.get(name)
  if (answer === undefined) {
    answer = Object.entries(flows[name]).every(([step, { says = [`${name}.${step}`] }]) => says.every((key) => hasWords(turn, key)))
    known.set(name, answer)
  }
  return answer
}
/** Asked many times a turn, and the same for a voice every time. */
const ready = new WeakMap<Voice, Map<Exercise, boolean>>()

export const readyExercises = (turn: Turn): Exercise[] => exercises.filter((name) => isReady(turn, name))

/** Begins an exercise, or says which there are where the language lacks it. One that was under way keeps its place. */
export function start(turn: Turn, name: Exercise, got: Record<string, string> = {}): void {
  turn.intent = name
  if (!isReady(turn, name)) {
    speak(turn, 'language.not-here')
    turn.quick = readyExercises(turn)
    return
  }
  const { at } = turn.state
  if (at && isExercise(at.flow) && at.flow !== name) turn.state = { ...turn.state, paused: pausedAt(at) }
  else if (turn.state.paused?.flow === name) turn.state = without(turn.state, 'paused')
  const steps = flows[name]
  const first = Object.keys(steps)[0]!
  const isThere = steps[first]!.keep !== undefined && got[steps[first]!.keep!] !== undefined
  enter(turn, { flow: name, step: isThere ? after(steps, first) : first, got })
}

/** Goes on where a paused exercise stopped. */
export function resume(turn: Turn): void {
  const { paused } = turn.state
  if (!paused || !isExercise(paused.flow) || !isReady(turn, paused.flow)) {
    speak(turn, 'wait.nothing')
    turn.quick = ['listen', 'check-in']
    return
  }
  const place = { ...paused }
  turn.state = without(turn.state, 'paused')
  speak(turn, 'wait.on')
  enter(turn, place)
}

/** Pauses an exercise; its place is kept. */
export function pause(turn: Turn): void {
  const { at } = turn.state
  if (at && isExercise(at.flow)) turn.state = without({ ...turn.state, paused: pausedAt(at) }, 'at')
  speak(turn, 'wait.say')
  turn.quick = ['resume', 'listen', 'goodbye']
}

/** Takes in what was written or pressed at a step, and goes to the next. */
export function answerStep(turn: Turn, at: At, given: { text?: string; id?: string }, asked: Asked | undefined, understood: Understood | undefined): void {
  if (!isExercise(at.flow)) return
  const steps = flows[at.flow]
  const step = Object.hasOwn(steps, at.step) ? steps[at.step] : undefined
  if (!step) return start(turn, at.flow)
  // The language was changed on the way to one that lacks this exercise: its place is kept.
  if (!isReady(turn, at.flow)) {
    turn.state = without({ ...turn.state, paused: pausedAt(at) }, 'at')
    return start(turn, at.flow)
  }
  turn.intent = at.flow
  const { id, text = '' } = given
  const isSkip = id === 'skip' || id === 'next' || (id === undefined && asked?.commands.includes('skip') === true)
  const name = step.scale ?? step.keep
  const isBare = id === undefined && step.keep !== undefined && !step.quick && (asked?.commands.includes('yes') === true || text.trim() === '') && at.got['asked'] !== at.step
  // A yes where words were asked for: the question once more, not a yes in the record.
  if (isBare) return enter(turn, { ...at, got: { ...at.got, asked: at.step } })
  const worth = step.scale ? (numberIn(text) ?? text) : id ? quickWords(turn, id) : text
  const got = name && !isSkip && worth.trim() !== '' ? kept(at.got, name, worth) : at.got
  if (step.marks && !id) {
    const marks = trapsOf(understood, asked)
    if (marks.length > 0) sayTraps(turn, marks)
    else if (at.flow === 'spot-the-trap') speak(turn, 'trap.none')
  }
  move(turn, { ...at, got }, (id !== undefined && step.on && Object.hasOwn(step.on, id) ? step.on[id] : undefined) ?? step.then ?? after(steps, at.step))
}

/** Leads to a step of the same exercise, to another, or back to the talk. */
function move(turn: Turn, at: At, to: string): void {
  if (to === 'listen') {
    turn.state = without(turn.state, 'at')
    turn.flow = 'listen'
    speak(turn, 'listen.question')
    turn.quick = ['human']
    return
  }
  if (to.startsWith('to:')) {
    turn.state = without(turn.state, 'at')
    const name = to.slice(3)
    return isExercise(name) ? start(turn, name) : undefined
  }
  enter(turn, { ...at, step: to })
}

function enter(turn: Turn, at: At): void {
  if (!isExercise(at.flow)) return
  const step = flows[at.flow][at.step] ?? flows[at.flow][Object.keys(flows[at.flow])[0]!]!
  turn.flow = at.flow
  for (const key of step.says ?? [`${at.flow}.${at.step}`]) speak(turn, key, at.got)
  if (step.does === 'keep-check-in') turn.does = { do: 'keep-check-in', mood: moodOf(turn, at.got['mood']), about: at.got['about'] ?? '' }
  else if (step.does === 'draft-note') turn.does = { do: 'draft-note', words: Object.values(at.got) }
  else if (step.does) turn.does = { do: step.does }
  if (step.ends) {
    const left = turn.does ? undefined : leftBy(at, turn.state.trap)
    if (left) turn.does = left
    if (left?.do === 'keep-agreed') speak(turn, 'agreed.will-ask')
    turn.state = without(without(turn.state, 'at'), 'trap')
    turn.quick = [...(left?.do === 'keep-agreed' ? ['do-not-ask'] : []), ...(step.quick ?? []).filter((id) => !isExercise(id) || isReady(turn, id)), ...(turn.state.paused ? ['resume'] : [])]
    return
  }
  turn.state = { ...turn.state, at }
  turn.quick = [...(step.quick ?? []).filter((id) => !isExercise(id) || isReady(turn, id)), 'not-meant', 'pause', 'leave']
}

/** The step after one; the last leads to itself, which ends. */
function after(steps: Flow, step: string): string {
  const names = Object.keys(steps)
  return names[names.indexOf(step) + 1] ?? names.at(-1)!
}

/** The thinking traps that are sure enough to be asked about: those of the model, or plain shapes where there is none. */
export function trapsOf(understood: Understood | undefined, asked: Asked | undefined): Mark[] {
  const sure = (understood?.traps ?? []).filter(({ trap, score, words }) => score >= 0.5 && isTrap(trap) && words.trim() !== '').map(({ trap, words }) => ({ trap, words }) as Mark)
  return sure.length > 0 || (understood && understood.models === undefined) ? sure : (asked?.traps ?? [])
}

function sayTraps(turn: Turn, marks: readonly Mark[]): void {
  const [first] = marks
  if (!first || namesMeans(first.words) || !hasWords(turn, `trap.${first.trap}`)) return
  turn.marks = [...marks]
  turn.state = { ...turn.state, trap: first.trap }
  speak(turn, 'trap.ask', { words: first.words, trap: nameOf(turn, first) })
}

export const nameOf = (turn: Turn, { trap }: Mark): string => {
  const line = turn.voice[`trap.${trap}`]
  return typeof line === 'string' ? line : trap
}

const quickWords = (turn: Turn, id: string) => {
  const line = Object.hasOwn(turn.voice, `quick.${id}`) ? turn.voice[`quick.${id}`] : undefined
  return typeof line === 'string' ? line : id
}

const moods = { 'mood-good': 'good', 'mood-okay': 'all-right', 'mood-low': 'low', 'mood-bad': 'very-low' } as const
/** The named state that was pressed; null where a person said it in words of their own, which are not graded. */
const moodOf = (turn: Turn, said: string | undefined) => Object.entries(moods).find(([id]) => said !== undefined && quickWords(turn, id) === said)?.[1] ?? null

const digits: Record<string, string> = Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((sign, place) => [sign, String(place)]))
/** A number from 0 to 10 in a text, in Latin or Arabic digits; a larger one counts as 10. */
export function numberIn(text: string): string | undefined {
  const found = /\d{1,3}/.exec(text.slice(0, 200).replace(/[٠-٩]/g, (sign) => digits[sign]!))
  return found ? String(Math.min(10, Number(found[0]))) : undefined
}

