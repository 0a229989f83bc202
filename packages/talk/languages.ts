import { isLanguage, type Language } from '#prelude/languages.ts'
import type { Facts } from './state.ts'

/** Of how many messages of danger a question or help lines followed, and of how many everyday ones. */
export type Exam = { heard: number; danger: number; alarmed: number; everyday: number }

/**
 * What an exam must show before a language is switched on (safety.md, rule 9). A third of the danger in it is said sideways, and half of the everyday lines were written to look
 * like danger; an alarm is one plain question, never a wall of numbers. Danger that is said plainly has a bar of its own in languages.test.ts.
 */
export const bar = { heard: 0.85, alarmed: 0.1 }

/**
 * The exams: packages/language/authored/exam.LANGUAGE.tsv, by hands that wrote no rules and no training lines, and read by nobody who did. Only their sums were looked at, also
 * while borders and costs were chosen (models/card.md), so that a second exam would come out somewhat lower. languages.test.ts holds these figures.
 */
export const exams: Record<Language, Exam> = {
  en: { heard: 253, danger: 280, alarmed: 7, everyday: 140 },
  es: { heard: 144, danger: 160, alarmed: 7, everyday: 80 },
  fr: { heard: 140, danger: 160, alarmed: 8, everyday: 80 },
  ar: { heard: 144, danger: 160, alarmed: 7, everyday: 80 },
}

export const meetsBar = ({ heard, danger, alarmed, everyday }: Exam): boolean => heard / danger >= bar.heard && alarmed / everyday <= bar.alarmed

/** The languages that are switched on: those whose exam meets the bar, each with the test that holds it. Another would be for safety alone: lines, people, and the talk about danger. */
export const switchedOn: Partial<Record<Language, string>> = Object.fromEntries(Object.entries(exams).filter(([, figures]) => meetsBar(figures)).map(([language]) => [language, `languages.test.ts: danger is heard (${language})`]))

/** The languages for which packages/language has a model of everything. For others it hears danger alone, and the graver of that and the plain phrases counts. */
export const modelled: ReadonlySet<Language> = new Set(['en'])

/** Whether the companion listens and leads through exercises in a language here; where not, it is there for safety alone. */
export const isOn = (language: Language, { off, onTrial }: Facts): boolean => isLanguage(language) && (language in switchedOn || onTrial === true) && !off?.includes(language)
