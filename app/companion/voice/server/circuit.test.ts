import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { after, closed, mayAsk, type Went } from './circuit.ts'

const now = instantOf('2026-11-25T18:00:00Z')
const many = (...all: Went['went'][]) => all.reduce((circuit, went) => after(circuit, { went } as Went, now), closed)
const restOf = (circuit: ReturnType<typeof many>) => circuit.restUntil?.since(now).total('seconds')

test('two failures are borne, the third brings a rest, and each more a longer one, up to a quarter of an hour', () => {
  expect(mayAsk(many('badly', 'badly'), now)).toBe(true)
  expect(restOf(many('badly', 'badly', 'badly'))).toBe(60)
  expect(restOf(many('badly', 'badly', 'badly', 'badly'))).toBe(120)
  expect(restOf(many(...Array.from({ length: 40 }, () => 'badly' as const)))).toBe(900)
})

test('one answer that comes ends it', () => {
  expect(many('badly', 'badly', 'well', 'badly', 'badly').restUntil).toBeUndefined()
  expect(many('badly', 'badly', 'badly', 'well')).toEqual(closed)
})

test('where it refuses us, or says that it is too much, it is left alone at once', () => {
  expect(restOf(many('refused'))).toBe(900)
  expect(restOf(many('too-fast'))).toBe(60)
  expect(restOf(after(closed, { went: 'too-fast', seconds: 5 }, now))).toBe(5)
  expect(restOf(after(closed, { went: 'too-fast', seconds: 1e9 }, now))).toBe(900)
  expect(restOf(after(closed, { went: 'too-fast', seconds: -4 }, now))).toBe(1)
})

test('after the rest it is asked again, and not before', () => {
  const circuit = many('badly', 'badly', 'badly')
  expect(mayAsk(circuit, now.add({ seconds: 59 }))).toBe(false)
  expect(mayAsk(circuit, now.add({ seconds: 60 }))).toBe(true)
})
