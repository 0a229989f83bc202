import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageFor } from '#prelude/languages.ts'
import type { PlainPage } from '#platform/pages.ts'
import type { Card, Course } from '#practice/course.ts'
import { inLanguage } from '#practice/inlanguage.ts'
import { allCards, allCourses } from '#practice/tools/files.ts'
import { beginnersFirst, type Source } from '../content.ts'

// Courses and learning cards can be read by anybody, with or without script; what somebody did in a course lies in their vault alone.

const once = <Value>(make: () => Value) => { let made: Value | undefined; return () => (made ??= make()) }
const courses = once((): Map<string, Course> => new Map(allCourses().map((one) => [one.id, one])))
const cards = once((): Map<string, Card> => new Map(allCards().map((one) => [one.id, one])))
const sources = once(() => JSON.parse(readFileSync(join(import.meta.dirname, '../../../../packages/practice/sources.json'), 'utf8')) as Source[])

/** All courses and cards, and each of them, as pages that need no script and no account. */
export const pages: readonly PlainPage[] = [
  { path: '/courses', screen: 'courses', knocks: ['nobody'], async reads({ request }, query) {
    const language = languageFor(query['lang'], request.language)
    return { courses: beginnersFirst([...courses().values()].map((one) => inLanguage(one, language))) }
  } },
  { path: '/courses/course', screen: 'course', knocks: ['nobody'], async reads({ request }, query) {
    const one = courses().get(query['id'] ?? '')
    return one ? { course: inLanguage(one, languageFor(query['lang'], request.language)) } : null
  } },
  { path: '/cards', screen: 'cards', knocks: ['nobody'], async reads({ request }, query) {
    const language = languageFor(query['lang'], request.language)
    return { cards: [...cards().values()].map((one) => inLanguage(one, language)) }
  } },
  { path: '/cards/card', screen: 'card', knocks: ['nobody'], async reads({ request }, query) {
    const one = cards().get(query['id'] ?? '')
    return one ? { card: inLanguage(one, languageFor(query['lang'], request.language)), cites: sources().filter(({ id }) => one.sources.includes(id)) } : null
  } },
]
