import type { Language } from '#prelude/languages.ts'
import { calm, type Reason, type Risk } from '#risk/risk.ts'
import type { Heard, Level } from '#risk/signal.ts'
import type { DoesName, FlowName, Mark } from './flow.ts'
import type { Voice } from './words.ts'

export type Tone = 'plain' | 'warm' | 'brief'

/** Where a person is in a talk, and what they have written there so far (for this talk only; cut to a few lines). */
export type At = { flow: FlowName; step: string; got: Record<string, string> }

/**
 * The whole state of a talk: plain JSON of at most 2 KB. It holds nothing remembered from other talks: those facts come in as a parameter. `used` are the lines said
 * lately, each with its day; `readings` the other ways the last message could be meant; `about` the fingerprint of the statement that a safety question is about.
 */
export type State = {
  v: 1; language: Language; turn: number; risk: Risk; used: [line: number, day: number][]
  at?: At; paused?: At; readings?: string[]; about?: number; asked?: 'ending' | 'safe' | 'near' | 'called' | 'fear' | 'somebody' | 'memory' | 'remembered' | 'trap' | 'leave' | 'agreed'; trap?: string
  keys?: string[]; listened: number; stayed: number; told?: true; leaned?: true; trapAt?: number; offered?: true
}

/** What the person did: wrote, pressed a quick answer (by its id), or something that the screen saw. */
export type Said = { text: string } | { quick: string } | { event: 'opened' | 'line-tapped' | 'back' | 'silence' }

/** What packages/language understood of a text; the plain phrases of packages/risk are heard beside it in every case. */
export type Understood = Heard & { traps: { trap: string; score: number; words: string }[]; emotion: string; topic: string; intent: string; models?: 'rules-only' | 'signals-only' | undefined }

/** What is known from outside the talk. `today` counts days, `hour` is the person's own clock, `remembered` are facts they said yes to, newest first, with a date in words. */
export type Facts = {
  voices: Partial<Record<Language, Voice>>
  today: number
  tone?: Tone
  hour?: number
  seed?: number
  /** Languages that the service keeps switched off although their tests pass. */
  off?: readonly Language[]
  /** Languages that are not switched on are spoken all the same: for tests, and for speakers who review a language. A service never sets it. */
  onTrial?: true
  /** Somebody of the service is here: in how many minutes a note is read, by what notes waited lately, or by when one is due to be looked at. */
  humans?: { minutes: number; from?: 'lately' | 'due' }
  remembered?: readonly { id: string; fact: string; toldOn: string }[]
  minutesToday?: number
  /** A step that was agreed in an earlier talk and not asked after yet, with its day in words. */
  agreed?: { id: string; what: string; on: string }
  /** Thoughts that were looked at in earlier talks and the view found beside each, newest first. */
  seen?: readonly { thought: string; view: string; on: string; trap?: string | undefined }[]
  /** The hour has come that the person chose for a check-in, and none was made since. */
  isDue?: true
  /** Questionnaires in their published words, in the language of the talk; only those that may be shown here. */
  scales?: Partial<Record<ScaleName, Scale>>
}

export const scaleNames = ['phq-8', 'gad-7', 'who-5'] as const
export type ScaleName = (typeof scaleNames)[number]
export type Scale = { recall: string | null; items: readonly { text: string; options: readonly { value: number; text: string }[] }[] }

/** What the screen may do beside showing the words. Nothing leaves the device by any of these; the person acts. */
export type Does =
  | { do: Exclude<DoesName, 'keep-check-in' | 'draft-note'> | 'open-plan' | 'open-memory' | 'keep-proposed' | 'next-line' | 'leave-quickly' | 'open-lines' }
  | { do: 'draft-note'; words: string[] }
  | { do: 'keep-check-in'; mood: 'good' | 'all-right' | 'low' | 'very-low' | null; about: string }
  | { do: 'propose-memory'; fact: string }
  | { do: 'speak'; language: Language }
  | { do: 'set-tone'; tone: Tone }
  | { do: 'keep-agreed'; what: string }
  | { do: 'drop-agreed' | 'open-result' }
  | { do: 'asked-after'; id: string }
  | { do: 'keep-seen'; thought: string; view: string; trap?: string }
  | { do: 'keep-scale'; of: ScaleName; answers: number[] }

export type Quick = { id: string; words: string }

export type Reply = {
  says: string[]
  quick: Quick[]
  level: Level
  reasons: readonly Reason[]
  asksAboutSafety: boolean
  offersHuman: boolean
  showsHelpLines: boolean
  intent: string
  flow: FlowName | 'none'
  language: string
  marks?: (Mark & { name: string })[]
  does?: Does
}

/** A talk that has not begun. What was said lately may be handed on, so that words do not repeat from talk to talk. */
export const begin = (language: Language = 'en', used: State['used'] = []): State => ({ v: 1, language, turn: 0, risk: calm, used, listened: 0, stayed: 0 })

/** A copy that lacks one of the things that may be lacking. */
export function without<T extends object, K extends keyof T>(from: T, key: K): T {
  const copy = { ...from }
  delete copy[key]
  return copy
}
