/** A day with its weekday, as the language writes it. */
export const dayInWords = (day: Temporal.PlainDate, language: string): string =>
  day.toLocaleString(language === 'en-XA' ? 'en' : language, { weekday: 'long', day: 'numeric', month: 'long' })
