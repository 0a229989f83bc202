import { dayIn, now, zoneHere, type PlainDate } from '#prelude/time.ts'
import type { SayIn } from './words.ts'

const tagOf = (language: string) => (language === 'en-XA' ? 'en' : language)

/** A day that is today or lies ahead: "today", "tomorrow", or its weekday and date. */
export function dayAhead(day: PlainDate, say: SayIn): string {
  const days = dayIn(zoneHere(), now()).until(day, { largestUnit: 'days' }).days
  return days === 0 ? say('day.today') : days === 1 ? say('day.tomorrow') : day.toLocaleString(tagOf(say.language), { weekday: 'long', day: 'numeric', month: 'long' })
}

/** A length in words. */
export const minutesIn = (say: SayIn, minutes: number): string => say('minutes', { count: minutes })

/** How long the steps of a course take: "2 to 6 minutes a day". */
export function daily(say: SayIn, days: readonly { minutes: number }[]): string {
  const all = days.map(({ minutes }) => Math.ceil(minutes))
  return say('daily', { least: Math.min(...all), most: Math.max(...all) })
}
