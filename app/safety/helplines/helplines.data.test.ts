import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allHelplines, helplinesOf } from '../helplines.ts'
import { files } from './index.ts'

// Every row marked H or M of the research sheet (part 5), typed a second time from the sheet and not from the data:
// country → the numbers as printed. A number that is not here may not be in the data, and the other way round.
const sheet: Record<string, string[]> = {
  US: ['988', '741741', '1-800-662-4357', '1-866-488-7386', '678678'],
  CA: ['988', '1-800-668-6868', '686868', '1-855-242-3310', '1-866-277-3553'],
  MX: ['800 911 2000', '55 5259-8121'],
  BR: ['188'],
  AR: ['135', '0800 345 1435'],
  CL: ['*4141'],
  PE: ['113'],
  UY: ['0800 0767', '*0767'],
  GB: ['116 123', '0808 164 0123', '85258', '111', '0808 808 8000', '0800 83 85 87', '0800 1111'],
  IE: ['116 123', '50808', '1800 247 247'],
  FR: ['3114', '09 72 39 40 50'],
  DE: ['0800 111 0 111', '0800 111 0 222', '116 123', '116 111'],
  AT: ['142', '147'],
  CH: ['143', '0800 143 000', '147'],
  NL: ['113', '0800-0113'],
  BE: ['1813', '0800 32 123'],
  ES: ['024', '717 003 717'],
  PT: ['213 544 545', '912 802 669', '963 524 660', '1411'],
  IT: ['02 2327 2327', '324 011 7252'],
  SE: ['90101'],
  NO: ['116 123', '22 40 00 40'],
  DK: ['70 201 201'],
  FI: ['09 2525 0111'],
  IS: ['1717'],
  PL: ['116 123', '800 70 2222', '116 111'],
  CZ: ['116 123'],
  SK: ['0800 500 333'],
  HU: ['116 123'],
  SI: ['116 123'],
  LV: ['116 123'],
  LT: ['116 123'],
  EE: ['655 8088'],
  RO: ['0800 801 200'],
  GR: ['1018'],
  LU: ['45 45 45'],
  UA: ['7333'],
  IL: ['1201'],
  LB: ['1564'],
  IR: ['1480', '123'],
  SA: ['920033360'],
  IN: ['14416', '1-800-891-4416', '+91 9999 666 555'],
  PK: ['0311 7786264'],
  BD: ['09612-119911'],
  LK: ['1926', '1333'],
  NP: ['1166'],
  SG: ['1767', '9151 1767', '6389 2222', '1771'],
  MY: ['03-7627 2929', '15999', '15555'],
  PH: ['1553', '0917 899 8727'],
  TH: ['1323'],
  CN: ['12356', '800-810-1117', '010-8295-1332', '400 821 1215'],
  HK: ['18111', '2389 2222', '2896 0000'],
  TW: ['1925', '1995'],
  JP: ['0120-279-338', '0120-061-338', '0800-300-8355'],
  KR: ['109', '1577-0199', '1388'],
  AU: ['13 11 14', '0477 13 11 14', '13 92 76', '1300 22 4636', '1300 659 467', '1800 55 1800', '131 450'],
  NZ: ['1737', '0800 543 354', '4357', '0508 828 865'],
  ZA: ['0800 567 567', '31393', '0861 322 322'],
  KE: ['1199', '0722 178 177'],
  UG: ['0800 21 21 21'],
  BW: ['391 1270'],
}

const emergency: Record<string, string[]> = {
  ...Object.fromEntries('AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE NO IS CH TR UA IN'.split(' ').map((country) => [country, ['112']])),
  ...Object.fromEntries('US CA MX AR PH UY PE'.split(' ').map((country) => [country, ['911']])),
  ...Object.fromEntries('HK MY BD KE BW'.split(' ').map((country) => [country, ['999']])),
  GB: ['999', '112'], IE: ['112', '999'], AU: ['000'], NZ: ['111'], JP: ['119'], KR: ['119'], TW: ['119'], SG: ['995'], CN: ['120'], BR: ['192'], CL: ['131'],
  CO: ['123'], EG: ['123'], ZA: ['10177'], LK: ['1990'], TH: ['1669'],
}

const numbersOf = (country: string) => new Set(helplinesOf(country)?.lines.flatMap(({ channels }) => channels.flatMap((one) => ('number' in one ? [one.number] : []))))
const countries = allHelplines().map(({ country }) => country)

test('every file in the folder is read, and every country is named by its file', () => {
  const inFolder = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).toSorted()
  expect(countries.toSorted()).toEqual(inFolder)
  expect(files).toHaveLength(inFolder.length)
})

test.each(Object.entries(sheet))('%s holds exactly the numbers of the sheet', (country, numbers) => {
  expect([...numbersOf(country)].toSorted()).toEqual(numbers.toSorted())
})

test('a country whose lines are doubtful holds no line', () => {
  const doubtful = countries.filter((country) => !(country in sheet))
  expect(doubtful.toSorted()).toEqual(['BG', 'CO', 'CY', 'EG', 'HR', 'MT', 'TR'])
  for (const country of doubtful) expect(helplinesOf(country)!.lines).toEqual([])
})

test('the numbers that the sheet warns about are nowhere', () => {
  const all = new Set(countries.flatMap((country) => [...numbersOf(country)]).map((number) => number.replace(/\D/g, '')))
  for (const doubtful of ['106', '192', '179', '182', '1393', '16328', '18005990019', '08008483']) expect(all.has(doubtful), doubtful).toBe(false)
})

test('emergency numbers are those of the sheet, and no other country has one', () => {
  for (const country of countries) expect(helplinesOf(country)!.emergency?.numbers, country).toEqual(emergency[country])
  expect(Object.keys(emergency).filter((country) => !countries.includes(country))).toEqual([])
})

test('a build dates nothing and signs nothing', () => {
  for (const { country, signedOffBy, emergency: number, lines } of allHelplines()) {
    expect(signedOffBy, country).toBeNull()
    for (const entry of [...lines, ...(number ? [number] : [])]) expect(entry.checkedOn, country).toBeNull()
  }
})

test('what is dialled is what is printed, with nothing but digits, a star and a leading plus', () => {
  for (const { channels } of allHelplines().flatMap(({ lines }) => lines)) {
    for (const channel of channels) {
      if (!('dial' in channel)) continue
      expect(channel.dial).toMatch(/^\+?[\d*]+$/)
      expect(channel.dial).toBe(channel.number.replace(/[^\d*+]/g, ''))
    }
  }
})

test('ids are used once in a country', () => {
  for (const { country, lines } of allHelplines()) expect(new Set(lines.map(({ id }) => id)).size, country).toBe(lines.length)
})
