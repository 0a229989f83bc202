import { describe, expect, test } from 'vitest'
import { instruments } from '#instruments/index.ts'
import { ids, type InstrumentId } from '#instruments/instrument.ts'
import { base64ToBytes, utf8ToText } from '#prelude/bytes.ts'
import { newId } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { beginForm, finish, type Finished } from '../assessments/assessment.ts'
import { checkInNow } from '../check-in.ts'
import { entryFrom, newDraft } from '../journal/entry.ts'
import { csvOf } from './csv.ts'
import { fhirEntries, fhirPieces, LOCAL, type Chart } from './fhir.ts'
import type { Bundle, Resource } from './fhir-r4.ts'
import { assessmentRows, checkInRows } from './tables.ts'

const at = instantOf('2026-11-01T09:00:00Z')
const taken = (of: InstrumentId, value: number) => {
  const form = { ...beginForm(of, { language: 'en', wording: 'a'.repeat(64), at, zone: 'UTC' }), gate: instruments[of].gate ? 1 as const : null, difficulty: of === 'phq-9' ? 1 : null }
  const answers = instruments[of].items.map((values) => (values.includes(value) ? value : values[0]!))
  return { ...finish({ ...form, answers }, at)!, id: newId('record') }
}
const chartOf = (more: Partial<Chart>): Chart => ({ checkIns: [], finished: [], entries: [], patient: newId('person'), newId: () => newId('observation'), ...more })
const resources = (more: Partial<Chart>): Resource[] => [...fhirEntries(chartOf(more))].map(({ resource }) => resource)
const observations = (all: Resource[]) => all.filter((one) => one.resourceType === 'Observation')
/** A finished PHQ-9 whose ninth answer was above nought. */
const risky = (met: boolean): Finished & { id: ReturnType<typeof newId<'record'>> } => ({ ...taken('phq-9', 1), difficulty: null, met: met ? at : null })

describe('forms in FHIR R4', () => {
  test('the GAD-7 carries the codes of LOINC for the form, its questions, its answers and its total', () => {
    const [, response, total] = resources({ finished: [taken('gad-7', 1)] })
    if (response?.resourceType !== 'QuestionnaireResponse' || total?.resourceType !== 'Observation') throw new Error('not the resources')
    expect(response.contained[0].code).toEqual([{ system: 'http://loinc.org', code: '69737-5' }])
    expect(response.questionnaire).toBe('#gad-7')
    expect(response.contained[0].item.map(({ code: [{ code }] }) => code)).toEqual(['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'])
    expect(response.item[0]!.answer[0]).toMatchObject({ valueCoding: { system: 'http://loinc.org', code: 'LA6569-3' } })
    expect(total).toMatchObject({ code: { coding: [{ system: 'http://loinc.org', code: '70274-6' }] }, valueInteger: 7, derivedFrom: [{ reference: `urn:uuid:${response.id}` }] })
  })

  test('a form without a known code carries local ones, and never a guessed one', () => {
    const all = resources({ finished: [taken('who-5', 3), taken('k10', 2), taken('phq-8', 1)] })
    const text = JSON.stringify(all.filter((one) => one.resourceType === 'Observation'))
    expect(text).not.toContain('loinc.org')
    expect(text.match(new RegExp(LOCAL, 'g'))).toHaveLength(3)
  })

  test('every code of LOINC that is written is one of those the instruments name', () => {
    const named = new Set(ids.flatMap((id) => { const { panel, total, items, answers } = instruments[id].codes; return [...[panel, total, ...items].filter(({ system }) => system === 'loinc').map(({ code }) => code), ...(answers ?? [])] }))
    const all = ids.filter((id) => instruments[id].scoring.kind !== 'any-yes' && !instruments[id].needsLicence).map((id) => taken(id, 1))
    const written = [...JSON.stringify(resources({ finished: all })).matchAll(/"system":"http:\/\/loinc\.org","code":"([^"]+)"/g)].map(([, code]) => code!)
    expect(written.length).toBeGreaterThan(30)
    expect(written.filter((code) => !named.has(code))).toEqual([])
  })

  test('the DASS-21 has three observations and no sum of them', () => {
    const scales = observations(resources({ finished: [taken('dass-21', 1)] }))
    expect(scales.map(({ code }) => code.coding![0]!.code)).toEqual(['evenkeel.dass-21.depression', 'evenkeel.dass-21.anxiety', 'evenkeel.dass-21.stress'])
    expect(scales.map(({ valueInteger }) => valueInteger)).toEqual([14, 14, 14])
  })

  test('no total stands anywhere before the safety step was taken, and it stands after', () => {
    expect(observations(resources({ finished: [risky(false)] }))).toEqual([])
    expect(csvOf(assessmentRows([risky(false)]))).not.toMatch(/,9,/)
    expect(observations(resources({ finished: [risky(true)] }))).toMatchObject([{ valueInteger: 9 }])
    expect(csvOf(assessmentRows([risky(true)]))).toMatch(/"PHQ-9",,9,0,27,"mild"/)
  })
})

describe('the bundle', () => {
  const checkIns = [{ ...checkInNow('low', at, 'UTC', { note: 'rain, again', feelings: ['tired'], factors: { sleep: 6.5, own: { aaaaaaaa: true } } }), id: newId<'record'>('record') }]
  const entries = [{ ...entryFrom({ ...newDraft(at, 'UTC'), text: 'نص Zeile\nzwei', grateful: ['tea'] }, at), id: newId<'record'>('record') }]

  test('is JSON whose references all lead to something in it', () => {
    const bundle = JSON.parse([...fhirPieces(chartOf({ checkIns, entries, finished: [taken('gad-7', 1)] }), at)].join('')) as Bundle
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection', timestamp: '2026-11-01T09:00:00.000Z' })
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl)
    expect(new Set(urls).size).toBe(urls.length)
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to!)
    expect(references.length).toBeGreaterThan(5)
    expect(references.filter((to) => !urls.includes(to))).toEqual([])
    for (const { fullUrl, resource } of bundle.entry) expect(fullUrl).toBe(`urn:uuid:${resource.id}`)
  })

  test('of nothing is still a bundle', () => {
    expect((JSON.parse([...fhirPieces(chartOf({}), at)].join('')) as Bundle).entry).toHaveLength(1)
  })

  test('holds the journal as plain text, letter by letter', () => {
    const [, document] = resources({ entries })
    if (document?.resourceType !== 'DocumentReference') throw new Error('not a document')
    expect(utf8ToText(base64ToBytes(document.content[0].attachment.data))).toBe('نص Zeile\nzwei\ntea')
    expect(document).toMatchObject({ status: 'current', content: [{ attachment: { contentType: 'text/plain; charset=utf-8' } }] })
  })

  test('holds a check-in by its state and its words, in no code but ours', () => {
    expect(resources({ checkIns })[1]).toMatchObject({ code: { coding: [{ system: LOCAL }] }, valueCodeableConcept: { coding: [{ system: LOCAL, code: 'evenkeel.state.low' }] }, note: [{ text: 'rain, again' }, { text: 'tired' }] })
  })

  test('says moments with their zone, as FHIR wants them', () => {
    const moments = [...JSON.stringify(resources({ checkIns, entries, finished: [taken('gad-7', 0)] })).matchAll(/"(?:effectiveDateTime|authored|date|creation)":"([^"]+)"/g)].map(([, said]) => said!)
    expect(moments.length).toBe(5)
    for (const said of moments) expect(said).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })
})

test('the table of check-ins says amounts as amounts and questions of one’s own by name', () => {
  const one = { ...checkInNow('low', at, 'UTC', { note: '=HYPERLINK("x")', feelings: ['tired', 'sad'], factors: { sleep: 6.5, ate: false, own: { aaaaaaaa: true, bbbbbbbb: false } } }), id: newId<'record'>('record') }
  const text = csvOf(checkInRows([one], new Map([['aaaaaaaa', 'Tea']])))
  expect(text.split('\r\n')[1]).toBe(`"2026-11-01","2026-11-01T09:00:00Z","UTC","low",,"tired; sad","'=HYPERLINK(""x"")",6.5,,false,,,,,"Tea","bbbbbbbb","${one.id}"`)
})
