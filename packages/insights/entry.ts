import { z } from 'zod'
import { instant, zoneName, type Instant } from '#prelude/time.ts'

/** What a person recorded beside a mood: an amount (hours slept) or a yes or no (went outside), by name. */
export type Factors = Readonly<Record<string, number | boolean>>

/** One check-in as the insights read it: mood from 1 (very low) to 5 (good), at a moment, in the zone where the person was. */
export type Entry = { at: Instant; zone: string; mood: number; factors: Factors }

/** The most entries read at once: five check-ins a day for ten years. */
export const MOST_ENTRIES = 20_000
/** The most factors in one entry. */
export const MOST_FACTORS = 60

const factorName = z.string().min(1, 'a factor without a name').max(80, 'a name of a factor longer than 80 signs')
const amount = z.number().min(-1e9, 'an amount below -1,000,000,000').max(1e9, 'an amount above 1,000,000,000')

/** One entry on the wire: an instant as ISO text, a time zone, a whole number from 1 to 5, and at most 60 factors. */
export const entry = z.strictObject({
  at: instant,
  zone: zoneName,
  mood: z.int('a mood that is not a whole number').min(1, 'a mood below 1').max(5, 'a mood above 5'),
  factors: z.record(factorName, z.union([amount, z.boolean()], 'neither an amount, nor true or false')).refine((named) => Object.keys(named).length <= MOST_FACTORS, `more than ${MOST_FACTORS} factors`),
})
