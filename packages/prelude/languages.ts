/** The languages the product is written in, by their own names. A name, never a flag. */
export const languages = {
  en: { name: 'English', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>

export type Language = keyof typeof languages

/** The pseudo-locale of the tests: English with accents, brackets and a third more length. */
export const pseudo = 'en-XA'

export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text)

export const dirOf = (language: string): 'ltr' | 'rtl' => (isLanguage(language) ? languages[language].dir : 'ltr')

/** Chooses the language a visitor reads: what they chose (`?lang=`, then the cookie-free setting), else the best of `Accept-Language`, else English. */
export function languageFor(chosen: string | undefined, acceptLanguage: string | undefined): Language | typeof pseudo {
  if (chosen === pseudo) return pseudo
  const wished = [chosen ?? '', ...rankedLanguages(acceptLanguage ?? '')]
  for (const wish of wished) {
    const base = wish.toLowerCase().split('-')[0]!
    if (isLanguage(base)) return base
  }
  return 'en'
}

function rankedLanguages(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part, place) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0, place }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place)
    .map(({ tag }) => tag)
}
