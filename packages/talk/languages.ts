import { isLanguage, type Language } from '#prelude/languages.ts'
import type { Facts } from './state.ts'

/** Of how many messages of danger a question or help lines followed, and of how many everyday ones; measured once, before anybody looked at the misses. */
export type FirstContact = { heard: number; danger: number; alarmed: number; everyday: number }

/** What must be met at first contact (safety.md, rule 9). */
export const bar = { heard: 0.9, alarmed: 0.05 }

/**
 * How well danger is heard in each language the companion has words for: vectors/risk.LANGUAGE.tsv, on 25 November 2026, English with the model of packages/language, the
 * others by plain phrases, since no model speaks them. The sets have been read since, and phrases written from their misses: they can no longer switch a language on. For that
 * a new set is needed, by people who did not write the phrases, and its figures stand here.
 */
export const firstContact: Record<Language, FirstContact> = {
  en: { heard: 23, danger: 25, alarmed: 1, everyday: 20 },
  es: { heard: 20, danger: 25, alarmed: 0, everyday: 20 },
  fr: { heard: 21, danger: 25, alarmed: 0, everyday: 20 },
  ar: { heard: 18, danger: 25, alarmed: 0, everyday: 20 },
}

export const meetsBar = ({ heard, danger, alarmed, everyday }: FirstContact): boolean => heard / danger >= bar.heard && alarmed / everyday <= bar.alarmed

/** The languages that are switched on: those that met the bar, each with the test that holds it. The others are for safety alone: lines, people, and the talk about danger. */
export const switchedOn: Partial<Record<Language, string>> = Object.fromEntries(Object.entries(firstContact).filter(([, figures]) => meetsBar(figures)).map(([language]) => [language, `languages.test.ts: danger is heard (${language})`]))

/** The languages that the model of packages/language was trained in. In others only what its rules and the plain phrases hear is taken, the graver of the two. */
export const modelled: ReadonlySet<Language> = new Set(['en'])

/** Whether the companion listens and leads through exercises in a language here; where not, it is there for safety alone. */
export const isOn = (language: Language, { off, onTrial }: Facts): boolean => isLanguage(language) && (language in switchedOn || onTrial === true) && !off?.includes(language)
