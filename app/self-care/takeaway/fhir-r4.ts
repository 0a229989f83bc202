// The shapes of HL7 FHIR R4 (4.0.1) that we write, and no more of them: the types of @types/fhir 3 describe the release before (STU3), in
// which questionnaires and documents are built otherwise.

export type Coding = { system: string; code: string; display?: string }
export type CodeableConcept = { coding?: Coding[]; text?: string }
export type Reference = { reference: string }
type Identifier = { system: string; value: string }
type Attachment = { contentType: string; language?: string; data: string; creation?: string }

/** Of an answer how many points it counts. */
type OrdinalValue = { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue'; valueDecimal: number }
export type Answer = { valueInteger: number } | { valueCoding: Coding & { extension?: [OrdinalValue] } }

export type Questionnaire = {
  resourceType: 'Questionnaire'
  id: string
  status: 'active'
  title: string
  code: [Coding]
  copyright?: string
  item: { linkId: string; code: [Coding]; type: 'choice' | 'integer' }[]
}

type Patient = { resourceType: 'Patient'; id: string }

type QuestionnaireResponse = {
  resourceType: 'QuestionnaireResponse'
  id: string
  language?: string
  contained: [Questionnaire]
  questionnaire: string
  status: 'completed'
  subject: Reference
  author: Reference
  source: Reference
  authored: string
  item: { linkId: string; answer: [Answer] }[]
}

export type Observation = {
  resourceType: 'Observation'
  id: string
  identifier: [Identifier]
  status: 'final'
  category: [CodeableConcept]
  code: CodeableConcept
  subject: Reference
  performer: [Reference]
  effectiveDateTime: string
  issued?: string
  valueInteger?: number
  valueCodeableConcept?: CodeableConcept
  interpretation?: [CodeableConcept]
  note?: { text: string }[]
  derivedFrom?: [Reference]
}

type DocumentReference = {
  resourceType: 'DocumentReference'
  id: string
  status: 'current'
  type: CodeableConcept
  subject: Reference
  author: [Reference]
  date: string
  description?: string
  content: [{ attachment: Attachment }]
  context: { period: { start: string; end: string } }
}

export type Resource = Patient | QuestionnaireResponse | Observation | DocumentReference
export type BundleEntry = { fullUrl: string; resource: Resource }
export type Bundle = { resourceType: 'Bundle'; type: 'collection'; timestamp: string; entry: BundleEntry[] }
