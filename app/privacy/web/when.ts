import type { Instant } from '#prelude/time.ts'

/** A moment as the language writes it: weekday, day and time on this device. */
export const whenIn = (language: string, at: Instant): string =>
  new Intl.DateTimeFormat(language === 'en-XA' ? 'en' : language, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(at.epochMilliseconds)

/** The day of a moment as the language writes it. */
export const dayIn = (language: string, at: Instant): string =>
  new Intl.DateTimeFormat(language === 'en-XA' ? 'en' : language, { dateStyle: 'long' }).format(at.epochMilliseconds)
