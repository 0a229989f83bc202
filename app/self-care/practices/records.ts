import { z } from 'zod'
import { instant, zoneName } from '#prelude/time.ts'
import { skills } from '#practice/practice.ts'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(80)
const state = z.int().min(1).max(5)

/** A practice that somebody did, as it is kept in the vault: how it was before and after only where they said so. */
export const done = z.strictObject({ kind: z.literal('done'), practice: id, skill: z.enum(skills), at: instant, zone: zoneName, minutes: z.number().min(0).max(600), before: state.optional(), after: state.optional() })
export type Done = z.output<typeof done>

export const MOST_ANSWER = 4000

/** What somebody wrote in a practice that asks; unfinished ones are kept as well, with the step they stand at. */
export const answered = z.strictObject({
  kind: z.literal('answers'), practice: id, at: instant, zone: zoneName, place: z.int().min(0).max(60), finished: z.boolean(),
  answers: z.record(id, z.string().max(MOST_ANSWER)),
})
export type Answered = z.output<typeof answered>

/** What somebody keeps at hand. */
export const favourites = z.strictObject({ kind: z.literal('favourites'), practices: z.array(id).max(200) })

/** How somebody likes to practise on all their devices. */
export const manner = z.strictObject({
  kind: z.literal('manner'), voice: z.boolean(), sound: z.enum(['none', 'rain', 'sea', 'wind', 'brown', 'pink']), holds: z.boolean(), eyesShut: z.boolean(), minutes: z.record(id, z.number()),
  rate: z.number().min(0.6).max(1.4),
})
export type Manner = z.output<typeof manner>
export const usualManner: Manner = { kind: 'manner', voice: false, sound: 'none', holds: false, eyesShut: false, minutes: {}, rate: 0.9 }
