import { expect, test } from 'vitest'
import { score } from '#instruments/score.ts'
import { textOf } from '#instruments/texts.ts'
import { begin, type Facts, type Reply, type Said, scaleNames, type ScaleName, type State } from './state.ts'
import { talk } from './talk.ts'
import { MOST_BYTES, weightOf } from './tidy.ts'
import { voices } from './voices.ts'

const scales = Object.fromEntries(scaleNames.map((name) => [name, textOf(name, 'en')!]))
const facts: Facts = { voices, today: 20_000, scales }

function replies(said: readonly Said[], known: Facts = facts): { last: Reply; state: State } {
  let state = begin()
  let last: Reply | undefined
  for (const one of said) ({ state, reply: last } = talk(state, one, undefined, known))
  return { last: last!, state }
}
const fill = (name: ScaleName, places: readonly number[]): Said[] => [{ quick: name }, ...places.map((place) => ({ quick: `option-${place}` }))]

test('every question stands in its published words, with its published answers', () => {
  for (const name of scaleNames) {
    const { items } = scales[name]!
    for (const [place, item] of items.entries()) {
      const { last } = replies(fill(name, Array.from({ length: place }, () => 0)))
      expect(last.says).toContain(item.text)
      expect(last.says.join(' ')).toContain(`${place + 1} of ${items.length}`)
      expect(last.quick.slice(0, item.options.length).map(({ words }) => words)).toEqual(item.options.map(({ text }) => text))
    }
  }
})

test('the total is the published one, and is kept with its answers', () => {
  const places = [1, 2, 0, 3, 1, 0, 2, 1]
  const { last } = replies(fill('phq-8', places))
  expect(last.does).toEqual({ do: 'keep-scale', of: 'phq-8', answers: places })
  expect(last.says.join(' ')).toContain('PHQ-8 comes to 10 of 24')
  expect(last.says.join(' ')).toContain('no diagnosis')
  const { items } = scales['who-5']!
  const well = replies(fill('who-5', items.map(() => 0))).last
  const answers = items.map(({ options }) => options[0]!.value)
  const scored = score('who-5', answers)
  expect(well.does).toEqual({ do: 'keep-scale', of: 'who-5', answers })
  expect(scored.ok && well.says.join(' ')).toContain(`comes to ${scored.ok ? scored.total : ''} of 100`)
})

test('an answer may be written: its words, or its key, which is said back; anything else asks the same question again', () => {
  const [first, second] = scales['phq-8']!.items
  expect(replies([{ quick: 'phq-8' }, { text: first!.options[2]!.text }]).last.says).toContain(second!.text)
  const byKey = replies([{ quick: 'phq-8' }, { text: '3' }]).last.says
  expect(byKey).toContain(second!.text)
  expect(byKey.join(' ')).toContain(first!.options[2]!.text)
  for (const said of ['sort of, hard to say', '9', '-1']) expect(replies([{ quick: 'phq-8' }, { text: said }]).last.says, said).toContain(first!.text)
})

test('danger in an answer goes before the questionnaire, and leaving it keeps nothing', () => {
  expect(replies([{ quick: 'phq-8' }, { text: 'I want to kill myself' }]).last).toMatchObject({ level: 'high', showsHelpLines: true, flow: 'safety' })
  const { last, state } = replies([...fill('gad-7', [1, 2]), { quick: 'leave' }])
  expect(last.does).toBeUndefined()
  expect(state.at).toBeUndefined()
})

test('without published words in the language of the talk there is no questionnaire, and it says so', () => {
  const { last } = replies([{ quick: 'scale' }], { voices, today: 20_000 })
  expect(last.says.join(' ')).toContain('no questionnaire in this language')
  expect(last.quick.some(({ id }) => (scaleNames as readonly string[]).includes(id))).toBe(false)
})

test('"a questionnaire" by words offers them, and the state stays small', () => {
  expect(replies([{ text: 'can I take a questionnaire' }]).last.quick.map(({ id }) => id)).toEqual(expect.arrayContaining([...scaleNames]))
  expect(weightOf(replies(fill('phq-8', [3, 3, 3, 3, 3, 3, 3])).state)).toBeLessThanOrEqual(MOST_BYTES)
})
