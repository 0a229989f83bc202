import { isLanguage } from '#prelude/languages.ts'
import type { Call } from '#wire/client.ts'
import type { Classify } from '#talk/guard.ts'
import { mayGenerate } from '#talk/mayGenerate.ts'
import type { Reply } from '#talk/state.ts'
import type { Line } from '../../records.ts'
import { askVoice } from '../api.ts'
import { isFor, type NamedVoice, type VoiceConsent } from '../consent.ts'
import { lastLines, type SentLine } from '../line.ts'
import { masked } from '../masked.ts'

/** A line of the other program, and by which model. */
export type OtherWords = { text: string; model: string }

/** What asking leans on. `consent` is looked up again for each line, so that a no counts at once. */
export type Asking = {
  call: Call
  voice: NamedVoice | null
  consent: () => VoiceConsent | undefined
  understanding: () => Promise<{ classify: Classify }>
  /** Passes when nobody waits any longer. */
  patience: () => Promise<void>
}

// Fetched with the first line that is asked for: who does not use this carries none of it.
const judging = () => import('#talk/guard.ts')

/** Makes ready what judges a line, so that the first one is not late. */
export async function warmUp(classify: Classify): Promise<void> {
  const { guarded } = await judging()
  guarded('It sounds like a long day.', { language: 'en', lines: [], classify })
}

/** What would leave this device now: nothing where something of danger was said lately. */
export async function whatLeaves(lines: readonly Line[], language: string, { understanding }: Pick<Asking, 'understanding'>): Promise<SentLine[] | 'grave'> {
  if (!isLanguage(language)) return []
  const last = lastLines(lines)
  const [{ hearsDanger }, { classify }] = await Promise.all([judging(), understanding()])
  if (last.some(({ by, text }) => by === 'person' && hearsDanger(text, language, classify))) return 'grave'
  return last.map(({ by, text }) => ({ by, text: masked(text, language, by) }))
}

/** Asks the other program for the listening line of a reply. Undefined wherever the authored line stands: no consent, another kind of reply, danger, no answer in time, or one that the guard of this device does not let pass. */
export async function askOther(lines: readonly Line[], reply: Reply, asking: Asking): Promise<OtherWords | undefined> {
  const { call, voice, consent, understanding, patience } = asking
  const { language } = reply
  const isWanted = () => isFor(consent(), voice)
  if (!isWanted() || !isLanguage(language) || !mayGenerate(reply)) return undefined
  const asked = async (): Promise<OtherWords | undefined> => {
    const leaving = await whatLeaves(lines, language, asking)
    if (leaving === 'grave' || !leaving.some(({ by }) => by === 'person') || !isWanted()) return undefined
    const answer = await call(askVoice, { lines: leaving, language })
    if (!answer.ok || !isWanted()) return undefined
    const [{ guarded }, { classify }] = await Promise.all([judging(), understanding()])
    const judged = guarded(answer.value.text, { language, lines: lines.flatMap((line) => (line.by === 'person' ? [line.text] : [])), classify })
    return judged.ok ? { text: judged.text, model: answer.value.model } : undefined
  }
  // Whoever comes late has been answered for: the authored line stands.
  return Promise.race([asked().catch(() => undefined), patience().then(() => undefined)])
}
