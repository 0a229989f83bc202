import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { parts } from '#practice/daily.ts'
import { listedCourse, listedPractice, listedStory } from '#practice/inlanguage.ts'
import { languages } from '#practice/practice.ts'
import { allCards, allCourses, allPractices, allStories } from '#practice/tools/files.ts'

const home = join(import.meta.dirname, '../../packages/practice')

const inOne = <Text>({ text, ...facts }: { text: Record<string, Text | undefined> }, language: string) => (text[language] ? [{ ...facts, text: text[language], language }] : [])

/** The modules of content, by name; each small enough to be fetched alone. The last part of a name is its language, by which the service worker keeps what is read here. */
function modules(): Record<string, unknown> {
  const [practices, courses, cards, stories] = [allPractices(), allCourses(), allCards(), allStories()]
  const daily = parts.parse(JSON.parse(readFileSync(join(home, 'daily.json'), 'utf8')))
  const all: [string, unknown][] = languages.flatMap((language) => [
    [`list/${language}`, practices.map((one) => listedPractice(one, language))],
    ...(language === 'en' ? [['sources/en', JSON.parse(readFileSync(join(home, 'sources.json'), 'utf8'))] as [string, unknown]] : []),
    [`daily/${language}`, {
      arrivals: daily.arrivals.map(({ id, text }) => ({ id, says: text[language] })), ideas: daily.ideas.map(({ id, text }) => ({ id, ...text[language] })),
      endings: daily.endings.map(({ id, text }) => ({ id, says: text[language] })),
    }],
    [`words/${language}`, JSON.parse(readFileSync(join(home, 'words', `${language}.json`), 'utf8'))],
    [`cards/${language}`, cards.flatMap((one) => inOne(one, language))],
    ...Object.entries(Object.groupBy(practices, ({ kind }) => kind)).map(([kind, some]): [string, unknown] => [`practices-${kind}/${language}`, some.flatMap((one) => inOne(one, language))]),
    ...courses.map((one): [string, unknown] => [`course-${one.id}/${language}`, inOne(one, language)]),
    ...stories.map((one): [string, unknown] => [`story-${one.id}/${language}`, inOne(one, language)]),
    [`courses/${language}`, courses.map((one) => listedCourse(one, language))],
    [`stories/${language}`, stories.map((one) => listedStory(one, language))],
  ])
  return Object.fromEntries(all.filter(([, value]) => !Array.isArray(value) || value.length > 0))
}

/** Lets screens import what packages/practice holds: `virtual:content` is the map of all that can be loaded. */
export const practices = (): Plugin => {
  let made: Record<string, unknown> | undefined
  const all = () => (made ??= modules())
  return {
    name: 'practices',
    resolveId: (id) => (id.startsWith('virtual:content') ? `\0${id}` : null),
    load(id) {
      if (id === '\0virtual:content') return `export const content = { ${Object.keys(all()).map((name) => `'${name}': () => import('virtual:content/${name}').then((m) => m.default)`).join(',\n')} }`
      const [, name] = /^\0virtual:content\/(.+)$/.exec(id) ?? []
      return name === undefined ? null : `export default JSON.parse(${JSON.stringify(JSON.stringify(all()[name]))})`
    },
  }
}
