import { expect, test } from 'vitest'
import { languages, type Language } from '#prelude/languages.ts'
import { instantOf } from '#prelude/time.ts'
import { allHelplines } from '#safety/helplines.ts'
import { cut } from './cut.ts'
import { emergencyIn, linesIn } from './lines.ts'
import { ownWords } from './reply.ts'

const now = instantOf('2026-11-25T18:00:00Z')
const places = allHelplines().flatMap(({ country, emergency }) => Object.keys(languages).map((language) => ({ language: language as Language, country, emergency, place: { country, now, service: 'Evenkeel' } })))

test('the emergency number of the country comes first, and then a line to call', () => {
  expect(linesIn('en', { country: 'US', now })).toEqual(['Emergency: 911.', '988 Suicide & Crisis Lifeline: call or text 988.', '(Not confirmed yet.)'])
  expect(linesIn('es', { country: 'ES', now }).slice(0, 2)).toEqual(['Emergencias: 112.', 'Línea 024: llama al 024.'])
  for (const { language, place, emergency } of places) if (emergency) expect(linesIn(language, place)[0]).toContain(emergency.numbers[0])
})

test('a line is named in the language of the talk: the key to press and the word to send', () => {
  expect(linesIn('es', { country: 'US', now }).join(' ')).toContain('llama al 988 (luego 2)')
  expect(linesIn('es', { country: 'US', now }).join(' ')).toContain('envía AYUDA al 988')
})

test('they go into one text, or two in other scripts, in every country', () => {
  for (const { language, country, place } of places) expect(cut([{ units: linesIn(language, place), weight: 1 }], 9).length, `${country} ${language}`).toBeLessThanOrEqual(language === 'ar' ? 2 : 1)
})

test('where nothing is known there is still something to do', () => {
  expect(linesIn('en', { country: 'XX', now })).toEqual(['Go to the nearest hospital, or to people near you.'])
  expect(emergencyIn('en', { country: 'XX', now })).toBe('the emergency number')
})

test('what is said after STOP is one text that holds the emergency number, in every country and language', () => {
  for (const { language, country, place } of [...places, ...Object.keys(languages).map((language) => ({ language: language as Language, country: 'XX', place: { country: 'XX', now, service: 'Evenkeel' } }))]) {
    const texts = ownWords(language, 'stopped', place)
    expect(texts.length, `${country} ${language}`).toBe(1)
    if (country !== 'XX') expect(texts[0]).toContain(emergencyIn(language, place).normalize('NFD').replace(/\p{M}/gu, '').slice(0, 3))
  }
})
