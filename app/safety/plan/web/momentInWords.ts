import type { Instant } from '#prelude/time.ts'

const plain = (language: string) => (language === 'en-XA' ? 'en' : language)

/** A day and hour as the language writes them, in the zone where it was. */
export const momentInWords = (at: Instant, zone: string, language: string): string =>
  at.toZonedDateTimeISO(zone).toLocaleString(plain(language), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' })

/** A day as the language writes it. */
export const dayInWords = (at: Instant, zone: string, language: string): string =>
  at.toZonedDateTimeISO(zone).toLocaleString(plain(language), { day: 'numeric', month: 'long', year: 'numeric' })
