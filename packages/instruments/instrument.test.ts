import { expect, test } from 'vitest'
import { instruments, isInstrumentId, rangeOf } from './index.ts'
import { type Band, ids, instrument, labelOf } from './instrument.ts'

const all = ids.map((id) => instruments[id])

test('every instrument fits its description and stands under its own id', () => {
  for (const id of ids) expect(instrument.parse(instruments[id]).id).toBe(id)
  expect(isInstrumentId('phq-9')).toBe(true)
  for (const stranger of ['', 'PHQ-9', 'isi', 'constructor', '__proto__']) expect(isInstrumentId(stranger), stranger).toBe(false)
})

test('bands cover every total once, without a gap and without an overlap', () => {
  const meet = (bands: readonly Band[], least: number, most: number, id: string) => {
    expect([bands[0]!.from, bands.at(-1)!.to], id).toEqual([least, most])
    for (const [at, band] of bands.entries()) {
      expect(band.from, id).toBeLessThanOrEqual(band.to)
      if (at > 0) expect(band.from, id).toBe(bands[at - 1]!.to + 1)
    }
    expect(new Set(bands.map(({ name }) => name)).size, id).toBe(bands.length)
  }
  for (const { id, scoring } of all) {
    const { least, most } = rangeOf(id)
    if (scoring.kind === 'sum') meet(scoring.bands, least, most, id)
    if (scoring.kind === 'scales') for (const { items, bands } of scoring.scales) meet(bands, 0, 3 * items.length * scoring.times, id)
  }
})

test('the WHO-5 names its published bounds, though totals come in steps of 4', () => {
  const { scoring } = instruments['who-5']
  expect(scoring.kind === 'sum' && scoring.bands.map(({ to }) => to)).toEqual([28, 50, 100])
})

test('each question of the DASS-21 belongs to one scale, and each of the PCL-5 to one group', () => {
  const { scoring } = instruments['dass-21']
  const scales = scoring.kind === 'scales' ? scoring.scales.flatMap(({ items }) => items) : []
  expect(scales.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1))
  expect(instruments['pcl-5'].criteria!.groups.flatMap(({ items }) => items)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
})

test('totals run as published', () => {
  expect(Object.fromEntries(ids.map((id) => [id, Object.values(rangeOf(id))]))).toEqual({
    'phq-9': [0, 27], 'phq-8': [0, 24], 'phq-2': [0, 6], 'gad-7': [0, 21], 'gad-2': [0, 6], 'who-5': [0, 100], 'pcl-5': [0, 80], 'pc-ptsd-5': [0, 5],
    'audit-c': [0, 12], audit: [0, 40], k6: [0, 24], k10: [10, 50], 'dass-21': [0, 126], asrm: [0, 20], sci: [0, 32], asq: [0, 5], epds: [0, 30],
  })
})

test('a short form offers the same values as the questions it is made of', () => {
  expect(all.filter(({ partOf }) => partOf).map(({ id }) => id)).toEqual(['phq-8', 'phq-2', 'gad-2', 'audit-c'])
  for (const { items, partOf } of all) if (partOf) expect(items).toEqual(partOf.items.map((item) => instruments[partOf.id].items[item - 1]))
})

test('a code is one that was found, or ours; none is guessed', () => {
  const found = (id: 'phq-9') => [instruments[id].codes.panel, instruments[id].codes.total].map(({ system, code }) => (system === 'loinc' ? code : 'local'))
  expect(Object.fromEntries(ids.map((id) => [id, found(id as 'phq-9').join(' ')]).filter(([, codes]) => codes !== 'local local'))).toEqual({
    'phq-9': '44249-1 44261-6', 'phq-2': 'local 55758-7', 'gad-7': '69737-5 70274-6', 'pcl-5': '101697-1 101698-9', 'audit-c': '72109-2 75626-2',
  })
  expect(instruments['phq-9'].codes.items[8]).toEqual({ system: 'loinc', code: '44260-8' })
  // Two codes that stand for something else in other projects: PHQ-15, and an old PCL.
  for (const trap of ['70273-8', '96762-0', '93373-9']) expect(JSON.stringify(instruments)).not.toContain(trap)
  const totals = all.map(({ codes }) => codes.total.code)
  expect(new Set(totals).size).toBe(totals.length)
})

test('only the questions named in the safety rules open the safety step', () => {
  expect(all.flatMap(({ id, safety }) => (safety ? [[id, safety.items, safety.above]] : []))).toEqual([['phq-9', [9], 0], ['asq', [1, 2, 3, 4, 5], 0], ['epds', [10], 0]])
})

test('every band has a key for its words', () => {
  expect(labelOf('moderately severe')).toBe('instruments.band.moderately-severe')
  for (const { scoring } of all) {
    const bands = scoring.kind === 'sum' ? scoring.bands : scoring.kind === 'scales' ? scoring.scales.flatMap((scale) => scale.bands) : []
    for (const { name, label } of bands) expect(label).toBe(labelOf(name))
  }
})
