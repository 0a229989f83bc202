import type { Pace, Practice, PracticeText, Step } from './practice.ts'

// The player's states: where somebody is in a practice, and what comes next. It knows no clock, no voice and no screen.

type Played = Pick<Practice, 'steps' | 'pace'>

/** Seconds that a device's voice needs for words: about fourteen signs a second, as slowly as these are spoken. */
export const secondsToSay = (words: string): number => Math.max(2, words.length / 14)

const lengthsAsWritten = ({ steps }: Played, text: PracticeText) => steps.map((step, place) => {
  const said = text.steps[place]
  const spoken = typeof said === 'string' ? secondsToSay(said) : 0
  return 'ask' in step ? { spoken: 0, quiet: 0 } : 'breathe' in step ? { spoken: 0, quiet: step.breathe } : { spoken, quiet: step.say }
})

/** Whole breaths that fit best into so many seconds, at least two; in seconds. */
const wholeBreaths = (seconds: number, pace: Pace) => Math.max(2, Math.round(seconds / breathOf(pace))) * breathOf(pace)

/** The length of one breath, in seconds. */
export const breathOf = ({ in: inward, sip = 0, hold = 0, out, rest = 0 }: Pace): number => inward + sip + hold + out + rest

/**
 * The seconds of each step for a chosen length in minutes: what is said takes what it takes, the quiet between is stretched or shortened, breathing is
 * rounded to whole breaths. A question waits for its answer and has none; a practice that asks keeps the quiet as it was written.
 */
export function lengthsFor(one: Played, text: PracticeText, minutes: number, pace = one.pace): number[] {
  const written = lengthsAsWritten(one, text)
  const spoken = written.reduce((sum, step) => sum + step.spoken, 0)
  const quiet = written.reduce((sum, step) => sum + step.quiet, 0)
  const asks = one.steps.some((step) => 'ask' in step)
  const stretch = asks || quiet === 0 ? 1 : Math.max(0.25, (minutes * 60 - spoken) / quiet)
  return one.steps.map((step, place) => {
    const { spoken, quiet } = written[place]!
    return 'breathe' in step && pace ? wholeBreaths(quiet * stretch, pace) : 'ask' in step ? 0 : spoken + quiet * stretch
  })
}

/** Where somebody is: a step, and the seconds of it that have passed. `asking` waits for an answer, however long. */
export type Playing = { place: number; into: number; state: 'playing' | 'paused' | 'asking' | 'done' }

export type Track = { steps: readonly Step[]; lengths: readonly number[] }

const at = ({ steps, lengths }: Track, place: number, into: number, paused: boolean): Playing => {
  if (place >= steps.length) return { place: steps.length, into: 0, state: 'done' }
  const step = steps[Math.max(0, place)]!
  if ('ask' in step) return { place: Math.max(0, place), into: 0, state: 'asking' }
  return { place: Math.max(0, place), into: Math.min(Math.max(0, into), lengths[Math.max(0, place)]!), state: paused ? 'paused' : 'playing' }
}

/** The beginning, playing already: one tap plays. */
export const begin = (track: Track): Playing => at(track, 0, 0, false)

/** After so many more seconds. Only what plays moves; a question is never passed by itself. */
export function after(track: Track, now: Playing, seconds: number): Playing {
  if (now.state !== 'playing' || seconds <= 0) return now
  let { place } = now
  let into = now.into + seconds
  while (place < track.steps.length && into >= track.lengths[place]!) {
    into -= track.lengths[place]!
    place++
    const step = track.steps[place]
    if (step && 'ask' in step) return at(track, place, 0, false)
  }
  return at(track, place, into, false)
}

export const pause = (now: Playing): Playing => (now.state === 'playing' ? { ...now, state: 'paused' } : now)
export const resume = (now: Playing): Playing => (now.state === 'paused' ? { ...now, state: 'playing' } : now)

/** To the next step: past a question that was answered or left empty, or past words that were heard. */
export const next = (track: Track, now: Playing): Playing => at(track, now.place + 1, 0, now.state === 'paused')

/** To the beginning of this step, or of the one before where this has hardly begun. */
export const back = (track: Track, now: Playing): Playing => at(track, now.into > 3 ? now.place : now.place - 1, 0, now.state === 'paused')

/** Moves by seconds within what plays, never over a question. */
export function skip(track: Track, now: Playing, seconds: number): Playing {
  if (now.state === 'asking' || now.state === 'done') return now
  const paused = now.state === 'paused'
  if (seconds >= 0) {
    const moved = after(track, { ...now, state: 'playing' }, seconds)
    return paused ? pause(moved) : moved
  }
  let { place } = now
  let into = now.into + seconds
  while (into < 0 && place > 0 && !('ask' in track.steps[place - 1]!)) into += track.lengths[--place]!
  return at(track, place, into, paused)
}

/** Seconds played, and seconds in all; questions count nothing. */
export const progress = ({ lengths }: Track, { place, into }: Playing): { played: number; whole: number } => ({
  played: lengths.slice(0, place).reduce((sum, length) => sum + length, 0) + into, whole: lengths.reduce((sum, length) => sum + length, 0),
})

export type Phase = 'in' | 'sip' | 'hold' | 'out' | 'rest'

/** The phase of a breath so many seconds after the pacer began, how far it has come (0 to 1), and how full the shape is (0 to 1). */
export function breathAt(pace: Pace, seconds: number): { phase: Phase; through: number; full: number; left: number; breath: number } {
  const whole = breathOf(pace)
  let within = seconds % whole
  const phases: [Phase, number][] = [['in', pace.in], ['sip', pace.sip ?? 0], ['hold', pace.hold ?? 0], ['out', pace.out], ['rest', pace.rest ?? 0]]
  const filled = pace.sip ? 0.8 : 1
  for (const [phase, length] of phases) {
    if (length === 0) continue
    if (within < length) {
      const through = within / length
      const eased = (1 - Math.cos(Math.PI * through)) / 2
      const full = phase === 'in' ? eased * filled : phase === 'sip' ? filled + eased * (1 - filled) : phase === 'hold' ? 1 : phase === 'out' ? 1 - eased : 0
      return { phase, through, full, left: Math.ceil(length - within), breath: Math.floor(seconds / whole) }
    }
    within -= length
  }
  return { phase: 'rest', through: 1, full: 0, left: 1, breath: Math.floor(seconds / whole) }
}

/** A pace without its waits, for whom holding the breath is not good. */
export const withoutHolds = ({ in: inward, sip, out }: Pace): Pace => ({ in: inward, ...(sip ? { sip } : {}), out })

/** Puts answers into words that name them as {name}; what was left empty shows as a dash. Options show their words, lists stand in a row. */
export function filled(words: string, answers: Readonly<Record<string, string>>): string {
  return words.replaceAll(/[“«"]?\{([\w-]+)\}[”»"]?/g, (whole, name: string) => {
    const said = answers[name]?.trim()
    return said ? whole.replace(`{${name}}`, said) : '–'
  })
}
