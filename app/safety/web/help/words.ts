import { wordsOf } from '#kit/words.tsx'
import type { PlainDate } from '#prelude/time.ts'
import type { Channel, Line } from '../../helplines.ts'
import type en from '../words/en.json'

export type Key = keyof typeof en
/** Speaks the safety slice's words. */
export const useSay = wordsOf<Key>('safety')
export type SafetySay = ReturnType<typeof useSay>

const plain = (language: string) => (language === 'en-XA' ? 'en' : language)

/** A country's name in the reader's language. */
export const countryName = (country: string, language: string): string => new Intl.DisplayNames([plain(language)], { type: 'region' }).of(country) ?? country

/** A language by its own name, with a capital: whoever looks for their language finds it as they write it. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** A day in words, as the reader's language writes it. */
export const dayInWords = (day: PlainDate, language: string): string => day.toLocaleString(plain(language), { dateStyle: 'long' })

/** The line's name, or what kind of line it is. */
export const lineName = ({ name }: Line, say: SafetySay): string => (typeof name === 'string' ? name : say(`line.${name.as}`))

/** The languages of one way, by their own names; empty where the source does not say. */
export const languageNames = (line: Line, channel: Channel, say: SafetySay): string[] =>
  (channel.languages ?? line.languages).map((one) => (one === 'mul' ? say('languages.many') : ownName(one)))

/** Where an entry comes from, in words. */
export function sourceInWords(source: string, say: SafetySay): string {
  if (source === 'background, unconfirmed') return say('source.background')
  return source === 'found in a public source' ? say('source.found') : source
}
