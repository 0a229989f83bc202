import type { Instant, PlainDate } from '#prelude/time.ts'

const plain = (language: string) => (language === 'en-XA' ? 'en' : language)

/** A day with its weekday and year, as the language writes it. */
export const dayInWords = (day: PlainDate, language: string): string => day.toLocaleString(plain(language), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** A day inside its month: the heading above says which. */
export const shortDay = (day: PlainDate, language: string): string => day.toLocaleString(plain(language), { weekday: 'short', day: 'numeric', month: 'short' })

/** A month with its year. */
export const monthInWords = (month: PlainDate, language: string): string => month.toLocaleString(plain(language), { month: 'long', year: 'numeric' })

/** An hour and minute in the zone where it was. */
export const hourInWords = (at: Instant, zone: string, language: string): string => at.toZonedDateTimeISO(zone).toLocaleString(plain(language), { hour: 'numeric', minute: '2-digit' })
