import type { Language } from '#prelude/languages.ts'
import type { Instant } from '#prelude/time.ts'
import { guarded, hearsDanger, type Classify } from '#talk/guard.ts'
import type { SentLine } from '../line.ts'
import { masked } from '../masked.ts'
import { after, closed, mayAsk } from './circuit.ts'
import { complete, type VoiceSettings } from './completion.ts'

/** Asks another program for a listening line. */
export type Asker = (lines: readonly SentLine[], language: Language, now: Instant) => Promise<{ ok: true; text: string } | { ok: false; why: 'no-answer' | 'unfit' }>

/** So many people are answered at once; each holds one of the house's connections meanwhile, so it must stay few. Whoever comes beyond that has an authored line already. */
const AT_ONCE = 4

/** Makes the asker over one endpoint. What is asked and what comes back live in memory for that moment only: nothing is logged, kept or tried again. */
export function askerOver(settings: VoiceSettings, understanding: () => Promise<Classify>): Asker {
  let circuit = closed
  let underWay = 0
  return async (lines, language, now) => {
    const classify = await understanding()
    const theirs = lines.flatMap(({ by, text }) => (by === 'person' ? [text] : []))
    // The device does not send such words; whoever does all the same is not answered by guesswork.
    if (theirs.length === 0 || theirs.some((text) => hearsDanger(text, language, classify))) return { ok: false, why: 'unfit' }
    // One at a time where it failed lately.
    if (!mayAsk(circuit, now) || underWay >= (circuit.failures > 0 ? 1 : AT_ONCE)) return { ok: false, why: 'no-answer' }
    underWay += 1
    const { text, went } = await complete(settings, lines.map(({ by, text: said }) => ({ by, text: masked(said, language, by) })), language).finally(() => { underWay -= 1 })
    circuit = after(circuit, went, now)
    if (text === undefined) return { ok: false, why: 'no-answer' }
    const judged = guarded(text, { language, lines: theirs, classify })
    return judged.ok ? judged : { ok: false, why: 'unfit' }
  }
}
