import type { Card, Course } from '#practice/course.ts'

type InOne<Whole, Text> = Omit<Whole, 'text'> & { text: Text; language: string }
/** A course or card in one language; `language` is the one its words are in. */
export type CourseHere = InOne<Course, Course['text']['en']>
export type CardHere = InOne<Card, Card['text']['en']>
export type Source = { id: number; cite: string; doi: string | null }

/** What the server draws the pages from; the browser draws the same before its own content has come. */
export type PlainCourses = { courses: CourseHere[] }
export type PlainCourse = { course: CourseHere }
export type PlainCards = { cards: CardHere[] }
export type PlainCard = { card: CardHere; cites: Source[] }

/** A course in this language where it is written in it, else in English. */
export const courseIn = ({ text, ...facts }: Course, language: string): CourseHere => ({ ...facts, ...wordsIn(text, language) })
/** A card in this language where it is written in it, else in English. */
export const cardIn = ({ text, ...facts }: Card, language: string): CardHere => ({ ...facts, ...wordsIn(text, language) })

function wordsIn<Text>(text: { en: Text } & Partial<Record<string, Text>>, language: string): { text: Text; language: string } {
  const here = text[language]
  return here ? { text: here, language } : { text: text.en, language: 'en' }
}

const first = 'how-minds-wander'
/** Puts the course for whoever begins at the head. */
export const beginnersFirst = <One extends { id: string }>(all: readonly One[]): One[] => [...all.filter(({ id }) => id === first), ...all.filter(({ id }) => id !== first)]

/** Where a step is done: its practice in its length, or its card; both are told which course they belong to. */
export function stepAddress({ id, days }: Pick<Course, 'id' | 'days'>, place: number): string {
  const { practice, card, minutes } = days[place]!
  return practice ? `/practice/play?id=${practice}&minutes=${minutes}&course=${id}` : `/cards/card?id=${card}&course=${id}&step=${place + 1}`
}
