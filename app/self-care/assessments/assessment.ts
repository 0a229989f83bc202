import { z } from 'zod'
import { needsSafetyStep } from '#instruments/flow.ts'
import { instruments } from '#instruments/index.ts'
import { ids, type InstrumentId } from '#instruments/instrument.ts'
import { score } from '#instruments/score.ts'
import type { Id } from '#prelude/id.ts'
import { instant, zoneName, type Instant } from '#prelude/time.ts'

const points = z.int().min(0).max(100)
const yesOrNo = z.union([z.literal(0), z.literal(1)])

const said = {
  /** Tells it from the check-ins, which stand in the same domain of the vault. */
  kind: z.literal('assessment'),
  of: z.enum(ids),
  /** The language of the words that were answered, which need not be that of the screen. */
  language: z.string().regex(/^[a-z]{2}$/),
  /** SHA-256 of the file these words stand in: an altered wording is another version. */
  wording: z.string().regex(/^[0-9a-f]{64}$/),
  /** `self`: the person filled it in alone. */
  mode: z.literal('self'),
  recall: z.string().max(8).nullable(),
  begun: instant,
  zone: zoneName,
  gate: yesOrNo.nullable(),
  /** The unscored last question of the PHQ-9, how difficult it all makes life. */
  difficulty: points.nullable(),
}

/** Answers to one form as they stand in the vault. Half-finished ones have gaps; finished ones say when the safety step was taken, where one was due. */
export const assessment = z.discriminatedUnion('state', [
  z.strictObject({ ...said, state: z.literal('unfinished'), touched: instant, answers: z.array(points.nullable()).max(40) }),
  z.strictObject({ ...said, state: z.literal('finished'), at: instant, met: instant.nullable(), answers: z.array(points).max(40) }),
])
export type Assessment = z.output<typeof assessment>
export type Unfinished = Extract<Assessment, { state: 'unfinished' }>
export type Finished = Extract<Assessment, { state: 'finished' }>

/** With the id of the record that holds it. */
export type Kept<A extends Assessment> = A & { id: Id<'record'> }

/** One page of a form: the unscored first question of the PC-PTSD-5, a scored one by its place (from 0), or the unscored last one of the PHQ-9. */
export type Step = { asks: 'gate' } | { asks: 'item'; place: number } | { asks: 'difficulty' }

/** An empty form. */
export const beginForm = (of: InstrumentId, { language, wording, at, zone }: { language: string; wording: string; at: Instant; zone: string }): Unfinished => ({
  kind: 'assessment', state: 'unfinished', of, language, wording, mode: 'self', recall: instruments[of].recall, begun: at, touched: at, zone,
  gate: null, difficulty: null, answers: instruments[of].items.map(() => null),
})

/**
 * The pages of a form, in its order. After a no at the gate it stops. How difficult all this makes life is asked when a problem was named, and
 * not after an answer that asks for the safety step: nothing stands between that answer and the step.
 */
export function stepsOf({ of, gate, answers }: Pick<Unfinished, 'of' | 'gate' | 'answers'>): Step[] {
  const { gate: hasGate, items } = instruments[of]
  const asksDifficulty = of === 'phq-9' && answers.some((answer) => (answer ?? 0) > 0) && !needsSafetyStep(of, answers)
  return [
    ...(hasGate ? [{ asks: 'gate' } as const] : []),
    ...(gate === 0 ? [] : items.map((_, place) => ({ asks: 'item', place }) as const)),
    ...(asksDifficulty ? [{ asks: 'difficulty' } as const] : []),
  ]
}

/** What was answered on one page; null: nothing yet. */
export function answerAt({ gate, difficulty, answers }: Unfinished, step: Step): number | null {
  switch (step.asks) {
    case 'gate': return gate
    case 'difficulty': return difficulty
    case 'item': return answers[step.place] ?? null
  }
}

/** The form with one more answer. Nothing else in it changes, so a way back keeps what was said later. */
export function withAnswer(form: Unfinished, step: Step, value: number, at: Instant): Unfinished {
  switch (step.asks) {
    case 'gate': return { ...form, touched: at, gate: value === 0 ? 0 : 1 }
    case 'difficulty': return { ...form, touched: at, difficulty: value }
    case 'item': return { ...form, touched: at, answers: form.answers.with(step.place, value) }
  }
}

/** The first page without an answer, counted from 0; the number of pages where all are answered. */
export function firstOpen(form: Unfinished): number {
  const steps = stepsOf(form)
  const open = steps.findIndex((step) => answerAt(form, step) === null)
  return open === -1 ? steps.length : open
}

/** How many pages are answered. */
export const countAnswered = (form: Unfinished): number => stepsOf(form).filter((step) => answerAt(form, step) !== null).length

/** The finished form; null while a question is open or an answer is none that the form offers. A form with a gap is never scored. */
export function finish(form: Unfinished, at: Instant): Finished | null {
  if (firstOpen(form) < stepsOf(form).length) return null
  const { touched: _touched, answers, state: _state, ...rest } = form
  // What stood behind the gate before it was shut is no part of the form any more.
  const given = form.gate === 0 ? [] : answers.filter((answer) => answer !== null)
  const asked = stepsOf(form).some(({ asks }) => asks === 'difficulty')
  const scored = score(form.of, given, form.gate === null ? {} : { gate: form.gate })
  return scored.ok ? { ...rest, difficulty: asked ? form.difficulty : null, state: 'finished', at, met: null, answers: given } : null
}

/** Whether the safety step comes before the total of this one: an answer asks for it. */
export const asksForSafety = ({ of, answers }: Assessment): boolean => needsSafetyStep(of, answers)

/** Whether a total may be shown, here, in a list or in a chart: only after the safety step, where one is due. */
export const mayShowTotal = (done: Finished): boolean => !asksForSafety(done) || done.met !== null

/** The half-finished form to go on with: the one touched last, in this language and in the words of today. One in older words is left as it is, since the rest would be another form. */
export const resumable = <U extends Unfinished>(all: readonly U[], of: InstrumentId, language: string, wording: string): U | undefined =>
  all.filter((one) => one.of === of && one.language === language && one.wording === wording)
    .toSorted((a, b) => Temporal.Instant.compare(b.touched, a.touched))[0]

/** The finished forms of one instrument, oldest first. */
export const inOrder = <F extends Finished>(all: readonly F[], of: InstrumentId): F[] =>
  all.filter((one) => one.of === of).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
