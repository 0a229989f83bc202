import { expect, test } from 'vitest'
import { isTakenBack } from '../flags.ts'
import { normalise } from '../normalise.ts'
import { hitsIn } from './hits.ts'

const stands = (text: string): boolean => hitsIn(normalise(text)).some((hit) => (hit.kind === 'active' || hit.kind === 'passive' || hit.kind === 'self-harm') && hit.strength === 'plain' && !isTakenBack(hit))

test.each([
  ['I want to kill myself', 'I do not want to kill myself'],
  ['I am going to end my life', 'She said she is going to end her life'],
  ['thinking about suicide again', 'scared because thoughts about suicide keep coming'],
  ['I wish I was dead', 'In the film the hero says I wish I was dead'],
  ['i tried to kill myself last night', 'i tried to kill myself years ago when i was 17 and that was long ago'],
  ['i cut myself again', 'he cut himself shaving'],
  ['kms', 'kms lol just kidding'],
])('%j stands and %j is taken back', (danger, other) => {
  expect(stands(danger)).toBe(true)
  expect(stands(other)).toBe(false)
})

test('a wish that holds its own "not" is not taken for a denial', () => {
  expect(stands('i do not want to live anymore')).toBe(true)
})
