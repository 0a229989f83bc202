const plain = (language: string) => (language === 'en-XA' ? 'en' : language)

/** The weekdays of a few days, as one list. */
export const weekdaysOf = (days: readonly Temporal.PlainDate[], language: string): string =>
  new Intl.ListFormat(plain(language), { type: 'conjunction' }).format(days.map((day) => day.toLocaleString(plain(language), { weekday: 'long' })))

/** Days as one list, each with its month. */
export const datesOf = (days: readonly Temporal.PlainDate[], language: string): string =>
  new Intl.ListFormat(plain(language), { type: 'conjunction' }).format(days.map((day) => day.toLocaleString(plain(language), { day: 'numeric', month: 'long' })))
