import { expect, test } from 'vitest'
import { factorsByName, happenedIn, happeningsAsked, onlyAsked, sayHappened, settingsAtFirst, type FactorSettings } from './factors.ts'

const settings: FactorSettings = { kind: 'factors', asked: ['sleep', 'people', 'ate', 'place'], own: [{ id: '0a0a0a0a', name: 'music', asked: true }, { id: '0b0b0b0b', name: 'rain', asked: false }] }
const asked = happeningsAsked(settings)

test('with the first tick everything that is asked is answered: what is not ticked was not so', () => {
  expect(sayHappened({}, asked, ['people'])).toEqual({ people: true, ate: false, own: { '0a0a0a0a': false } })
  expect(sayHappened({}, asked, [])).toEqual({ people: false, ate: false, own: { '0a0a0a0a': false } })
})

test('without a tick nothing is said, and what was said can be unsaid', () => {
  expect(happenedIn({ sleep: 7 }, asked)).toBeNull()
  expect(sayHappened({ sleep: 7, people: true, ate: false, own: { '0a0a0a0a': true } }, asked, null)).toEqual({ sleep: 7 })
})

test('what is not asked is never said to be a no', () => {
  expect(sayHappened({}, asked, ['people'])).not.toHaveProperty('medication')
  expect(sayHappened({ own: { '0b0b0b0b': true } }, asked, ['people']).own).toEqual({ '0a0a0a0a': false, '0b0b0b0b': true })
})

test('a place is a yes for one and a no for the others; an unanswered one is unknown for all', () => {
  expect(factorsByName({ place: 'work', sleep: 6.5, people: false, own: { '0a0a0a0a': true } })).toEqual({
    'place:home': false, 'place:work': true, 'place:outside': false, 'place:elsewhere': false, sleep: 6.5, people: false, 'own:0a0a0a0a': true,
  })
  expect(factorsByName({})).toEqual({})
})

test('of yesterday only what is still asked is taken over', () => {
  expect(onlyAsked({ sleep: 6, movement: 20, own: { '0a0a0a0a': true, '0b0b0b0b': true } }, settings)).toEqual({ sleep: 6, own: { '0a0a0a0a': true } })
})

test('medication and the cycle are asked of nobody who did not choose it', () => {
  expect(settingsAtFirst.asked).not.toContain('medication')
  expect(settingsAtFirst.asked).not.toContain('cycle')
})
