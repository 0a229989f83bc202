import { isInstrumentId } from './index.ts'
import { type InstrumentText, type Pack, pack, packKeyOf, textIn } from './text.ts'
import { files } from './texts/index.ts'

// All languages at once, for the server and for tests. A screen takes `loadText` (offers.ts), which fetches one file.

let parsed: Map<string, Pack> | undefined
const byKey = () => (parsed ??= new Map(files.map((file) => pack.parse(file)).map((one) => [`${one.instrument}.${one.lang}`, one])))

/** Every text file by its key, such as `gad-7.es`: for the page where a steward confirms what is provisional. */
export const allPacks = (): { key: string; pack: Pack }[] => [...byKey()].map(([key, one]) => ({ key, pack: one }))

/** The words of an instrument in a language; null where none were found. Never a translation of ours, and never those of another language. */
export function textOf(id: string, lang: string): InstrumentText | null {
  if (!isInstrumentId(id)) return null
  const whole = byKey().get(packKeyOf(id, lang))
  return whole ? textIn(id, whole) : null
}
