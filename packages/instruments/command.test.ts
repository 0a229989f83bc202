import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerLine } from './command.ts'

const answer = (asked: unknown): unknown => JSON.parse(answerLine(JSON.stringify(asked)))

test('a line gives total, band and risk, and nothing else', () => {
  expect(answerLine('{"instrument":"phq-9","answers":[1,1,1,1,1,0,0,0,1]}')).toBe('{"total":6,"band":"mild","risk":true}')
  expect(answer({ instrument: 'who-5', answers: [5, 5, 5, 5, 5] })).toEqual({ total: 100, band: 'above-cut', risk: false })
  expect(answer({ instrument: 'pcl-5', answers: Array(20).fill(4) })).toEqual({ total: 80, band: 'at-or-above-cut', risk: false })
  expect(answer({ instrument: 'k10', answers: Array(10).fill(1) })).toEqual({ total: 10, band: 'low', risk: false })
})

test('the DASS-21 gives the scores of its three scales', () => {
  expect(answer({ instrument: 'dass-21', answers: Array(21).fill(1) })).toEqual({ total: 42, band: 'moderate', risk: false, scores: { depression: 14, anxiety: 14, stress: 14 } })
})

test('a line that cannot be scored gives an error in a sentence', () => {
  for (const asked of [
    { instrument: 'phq-9', answers: [0] }, { instrument: 'phq-2', answers: [0, null] }, { instrument: 'phq-2', answers: [0, 0.5] }, { instrument: 'phq-2', answers: [0, 4] },
    { instrument: 'isi', answers: [] }, { instrument: 'epds', answers: Array(10).fill(0) }, { instrument: 'phq-9' }, { answers: [0, 0] }, {}, [], null, 7, 'phq-9',
  ]) expect(answer(asked), JSON.stringify(asked)).toEqual({ error: expect.stringMatching(/^[A-Z].+\.$/) })
  expect(answerLine('{"instrument":')).toBe('{"error":"The line is not JSON."}')
})

test('a no to the first question of the PC-PTSD-5 may come with the line', () => {
  expect(answer({ instrument: 'pc-ptsd-5', answers: [], gate: 0 })).toEqual({ total: 0, band: 'below-cut', risk: false })
})

test('whatever comes, the answer is one line of JSON', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.record({ instrument: fc.constantFrom('phq-9', 'asq', '__proto__'), answers: fc.jsonValue() }).map((asked) => JSON.stringify(asked))), (line) => {
    const said = answerLine(line)
    expect(said).not.toContain('\n')
    expect(JSON.parse(said)).toBeTypeOf('object')
  }))
})
