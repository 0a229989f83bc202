import { load } from 'virtual:words'
import { isLanguage, languageFor, pseudo } from '#prelude/languages.ts'
import { wordsIn, type Words } from './words.tsx'

const HERE = 'ek-language'

// The shell is one document for everybody: its language says nothing of the reader's.
const ofDocument = () => (document.documentElement.hasAttribute('data-shell') ? languageFor(undefined, navigator.languages.join(',')) : document.documentElement.lang)

/** The language to read in on this device: what the address asks for, else what was chosen here before, else the document's. */
export function languageHere(): string {
  const asked = new URLSearchParams(location.search).get('lang')
  try {
    if (asked && (isLanguage(asked) || asked === pseudo)) localStorage.setItem(HERE, asked)
    return asked ? languageFor(asked, undefined) : localStorage.getItem(HERE) ?? ofDocument()
  } catch {
    return asked ? languageFor(asked, undefined) : ofDocument()
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
