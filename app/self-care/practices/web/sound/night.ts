import { dayIn, type Instant } from '#prelude/time.ts'
import { randomFrom, seedOf } from './random.ts'

/** A slow movement to and fro: so many seconds there and back, from where in its round (radians). */
export type Sway = { seconds: number; phase: number }

/** One tone of a bowl: its pitch (Hz) and its twin's, which beats against it slowly; its share of the whole; seconds until it is a thousandth. */
type Tone = { pitch: number; twin: number; share: number; seconds: number }

/** How everything sounds in one night. Pitches in Hz, times in seconds. */
export type Night = {
  seed: number
  rain: { cutoff: number; sway: Sway; gusts: Sway; drops: number }
  sea: { cutoff: number; near: Sway; far: Sway; depth: number }
  wind: { pitch: number; sway: Sway; slow: Sway; gusts: Sway }
  brown: { cutoff: number }
  pink: { cutoff: number }
  bowl: { tones: Tone[]; shortest: number; longest: number }
  /** What moves so slowly that one hears no movement, only that it is never quite the same: one for colour, one for loudness. */
  drift: { colour: Sway; loudness: Sway }
}

/** The number of a night: a night belongs to the day whose evening began it, so that waking at three brings the same again. */
export const seedOfNight = (at: Instant, zone: string): number => seedOf(dayIn(zone, at.subtract({ hours: 12 })).toString())

// A struck bowl does not ring in whole multiples: ratios near those that are measured on bronze bowls.
const ratios = [1, 2.71, 5.2, 8.4, 12.1, 16.2]

/** How a night sounds, by its number: the same number, the same night. */
export function nightOf(seed: number): Night {
  const random = randomFrom(seed)
  const between = (low: number, high: number) => low + (high - low) * random()
  const sway = (low: number, high: number): Sway => ({ seconds: between(low, high), phase: between(0, 2 * Math.PI) })
  const pitch = between(170, 235)
  const shares = ratios.map((_, place) => between(0.85, 1.15) * 0.52 ** place)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return {
    seed,
    rain: { cutoff: between(4200, 6800), sway: sway(11, 19), gusts: sway(10, 17), drops: between(9, 22) },
    sea: { cutoff: between(520, 760), near: sway(10.5, 15), far: sway(16, 20), depth: between(0.34, 0.42) },
    wind: { pitch: between(330, 520), sway: sway(11, 16), slow: sway(23, 37), gusts: sway(12, 20) },
    brown: { cutoff: between(700, 1200) },
    pink: { cutoff: between(6500, 10_000) },
    bowl: {
      tones: ratios.map((ratio, place) => {
        const tone = pitch * ratio * between(0.995, 1.005)
        return { pitch: tone, twin: tone + between(0.25, 1.1), share: shares[place]! / whole, seconds: 12 - (6 * place) / (ratios.length - 1) }
      }),
      shortest: 26, longest: 58,
    },
    drift: { colour: sway(180, 420), loudness: sway(240, 600) },
  }
}

/** The seconds between one stroke of the bowl and the next, without end; each night has its own. */
export function* gapsOf({ seed, bowl }: Pick<Night, 'seed' | 'bowl'>): Generator<number, never> {
  const random = randomFrom(seed ^ 0xb0e1)
  while (true) yield bowl.shortest + (bowl.longest - bowl.shortest) * random()
}
