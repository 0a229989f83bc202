import { load } from 'virtual:words'
import { isLanguage, languageFor, pseudo } from '#prelude/languages.ts'
import { wordsIn, type Words } from './words.tsx'

const HERE = 'ek-language'

/** The language to read in on this device: what the address asks for, else what was chosen here before, else the document's. */
export function languageHere(): string {
  const asked = new URLSearchParams(location.search).get('lang')
  try {
    if (asked && (isLanguage(asked) || asked === pseudo)) localStorage.setItem(HERE, asked)
    return asked ? languageFor(asked, undefined) : localStorage.getItem(HERE) ?? document.documentElement.lang
  } catch {
    return asked ? languageFor(asked, undefined) : document.documentElement.lang
  }
}

/** The words of one language, with more slices loaded as screens need them. */
export type WordStore = { words: Words; need(slices: readonly string[]): Promise<void> }

/** Opens the words of a language with nothing in it yet. */
export function openWords(language: string): WordStore {
  const words = wordsIn(language, {})
  const loading = new Map<string, Promise<void>>()
  return {
    words,
    async need(slices) {
      await Promise.all(['kit', ...slices].map((slice) => {
        let one = loading.get(slice)
        if (!one) {
          const messages = load[`${slice}/${language}`]
          one = messages ? messages().then(words.add) : Promise.resolve()
          loading.set(slice, one)
          one.catch(() => loading.delete(slice))
        }
        return one
      }))
    },
  }
}
