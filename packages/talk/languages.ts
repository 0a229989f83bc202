import type { Language } from '#prelude/languages.ts'
import type { Facts } from './state.ts'

/**
 * The languages the companion speaks, each with the test that holds it (safety.md, rule 9): safety texts whole, and danger heard in its set of messages.
 * A language without a passing test is not in this table; a service may keep one switched off besides.
 */
export const switchedOn: Partial<Record<Language, string>> = {
  en: 'languages.test.ts: danger is heard in English',
  es: 'languages.test.ts: danger is heard in Spanish',
  fr: 'languages.test.ts: danger is heard in French',
  ar: 'languages.test.ts: danger is heard in Arabic',
}

export const isOn = (language: Language, facts: Facts): boolean => language in switchedOn && !facts.off?.includes(language)
