import { clockOf } from '#insights/clock.ts'
import type { Entry } from '#insights/entry.ts'
import { instantOf, zoneName } from '#prelude/time.ts'
import { moods } from '../check-in.ts'
import { factorsByName, factorsSaid } from '../factors.ts'

/** A check-in as the insights count it: its entry, the day it belongs to, and whether it was written on that day, so that its hour says something. */
export type Counted = { entry: Entry; day: string; isOfItsHour: boolean }

const moodByName = new Map<unknown, number>(moods.map((mood, place) => [mood, place + 1]))

/**
 * Makes a reader of values of the vault's mood domain. What is no check-in (answers to a questionnaire stand there too) is passed over. It does not use
 * the schema of a whole check-in, which asks the calendar four times for each: five years of them would take longer to read than to count.
 */
export function entryReader(): (value: unknown) => Counted[] {
  const isZone = remembered((zone: string) => zoneName.safeParse(zone).success)
  const epoch = new Temporal.PlainDate(1970, 1, 1)
  const dayNumberOf = remembered((day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? epoch.until(Temporal.PlainDate.from(day)).days : undefined))
  const clock = clockOf()
  return (value) => {
    const { mood: named, at: written, day, zone, factors } = (value ?? {}) as Record<string, unknown>
    const mood = moodByName.get(named)
    if (mood === undefined || typeof written !== 'string' || typeof day !== 'string' || typeof zone !== 'string' || !isZone(zone)) return []
    const said = factors === undefined ? { success: true as const, data: {} } : factorsSaid.safeParse(factors)
    if (!said.success) return []
    try {
      const at = instantOf(written)
      const number = dayNumberOf(day)
      if (number === undefined) return []
      const isOfItsHour = clock(zone, at.epochMilliseconds).day === number
      // One that was dated back counts for its own day, at noon, and for no hour.
      const when = isOfItsHour ? at : Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
      return [{ entry: { at: when, zone, mood, factors: factorsByName(said.data) }, day, isOfItsHour }]
    } catch {
      return []
    }
  }
}

/** Asks the calendar once for each text: five years of check-ins name few zones, and each day more than once. */
function remembered<Value>(ask: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text))
    return known.get(text)!
  }
}
