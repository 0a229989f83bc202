import type { Instant, PlainDate } from '#prelude/time.ts'
import type { Skill } from '#practice/practice.ts'
import { moods, type CheckIn, type Mood } from '../check-in.ts'

// Today offers one thing, and says why. The rule is plain so that a person can disagree with it: what they said now counts first, then the hour, then what helped them before.

/** What was done, as far as the rule needs it. */
export type Tried = { practice: string; skill: Skill; at: Instant; before?: number | undefined; after?: number | undefined }

export type Offer =
  | { kind: 'practice'; id: string; why: 'low-now' | 'night' | 'evening' | 'slept-badly' | 'helped'; on?: PlainDate | undefined; nights?: number }
  | { kind: 'course'; id: string; why: 'course' }
  | { kind: 'session'; why: 'fresh' }

type Known = {
  now: Temporal.ZonedDateTime
  checkIns: readonly (Pick<CheckIn, 'mood' | 'at' | 'day'> & { sleepHours?: number | undefined })[]
  tried: readonly Tried[]
  /** The course somebody is on and has not paused. */
  course?: string | undefined
}

const LOW: readonly Mood[] = ['very-low', 'low']
/** For the worst moments: short, nothing to write, nothing to decide. */
const SHORT = ['five-senses', 'feet-on-the-floor', 'long-out-breath', 'orienting'] as const
const HOURS_NOW = 3
/** Fewer hours than these count as a bad night; the person's own words for it come from the check-in. */
const SHORT_NIGHT = 6

/** What Today may offer, the first one first; there is always at least the day's session. The same moment and history give the same offers. */
export function offersFor({ now, checkIns, tried, course }: Known): Offer[] {
  const offers: Offer[] = []
  const add = (offer: Offer) => { if (!offers.some((one) => one.kind === offer.kind && ('id' in one ? one.id : '') === ('id' in offer ? offer.id : ''))) offers.push(offer) }
  const last = checkIns.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))[0]
  const isLowNow = last !== undefined && LOW.includes(last.mood) && last.at.until(now.toInstant()).total('hours') < HOURS_NOW
  if (isLowNow) add({ kind: 'practice', id: SHORT[now.day % SHORT.length]!, why: 'low-now' })
  if (course && !isLowNow) add({ kind: 'course', id: course, why: 'course' })
  if (now.hour < 5) add({ kind: 'practice', id: 'awake-at-night', why: 'night' })
  if (now.hour >= 20) {
    const nights = shortNights(checkIns, now.toPlainDate())
    if (nights >= 3) add({ kind: 'practice', id: 'wind-down', why: 'slept-badly', nights })
  }
  for (const { id, on } of helpedBefore(tried, now.timeZoneId)) add({ kind: 'practice', id, why: 'helped', on })
  if (now.hour >= 20) add({ kind: 'practice', id: 'wind-down', why: 'evening' })
  add({ kind: 'session', why: 'fresh' })
  return isLowNow ? offers : sessionEarly(offers)
}

/** Where nothing presses, the day's session stands before what merely helped once. */
function sessionEarly(offers: readonly Offer[]): Offer[] {
  const pressing = (offer: Offer) => offer.why === 'course' || offer.why === 'night' || offer.why === 'slept-badly'
  return [...offers.filter(pressing), ...offers.filter((offer) => offer.why === 'fresh'), ...offers.filter((offer) => !pressing(offer) && offer.why !== 'fresh')]
}

/** Of the last five days, how many followed a short night. */
const shortNights = (checkIns: Known['checkIns'], today: PlainDate): number =>
  new Set(checkIns.filter(({ day, sleepHours }) => sleepHours !== undefined && sleepHours < SHORT_NIGHT && day.until(today, { largestUnit: 'days' }).days < 5).map(({ day }) => day.toString())).size

/** Practices after which somebody said it was better than before, the latest first. */
function helpedBefore(tried: readonly Tried[], zone: string): { id: string; on: PlainDate }[] {
  const better = tried.filter(({ before, after }) => before !== undefined && after !== undefined && after > before)
  return better.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)).map(({ practice, at }) => ({ id: practice, on: at.toZonedDateTimeISO(zone).toPlainDate() }))
}

/** Whether this is a bad week: of the last seven days with at least four told of, more than half were low or very low at their best. */
export function isBadWeek(checkIns: readonly Pick<CheckIn, 'mood' | 'day'>[], today: PlainDate): boolean {
  const week = checkIns.filter(({ day }) => { const back = day.until(today, { largestUnit: 'days' }).days; return back >= 0 && back < 7 })
  const best = [...Map.groupBy(week, ({ day }) => day.toString()).values()].map((day) => Math.max(...day.map(({ mood }) => moods.indexOf(mood))))
  return best.length >= 4 && best.filter((state) => state <= 1).length * 2 > best.length
}
