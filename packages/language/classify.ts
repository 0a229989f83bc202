import { featuresOf } from './features.ts'
import { chanceOf, openModel, sharesOf, type Head, type Model } from './model.ts'
import { normalise, type Word } from './normalise.ts'
import { readWindows, type Read } from './read.ts'
import { hitsIn, type Hit } from './rules/hits.ts'
import { dangerKinds, signalOf, type Level, type SignalKind } from './signals.ts'
import { tongueOf, type Tongue } from './tongue.ts'

/** One thinking trap that may be in a text, its chance, and the person's words that carry it. */
export type Trap = { trap: string; score: number; words: string }

/** What was understood of a text; see docs of the companion. `models` is 'rules-only' where no model could be loaded for the text's language, 'signals-only' where there is one for danger alone. */
export type Understanding = {
  signal: SignalKind; level: Level; why: string[]; traps: Trap[]; emotion: string; emotions: Record<string, number>; topic: string; intent: string; models?: 'rules-only' | 'signals-only'
}

/** Understands texts; made by `load`. */
export type Understands = { classify(text: string, lang?: string): Understanding; models: 'all' | 'rules-only' }

/** Opens the model file of English, and that of the other languages. Where one is not there, or is damaged, the rules alone go on for it and less is said. */
export function load(bytes: Uint8Array | undefined, bytesAbroad?: Uint8Array): Understands {
  const model = opened(bytes)
  const abroad = opened(bytesAbroad)
  if (!model) return { models: 'rules-only', classify: (text, lang = 'en') => ({ ...withRules(text, lang), models: 'rules-only' }) }
  return { models: 'all', classify: (text, lang = 'en') => withModels(model, abroad, text, lang) }
}

function opened(bytes: Uint8Array | undefined): Model | undefined {
  if (!bytes) return undefined
  try {
    return openModel(bytes)
  } catch {
    return undefined
  }
}

/** The longest text that is read whole; of a longer one the middle is left out, never the beginning or the end. */
const longest = 60_000

function readable(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`
}

function withRules(text: string, lang: string): Understanding {
  const whole = readable(text)
  const words = normalise(whole)
  const { signal, level, why } = signalOf({ text: whole, words, hits: hitsIn(words), lang })
  return { signal, level, why, ...nothingElse }
}

function withModels(model: Model, abroad: Model | undefined, text: string, lang: string): Understanding {
  const whole = readable(text)
  const words = normalise(whole)
  const tongue = tongueOf(whole, words, lang)
  return tongue !== 'en' && abroad ? withSignals(model, abroad, tongue, whole, words) : withModel(model, whole, words, lang)
}

/** What a model for danger alone understands: a signal and its words, nothing else. Danger in English among words of another language is heard as well. */
function withSignals(english: Model, abroad: Model, tongue: Tongue, whole: string, words: readonly Word[]): Understanding {
  const asked = { whole, words, hits: hitsIn(words), lang: tongue }
  const own = signalIn(abroad, `danger.${tongue}`, `signal.${tongue}`, asked).signal
  const other = dangerKinds.includes(own.signal) ? own : signalIn(english, 'danger', 'signal', asked).signal
  const emotions = Object.fromEntries((english.heads['emotion'] as Head).classes.map((name) => [name, 0]))
  return { ...(dangerKinds.includes(other.signal) ? other : own), ...nothingElse, emotions, models: 'signals-only' }
}

const nothingElse = { traps: [], emotion: 'neutral', emotions: {}, topic: 'other causes', intent: 'oos' } satisfies Partial<Understanding>

type ReadWords = { whole: string; words: readonly Word[]; hits: readonly Hit[]; lang: string }

/** The signal by a head of danger and a head of kinds, and what else the model read. */
function signalIn(model: Model, dangerName: string, kindsName: string, { whole, words, hits, lang }: ReadWords) {
  const read = readWindows(model, words, hits)
  const carried = (classes: readonly number[], window: number, size: number): string[] => {
    const { from, to } = read.windows[window] ?? { from: 0, to: words.length }
    return sharesOf(model, featuresOf(words, from, to, model.phrases, hits), classes, from, to - from).map((shares) => carrying(whole, words, shares, from, size))
  }
  const danger = model.heads[dangerName] as Head
  const kinds = model.heads[kindsName] as Head
  const chances = Object.fromEntries(kinds.classes.map((kind, place) => [kind, chanceOf(kinds, place, read.best[kinds.first + place] as number)])) as Record<SignalKind, number>
  const signal = signalOf({
    text: whole, words, hits, lang, danger: chanceOf(danger, 0, read.best[danger.first] as number), chances, bar: danger.settings['bar'] ?? 0.5,
    carried: (kind) => {
      // What raised danger is named by the danger head, any other kind by its own.
      const cls = dangerKinds.includes(kind) ? danger.first : kinds.first + kinds.classes.indexOf(kind)
      return carried([cls], read.at[cls] as number, 8)[0] ?? ''
    },
  })
  return { signal, read, carried }
}

function withModel(model: Model, whole: string, words: readonly Word[], lang: string): Understanding {
  const hits = hitsIn(words)
  const { signal: { signal, level, why }, read, carried } = signalIn(model, 'danger', 'signal', { whole, words, hits, lang })
  const emotion = model.heads['emotion'] as Head
  const emotions: Record<string, number> = {}
  let feeling = 'neutral'
  for (const [place, name] of emotion.classes.entries()) {
    const chance = words.length === 0 ? 0 : rounded(chanceOf(emotion, place, read.best[emotion.first + place] as number))
    emotions[name] = chance
    if (words.length > 0 && chance > (emotions[feeling] ?? 0)) feeling = name
  }
  return {
    signal, level, why, traps: words.length === 0 ? [] : trapsIn(model, read, carried), emotion: feeling, emotions,
    topic: words.length === 0 ? 'other causes' : bestOf(model.heads['topic'] as Head, read.mean).name, intent: intentOf(model.heads['intent'] as Head, read.best, words.length),
  }
}

/** The run of words that carried most, as the person wrote it: the best run of at most `size` words by the sum of its shares. */
function carrying(text: string, words: readonly Word[], shares: Float32Array, from: number, size: number): string {
  const cost = shares.reduce((sum, share) => sum + Math.abs(share), 0) / Math.max(1, shares.length) / 3
  let best = Number.NEGATIVE_INFINITY
  let first = 0
  let last = 0
  for (let start = 0; start < shares.length; start += 1) {
    let sum = 0
    for (let end = start; end < Math.min(shares.length, start + size); end += 1) {
      sum += (shares[end] as number) - cost
      if (sum > best) {
        best = sum
        first = start
        last = end
      }
    }
  }
  return spanOf(text, words, from + first, from + last + 1)
}

/** The text of words from..to as it was written. */
function spanOf(text: string, words: readonly Word[], from: number, to: number): string {
  const first = words[from]
  const last = words[to - 1]
  return first && last ? text.slice(first.start, last.end).trim() : ''
}

function trapsIn(model: Model, { best, at }: Read, carried: (classes: readonly number[], window: number, size: number) => string[]): Trap[] {
  const gate = model.heads['trapped'] as Head
  const traps = model.heads['traps'] as Head
  if (chanceOf(gate, 0, best[gate.first] as number) < (gate.settings['bar'] ?? 0.5)) return []
  const ranked = traps.classes.map((trap, place) => ({ trap, cls: traps.first + place, score: chanceOf(traps, place, best[traps.first + place] as number) })).toSorted((one, other) => other.score - one.score).slice(0, 3)
  const windows = new Set(ranked.map(({ cls }) => at[cls] as number))
  const words = new Map([...windows].flatMap((window) => {
    const here = ranked.filter(({ cls }) => at[cls] === window).map(({ cls }) => cls)
    return carried(here, window, 14).map((run, place) => [here[place], run] as const)
  }))
  return ranked.map(({ trap, cls, score }) => ({ trap, score: rounded(score), words: words.get(cls) ?? '' }))
}

function bestOf(head: Head, scores: Float32Array): { name: string; chance: number } {
  let best = 0
  let chance = -1
  for (let place = 0; place < head.classes.length; place += 1) {
    const here = chanceOf(head, place, scores[head.first + place] as number)
    if (here > chance) {
      chance = here
      best = place
    }
  }
  return { name: head.classes[best] ?? '', chance }
}

function intentOf(head: Head, scores: Float32Array, length: number): string {
  if (length === 0) return 'oos'
  const { name, chance } = bestOf(head, scores)
  return chance >= (head.settings['bar'] ?? 0.3) ? name : 'oos'
}

const rounded = (chance: number): number => Math.round(chance * 1000) / 1000
