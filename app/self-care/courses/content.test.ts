import { expect, test } from 'vitest'
import { allCards, allCourses, allPractices } from '#practice/tools/files.ts'
import { inLanguage } from '#practice/inlanguage.ts'
import { beginnersFirst, stepAddress } from './content.ts'

const [courses, cards] = [allCourses(), allCards()]

test('the course for whoever begins stands first', () => {
  const order = beginnersFirst(courses).map(({ id }) => id)
  expect(order[0]).toBe('how-minds-wander')
  expect(order.toSorted()).toEqual(courses.map(({ id }) => id).toSorted())
})

test('a course or card that is not written in a language comes in English, and says so', () => {
  const sleep = courses.find(({ id }) => id === 'sleep')!
  expect(inLanguage(sleep, 'xx')).toMatchObject({ language: 'en', text: { title: sleep.text.en.title } })
  const first = courses.find(({ id }) => id === 'how-minds-wander')!
  expect(inLanguage(first, 'ar')).toMatchObject({ language: 'ar', text: { title: first.text.ar!.title } })
  expect(inLanguage(cards[0]!, 'xx').language).toBe('en')
})

test('every step of every course leads to a practice or a card that is there', () => {
  const there = new Set([...allPractices().map(({ id }) => `/practice/play ${id}`), ...cards.map(({ id }) => `/cards/card ${id}`)])
  for (const course of courses) {
    for (const place of course.days.keys()) {
      const url = new URL(stepAddress(course, place), 'http://here')
      expect(there.has(`${url.pathname} ${url.searchParams.get('id')}`), `${course.id} step ${place + 1}`).toBe(true)
      expect(url.searchParams.get('course')).toBe(course.id)
    }
  }
})
