import { dayIn, now, zoneHere, type Instant } from '#prelude/time.ts'

const tagOf = (language: string) => (language === 'en-XA' ? 'en' : language)

/** A moment near now: the hour alone where it is today, with the weekday in the days around, else with the date. */
export function nearIn(language: string, at: Instant): string {
  const days = dayIn(zoneHere(), now()).until(dayIn(zoneHere(), at)).days
  const day = days === 0 ? {} : Math.abs(days) < 7 ? { weekday: 'long' } as const : { day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat(tagOf(language), { ...day, hour: 'numeric', minute: '2-digit' }).format(at.epochMilliseconds)
}

/** Names one after another, as the language lists them. */
export const listIn = (language: string, names: readonly string[]): string => new Intl.ListFormat(tagOf(language), { type: 'conjunction' }).format(names)
