import { expect, test } from 'vitest'
import { honestWait } from './wait.ts'

test('where too little is known the time within which somebody is due is said, and said to be that', () => {
  expect(honestWait([])).toEqual({ minutes: 120, from: 'due' })
  expect(honestWait([3, 4])).toEqual({ minutes: 120, from: 'due' })
})

test('three of four waited at most so long, in steps of five minutes', () => {
  expect(honestWait([4, 12, 9, 40])).toEqual({ minutes: 15, from: 'lately' })
  expect(honestWait([1, 1, 2])).toEqual({ minutes: 5, from: 'lately' })
  expect(honestWait([400, 2, 3, 4])).toEqual({ minutes: 5, from: 'lately' })
})

test('a note that waits and waits makes it longer, one that was just sent does not make it shorter', () => {
  expect(honestWait([10, 10, 10], [90, 95])).toEqual({ minutes: 90, from: 'lately' })
  expect(honestWait([10, 10, 10], [0, 1, 2, 0, 0])).toEqual({ minutes: 10, from: 'lately' })
})
