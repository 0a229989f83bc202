import { instantOfEpoch } from '#prelude/time.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Makes a clock that tells the day (counted from 1970-01-01) and the hour (0 to 24, with fractions) in a zone at a moment.
 * It remembers how far each zone is from UTC on each day, because asking the calendar for each of thousands of entries takes longer than all the rest.
 */
export function clockOf() {
  const offsets = new Map<string, Map<number, number>>()

  const askedOffset = (zone: string, at: number) => instantOfEpoch(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  const offsetAtStart = (zone: string, utcDay: number) => {
    let known = offsets.get(zone)
    if (!known) offsets.set(zone, (known = new Map()))
    let offset = known.get(utcDay)
    if (offset === undefined) known.set(utcDay, (offset = askedOffset(zone, utcDay * DAY)))
    return offset
  }

  return (zone: string, at: number): { day: number; hour: number } => {
    const utcDay = Math.floor(at / DAY)
    const before = offsetAtStart(zone, utcDay)
    // On a day when the clocks change, only the calendar knows at which hour.
    const offset = before === offsetAtStart(zone, utcDay + 1) ? before : askedOffset(zone, at)
    const local = at + offset
    const day = Math.floor(local / DAY)
    return { day, hour: (local - day * DAY) / HOUR }
  }
}

/** The day of the week of a day counted from 1970-01-01: 0 is Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7
