import { expect, test } from 'vitest'
import { answerLineWith } from './command.ts'
import { openModels } from './tools/onDisk.ts'

const answer = answerLineWith((await openModels()).classify)

test('a line is answered by one line of the promised shape', () => {
  const said = answer('{"text":"i want to die","lang":"en"}')
  expect(said).not.toContain('\n')
  expect(Object.keys(JSON.parse(said) as object)).toEqual(['signal', 'level', 'why', 'traps', 'emotion', 'emotions', 'topic', 'intent'])
})

test.each(['', 'not json', '[]', 'null', '{"text":5}', '{}'])('%j is answered with an error', (line) => {
  expect(JSON.parse(answer(line))).toHaveProperty('error')
})
