import { z } from 'zod'

// A practice is data: one file each in practices/. What is the same in every language stands at the top, the words of each language under `text`.

/** The shelves of the library, in the order they stand. */
export const kinds = [
  'breathing', 'grounding', 'body', 'mindfulness', 'kindness', 'thoughts', 'doing', 'acceptance', 'savouring', 'sleep', 'urges', 'grief', 'anger',
  'pain', 'perinatal', 'exams', 'work', 'focus', 'close-ones', 'caring',
] as const
export type Kind = (typeof kinds)[number]

/** The five skills; none is ranked above another. */
export const skills = ['steady', 'notice', 'rethink', 'act', 'connect'] as const
export type Skill = (typeof skills)[number]

/** How sure what was tested is, from evidence.md: a whole course mostly, never our short version by itself. */
export const strengths = ['strong', 'moderate', 'weak', 'tradition'] as const

/** For whom a practice is not, or only changed. Their words stand once, in words/. */
export const cautions = [
  'dizzy', 'no-holds', 'cold', 'injury', 'relaxing-frightens', 'after-trauma', 'psychosis-mania', 'voices-tinnitus', 'eating', 'traffic-falls', 'heart-effort',
  'no-pushing', 'kindness-hurts', 'never-one-who-harms', 'rumination', 'ocd-doubt', 'word-repetition', 'safe-tests-only', 'bipolar-steady', 'pain-paced', 'danger-first', 'not-solvable',
  'exposure-limits', 'no-trauma-images', 'acceptance-not-abuse', 'gratitude-skip', 'overgiver', 'joy-frightens', 'sleep-doctor', 'sleep-frail', 'clock-watching',
  'urges-to-die', 'alcohol-withdrawal', 'early-grief', 'writing-later', 'afraid-of-someone', 'pain-doctor', 'after-birth-danger', 'work-rights',
  'with-a-person', 'self-critical-plan',
] as const
export type Caution = (typeof cautions)[number]

/** The pattern of a breath, in seconds; `sip` is a second short breath in, as in a sigh. */
export const pace = z.strictObject({ in: z.number().min(2).max(8), sip: z.number().min(0.5).max(3).optional(), hold: z.number().min(1).max(8).optional(), out: z.number().min(3).max(12), rest: z.number().min(1).max(6).optional() })
export type Pace = z.infer<typeof pace>

/**
 * What happens at one step. `say`: words are shown and spoken, then there is quiet for about so many seconds, stretched to the length that was chosen.
 * `breathe`: the pacer runs for its share of the length. Others ask and keep what is written in the vault: `line` one line, `text` several, `list` a growing list,
 * `choose` one of the options, `mark` any of them, `scale` 0 to 10. `as` names the answer, so that a later step may show it as {name}.
 */
export const step = z.union([
  z.strictObject({ say: z.number().min(0).max(240) }),
  z.strictObject({ breathe: z.number().min(20).max(240) }),
  z.strictObject({ ask: z.enum(['line', 'text', 'list', 'choose', 'mark', 'scale']), as: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/) }),
])
export type Step = z.infer<typeof step>

const words = z.string().trim().min(1)
/** The words of one step: a sentence or two to be said, or a question with its hint and, where it offers some, its options (id: words; the same ids in every language). */
export const stepText = z.union([words, z.strictObject({ ask: words, hint: words.optional(), options: z.record(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), words).optional() })])
export type StepText = z.infer<typeof stepText>

export const practiceText = z.strictObject({
  title: words.max(48),
  /** What it is and when it helps, one or two sentences. */
  about: words.max(220),
  /** What was tested, in whom, compared with what; left out where no source was checked. Ends by saying that this short version has not been tested by itself. */
  evidence: words.max(420).optional(),
  steps: z.array(stepText),
  /** One sentence at the end; never praise. */
  after: words.max(200).optional(),
})
export type PracticeText = z.infer<typeof practiceText>

export const languages = ['en', 'es', 'fr', 'ar'] as const

export const practice = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), kind: z.enum(kinds), skill: z.enum(skills),
  /** Lengths to choose from, the usual one first. */
  minutes: z.array(z.number().min(0.5).max(45)).min(1).max(4),
  strength: z.enum(strengths),
  /** Numbers of the list in sources.json. Empty: "common practice, no source checked". */
  sources: z.array(z.int()),
  cautions: z.array(z.enum(cautions)),
  /** The usual breath of its pacer. */
  pace: pace.optional(),
  /** Whether it is done with eyes shut, for which each moment must be told by sound. */
  eyes: z.enum(['open', 'either']).default('either'),
  /** Fit for the worst moments: short, nothing to write, nothing to decide. */
  urgent: z.boolean().default(false),
  steps: z.array(step).min(1).max(40),
  text: z.strictObject({ en: practiceText, es: practiceText.optional(), fr: practiceText.optional(), ar: practiceText.optional() }),
})
export type Practice = z.infer<typeof practice>

/** What is wrong with a practice beyond its shape, as sentences; empty where nothing is. */
export function faultsOf(one: Practice): string[] {
  const faults: string[] = []
  for (const [language, text] of Object.entries(one.text)) {
    if (!text) continue
    if (text.steps.length !== one.steps.length) { faults.push(`${language} has words for ${text.steps.length} steps of ${one.steps.length}`); continue }
    one.steps.forEach((step, place) => {
      const said = text.steps[place]!
      const asks = 'ask' in step
      if (asks === (typeof said === 'string')) faults.push(`${language}: step ${place + 1} ${asks ? 'must ask' : 'must only say'}`)
      if (asks && typeof said !== 'string' && (step.ask === 'choose' || step.ask === 'mark') !== Boolean(said.options)) faults.push(`${language}: step ${place + 1} has options where none belong, or lacks them`)
      const english = one.text.en.steps[place]
      if (typeof said !== 'string' && typeof english === 'object' && Object.keys(said.options ?? {}).join() !== Object.keys(english.options ?? {}).join()) faults.push(`${language}: step ${place + 1} has other options than English`)
      const known = one.steps.slice(0, place).flatMap((before) => ('ask' in before ? [before.as] : []))
      for (const [, name] of (typeof said === 'string' ? said : said.ask).matchAll(/\{([\w-]+)\}/g)) if (!known.includes(name!)) faults.push(`${language}: step ${place + 1} shows {${name}}, which was not asked before`)
    })
    if ((one.sources.length > 0) !== Boolean(text.evidence)) faults.push(`${language}: the evidence sentence and the sources do not agree`)
  }
  if (one.steps.some((step) => 'breathe' in step) && !one.pace) faults.push('it breathes without a pace')
  if (one.pace?.hold !== undefined && !one.cautions.includes('no-holds')) faults.push('it holds the breath without the caution no-holds')
  if (new Set(one.steps.flatMap((step) => ('ask' in step ? [step.as] : []))).size !== one.steps.filter((step) => 'ask' in step).length) faults.push('two answers have the same name')
  return faults
}
