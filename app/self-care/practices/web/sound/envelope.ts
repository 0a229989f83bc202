import type { Mix, SoundName } from './sound.ts'

// How loudness goes up and down, as plain numbers: amplitudes from 0 to 1, times in seconds.

/** Nobody is to be startled: what begins or ends takes at least this long. */
export const SHORTEST_FADE = 1.5

/** A way from one loudness to another, begun at a moment. */
export type Fade = { from: number; to: number; at: number; seconds: number }

const eased = (through: number) => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, through)))) / 2

/** The loudness at a moment of a fade: its beginning before it, its end after it, softly between. */
export const during = ({ from, to, at, seconds }: Fade, moment: number): number => from + (to - from) * (seconds > 0 ? eased((moment - at) / seconds) : moment >= at ? 1 : 0)

/** The points that a fade goes through, as [moment, loudness]; the last one is exactly its end. */
export const pointsOf = (fade: Fade, count = 16): [number, number][] => Array.from({ length: count }, (_, place) => {
  const moment = fade.at + (fade.seconds * (place + 1)) / count
  return [moment, place === count - 1 ? fade.to : during(fade, moment)]
})

/**
 * The amplitude of each sound of a mix. A slider in the middle sounds about half as loud; several at once are together no louder
 * than one alone, so that nothing is ever clipped. What is not in the mix, or at nought, is left out.
 */
export function amplitudes(mix: Mix): Partial<Record<SoundName, number>> {
  const loud = Object.entries(mix).flatMap(([name, value]) => (value > 0 ? [[name, Math.min(1, value) ** 1.5] as const] : []))
  const together = Math.sqrt(loud.reduce((sum, [, amplitude]) => sum + amplitude ** 2, 0))
  return Object.fromEntries(loud.map(([name, amplitude]) => [name, together > 1 ? amplitude / together : amplitude]))
}

const STRAIGHT = 0.7
const CEILING = 0.98

/** What is too loud bends softly below full, and is never clipped; everything up to 0.7 stays as it is. */
export const bent = (sample: number): number => {
  const over = Math.abs(sample) - STRAIGHT
  return over <= 0 ? sample : Math.sign(sample) * (STRAIGHT + (CEILING - STRAIGHT) * Math.tanh(over / (CEILING - STRAIGHT)))
}

/** The swell of one breath so many seconds long, as [second, loudness]: rising and let go for in, released slowly for out. */
export const breathPoints = (phase: 'in' | 'out', seconds: number): [number, number][] =>
  phase === 'in' ? [[0, 0], [seconds * 0.45, 0.35], [seconds * 0.85, 1], [seconds, 0]] : [[0, 0], [seconds * 0.2, 1], [seconds * 0.6, 0.4], [seconds, 0]]
