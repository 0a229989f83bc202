/** A difference in mood steps as the language writes it, to a tenth: finer would say more than a few weeks of days know. */
export const inSteps = (strength: number, { language }: { language: string }): string =>
  new Intl.NumberFormat(language === 'en-XA' ? 'en' : language, { maximumFractionDigits: 1 }).format(Math.max(0.1, strength))

/** A day in ISO text as the language writes it, with its year where that is not this one. */
export function dayOfText(text: string, today: Temporal.PlainDate, { language }: { language: string }): string {
  const day = Temporal.PlainDate.from(text)
  return day.toLocaleString(language === 'en-XA' ? 'en' : language, { day: 'numeric', month: 'long', ...(day.year === today.year ? {} : { year: 'numeric' }) })
}
