/** A day with its weekday, as the language writes it; the number stays on one line with its month. */
export function dayInWords(day: Temporal.PlainDate, language: string): string {
  const said = day.toLocaleString(language === 'en-XA' ? 'en' : language, { weekday: 'long', day: 'numeric', month: 'long' })
  return /\d \p{L}/u.test(said) ? said.replace(/(?<=\d) /, '\u00a0') : said.replace(/(?<=\p{L}) (?=\d)/u, '\u00a0')
}
