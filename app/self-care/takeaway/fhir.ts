import { instruments } from '#instruments/index.ts'
import type { Code } from '#instruments/instrument.ts'
import { bytesToBase64, utf8 } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import { mayShowTotal, type Finished } from '../assessments/assessment.ts'
import { resultOf } from '../assessments/result.ts'
import type { CheckIn } from '../check-in.ts'
import { allWords, type Entry } from '../journal/entry.ts'
import type { Answer, BundleEntry, CodeableConcept, Coding, Observation, Questionnaire, Reference, Resource } from './fhir-r4.ts'

type Held<Thing> = Thing & { id: Id<'record'> }

/** What is written, whose it is (an id of nothing but this file), and how new ids are made. */
export type Chart = { checkIns: readonly Held<CheckIn>[]; finished: readonly Held<Finished>[]; entries: readonly Held<Entry>[]; patient: string; newId: () => string }

const LOINC = 'http://loinc.org'
/** The system of our own codes: where no code of LOINC was found for sure, a local one stands rather than a guessed one. */
export const LOCAL = 'urn:evenkeel:codes'

/** The text of a FHIR R4 bundle, entry by entry: forms with their totals, check-ins, and the journal as plain text. */
export function* fhirPieces(chart: Chart, made: Instant): Generator<string, void> {
  yield `{"resourceType":"Bundle","type":"collection","timestamp":${JSON.stringify(moment(made))},"entry":[`
  let isFirst = true
  for (const entry of fhirEntries(chart)) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(entry)}`
    isFirst = false
  }
  yield '\n]}\n'
}

/** The entries of that bundle. */
export function* fhirEntries({ checkIns, finished, entries, patient, newId }: Chart): Generator<BundleEntry, void> {
  const subject = { reference: urn(patient) }
  yield entryOf({ resourceType: 'Patient', id: patient })
  for (const done of finished) yield* formEntries(done, subject, newId)
  for (const one of checkIns) yield entryOf(checkInObservation(one, subject))
  for (const one of entries) {
    const text = allWords(one)
    if (text === '') continue
    yield entryOf({
      resourceType: 'DocumentReference', id: one.id, status: 'current', type: { coding: [{ system: LOCAL, code: 'evenkeel.journal.entry' }], text: 'Journal entry' },
      subject, author: [subject], date: moment(one.changed),
      content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: bytesToBase64(utf8(text)), creation: moment(one.at) } }],
      context: { period: { start: one.day.toString(), end: one.day.toString() } },
    })
  }
}

function* formEntries(done: Held<Finished>, subject: Reference, newId: () => string): Generator<BundleEntry, void> {
  const { codes, name } = instruments[done.of]
  const questionnaire = questionnaireOf(done)
  yield entryOf({
    resourceType: 'QuestionnaireResponse', id: done.id, language: done.language, contained: [questionnaire], questionnaire: `#${questionnaire.id}`,
    status: 'completed', subject, author: subject, source: subject, authored: moment(done.at),
    item: done.answers.map((value, place) => ({ linkId: String(place + 1), answer: [answerOf(value, codes.answers)] })),
  })
  // A total is written only where it may be shown.
  const result = mayShowTotal(done) ? resultOf(done) : undefined
  if (result?.state !== 'scored') return
  for (const { scale, total, band } of result.scales) {
    yield entryOf({
      ...observed(newId(), `${done.id}#${scale ?? 'total'}`, subject, done.at),
      // The sum of several scales says nothing and is not written; each scale has a code of ours.
      code: { coding: [scale ? { system: LOCAL, code: `evenkeel.${done.of}.${scale}` } : codingOf(codes.total)], text: scale ? `${name}, ${scale}` : `${name}, total` },
      valueInteger: total, interpretation: [{ text: band }], derivedFrom: [{ reference: urn(done.id) }],
    })
  }
}

/** The form that was answered, by its codes. Its words stand in the publication, and are left out here. */
function questionnaireOf({ of, answers }: Finished): Questionnaire {
  const { name, codes, licence } = instruments[of]
  return {
    resourceType: 'Questionnaire', id: of, status: 'active', title: name, code: [codingOf(codes.panel)], copyright: licence.says,
    item: answers.map((_, place) => ({ linkId: String(place + 1), code: [codingOf(codes.items[place]!)], type: codes.answers ? 'choice' : 'integer' })),
  }
}

function answerOf(value: number, answers: readonly string[] | null): Answer {
  const code = answers?.[value]
  return code ? { valueCoding: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }], system: LOINC, code } } : { valueInteger: value }
}

function checkInObservation({ id, mood, feelings, intensity, note, at }: Held<CheckIn>, subject: Reference): Observation {
  const more = [...feelings, ...(intensity ? [`intensity: ${intensity}`] : [])].join(', ')
  return {
    ...observed(id, `${id}#state`, subject, at), code: { coding: [{ system: LOCAL, code: 'evenkeel.check-in.state' }], text: 'How one is, in one of five states' },
    valueCodeableConcept: { coding: [{ system: LOCAL, code: `evenkeel.state.${mood}` }], text: mood },
    ...(note || more ? { note: [...(note ? [{ text: note }] : []), ...(more ? [{ text: more }] : [])] } : {}),
  }
}

const survey: CodeableConcept = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] }
const observed = (id: string, from: string, subject: Reference, at: Instant): Omit<Observation, 'code'> => ({
  resourceType: 'Observation', id, identifier: [{ system: 'urn:evenkeel:records', value: from }], status: 'final', category: [survey], subject, performer: [subject], effectiveDateTime: moment(at),
})
const codingOf = ({ system, code }: Code): Coding => ({ system: system === 'loinc' ? LOINC : LOCAL, code })
const entryOf = (resource: Resource): BundleEntry => ({ fullUrl: urn(resource.id), resource })
const urn = (id: string) => `urn:uuid:${id}`
const moment = (at: Instant) => at.toString({ smallestUnit: 'millisecond' })
