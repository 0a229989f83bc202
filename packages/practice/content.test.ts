import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fitsIntoSession, parts, sessionOf } from './daily.ts'
import { cautions, kinds, languages, skills, strengths } from './practice.ts'
import { allCards, allCourses, allPractices, allStories, faultsInFiles } from './tools/files.ts'

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as never
const practices = allPractices()
const sources = new Map((read('sources.json') as { id: number; cite: string; checked: string }[]).map((one) => [one.id, one]))

test('every content file has its shape, and its languages say the same steps', () => {
  expect(faultsInFiles()).toEqual([])
})

test('there are at least a hundred practices over every shelf and skill, thirty in each language, and nine courses of which two are in each', () => {
  expect(practices.length).toBeGreaterThanOrEqual(100)
  expect(new Set(practices.map(({ kind }) => kind))).toEqual(new Set(kinds))
  expect(new Set(practices.map(({ skill }) => skill))).toEqual(new Set(skills))
  for (const language of languages) expect(practices.filter(({ text }) => text[language]).length, language).toBeGreaterThanOrEqual(30)
  const courses = allCourses()
  expect(courses.filter(({ days }) => days.length === 28).length).toBeGreaterThanOrEqual(8)
  expect(courses.find(({ id }) => id === 'how-minds-wander')?.days).toHaveLength(10)
  for (const language of languages) expect(courses.filter(({ text }) => text[language]).length, language).toBeGreaterThanOrEqual(2)
  expect(allStories().length).toBeGreaterThanOrEqual(12)
})

test('a practice, course or card quotes only sources of the list, and only those that were found', () => {
  const unfound = [...practices, ...allCourses(), ...allCards()].flatMap((one) => one.sources.filter((source) => sources.get(source)?.checked !== 'F').map((source) => `${one.id} [${source}]`))
  expect(unfound).toEqual([])
})

test('what was tested ends with what was not: that this short version has not been tested by itself, or what of it has', () => {
  const silent = practices.filter(({ text }) => text.en.evidence && !/has not been tested|was not tested|not a treatment|tested by itself/.test(text.en.evidence)).map(({ id }) => id)
  expect(silent).toEqual([])
})

test('no practice claims what the evidence sheet forbids', () => {
  const claims = [...practices, ...allCards(), ...allCourses()].filter(({ text }) => {
    const english = JSON.stringify(text.en)
    return /\b(?:clinically (?:proven|validated)|proven|cures|guaranteed)\b/i.test(english) || /[!¡]/.test(english.replaceAll(/"(?:evidence|id)":"[^"]*"/g, ''))
  })
  expect(claims.map(({ id }) => id)).toEqual([])
})

test('every step of a course leads to a practice or card that is there, at a length it has, and takes ten minutes at most', () => {
  const byId = new Map(practices.map((one) => [one.id, one]))
  const cards = new Map(allCards().map((one) => [one.id, one]))
  const lost = allCourses().flatMap(({ id, days }) => days.filter((day) => (day.card && !cards.has(day.card)) || (day.practice && !byId.get(day.practice)?.minutes.includes(day.minutes))).map((day) => `${id}: ${day.practice ?? day.card}`))
  expect(lost).toEqual([])
})

test('the shared words are there for every shelf, skill, strength and caution in every language', () => {
  for (const language of languages) {
    const words = read(`words/${language}.json`) as Record<string, Record<string, string>>
    for (const [part, keys] of [['kinds', kinds], ['skills', skills], ['skill-notes', skills], ['strengths', strengths], ['cautions', cautions]] as const) expect(Object.keys(words[part]!).toSorted(), `${language} ${part}`).toEqual([...keys].toSorted())
  }
})

test('ninety days in a row have ninety different sessions, whenever one begins; the same day has the same for all', () => {
  const said = parts.parse(read('daily.json'))
  const ids = { arrivals: said.arrivals.map(({ id }) => id), ideas: said.ideas.map(({ id }) => id), endings: said.endings.map(({ id }) => id), practices: practices.filter(fitsIntoSession).map(({ id }) => id) }
  expect(ids.practices.length).toBeGreaterThanOrEqual(12)
  for (const from of ['2026-01-01', '2026-11-25', '2027-02-11', '2031-12-30']) {
    const days = Array.from({ length: 90 }, (_, day) => sessionOf(Temporal.PlainDate.from(from).add({ days: day }), ids))
    expect(new Set(days.map((one) => JSON.stringify(one))).size, from).toBe(90)
    for (let day = 1; day < 90; day++) expect(days[day]!.practice, `${from} +${day}`).not.toBe(days[day - 1]!.practice)
  }
  expect(sessionOf(Temporal.PlainDate.from('2026-12-24'), ids)).toEqual(sessionOf(Temporal.PlainDate.from('2026-12-24'), ids))
})
