/** A day with its weekday, as the language writes it; the number stays on one line with the word beside it. */
export const dayInWords = (day: Temporal.PlainDate, language: string): string =>
  day.toLocaleString(language === 'en-XA' ? 'en' : language, { weekday: 'long', day: 'numeric', month: 'long' }).replaceAll(/(?<=\p{L}) (?=\d)|(?<=\d) /gu, '\u00a0')
