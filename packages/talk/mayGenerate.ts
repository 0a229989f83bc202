import type { Reply } from './state.ts'

/** The languages whose guard has refused nearly all of what it must, on lines that were new to it; in the others it has not yet (docs/generated-voice.md). */
const guardedIn: ReadonlySet<string> = new Set(['en'])

/**
 * Whether another program's words may stand in place of this reply's. Only where the reply is listening and nothing else: what was said and a question, or the same
 * with the person's words between. A line more says something that must be said; a mark, a deed, help lines, people and every question but that one are ours alone; and so
 * is everything at a level above none whose reason is more than sadness: who was just asked about danger, or fears a thought, is not answered by guesswork.
 */
export function mayGenerate({ says, level, reasons, flow, intent, language, marks, does, asksAboutSafety, offersHuman, showsHelpLines }: Reply): boolean {
  const isListening = flow === 'listen' && intent === 'listen' && guardedIn.has(language)
  const isBare = !marks && !does && !asksAboutSafety && !offersHuman && !showsHelpLines
  const isCalm = level === 'none' || (level === 'low' && reasons.every(({ signal }) => signal === 'distress'))
  const isTwoLines = says.length === 2 || (says.length === 3 && /[“«]/.test(says[1]!))
  return isListening && isBare && isCalm && isTwoLines
}
