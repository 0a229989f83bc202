import type { Language } from '#prelude/languages.ts'
import { begin, type Facts, type State, type Tone, type Understood } from './state.ts'
import { talk } from './talk.ts'
import { voices } from './voices.ts'

/** What packages/language offers: a text and its language give what was understood. */
export type Classify = (text: string, language: Language) => Understood

/**
 * Opens the `talk` command: each JSON line `{"say"}` gives one line `{"replies", "quick", "level", "asksAboutSafety", "offersHuman", "showsHelpLines", "intent", "flow"}`
 * of one talk. An empty line begins a new talk, forgets everything and is not answered; a line of another shape gives `{"error": sentence}`, and the talk goes on.
 */
export function openTalk(classify?: Classify, today = 0): (line: string) => string | undefined {
  let state: State = begin()
  let tone: Tone = 'plain'
  return (line) => {
    if (line.trim() === '') {
      state = begin()
      tone = 'plain'
      return undefined
    }
    const say = sayIn(line)
    if (say === undefined) return JSON.stringify({ error: 'The line must be an object with "say", a text.' })
    const facts: Facts = { voices, today, tone }
    const next = talk(state, { text: say }, classify?.(say, state.language), facts)
    state = next.state
    const { says, quick, level, asksAboutSafety, offersHuman, showsHelpLines, intent, flow, does } = next.reply
    if (does?.do === 'set-tone') tone = does.tone
    return JSON.stringify({ replies: says, quick: quick.map(({ words }) => words), level, asksAboutSafety, offersHuman, showsHelpLines, intent, flow })
  }
}

function sayIn(line: string): string | undefined {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null && 'say' in read && typeof read.say === 'string' ? read.say : undefined
  } catch {
    return undefined
  }
}
