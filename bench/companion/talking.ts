import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from '../../packages/language/classify.ts'
import { begin, type Facts, type State, type Understood } from '../../packages/talk/state.ts'
import { talk } from '../../packages/talk/talk.ts'
import { MOST_BYTES, weightOf } from '../../packages/talk/tidy.ts'
import { voices } from '../../packages/talk/voices.ts'
import { atLeast, atMost, median, type Row } from './row.ts'
import { messages } from './messages.ts'

const facts: Facts = { voices, today: 20_000 }
const TURNS = 20_000
const FEW = 1000
const MANY = 1_000_000
const ROUNDS = 5

/** Turns a second, understood beforehand and understanding counted in; what a talk weighs; and whether a million open talks are as quick as a thousand. */
export function talking(): Row[] {
  const { classify } = load(readFileSync(join(import.meta.dirname, '../../packages/language/models/language.bin')))
  const texts = messages(2000)
  const understood = texts.map((text) => classify(text, 'en') as Understood)
  const turn = (state: State, at: number) => talk(state, { text: texts[at % texts.length]! }, understood[at % texts.length], facts).state
  let heaviest = 0
  let state = begin()
  for (let at = 0; at < TURNS; at += 1) {
    // A talk has some forty turns.
    state = at % 40 === 0 ? begin() : turn(state, at)
    heaviest = Math.max(heaviest, weightOf(state))
  }
  const alone = median(Array.from({ length: ROUNDS }, () => perSecond(TURNS, () => { state = begin() }, (at) => { state = at % 40 === 0 ? begin() : turn(state, at) })))
  const whole = perSecond(4000, () => { state = begin() }, (at) => { state = talk(at % 40 === 0 ? begin() : state, { text: texts[at % texts.length]! }, classify(texts[at % texts.length]!, 'en') as Understood, facts).state })
  const [few, many] = [FEW, MANY].map((count) => openTalks(count, turn)) as [Open, Open]
  return [
    atLeast(`turns a second on one core, median of ${ROUNDS}`, alone, 'turns a second', 20_000),
    atLeast('turns a second with understanding by the models', whole, 'turns a second', 2000),
    atMost('the heaviest state of a talk', heaviest, 'bytes', MOST_BYTES),
    atMost(`what one of ${MANY} open talks takes, as it is kept`, many.bytes, 'bytes', MOST_BYTES),
    atLeast(`turns among ${MANY} open talks beside turns among ${FEW}`, many.pace / few.pace, 'times', 0.8),
  ]
}

type Open = { pace: number; bytes: number }

/** So many talks lie open as they are kept, as JSON; each turn reads one of them, goes on, and puts it back. */
function openTalks(count: number, turn: (state: State, at: number) => State): Open {
  const begun = Array.from({ length: 64 }, (_, nth) => {
    let state = begin()
    for (let at = 0; at < 6; at += 1) state = turn(state, nth * 31 + at)
    return Buffer.from(JSON.stringify(state))
  })
  // Each talk has bytes of its own.
  const open = Array.from({ length: count }, (_, place) => Buffer.from(begun[place % begun.length]!))
  const bytes = open.reduce((sum, one) => sum + one.length, 0) / count
  const pace = median(Array.from({ length: ROUNDS }, () => perSecond(6000, () => {}, (at) => {
    const place = (at * 7919) % count
    open[place] = Buffer.from(JSON.stringify(turn(JSON.parse(open[place]!.toString()) as State, at)))
  })))
  return { pace, bytes }
}

function perSecond(turns: number, before: () => void, deed: (at: number) => void): number {
  before()
  const began = performance.now()
  for (let at = 0; at < turns; at += 1) deed(at)
  return turns / ((performance.now() - began) / 1000)
}
