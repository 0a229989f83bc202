import { setupI18n, type I18n, type Messages } from '@lingui/core'
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { dirOf } from '#prelude/languages.ts'

export type Values = Record<string, string | number>
type Marks = Record<string, (inside: string) => ComponentChildren>

/** The words of one language: all message files that are loaded so far, plus the ways that language writes days and numbers. */
export type Words = {
  language: string
  dir: 'ltr' | 'rtl'
  i18n: I18n
  /** Adds the words of one more slice. */
  add(messages: Messages): void
}

/** Begins the words of a language with the given compiled messages. */
export function wordsIn(language: string, messages: Messages): Words {
  const i18n = setupI18n({ locale: language, locales: language === 'en-XA' ? 'en' : language, messages: { [language]: messages } })
  return { language, dir: dirOf(language), i18n, add: (more) => i18n.load(language, more) }
}

export const WordsContext = createContext<Words | null>(null)

/** The words around this component. */
export function useLanguage(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('no words around this component')
  return words
}

export type Say<Key extends string> = {
  (key: Key, values?: Values): string
  /** Fills `<mark>…</mark>` in a message with elements, so that a sentence with a link stays one sentence for translators. */
  rich(key: Key, marks: Marks, values?: Values): ComponentChildren[]
  language: string
}

/** Makes the hook that speaks one slice's message file; its keys are checked by the compiler against the English file. */
export const wordsOf = <Key extends string>(slice: string) => (): Say<Key> => sayIn(useLanguage(), slice)

/** Speaks one slice's message file outside a component. */
export function sayIn<Key extends string>(words: Words, slice: string): Say<Key> {
  const say = (key: Key, values?: Values) => words.i18n._(`${slice}.${key}`, values)
  return Object.assign(say, {
    rich: (key: Key, marks: Marks, values?: Values) => withMarks(say(key, values), marks),
    language: words.language,
  })
}

function withMarks(text: string, marks: Marks): ComponentChildren[] {
  return text.split(/(<(\w+)>.*?<\/\2>)/gs).flatMap((piece, place) => {
    if (place % 3 === 2) return []
    const [, name, inside] = /^<(\w+)>(.*)<\/\1>$/s.exec(piece) ?? []
    return name !== undefined && marks[name] ? [marks[name](inside ?? '')] : [piece]
  })
}
