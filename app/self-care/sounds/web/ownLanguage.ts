/** The language whose words somebody reads: the tests' long English is English. */
export const ownLanguage = (language: string): string => language.split('-')[0]!

/** The name of a language in another one, as its own readers write it. */
export const nameOfLanguage = (language: string, inLanguage: string): string => new Intl.DisplayNames([ownLanguage(inLanguage)], { type: 'language' }).of(language) ?? language
