import { expect, test } from 'vitest'
import { heardTogether } from './together.ts'

const of = (signal: 'active' | 'none' | 'intrusive-fear' | 'passive' | 'distress', level: 'none' | 'low' | 'moderate' | 'high' | 'imminent') => ({ signal, level, why: [] })

test('what the model alone heard is unsure, and sure where a plain phrase agrees', () => {
  expect(heardTogether(of('active', 'high'), of('none', 'none')).unsure).toBe(true)
  expect(heardTogether(of('active', 'high'), of('active', 'high')).unsure).toBeUndefined()
  expect(heardTogether(of('active', 'high'), of('passive', 'moderate')).unsure).toBeUndefined()
})

test('without a model the plain phrases stand alone', () => expect(heardTogether(undefined, of('active', 'moderate')).signal).toBe('active'))

test('beside a model, phrases raise what is grave and leave small things to it', () => {
  expect(heardTogether(of('none', 'none'), of('active', 'high')).level).toBe('high')
  expect(heardTogether(of('none', 'none'), of('passive', 'moderate')).signal).toBe('passive')
  expect(heardTogether(of('none', 'none'), { ...of('none', 'moderate'), signal: 'preparation' }).signal).toBe('none')
  expect(heardTogether(of('passive', 'moderate'), of('active', 'imminent'))).toMatchObject({ signal: 'passive', level: 'imminent' })
})

test('rule 3: a fear heard by the model is not made a wish by a phrase, unless something is under way', () => {
  expect(heardTogether(of('intrusive-fear', 'low'), of('active', 'high')).signal).toBe('intrusive-fear')
  expect(heardTogether(of('intrusive-fear', 'low'), of('active', 'imminent')).signal).toBe('active')
})

test('who says what they will do is heard beside a model that takes it for a fear, or for somebody else', () => {
  const intent = { ...of('active', 'high'), intends: true as const }
  expect(heardTogether(of('intrusive-fear', 'low'), intent)).toEqual(of('active', 'high'))
})

test('what another person does stays that, where a model hears a goodbye or worry in it', () => {
  const abuse = { signal: 'abuse' as const, level: 'moderate' as const, why: ['hits me'] }
  expect(heardTogether({ signal: 'preparation', level: 'moderate', why: [] }, abuse)).toEqual(abuse)
  expect(heardTogether(of('active', 'high'), abuse).signal).toBe('active')
})
