import { expect, test } from 'vitest'
import { instantOf, plainDate } from '#prelude/time.ts'
import { allHelplines, confirmed, countryFor, firstCall, firstText, freshness, helplinesOf, hrefOf, isStale, ladderAfter, linesFor, nextLine, smsHref, telHref } from './helplines.ts'

const noon = instantOf('2026-11-24T11:00:00Z')
const ids = (country: string, language: string, at = noon) => linesFor(country, language, at).map(({ id }) => id)

test('calls come first, then texts, then the rest', () => {
  for (const { country } of allHelplines()) {
    const kinds = linesFor(country, 'en', noon).map(({ channel }) => ['call', 'text', 'whatsapp', 'chat'].indexOf(channel.kind))
    expect(kinds, country).toEqual(kinds.toSorted())
  }
})

test('a line for everyone stands before one for some', () => {
  expect(ids('US', 'en').slice(0, 2)).toEqual(['988-call-0', 'samhsa-call-0'])
  for (const { country } of allHelplines()) {
    const calls = linesFor(country, 'en', noon).filter(({ channel }) => channel.kind === 'call').map(({ line }) => Number(line.audience !== 'everyone'))
    expect(calls, country).toEqual(calls.toSorted())
  }
})

test('a line in the reader’s language stands first', () => {
  expect(ids('BE', 'fr')[0]).toBe('centre-de-prevention-call-0')
  expect(ids('BE', 'nl')[0]).toBe('zelfmoordlijn-call-0')
  expect(ids('CH', 'en')[0]).toBe('heart2heart-call-0')
  expect(ids('CH', 'fr')[0]).toBe('143-call-0')
  expect(firstText(linesFor('US', 'es', noon))!.id).toBe('988-text-spanish-text-0')
  expect(firstText(linesFor('US', 'en', noon))!.id).toBe('988-text-1')
})

test('a line that is closed now stands after one that may answer', () => {
  expect(ids('CN', 'en', instantOf('2026-11-24T04:00:00Z'))[0]).toBe('lifeline-english-call-0')
  expect(ids('CN', 'en', instantOf('2026-11-24T18:00:00Z'))[0]).not.toBe('lifeline-english-call-0')
})

test('a surer number stands before a less sure one, and the whole country before a part of it', () => {
  expect(ids('MX', 'en')).toEqual(['linea-de-la-vida-call-0', 'saptel-call-0'])
  expect(ids('AR', 'es')).toEqual(['cas-call-0', 'cas-buenos-aires-call-0'])
})

test('a chosen country wins when we hold its file, else the service’s own', () => {
  expect(countryFor({ chosen: 'de', service: 'ES' })).toBe('DE')
  expect(countryFor({ chosen: undefined, service: 'ES' })).toBe('ES')
  expect(countryFor({ chosen: 'ZZ', service: 'ES' })).toBe('ES')
  expect(countryFor({ chosen: '<script>', service: 'ES' })).toBe('ES')
})

test('an entry is old after 180 days, not on the 180th, and one that nobody checked is never called confirmed', () => {
  const checkedOn = plainDate.parse('2026-01-01')
  expect(freshness({ checkedOn }, instantOf('2026-06-30T12:00:00Z'))).toBe('checked')
  expect(freshness({ checkedOn }, instantOf('2026-07-01T12:00:00Z'))).toBe('old')
  expect(isStale({ checkedOn }, instantOf('2026-06-30T12:00:00Z'))).toBe(false)
  expect(isStale({ checkedOn }, instantOf('2026-07-01T12:00:00Z'))).toBe(true)
  expect(freshness({ checkedOn: null }, noon)).toBe('never')
  // Entered is not checked; and what was entered long ago turns grey like everything else.
  const enteredOn = plainDate.parse('2026-01-01')
  expect(freshness({ enteredOn, checkedOn: null }, instantOf('2026-06-30T12:00:00Z'))).toBe('never')
  expect(freshness({ enteredOn, checkedOn: null }, instantOf('2026-07-01T12:00:00Z'))).toBe('old')
  expect(isStale({ checkedOn: null }, noon)).toBe(true)
})

test('a steward confirms the lines they checked, and only those', () => {
  const on = plainDate.parse('2026-11-24')
  const file = confirmed(helplinesOf('US')!, { by: 'Stela', on, lines: ['988'], emergency: true })
  expect(file.signedOffBy).toBe('Stela')
  expect(file.emergency!.checkedOn).toBe(on)
  expect(file.lines.filter(({ checkedOn }) => checkedOn !== null).map(({ id }) => id)).toEqual(['988'])
  expect(helplinesOf('US')!.lines[0]!.checkedOn).toBeNull()
})

test('the next line is another number for everyone, and after the last there is none', () => {
  const ways = linesFor('DE', 'de', noon)
  const second = nextLine(ways, firstCall(ways)!.id)!
  const third = nextLine(ways, second.id)!
  expect([second.id, third.id]).toEqual(['telefonseelsorge-call-1', 'telefonseelsorge-call-2'])
  expect(nextLine(ways, third.id)).toBeUndefined()
  const us = linesFor('US', 'en', noon)
  expect(nextLine(us, '988-call-0')!.id).toBe('988-text-1')
  // A Spanish text to the same 988 is the number just tried: it is not offered again.
  expect(nextLine(us, '988-text-1')!.id).toBe('crisis-text-line-text-0')
})

test('after a line that speaks the reader’s language, none that speaks only others is named', () => {
  expect(nextLine(linesFor('CA', 'en', noon), '988-call-0')!.id).toBe('988-text-1')
  expect(nextLine(linesFor('CA', 'fr', noon), '988-call-0')!.id).toBe('aqps-call-0')
  expect(nextLine(linesFor('CH', 'ar', noon), '143-call-0')!.id).toBe('heart2heart-call-0')
})

test('every "nobody" has a step, in every country, and the last ones need no telephone', () => {
  for (const { country, emergency } of allHelplines()) {
    const ways = linesFor(country, 'en', noon)
    const rungs = ladderAfter(ways, emergency, firstCall(ways)?.id)
    const steps = rungs.map(({ step }) => step)
    expect(steps, country).toContain('tell')
    expect(steps.at(-1), country).toBe('place')
    expect(steps.includes('emergency'), country).toBe(emergency !== null)
  }
})

test('the text route comes before the emergency number, unless the next line is a text already', () => {
  const steps = (country: string) => {
    const ways = linesFor(country, 'en', noon)
    return ladderAfter(ways, helplinesOf(country)!.emergency, firstCall(ways)!.id).map(({ step }) => step)
  }
  expect(steps('GB').slice(0, 2)).toEqual(['text', 'emergency'])
  expect(steps('US')[0]).toBe('emergency')
  expect(steps('LB')).toEqual(['tell', 'place'])
})

test('links dial and write what is in the file', () => {
  expect(telHref({ dial: '*4141' })).toBe('tel:*4141')
  expect(smsHref({ dial: '988' })).toBe('sms:988')
  expect(smsHref({ dial: '741741', body: 'HOME' })).toBe('sms:741741?&body=HOME')
  expect(hrefOf(linesFor('IN', 'en', noon).find(({ channel }) => channel.kind === 'whatsapp')!)).toBe('https://wa.me/919999666555')
  expect(hrefOf(linesFor('SG', 'en', noon).find(({ channel }) => channel.kind === 'whatsapp')!)).toBeUndefined()
})

test('what was found in a source says when it was entered here, and background knowledge has no date at all', () => {
  for (const { emergency, lines } of allHelplines()) {
    for (const entry of [...lines, ...(emergency ? [emergency] : [])]) {
      expect(entry.checkedOn).toBeNull()
      expect(entry.enteredOn !== undefined).toBe(entry.source !== 'background, unconfirmed')
    }
  }
})
