import type { Course, Story } from './course.ts'
import { fitsIntoSession } from './daily.ts'
import type { Practice } from './practice.ts'

type Told<Text> = { text: { en: Text } & Readonly<Record<string, Text | undefined>> }

/** A practice, course, card or story with its words in one language; `language` says which one it is. */
export type InOne<One extends { text: { en: unknown } }> = Omit<One, 'text'> & { text: One['text']['en']; language: string }

/** The words of one in a language where it is written in it, else in English. */
export function inLanguage<One extends { text: { en: unknown } }>({ text, ...facts }: One, language: string): InOne<One> {
  const here = Object.hasOwn(text, language) ? (text as unknown as Told<One['text']['en']>['text'])[language] : undefined
  return { ...facts, text: here ?? text.en, language: here ? language : 'en' }
}

/** A practice as the library lists it: without its steps, with the marks by which it is chosen. */
export function listedPractice(one: Practice, language: string) {
  const { id, kind, skill, minutes, urgent, steps, text: { title, about }, language: tongue } = inLanguage(one, language)
  return {
    id, kind, skill, minutes, title, about, language: tongue,
    ...(urgent ? { urgent: true as const } : {}), ...(steps.some((step) => 'ask' in step) ? { asks: true as const } : {}), ...(fitsIntoSession(one) ? { daily: true as const } : {}),
  }
}

/** A course as it is listed: its length, for what, and nothing of its days. */
export function listedCourse(one: Course, language: string) {
  const { id, skill, days, text: { title, about }, language: tongue } = inLanguage(one, language)
  return { id, skill, days: days.length, title, about, language: tongue }
}

/** A story as it is listed: what it is about, how long it takes, over which sound. */
export function listedStory(one: Story, language: string) {
  const { id, minutes, sound, text: { title, about }, language: tongue } = inLanguage(one, language)
  return { id, minutes, sound, title, about, language: tongue }
}
export type Listed = ReturnType<typeof listedPractice>
export type ListedCourse = ReturnType<typeof listedCourse>
export type ListedStory = ReturnType<typeof listedStory>
