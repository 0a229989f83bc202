import type { Card, Course } from '#practice/course.ts'
import type { InOne } from '#practice/inlanguage.ts'

/** A course or card in one language; `language` is the one its words are in. */
export type CourseHere = InOne<Course>
export type CardHere = InOne<Card>
export type Source = { id: number; cite: string; doi: string | null }

/** What the server draws the pages from; the browser draws the same before its own content has come. */
export type PlainCourses = { courses: CourseHere[] }
export type PlainCourse = { course: CourseHere }
export type PlainCards = { cards: CardHere[] }
export type PlainCard = { card: CardHere; cites: Source[] }

const first = 'how-minds-wander'
/** Puts the course for whoever begins at the head. */
export const beginnersFirst = <One extends { id: string }>(all: readonly One[]): One[] => [...all.filter(({ id }) => id === first), ...all.filter(({ id }) => id !== first)]

/** Where a step is done: its practice in its length, or its card; both are told which course they belong to. */
export function stepAddress({ id, days }: Pick<Course, 'id' | 'days'>, place: number): string {
  const { practice, card, minutes } = days[place]!
  return practice ? `/practice/play?id=${practice}&minutes=${minutes}&course=${id}` : `/cards/card?id=${card}&course=${id}&step=${place + 1}`
}
