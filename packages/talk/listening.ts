import { isExercise, type Exercise } from './flow.ts'
import type { Asked } from './hear.ts'
import { metBefore } from './earlier.ts'
import { isReady, nameOf, trapsOf } from './exercise.ts'
import type { Understood } from './state.ts'
import { namesMeans } from './means.ts'
import { tidy } from './tidy.ts'
import { hasWords, speak, type Turn } from './turn.ts'

const moods = ['sad', 'afraid', 'angry', 'ashamed', 'lonely', 'tired', 'good', 'neutral'] as const
type Mood = (typeof moods)[number]

/** The feelings of GoEmotions as the companion answers them. */
const moodOf: Record<string, Mood> = {
  sadness: 'sad', grief: 'sad', disappointment: 'sad', remorse: 'ashamed', embarrassment: 'ashamed', fear: 'afraid', nervousness: 'afraid', anger: 'angry', annoyance: 'angry', disgust: 'angry', disapproval: 'angry',
  joy: 'good', gratitude: 'good', pride: 'good', relief: 'good', excitement: 'good', optimism: 'good', amusement: 'good',
}

/** What fits a mood, when something small is wanted. */
const fitting: Record<Mood, Exercise[]> = {
  sad: ['activation', 'thought-record'], afraid: ['worry-time', 'breathing'], angry: ['anger', 'breathing'], ashamed: ['self-criticism', 'thought-record'], lonely: ['loneliness', 'activation'],
  tired: ['activation', 'sleep'], good: ['savouring', 'check-in'], neutral: ['check-in', 'thought-record'],
}

/** Every so many turns of listening something small is offered beside it. */
const OFFER_EVERY = 3
/** So many turns lie between two questions about a trap. */
const TRAP_EVERY = 3

/** Listens: says back what was heard, in other words each time, and asks on; sometimes offers a step, or asks about a thinking trap in the person's own words. */
export function listen(turn: Turn, text: string, asked: Asked | undefined, understood: Understood | undefined, isDistress = false): void {
  const mood = moodIn(asked, understood)
  const listened = turn.state.listened + 1
  turn.flow = 'listen'
  turn.state = { ...turn.state, listened }
  speak(turn, `listen.${mood}`)
  const traps = mood === 'good' ? [] : trapsOf(understood, asked)
  const [trap] = traps
  const mayAsk = trap && !namesMeans(trap.words) && hasWords(turn, `trap.${trap.trap}`) && !isDistress && (turn.state.trapAt === undefined || turn.state.turn - turn.state.trapAt >= TRAP_EVERY)
  turn.quick = offers(turn, mood)
  if (isDistress) turn.offersHuman = true
  if (mayAsk) {
    turn.marks = traps
    speak(turn, 'trap.ask', { words: trap.words, trap: nameOf(turn, trap) })
    metBefore(turn, trap.trap)
    turn.quick = ['trap-yes', 'trap-no', 'trap-look', 'listen']
    turn.state = { ...turn.state, asked: 'trap', trap: trap.trap, trapAt: turn.state.turn, at: { flow: 'listen', step: 'trap', got: { thought: tidy(text, 160) } } }
    return
  }
  const words = asked?.words.filter((word) => word !== '.').length ?? 0
  if (listened % 2 === 0 && words >= 4 && words <= 16 && !namesMeans(text)) speak(turn, 'listen.quote', { words: tidy(text, 160) })
  if (mood === 'good') speak(turn, 'listen.good-question')
  else if (listened % OFFER_EVERY === 0) speak(turn, 'listen.offer')
  else speak(turn, 'listen.question')
  if (listened % 4 === 0) turn.offersHuman = true
  if (turn.offersHuman) turn.quick.push('human')
}

const offers = (turn: Turn, mood: Mood): string[] => [...fitting[mood].filter((name) => isReady(turn, name)), 'listen', 'not-meant']

function moodIn(asked: Asked | undefined, understood: Understood | undefined): Mood {
  const said = (asked?.feelings ?? []).find((name) => name === 'lonely' || name === 'ashamed' || name === 'tired')
  const modelled = understood && understood.models === undefined && Object.hasOwn(moodOf, understood.emotion) ? moodOf[understood.emotion] : undefined
  const name = said ?? modelled ?? asked?.feelings[0] ?? 'neutral'
  const denied = asked?.words.some((word) => word === 'not' || word === 'no' || word === 'ne' || word === 'pas' || word === 'لا' || word === 'مش')
  if (name === 'good' && denied) return 'neutral'
  return (moods as readonly string[]).includes(name) ? (name as Mood) : 'neutral'
}

/** Says back what was heard before something is asked. */
export function reflect(turn: Turn, asked: Asked, understood: Understood | undefined): void {
  speak(turn, `listen.${moodIn(asked, understood)}`)
}

/** The other ways a text could be meant, the likelier first: two are offered when a person says "not what I meant". */
export function readingsOf(turn: Turn, asked: Asked, taken: string): string[] {
  const all = [...asked.wants, ...asked.feelings.flatMap((name) => fitting[name as Mood] ?? []), 'listen', 'thought-record', 'check-in']
  return [...new Set(all)].filter((name) => name !== taken && (!isExercise(name) || isReady(turn, name))).slice(0, 2)
}
