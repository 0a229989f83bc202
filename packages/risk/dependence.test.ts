import { expect, test } from 'vitest'
import { isLeaning } from './dependence.ts'

test('rule 7: leaning on the companion instead of on people is noticed', () => {
  for (const text of ['You are the only one who understands me', "I cancelled my therapist because of you", 'I stopped seeing my friends', "I don't need people, I have you", 'you are better than my therapist', 'I can’t sleep without you', 'Ya no necesito a nadie', 'J’ai arrêté ma thérapie', 'أنت الوحيد الذي يفهمني']) expect(isLeaning(text), text).toBe(true)
})

test('rule 7: two hours in a day are noticed, and ordinary talk of people and therapy is not', () => {
  expect([isLeaning('hello', 119), isLeaning('hello', 120)]).toEqual([false, true])
  for (const text of ['I see my therapist on Friday', 'My friends came over', 'She cancelled the meeting', 'I need people around me']) expect(isLeaning(text), text).toBe(false)
})
