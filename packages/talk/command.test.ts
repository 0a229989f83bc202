import { expect, test } from 'vitest'
import { openTalk } from './command.ts'

const read = (line: string | undefined) => JSON.parse(line!) as Record<string, unknown>

test('each line gets one answer of the agreed shape', () => {
  expect(Object.keys(read(openTalk()('{"say":"hello"}')))).toEqual(['replies', 'quick', 'level', 'asksAboutSafety', 'offersHuman', 'showsHelpLines', 'intent', 'flow'])
})

test('an empty line forgets everything and is not answered', () => {
  const answer = openTalk()
  expect(read(answer('{"say":"I am going to kill myself"}'))['level']).toBe('high')
  expect(answer('')).toBeUndefined()
  expect(read(answer('{"say":"hello"}'))['level']).toBe('none')
})

test('a language that is switched on is answered in its own words, and led through an exercise', () => {
  const said = read(openTalk()('{"say":"hola, no puedo dormir"}'))
  expect(said).toMatchObject({ flow: 'sleep', level: 'none', showsHelpLines: false })
  expect(String(said['replies'])).toMatch(/noche|dormir|cama|sueño|despert/i)
})

test('a line of another shape gets an error, and the talk goes on', () => {
  const answer = openTalk()
  answer('{"say":"I am going to kill myself"}')
  for (const line of ['not json', '{}', '{"say":1}', '[]', 'null', '"text"']) expect(Object.keys(read(answer(line)))).toEqual(['error'])
  expect(read(answer('{"say":"bread"}'))['level']).toBe('high')
})

test('what packages/language understood is taken in', () => {
  const answer = openTalk(() => ({ signal: 'preparation', level: 'moderate', why: ['the cat has a home'], traps: [], emotion: 'neutral', topic: '', intent: '' }))
  expect(read(answer('{"say":"the cat has a home now"}'))).toMatchObject({ level: 'moderate', asksAboutSafety: true })
})
