import { z } from 'zod'
import { isInstrumentId } from './index.ts'
import { ids, type InstrumentId } from './instrument.ts'
import { type InstrumentText, pack, packKeyOf, textIn } from './text.ts'
import { readerByPack } from './texts/readers.ts'
import list from './texts/held.json' with { type: 'json' }

/**
 * What is held in each text file, so that a list of offers needs none of the words: its SHA-256, its status, and the instruments whose words
 * stand in it whole. Tests hold it against the files.
 */
const held = z.record(z.string(), z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), status: z.enum(['ready', 'provisional']), holds: z.array(z.enum(ids)) })).parse(list)

/**
 * Whether a screen may offer an instrument in a language: its words are ready, or a steward of this service has compared them with the publisher's
 * form and confirmed their pack (`confirmed`: keys such as `gad-7.es`). Words without their time window are not offered, whoever confirms them.
 */
export function isOffered(id: string, lang: string, confirmed: readonly string[]): boolean {
  if (!isInstrumentId(id)) return false
  const key = packKeyOf(id, lang)
  const one = heldIn(key)
  return one !== undefined && one.holds.includes(id) && (one.status === 'ready' || confirmed.includes(key))
}

/** The languages in which an instrument may be offered, in the order of their codes. */
export const languagesOf = (id: string, confirmed: readonly string[]): string[] =>
  [...new Set(Object.keys(held).map((key) => key.split('.')[1]!))].filter((lang) => isOffered(id, lang, confirmed)).toSorted()

/** The SHA-256 of the file an instrument's words stand in, to be stored with the answers: an altered wording is another version. Null where there is none. */
export const wordingOf = (id: InstrumentId, lang: string): string | null => heldIn(packKeyOf(id, lang))?.sha256 ?? null

/** Every wording that waits for a steward's comparison: its pack, its SHA-256, and the instruments whose words it holds. */
export const provisionalTexts = (): { pack: string; sha256: string; holds: readonly InstrumentId[] }[] =>
  Object.entries(held).filter(([, { status, holds }]) => status === 'provisional' && holds.length > 0).map(([pack, { sha256, holds }]) => ({ pack, sha256, holds }))

/** Fetches the words of one instrument in one language; null where none were found. */
export async function loadText(id: InstrumentId, lang: string): Promise<InstrumentText | null> {
  const key = packKeyOf(id, lang)
  const read = Object.hasOwn(readerByPack, key) ? readerByPack[key] : undefined
  return read ? textIn(id, pack.parse((await read()).default)) : null
}

const heldIn = (key: string) => (Object.hasOwn(held, key) ? held[key] : undefined)
