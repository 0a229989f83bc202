import { content } from 'virtual:content'
import type { Card, Course, Story } from '#practice/course.ts'
import type { InOne, Listed, ListedCourse, ListedStory } from '#practice/inlanguage.ts'
import { kinds, type Practice } from '#practice/practice.ts'

// Content is fetched piece by piece, in the language that is read; what is not written in it yet comes in English, and says so.

export type { Listed, ListedCourse, ListedStory } from '#practice/inlanguage.ts'
export type PracticeHere = InOne<Practice>
export type CourseHere = InOne<Course>
export type CardHere = InOne<Card>
export type StoryHere = InOne<Story>

const load = <Piece>(name: string): Promise<Piece | undefined> => (content[name]?.() as Promise<Piece> | undefined) ?? Promise.resolve(undefined)
const tongue = (language: string) => (content[`list/${language}`] ? language : 'en')

/** Every practice as the library lists it, in the order of the shelves. */
export async function listed(language: string): Promise<Listed[]> {
  const all = (await load<Listed[]>(`list/${tongue(language)}`)) ?? []
  return all.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

/** One practice with its words; nothing where there is none of this id. */
export async function practiceById(id: string, language: string): Promise<PracticeHere | undefined> {
  const row = (await listed(language)).find((one) => one.id === id)
  return row && (await load<PracticeHere[]>(`practices-${row.kind}/${row.language}`))?.find((one) => one.id === id)
}

const oneOf = async <Piece>(name: string, language: string): Promise<Piece | undefined> => ((await load<Piece[]>(`${name}/${tongue(language)}`)) ?? (await load<Piece[]>(`${name}/en`)))?.[0]

export const courses = async (language: string): Promise<ListedCourse[]> => (await load<ListedCourse[]>(`courses/${tongue(language)}`)) ?? []
export const courseById = (id: string, language: string): Promise<CourseHere | undefined> => oneOf(`course-${id}`, language)
export const stories = async (language: string): Promise<ListedStory[]> => (await load<ListedStory[]>(`stories/${tongue(language)}`)) ?? []
export const storyById = (id: string, language: string): Promise<StoryHere | undefined> => oneOf(`story-${id}`, language)

/** Every learning card, in this language where it is written in it, else in English. */
export async function cards(language: string): Promise<CardHere[]> {
  const [here, english] = await Promise.all([load<CardHere[]>(`cards/${tongue(language)}`), load<CardHere[]>('cards/en')])
  return (english ?? []).map((one) => here?.find(({ id }) => id === one.id) ?? one)
}

/** Where what is said of a practice's effect comes from. */
export type Source = { id: number; cite: string; doi: string | null }
export const sources = async (): Promise<Source[]> => (await load<Source[]>('sources/en')) ?? []
