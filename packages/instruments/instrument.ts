import { z } from 'zod'

export const ids = [
  'phq-9', 'phq-8', 'phq-2', 'gad-7', 'gad-2', 'who-5', 'pcl-5', 'pc-ptsd-5', 'audit-c', 'audit', 'k6', 'k10', 'dass-21', 'asrm', 'sci', 'asq', 'epds',
] as const
export type InstrumentId = (typeof ids)[number]

const confidence = z.enum(['high', 'medium', 'low'])
const place = z.int().min(1)

/** Where a figure comes from. `background` means general knowledge: nobody found it in a source for this project. */
const source = z.strictObject({ says: z.string().min(8), confidence, background: z.boolean() })

/** A stretch of totals, both ends included, with the published word for it and the key of that word in the message files. */
const band = z.strictObject({ name: z.string().min(3), from: z.int().min(0), to: z.int().min(0), label: z.string().regex(/^instruments\.band\.[a-z-]+$/) })

const code = z.discriminatedUnion('system', [
  z.strictObject({ system: z.literal('loinc'), code: z.string().regex(/^\d{1,6}-\d$/) }),
  z.strictObject({ system: z.literal('local'), code: z.string().regex(/^evenkeel\.[a-z\d.-]+$/) }),
])

const scoring = z.discriminatedUnion('kind', [
  /** The answers added up, and multiplied. */
  z.strictObject({ kind: z.literal('sum'), times: z.int().min(1), bands: z.array(band).min(2), bandSource: source }),
  /** Several scales, each with its own bands; the total is the sum of the scales, and its band that of the worst scale. */
  z.strictObject({
    kind: z.literal('scales'), times: z.int().min(1), bandSource: source,
    scales: z.array(z.strictObject({ id: z.string(), items: z.array(place), bands: z.array(band).min(2) })),
  }),
  /** One yes is enough; `nowItem` asks about this very moment and is asked only after a yes. The total is the number of yes answers. */
  z.strictObject({ kind: z.literal('any-yes'), nowItem: place, bandSource: source }),
])

/** Groups of symptoms, each met when so many of its items are answered with at least `from`. */
const criteria = z.strictObject({
  from: z.int().min(1), source,
  groups: z.array(z.strictObject({ id: z.string(), items: z.array(place), needs: z.int().min(1) })),
})

export const instrument = z.strictObject({
  id: z.enum(ids),
  name: z.string(),
  /** The study or manual to cite. */
  cite: z.string(),
  /** For each item the values its options carry. A value is the point the printed option counts: nothing is turned round afterwards. */
  items: z.array(z.array(z.int().min(0)).min(2)).min(2),
  /** The last items may be left out: the ASQ is complete after its fourth question. */
  mayStopAfter: place.nullable(),
  /** A first unscored question: a no there ends it with a total of 0. */
  gate: z.boolean(),
  scoring,
  criteria: criteria.nullable(),
  /** An answer above this value in any of these items: the safety step comes before the total. */
  safety: z.strictObject({ items: z.array(place).min(1), above: z.int().min(0) }).nullable(),
  /** Items a clinician may want to look at. They have no published threshold and open nothing by themselves. */
  softSigns: z.array(place),
  /** The time the questions ask about, as an ISO 8601 duration; null where each question names its own. */
  recall: z.string().regex(/^P\d+[DWMY]$/).nullable(),
  betterWhen: z.enum(['lower', 'higher']),
  /** `person`: another person asks the questions, who can act on the answers. It is never a form to fill in alone. */
  askedBy: z.enum(['self', 'person']),
  /** These items of another instrument, in the same words. */
  partOf: z.strictObject({ id: z.enum(ids), items: z.array(place) }).nullable(),
  /** The instrument whose text file also holds the words of this one. */
  textIn: z.enum(ids).nullable(),
  /** The least difference between two totals that is called a reliable change. */
  change: z.strictObject({ points: z.int().min(1), source }).nullable(),
  /** The total from which somebody counts as a case in outcome figures. */
  caseFrom: z.strictObject({ total: z.int().min(1), source }).nullable(),
  retestAfterDays: z.int().min(1).nullable(),
  /** LOINC only where the code was found and is sure; else a code of our own. `answers` are the LOINC codes of the values 0, 1, 2 … */
  codes: z.strictObject({ panel: code, total: code, items: z.array(code), answers: z.array(z.string().regex(/^LA\d+-\d$/)).nullable() }),
  licence: z.strictObject({ says: z.string(), confidence }),
  /** Off until the service holds a licence of its own. */
  needsLicence: z.boolean(),
})

export type Instrument = z.output<typeof instrument>
export type Band = z.output<typeof band>
export type Code = z.output<typeof code>

/** The key under which the message files hold the word for a band. */
export const labelOf = (name: string): string => `instruments.band.${name.replaceAll(' ', '-')}`

/** A band from one total to another, both included. */
export const from = (least: number, most: number, name: string): Band => ({ name, from: least, to: most, label: labelOf(name) })

/** So many items that all offer the same values. */
export const alike = (count: number, values: readonly number[]): number[][] => Array.from({ length: count }, () => [...values])

/** A source that was found, by name. */
export const found = (says: string, sure: 'high' | 'medium' = 'high') => ({ says, confidence: sure, background: false })

/** General knowledge, with the publication to compare it with. */
export const background = (says: string, sure: 'high' | 'medium' | 'low') => ({ says, confidence: sure, background: true })

/** The codes of an instrument: LOINC for what is given, our own for the rest. */
export function codesOf(id: InstrumentId, count: number, known: { panel?: string; total?: string; items?: readonly string[]; answers?: readonly string[] } = {}): Instrument['codes'] {
  const either = (loinc: string | undefined, name: string): Code => (loinc ? { system: 'loinc', code: loinc } : { system: 'local', code: `evenkeel.${id}.${name}` })
  return {
    panel: either(known.panel, 'panel'),
    total: either(known.total, 'total'),
    items: Array.from({ length: count }, (_, at) => either(known.items?.[at], `item-${at + 1}`)),
    answers: known.answers ? [...known.answers] : null,
  }
}

/** What most instruments have in common: a form one fills in oneself, where less is better. */
export const plain = {
  mayStopAfter: null, gate: false, criteria: null, safety: null, softSigns: [], betterWhen: 'lower', askedBy: 'self',
  partOf: null, textIn: null, change: null, caseFrom: null, retestAfterDays: null, needsLicence: false,
} satisfies Partial<Instrument>
