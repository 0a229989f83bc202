import { z } from 'zod'

/** What happened, to the nanosecond, anywhere on earth. */
export type Instant = Temporal.Instant
/** A day of somebody's life, in their own time zone. */
export type PlainDate = Temporal.PlainDate

// One door to Temporal: every other file says what it means (`now`, `dayIn`), and a browser
// without Temporal gets the polyfill before the first of these runs (app/web.tsx).

/** The moment this is called. Server functions use `tx.now` instead, so that all they write agrees. */
export const now = (): Instant => Temporal.Now.instant()

/** Reads a moment from ISO text; throws a RangeError for anything else. */
export const instantOf = (text: string): Instant => Temporal.Instant.from(text)

/** The moment that lies so many milliseconds after 1970 began in UTC. */
export const instantOfEpoch = (milliseconds: number): Instant => Temporal.Instant.fromEpochMilliseconds(milliseconds)

/** The day it is at this moment in this zone. */
export const dayIn = (zone: string, at: Instant): PlainDate => at.toZonedDateTimeISO(zone).toPlainDate()

/** The zone this device or machine keeps. */
export const zoneHere = (): string => Temporal.Now.timeZoneId()

const reads = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}

/** ISO text on the wire ⇄ Instant in the house. */
export const instant = z.codec(
  z.string().max(40).refine(reads(Temporal.Instant.from), 'not an instant').meta({ format: 'date-time' }),
  z.custom<Instant>((value) => value instanceof Temporal.Instant),
  { decode: (text) => Temporal.Instant.from(text), encode: (at) => at.toString() },
)

/** ISO text on the wire ⇄ PlainDate in the house. */
export const plainDate = z.codec(
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(reads(Temporal.PlainDate.from), 'not a day').meta({ format: 'date' }),
  z.custom<PlainDate>((value) => value instanceof Temporal.PlainDate),
  { decode: (text) => Temporal.PlainDate.from(text), encode: (day) => day.toString() },
)

/** The name of a time zone that this machine knows, such as `Europe/Madrid`. */
export const zoneName = z.string().max(64).refine(reads((zone) => Temporal.Now.zonedDateTimeISO(zone)), 'not a time zone')
