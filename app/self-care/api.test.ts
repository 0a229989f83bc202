import { expect, test } from 'vitest'
import { factorsOf, keepPlainCheckIn } from './api.ts'

const read = (form: Record<string, unknown>) => keepPlainCheckIn.takes.safeParse({ mood: 'low', ...form })
const factors = (form: Record<string, unknown>) => factorsOf(keepPlainCheckIn.takes.parse({ mood: 'low', ...form }))

test('a form without script says amounts as text, and empty fields say nothing', () => {
  expect(factors({ sleep: '', movement: '' })).toEqual({})
  expect(factors({ sleep: '6,5', movement: '30' })).toEqual({ sleep: 6.5, movement: 30 })
  expect(factors({ sleep: 7 })).toEqual({ sleep: 7 })
})

test('an amount that cannot be is refused and not guessed', () => {
  for (const sleep of ['25', '-1', 'eight', '1e9', 25]) expect(read({ sleep }).success, String(sleep)).toBe(false)
})

test('one tick comes as a text and several as a list; what stands beside them unticked was not so', () => {
  expect(factors({ happened: 'people' })).toEqual({ ate: false, people: true })
  expect(factors({ happened: ['people', 'ate'] })).toEqual({ ate: true, people: true })
  expect(factors({ happened: 'none' })).toEqual({ ate: false, people: false })
  expect(factors({ place: 'work' })).toEqual({ place: 'work' })
})

test('medication is never said not to have been taken by a form that does not ask for it', () => {
  expect(factors({ happened: 'people' })).not.toHaveProperty('medication')
})

test('a feeling of any language is taken, and an invented one is not', () => {
  expect(read({ feelings: ['tired', 'fr.cafard'] }).success).toBe(true)
  expect(read({ feelings: 'ar.hamm' }).success).toBe(true)
  expect(read({ feelings: 'fr.invented' }).success).toBe(false)
})
