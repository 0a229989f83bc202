import { z } from 'zod'
import { instantOf, zoneName, type Instant } from '#prelude/time.ts'

/** What a person recorded beside a mood: an amount (hours slept) or a yes or no (went outside), by name. */
export type Factors = Readonly<Record<string, number | boolean>>

/** One check-in as the insights read it: mood from 1 (very low) to 5 (good), at a moment, in the zone where the person was. */
export type Entry = { at: Instant; zone: string; mood: number; factors: Factors }

/** The most entries read at once: five check-ins a day for ten years. */
export const MOST_ENTRIES = 20_000
/** The most factors in one entry. */
export const MOST_FACTORS = 60

/** The largest amount, up and down: more than anybody walks in steps. */
const MOST = 1e9

const zones = new Map<string, boolean>()
/** Asks the calendar for each zone once: five years of entries name few. */
function isZone(zone: string): boolean {
  let known = zones.get(zone)
  if (known === undefined) {
    if (zones.size > 1000) zones.clear()
    zones.set(zone, (known = zoneName.safeParse(zone).success))
  }
  return known
}

/** An instant as ISO text, read once: the schema of prelude reads it twice, and there may be thousands. */
const instant = z.string().max(40).transform((text, ctx): Instant => {
  try {
    return instantOf(text)
  } catch {
    ctx.addIssue('not an instant')
    return z.NEVER
  }
})

function whyNotFactors(said: unknown): string | undefined {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return 'not an object of factors'
  const named = Object.entries(said)
  if (named.length > MOST_FACTORS) return `more than ${MOST_FACTORS} factors`
  for (const [name, value] of named as [string, unknown][]) {
    if (name.length < 1 || name.length > 80) return 'a name of a factor that is not of 1 to 80 signs'
    if (typeof value === 'boolean') continue
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'a factor that is neither an amount, nor true or false'
    if (Math.abs(value) > MOST) return 'an amount beyond 1,000,000,000'
  }
  return undefined
}

const factors = z.custom<Factors>((said) => whyNotFactors(said) === undefined, { error: ({ input }) => whyNotFactors(input) ?? 'not an object of factors' })

/** One entry on the wire: an instant as ISO text, a time zone, a whole number from 1 to 5, and at most 60 factors. */
export const entry = z.strictObject({
  at: instant,
  zone: z.string().max(64).refine(isZone, 'not a time zone'),
  mood: z.int('a mood that is not a whole number').min(1, 'a mood below 1').max(5, 'a mood above 5'),
  factors,
})
