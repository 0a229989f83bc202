import { weekdays } from '../plan.ts'
import type { HeldReminder } from '../reminder.ts'
import type { SayIn } from './words.ts'

const plain = (language: string) => (language === 'en-XA' ? 'en' : language)
// A week that began on a Monday: only its days' names are used.
const monday = () => Temporal.PlainDate.from('2024-01-01')

/** The name of a day of the week; Monday is 1. */
export const weekdayIn = (language: string, day: number): string => monday().add({ days: day - 1 }).toLocaleString(plain(language), { weekday: 'long' })

/** A time of day such as `08:30`, as the language writes it. */
export const timeIn = (language: string, at: string): string => Temporal.PlainTime.from(at).toLocaleString(plain(language), { hour: 'numeric', minute: '2-digit' })

/** The days of a reminder, as one list. */
export const daysIn = (say: SayIn, days: readonly number[]): string =>
  (days.length === weekdays.length ? say('days.all') : new Intl.ListFormat(plain(say.language), { type: 'conjunction' }).format(weekdays.filter((day) => days.includes(day)).map((day) => weekdayIn(say.language, day))))

/** What a reminder is for, in the product's words or the person's own. */
export const nameOf = (say: SayIn, { what, words }: Pick<HeldReminder, 'what' | 'words'>): string => (what === 'own' ? words : say(`what.${what}`))
