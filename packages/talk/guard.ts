import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'
import { heardPlainly } from '#risk/plain.ts'
import { type Heard, isAbove } from '#risk/signal.ts'
import { heardTogether } from '#risk/together.ts'
import { type Rule, rulesBroken } from './forbidden.ts'
import { isFramed } from './guard/framed.ts'
import { isInvented, quotesIn, withoutQuotes } from './guard/invented.ts'
import { strangeWordsIn } from './guard/lexicon.ts'
import { isSpokenIn } from './guard/spoken.ts'
import { readingsOf, spelledOut, type WrittenFault, wrongInWriting } from './guard/written.ts'
import { modelled } from './languages.ts'

/** Why a text is not shown. */
export type Why = WrittenFault | 'language' | 'strange' | 'frame' | 'danger' | Rule

/** What is known where a text is judged: the language of the talk, what the person wrote last, and what understands language, where it is loaded. */
export type Around = { language: Language; lines: readonly string[]; classify?: Classify | undefined }
export type Classify = (text: string, language: Language) => Heard & { models?: string | undefined }

/** What may still be quoted of the person's own words: they may feel and judge, but nothing dangerous is said back. */
const graveInQuotes: ReadonlySet<Rule> = new Set(['method', 'medicine', 'food', 'romance', 'contact', 'instructions', 'trauma', 'delusion', 'diagnosis'])

/**
 * Judges a text that another program wrote (safety.md, rule 10). It is shown only if it is a few short sentences in the language of the talk, breaks none of our
 * rules, claims nothing that the person did not write, and no listener of ours hears danger in it. Pure, so that the server and the device judge alike.
 */
export function guarded(text: string, around: Around): { ok: true; text: string } | { ok: false; why: Why } {
  const plain = text.trim()
  const [why] = faultsIn(plain, around)
  return why === undefined ? { ok: true, text: plain } : { ok: false, why }
}

/** Everything that is wrong with a text; nothing where it may be shown. */
export function faultsIn(text: string, { language, lines, classify }: Around): Why[] {
  const faults: Why[] = [...wrongInWriting(text, language)]
  if (!isSpokenIn(withoutQuotes(text), language)) faults.push('language')
  faults.push(...readingsOf(withoutQuotes(text)).flatMap((words) => rulesBroken(words, language, 'generated')))
  faults.push(...quotesIn(text).flatMap((quote) => readingsOf(quote).flatMap((words) => rulesBroken(words, language, 'generated').filter((rule) => graveInQuotes.has(rule)))))
  if (strangeWordsIn(wordsIn(spelledOut(withoutQuotes(text))), lines, language).length > 0) faults.push('strange')
  if (!isFramed(withoutQuotes(text), language)) faults.push('frame')
  if (isInvented(text, lines, language)) faults.push('invented')
  if (hearsDanger(text, language, classify)) faults.push('danger')
  return [...new Set(faults)]
}

/** Whether our own listeners hear anything in a text that would bring a question if a person had written it. Severe sadness alone is what a listening line may answer to. */
export function hearsDanger(text: string, language: Language, classify?: Classify): boolean {
  const model = classify?.(text, language)
  const { signal, level } = heardTogether(model, heardPlainly(text), modelled.has(language) && model?.models === undefined)
  return signal !== 'none' && (signal !== 'distress' || isAbove(level, 'low'))
}
