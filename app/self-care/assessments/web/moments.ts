import { timeIn } from '#kit/parts/moment.ts'
import type { Instant } from '#prelude/time.ts'

const tagOf = (language: string) => (language === 'en-XA' ? 'en' : language)

/** The day of a moment in a zone, as the language writes it; with its year, since results may lie years apart. */
export const dayOf = (at: Instant, zone: string, language: string): string =>
  at.toZonedDateTimeISO(zone).toPlainDate().toLocaleString(tagOf(language), { day: 'numeric', month: 'long', year: 'numeric' })

/** A moment that is still to come or has been: weekday, day and time on this device. */
export const momentOf = (at: Instant, zone: string, language: string): string =>
  `${at.toZonedDateTimeISO(zone).toPlainDate().toLocaleString(tagOf(language), { weekday: 'long', day: 'numeric', month: 'long' })}, ${timeIn(tagOf(language), at)}`

/** A language by its own name. */
export const nameOfLanguage = (language: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** The language of instruments that a screen in this language shows: the pseudo-language reads English forms. */
export const formLanguage = (language: string): string => (language === 'en-XA' ? 'en' : language)
