import type { Mood } from '../check-in.ts'

// Five weathers of mood: each has a shape of its own, so that colour is never alone. The ramp ends in straw, since yellow is kept for people.
const shapes: Record<Mood, string> = {
  'very-low': 'M4 14h32v18H4z',
  low: 'M4 22q16-12 32 0v10H4z',
  between: 'M20 5 36 20 20 35 4 20z',
  'all-right': 'M4 30a16 16 0 0 1 32 0z',
  good: 'M20 4a16 16 0 1 1 0 32a16 16 0 1 1 0-32z',
}

/** The shape of a state; its name always stands beside it or in the table. */
export const MoodShape = ({ mood, size = 40 }: { mood: Mood; size?: number }) => (
  <svg class={`mood-shape ${mood}`} viewBox="0 0 40 40" width={size} height={size} aria-hidden="true"><path d={shapes[mood]} /></svg>
)

/** The path of a shape, for drawing many in one picture. */
export const pathOfMood = (mood: Mood): string => shapes[mood]
