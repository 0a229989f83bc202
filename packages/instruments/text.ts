import { z } from 'zod'
import { instruments } from './index.ts'
import { type Instrument, type InstrumentId, ids } from './instrument.ts'

const words = z.string().min(1)
const option = z.strictObject({ value: z.int().min(0), text: words })
const item = z.strictObject({ n: z.int().min(1), text: words, options: z.array(option).optional(), group: words.optional(), askIf: words.optional(), role: z.literal('acuity').optional() })
// One file numbers its unscored question instead of naming it, and lists its options without values.
const extra = z.strictObject({
  id: words.optional(), n: z.int().optional(), scored: z.literal(false), text: words,
  options: z.array(z.union([option, words])).optional(), askIf: words.optional(), ifNo: words.optional(), ifYes: words.optional(),
})
const source = z.strictObject({ repository: words, path: words, commit: words, page: words, paper: words, doi: words, note: words }).partial()
const confidence = z.enum(['high', 'medium', 'low'])
const part = z.strictObject({
  items: z.union([z.array(z.int().min(1)), z.array(item)]), recall: words.optional(), options: z.array(option).optional(),
  note: words.optional(), source: z.array(source).optional(), confidence: confidence.optional(),
})

/** A text file. A field that is not named here is refused, so nothing of a new file is passed over. */
export const pack = z.strictObject({
  instrument: z.enum(ids), lang: z.string().regex(/^[a-z]{2}$/), title: words, recall: words.nullable(), options: z.array(option).optional(),
  items: z.array(item), extra: z.array(extra), parts: z.record(z.string(), part).optional(),
  stem: words.optional(), note: words.optional(), intro: words.optional(), introList: z.array(words).optional(), direction: words.optional(),
  recallSelfReport: words.optional(), variant: words.optional(), region: words.optional(), alsoSeen: words.optional(),
  source: z.array(source), secondSource: z.array(source).nullable(), differences: z.string(), licence: words,
  confidence, named: z.boolean(), status: z.enum(['ready', 'provisional']),
})
export type Pack = z.output<typeof pack>

export type ItemText = { n: number; text: string; group: string | null; askIf: string | null; options: { value: number; text: string }[] }
export type ExtraText = { id: string; text: string; askIf: string | null; ifNo: string | null; ifYes: string | null; options: { value: number; text: string }[] }

/** The words of one instrument in one language, as they were found. `pack` is the key of the file they stand in, such as `phq-9.en`. */
export type InstrumentText = {
  id: InstrumentId; lang: string; pack: string; title: string
  /** The lead-in with its time window; null where it was not found, or where each question names its own. */
  recall: string | null
  stem: string | null; note: string | null; intro: string | null; introList: string[]
  items: ItemText[]; extra: ExtraText[]
  source: Pack['source']; secondSource: Pack['secondSource']; alsoSeen: string | null; differences: string; licence: string
  confidence: Pack['confidence']; named: boolean; status: Pack['status']; variant: string | null
}

/** The key of the file that holds an instrument's words in a language, if there is one: a short form's are in the file of the long one. */
export const packKeyOf = (id: InstrumentId, lang: string): string => `${instruments[id].partOf?.id ?? instruments[id].textIn ?? id}.${lang}`

/** The words of an instrument within a text file; null where the file does not hold them. */
export function textIn(id: InstrumentId, whole: Pack): InstrumentText | null {
  const instrument = instruments[id]
  if (packKeyOf(id, whole.lang) !== `${whole.instrument}.${whole.lang}`) return null
  if (instrument.textIn) return ownPart(instrument, whole)
  return instrument.partOf ? firstWords(instrument, whole, instrument.partOf.items) : textFrom(id, whole)
}

/** Whether the words can be shown as this instrument: its time window is there, where the instrument has one. */
export const isWhole = (text: InstrumentText): boolean => text.recall !== null || instruments[text.id].recall === null

function textFrom(id: InstrumentId, whole: Pack): InstrumentText {
  return {
    id, lang: whole.lang, pack: `${whole.instrument}.${whole.lang}`, title: whole.title, recall: whole.recall,
    stem: whole.stem ?? null, note: whole.note ?? null, intro: whole.intro ?? null, introList: whole.introList ?? [],
    items: whole.items.map((one) => itemText(one, whole.options)),
    extra: whole.extra.map(({ id: name, text, askIf = null, ifNo = null, ifYes = null, options = [] }) => ({
      id: name ?? 'difficulty', text, askIf, ifNo, ifYes, options: options.map((said, value) => (typeof said === 'string' ? { value, text: said } : said)),
    })),
    source: whole.source, secondSource: whole.secondSource, alsoSeen: whole.alsoSeen ?? null, differences: whole.differences, licence: whole.licence,
    confidence: whole.confidence, named: whole.named, status: whole.status, variant: whole.variant ?? whole.region ?? null,
  }
}

/** A short form in the words of the long one. Its unscored question belongs to the long form and stays there. */
function firstWords({ id, name }: Instrument, whole: Pack, places: readonly number[]): InstrumentText {
  const text = textFrom(id, whole)
  return { ...text, title: name, extra: [], items: places.map((place, at) => ({ ...text.items.find(({ n }) => n === place)!, n: at + 1 })) }
}

/** The K6 has its own lead-in, words and values, kept in the file of the K10. */
function ownPart({ id, name }: Instrument, whole: Pack): InstrumentText | null {
  const own = whole.parts?.[id]
  if (!own?.recall || !own.options) return null
  const items = own.items.flatMap((one) => (typeof one === 'number' ? [] : [itemText(one, own.options)]))
  return {
    ...textFrom(id, whole), title: name, recall: own.recall, stem: null, extra: [], items,
    source: own.source ?? [], secondSource: null, differences: own.note ?? '', confidence: own.confidence ?? whole.confidence,
  }
}

const itemText = ({ n, text, options, group, askIf }: z.output<typeof item>, shared: Pack['options'] = []): ItemText =>
  ({ n, text, group: group ?? null, askIf: askIf ?? null, options: options ?? shared })
