import { dangerIn } from './danger.ts'
import { isTakenBack } from './flags.ts'
import type { Word } from './normalise.ts'
import type { Hit } from './rules/hits.ts'

export type SignalKind = 'active' | 'passive' | 'self-harm' | 'preparation' | 'harm-to-others' | 'abuse' | 'other-person' | 'intrusive-fear' | 'past' | 'distress' | 'none'
export type Level = 'none' | 'low' | 'moderate' | 'high' | 'imminent'
export const signalKinds: readonly SignalKind[] = ['active', 'passive', 'self-harm', 'preparation', 'harm-to-others', 'abuse', 'other-person', 'intrusive-fear', 'past', 'distress', 'none']

/** The four kinds that bring a plain question about safety. */
export const dangerKinds: readonly SignalKind[] = ['active', 'passive', 'self-harm', 'preparation']

/** What is known of a text when its signal is decided: the rules' finds, and the model's chances where there is a model. */
/** Things that die or stop, farewells of working life, quiet after something that calms. Beside the models, not among their features: they need no new training. */
const everyday = [
  /\b(?:plants?|battery|batteries|phone|laptop|car|computer|tablet|garden|flowers?|tomatoes|bees) (?:always |just |all )?(?:keeps?|kept|is|are|was|were) (?:dying|dead)\b/i,
  /\b(?:said|say|saying) (?:goodbye|bye) to (?:my|a|our) (?:colleagues?|team|boss|coworkers?|neighbou?rs?|teacher|class)\b/i,
  /\b(?:feel|felt|feeling) (?:so |very |really )?(?:calm|relaxed) after (?:yoga|a walk|my walk|running|a run|swimming|a bath|a swim|meditating)\b/i,
]

export type Heard = { text: string; words: readonly Word[]; hits: readonly Hit[]; lang: string; danger?: number; chances?: Record<SignalKind, number>; bar?: number; carried?: (kind: SignalKind) => string }

export type Signal = { signal: SignalKind; level: Level; why: string[] }

/** Decides the signal of a text: plain phrases of any language first, then the model's reading, then the rules' weaker finds. */
export function signalOf(heard: Heard): Signal {
  const abroad = dangerIn(heard.text, heard.words)
  const plain = plainIn(heard)
  const read = readKind(heard)
  const kind = plain?.kind ?? (abroad ? abroad.kind : read)
  if (abroad && !dangerKinds.includes(kind)) return { signal: abroad.kind, level: levelOf(abroad.kind, heard), why: [abroad.words] }
  if (kind === 'none') return { signal: 'none', level: 'none', why: [] }
  return { signal: kind, level: levelOf(kind, heard), why: whyOf(kind, heard, plain, abroad?.words) }
}

/** A plain phrase in one's own voice, here and now, that nothing around it takes back. A model that is sure of the contrary is heard only where the phrase is asked about or joked with. */
function plainIn({ hits, danger, bar = 0.5 }: Heard): { kind: SignalKind; hit: Hit } | undefined {
  const order: SignalKind[] = ['active', 'self-harm', 'passive', 'preparation']
  const safe = hits.some(({ kind, strength }) => strength === 'plain' && (kind === 'benign' || kind === 'other-person' || kind === 'intrusive-fear' || kind === 'past'))
  for (const kind of order) {
    const hit = hits.find((one) => one.kind === kind && one.strength === 'plain' && !isTakenBack(one))
    if (!hit) continue
    if (danger === undefined ? !safe : danger >= bar * (safe ? 0.7 : 0.35)) return { kind, hit }
  }
  return undefined
}

/**
 * The model's reading. Where danger is likely but not sure, no phrase of danger stands here and now, and fear, an old time or somebody else is the likelier
 * reading, that reading is given; `levelOf` then keeps it at moderate, so that a plain question is still asked.
 */
function readKind({ text, hits, words, danger, chances, bar = 0.5 }: Heard): SignalKind {
  if (danger === undefined || !chances) return 'none'
  const of = highest(chances, dangerKinds)
  const rest: SignalKind[] = ['harm-to-others', 'abuse', 'other-person', 'intrusive-fear', 'past', 'distress', 'none']
  if (danger >= bar) {
    if (isOver(words.map(({ word }) => word).join(' ')) && hits.every((hit) => hit.kind === 'past' || hit.strength !== 'plain' || isTakenBack(hit))) return 'past'
    const plain = hits.filter(({ kind, strength }) => strength === 'plain' && kind !== 'benign' && dangerKinds.includes(kind))
    const not = highest(chances, ['intrusive-fear', 'past', 'other-person'])
    // Words of everyday life, no phrase of danger, and a model that is not sure: nothing is asked.
    if (danger < 0.85 && plain.length === 0 && everyday.some((one) => one.test(text))) return 'none'
    if (plain.some((hit) => !isTakenBack(hit)) || danger >= 0.85 || chances[not] <= chances[of] * 1.3) return of
    return not
  }
  const kind = highest(chances, rest)
  return chances[kind] >= 0.4 ? kind : 'none'
}

const longAgo = /\b(?:years? ago|long ago|used to|back then|when i was (?:\d+|a |in |young)|in my (?:teens|twenties|thirties|youth)|in (?:19|20)\d\d|as a teen\w*)\b/
const wellNow = /\b(?:glad|grateful|thankful|proud|never again|not any ?more|no longer|got help|recovered|well now|better now|ok now|fine now|safe now|happy now|life is good|still here|here now|here today)\b/
const notOver = /\b(?:still|again|tonight|now i (?:want|am going|am planning|think)|back|but now|lately|this week|today i)\b/

/** An old time, well since, and nothing that says it has come back. */
const isOver = (text: string): boolean => longAgo.test(text) && wellNow.test(text) && !notOver.test(text.replaceAll(/still here|never again/g, ''))

function highest(chances: Record<SignalKind, number>, among: readonly SignalKind[]): SignalKind {
  return among.reduce((best, kind) => (chances[kind] > chances[best] ? kind : best))
}

const soon = /\b(?:tonight|right now|now|today|already|in the middle of|in an hour|goodbye|happening)\b/
const under = /\b(?:took|taken|swallowed|overdosed|am doing it|it is happening|happening now|standing on|sitting on the edge|on the (?:bridge|roof|ledge|tracks)|already did it|in the middle of it|next to me|in my hand)\b/
const ready = /\b(?:plan|date|decided|picked|ready|note|pills|method|means|everything i need|how and when|intent|going to|attempt|tried)\b/

/** The level that one message gives by itself; packages/risk joins it with the talk so far. */
function levelOf(kind: SignalKind, { words, danger = 0, bar = 0.5 }: Heard): Level {
  const text = words.map(({ word }) => word).join(' ')
  switch (kind) {
    case 'active': return under.test(text) || (soon.test(text) && ready.test(text)) ? 'imminent' : 'high'
    case 'preparation': return soon.test(text) ? 'high' : 'moderate'
    case 'passive': return 'moderate'
    case 'self-harm': return 'moderate'
    case 'harm-to-others': return soon.test(text) && ready.test(text) ? 'high' : 'moderate'
    case 'abuse': return /\b(?:he is (?:here|coming|back)|right now|locked|hiding|kill me|knife|gun|chok\w+|strangl\w+)\b/.test(text) ? 'high' : 'moderate'
    case 'other-person': return danger >= bar || soon.test(text) || /\b(?:not answering|missing|took|note|goodbye)\b/.test(text) ? 'moderate' : 'low'
    case 'intrusive-fear':
    case 'past': return danger >= bar ? 'moderate' : 'low'
    case 'distress': return 'low'
    case 'none': return 'none'
  }
}

/** The words that carried a signal, as the person wrote them: the rules' finds of that kind, else the model's best run of words. */
function whyOf(kind: SignalKind, { text, words, hits, carried }: Heard, plain: { hit: Hit } | undefined, abroad: string | undefined): string[] {
  if (abroad !== undefined) return [abroad]
  const spans = plain ? [plain.hit] : hits.filter((hit) => hit.kind === kind && hit.strength === 'plain')
  const found = spans.slice(0, 2).map(({ from, to }) => text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).trim()).filter((span) => span)
  if (found.length > 0) return [...new Set(found)]
  const run = carried?.(kind) ?? ''
  return run ? [run] : []
}
