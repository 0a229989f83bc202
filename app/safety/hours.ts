import { z } from 'zod'
import { type Instant, zoneName } from '#prelude/time.ts'

// The hours of a line are kept as precisely as a source said them, and no more: "evenings" stays a word,
// because a clock time that we made up would send somebody to a telephone that nobody answers.

export const looseHours = [
  'evenings', 'nights', 'evening-to-morning', 'nights-and-weekends', 'limited', 'long', 'long-not-all-night', 'office', 'varies',
  'afternoon-to-half-past-midnight', 'about-nine-to-midnight', 'not-stated',
] as const

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** `days` are 1 (Monday) to 7; `to` at or before `from` means past midnight. Some sources give a time of day and no days. */
const opening = z.strictObject({
  zone: zoneName,
  days: z.union([z.array(z.int().min(1).max(7)).min(1), z.literal('not-stated')]),
  from: clock,
  to: clock,
})

export const hours = z.union([
  z.strictObject({ always: z.literal(true) }),
  z.array(opening).min(1),
  z.strictObject({ unknown: z.literal(true), note: z.enum(looseHours) }),
])

export type Hours = z.infer<typeof hours>
type Opening = z.infer<typeof opening>
type Moment = Temporal.ZonedDateTime
type Span = { from: Moment; to: Moment; sure: boolean }

/** Whether somebody should be there at this moment: `open`, `closed`, or `unknown` where the source does not say. */
export function isOpen(open: Hours, now: Instant): 'open' | 'closed' | 'unknown' {
  if ('always' in open) return 'open'
  if ('unknown' in open) return 'unknown'
  const around = spans(open, now).filter(({ from, to }) => !isBefore(now, from) && isBefore(now, to))
  if (around.some(({ sure }) => sure)) return 'open'
  return around.length > 0 ? 'unknown' : 'closed'
}

/** Hours as data for a sentence: which words to say, and the clock times in them in the line's own zone. */
export type HoursSaid =
  | { key: 'always' }
  | { key: 'open-until'; until: Moment }
  | { key: 'opens-at'; at: Moment; today: boolean }
  | { key: 'clock-days-unknown'; from: Moment; to: Moment }
  | { key: (typeof looseHours)[number] }

/** What there is to say about a line's hours at this moment. */
export function hoursSaid(open: Hours, now: Instant): HoursSaid {
  if ('always' in open) return { key: 'always' }
  if ('unknown' in open) return { key: open.note }
  const coming = spans(open, now).filter(({ to }) => isBefore(now, to)).sort((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds)
  const next = coming[0]
  if (!next) return { key: 'not-stated' }
  if (!next.sure) return { key: 'clock-days-unknown', from: next.from, to: next.to }
  if (!isBefore(now, next.from)) return { key: 'open-until', until: next.to }
  const here = now.toZonedDateTimeISO(next.from.timeZoneId)
  return { key: 'opens-at', at: next.from, today: here.toPlainDate().equals(next.from.toPlainDate()) }
}

type Tell = { (key: `hours.${HoursSaid['key']}` | 'hours.opens-at-today', values?: Record<string, string>): string; language: string }

/** A line's hours as a short phrase: "open now, day and night", "open now, until 20:00", "opens on Monday at 14:00", "mostly evenings; hours differ". */
export function hoursInWords(open: Hours, now: Instant, say: Tell): string {
  const said = hoursSaid(open, now)
  switch (said.key) {
    case 'open-until': return say('hours.open-until', { time: clockIn(say.language, said.until) })
    case 'opens-at': return said.today
      ? say('hours.opens-at-today', { time: clockIn(say.language, said.at) })
      : say('hours.opens-at', { day: dayNameIn(say.language, said.at), time: clockIn(say.language, said.at) })
    case 'clock-days-unknown': return say('hours.clock-days-unknown', { from: clockIn(say.language, said.from), to: clockIn(say.language, said.to) })
    default: return say(`hours.${said.key}`)
  }
}

const clockIn = (language: string, at: Moment) => at.toLocaleString(latin(language), { hour: 'numeric', minute: '2-digit' })
const dayNameIn = (language: string, at: Moment) => at.toLocaleString(latin(language), { weekday: 'long' })
/** Hours are read beside telephone numbers, which are always in Latin digits; so these are too. */
const latin = (language: string) => `${language === 'en-XA' ? 'en' : language}-u-nu-latn`

const isBefore = (now: Instant | Moment, then: Moment | Instant) => now.epochMilliseconds < then.epochMilliseconds

/** All openings from yesterday to a week from now, so that one which began before midnight is still seen. */
function spans(openings: Opening[], now: Instant): Span[] {
  return openings.flatMap(({ zone, days, from, to }) => {
    const today = now.toZonedDateTimeISO(zone).toPlainDate()
    return [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((offset) => {
      const day = today.add({ days: offset })
      if (days !== 'not-stated' && !days.includes(day.dayOfWeek)) return []
      const last = to <= from ? day.add({ days: 1 }) : day
      return [{ from: day.toZonedDateTime({ timeZone: zone, plainTime: from }), to: last.toZonedDateTime({ timeZone: zone, plainTime: to }), sure: days !== 'not-stated' }]
    })
  })
}
