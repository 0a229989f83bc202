import type { Language } from '#prelude/languages.ts'
import type { Classify } from '#talk/command.ts'
import { begin, without, type Facts, type Said, type State, type Tone } from '#talk/state.ts'
import { talk } from '#talk/talk.ts'
import { weightOf } from '#talk/tidy.ts'
import { bareAnswerIn, digitIn, keywordIn, type Keyword } from './keywords.ts'
import { keysOf } from './keys.ts'
import { helpIn, ownWords, textsOf, type Service } from './reply.ts'
import { smsVoices } from './voices.ts'

/** A talk as it is kept between two texts: the reducer's state, whether its person was told what everybody is told, and how they like to be spoken to. */
export type Held = { state: State; told: boolean; tone: Tone }

/** What a text leads to: a talk, its end by STOP, or its end by FORGET; and what is sent. */
export type Step = { to: Held | 'stopped' | 'forgotten'; texts: string[] }

/** What is known beside the talk. `isWaiting`: what was said last has not gone out yet, so nobody can have answered it. `off`: languages for safety alone, beside those that are not switched on. */
export type Around = Service & { language: Language; classify: Classify; isWaiting?: boolean; off?: readonly Language[] }

/** The longest text that telephones put together from parts. */
const MOST_SIGNS = 1600

/** One text of a person who has not said STOP: the next state of their talk, and the answer. */
export function step(held: Held | undefined, text: string, around: Around): Step {
  const keyword = keywordIn(text)
  const language = languageOf(held, keyword, around)
  switch (keyword?.means) {
    case 'stop': return { to: 'stopped', texts: ownWords(language, 'stopped', around) }
    case 'forget': return { to: 'forgotten', texts: ownWords(language, 'forgotten', around) }
    case 'help': return { to: { ...(held ?? fresh(language)), told: true }, texts: helpIn(language, around) }
    case 'start': return turn(held ?? fresh(language), { event: 'opened' }, around)
    case 'speak': return turn(spoken(held ?? fresh(language), language), { event: 'opened' }, around)
    case undefined: return turn(held ?? fresh(language), heardIn(text, around.isWaiting ? undefined : held), around)
  }
}

/** Whether a text begins again what STOP has ended. */
export const isStart = (text: string): boolean => keywordIn(text)?.means === 'start'

// The notice says that it is a program; the reducer need not say so again.
const fresh = (language: Language): Held => ({ state: { ...begin(language), told: true }, told: false, tone: 'brief' })
const spoken = (held: Held, language: Language): Held => ({ ...held, state: { ...held.state, language } })

/** A word of one language is answered in it where no talk shows another. */
function languageOf(held: Held | undefined, keyword: Keyword | undefined, { language }: Around): Language {
  if (keyword?.means === 'speak') return keyword.language
  return held?.state.language ?? keyword?.language ?? language
}

/** A number key, a yes or no to the question whether texts are safe, or words. */
function heardIn(text: string, held: Held | undefined): Said {
  const bare = wasAskedSafe(held?.state) ? bareAnswerIn(text) : undefined
  return bare ? { quick: bare === 'yes' ? 'safe-here' : 'not-safe-here' } : { text: digitIn(text) ?? text.slice(0, MOST_SIGNS) }
}

function turn(held: Held, said: Said, around: Around): Step {
  const before = around.isWaiting ? without(without(held.state, 'asked'), 'keys') : held.state
  const facts: Facts = { voices: smsVoices, today: Math.floor(around.now.epochMilliseconds / 86_400_000), tone: held.tone, off: around.off ?? [] }
  const { state, reply } = talk(before, said, 'text' in said ? around.classify(said.text, before.language) : undefined, facts)
  const { language } = state
  // Somebody else may read this telephone: first the one question whether texts are safe there.
  const asksSafe = reply.flow === 'abuse' && before.at?.flow !== 'abuse'
  const keys = asksSafe ? reply.quick.filter(({ id }) => safeAnswers.includes(id)) : keysOf(reply, state)
  const next: Held = { state: { ...state, keys: keys.map(({ id }) => id) }, told: held.told, tone: reply.does?.do === 'set-tone' ? reply.does.tone : held.tone }
  if (asksSafe) return { to: fitted(next), texts: ownWords(language, 'abuse.ask', around) }
  if (reply.flow === 'abuse' && (reply.intent === 'not-safe-here' || (reply.intent === 'not-safe' && wasAskedSafe(before)))) return { to: fitted(next), texts: [] }
  return { to: fitted({ ...next, told: true }), texts: textsOf(reply, { language, keys, isFirst: !held.told }, around) }
}

const safeAnswers: readonly string[] = ['safe-here', 'not-safe-here']
/** Whether the last thing that was asked is whether texts are safe there. */
const wasAskedSafe = (state: State | undefined): boolean => state?.keys?.join() === safeAnswers.join()

/** A state as it is kept: at most so many bytes, so that a talk with all that is kept beside it stays within 2 KB. */
export const MOST_BYTES = 1800

/** What was said lately goes first, then the other readings, then the exercise that waits; the level and its reasons never. */
function fitted(held: Held): Held {
  let { state } = held
  while (weightOf(state) > MOST_BYTES && state.used.length > 0) state = { ...state, used: state.used.slice(4) }
  for (const name of ['readings', 'paused', 'at'] as const) if (weightOf(state) > MOST_BYTES) state = without(state, name)
  return { ...held, state }
}
