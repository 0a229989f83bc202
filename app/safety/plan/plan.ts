import { z } from 'zod'
import { instant, type Instant, zoneName } from '#prelude/time.ts'

/** The six steps of a safety plan after Stanley and Brown, in their order: from what one can do alone to who can help, and then the place one is in. */
export const steps = ['signs', 'alone', 'company', 'helpers', 'professionals', 'surroundings'] as const
export type Step = (typeof steps)[number]

/** Whether the lines of a step may be people, who can have a telephone number. */
export const mayHaveNumbers = (step: Step): boolean => step === 'company' || step === 'helpers' || step === 'professionals'

/** The longest line and number, and the most lines of one step. */
export const MOST_LINE = 4000
export const MOST_NUMBER = 40
export const MOST_LINES = 200

/** One line in the person's own words; `number` is the telephone number as they wrote it, empty where there is none. */
const line = z.strictObject({ text: z.string().max(MOST_LINE), number: z.string().max(MOST_NUMBER) })
export type Line = z.output<typeof line>

/** A plan: nothing in it has to be filled in. `looked` is when somebody last said that it fits, `quietUntil` how long not to ask. */
export const plan = z.strictObject({
  kind: z.literal('plan'),
  lines: z.strictObject(Object.fromEntries(steps.map((step) => [step, z.array(line).max(MOST_LINES)])) as Record<Step, z.ZodArray<typeof line>>),
  changed: instant,
  looked: instant,
  quietUntil: instant.nullable(),
})
export type Plan = z.output<typeof plan>

/** That the plan was used, and when. It is kept for the person alone, and nothing counts it. */
export const planUse = z.strictObject({ kind: z.literal('use'), at: instant, zone: zoneName })
export type PlanUse = z.output<typeof planUse>

/** A plan in which nothing stands yet. */
export const emptyPlan = (at: Instant): Plan => ({
  kind: 'plan', lines: { signs: [], alone: [], company: [], helpers: [], professionals: [], surroundings: [] }, changed: at, looked: at, quietUntil: null,
})

/** The lines of a step that say something. */
export const linesOf = (one: Plan, step: Step): Line[] =>
  one.lines[step].map(({ text, number }) => ({ text: text.trim(), number: number.trim() })).filter(({ text, number }) => text !== '' || number !== '')

/** The steps that have something in them, and those that have nothing yet. */
export const stepsWithWords = (one: Plan): Step[] => steps.filter((step) => linesOf(one, step).length > 0)
export const stepsLeftOpen = (one: Plan): Step[] => steps.filter((step) => linesOf(one, step).length === 0)

/** What somebody wrote into one field, a line each; what is past the most lines stays, in the last one. */
export function linesFrom(text: string): Line[] {
  const all = text.slice(0, MOST_LINE).split('\n')
  return [...all.slice(0, MOST_LINES - 1), ...(all.length >= MOST_LINES ? [all.slice(MOST_LINES - 1).join(' ')] : [])].map((one) => ({ text: one, number: '' }))
}

/** The plan with other lines in one step. */
export const withLines = (one: Plan, step: Step, lines: Line[], at: Instant): Plan => ({ ...one, lines: { ...one.lines, [step]: lines }, changed: at, looked: at })

/**
 * What a telephone can dial of a number as somebody wrote it (digits of Arabic, Persian and Devanagari writing too), or nothing
 * where fewer than three digits are left.
 */
export function dialOf(number: string): string | undefined {
  const latin = number.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => String((digit.codePointAt(0)! - (digit < '\u0670' ? 0x660 : digit < '\u0900' ? 0x6f0 : 0x966)) % 10))
  const dial = `${latin.trim().startsWith('+') ? '+' : ''}${latin.replace(/[^\d*#]/g, '')}`
  return dial.replace(/\D/g, '').length >= 3 && dial.length <= 16 ? dial.replace(/#/g, '%23') : undefined
}

/**
 * One plan out of the versions that several devices wrote: the newest first, and from the others every line that it has not.
 * A line that one device took out may so come back; nothing that somebody wrote is lost.
 */
export function mergedPlan(versions: readonly Plan[]): Plan | undefined {
  const [newest, ...others] = versions.toSorted((a, b) => Temporal.Instant.compare(b.changed, a.changed))
  if (!newest || others.length === 0) return newest
  const lines = Object.fromEntries(steps.map((step) => {
    const all = [newest, ...others].flatMap((one) => linesOf(one, step))
    const once = all.filter((one, place) => all.findIndex((other) => other.text === one.text && other.number === one.number) === place)
    return [step, once.slice(0, MOST_LINES)]
  })) as Plan['lines']
  return { ...newest, lines }
}

const DAYS_TO_LOOK_AGAIN = 91
const HOURS_AFTER_USE = 12
const DAYS_OF_QUIET = 14

/** Until when not to ask again, for who said "not now". */
export const quietAfter = (at: Instant): Instant => at.add({ hours: DAYS_OF_QUIET * 24 })

/**
 * Whether to ask if the plan still fits: some time after it was used, never in that moment itself, or three months after
 * somebody last looked it through.
 */
export function asksWhetherItFits(one: Plan, uses: readonly PlanUse[], now: Instant): 'after-use' | 'by-time' | undefined {
  if (stepsWithWords(one).length === 0) return undefined
  if (one.quietUntil && Temporal.Instant.compare(now, one.quietUntil) < 0) return undefined
  const isPast = (at: Instant, hours: number) => Temporal.Instant.compare(now, at.add({ hours })) >= 0
  const last = uses.map(({ at }) => at).toSorted(Temporal.Instant.compare).at(-1)
  if (last && Temporal.Instant.compare(last, one.looked) > 0) return isPast(last, HOURS_AFTER_USE) ? 'after-use' : undefined
  return isPast(one.looked, DAYS_TO_LOOK_AGAIN * 24) ? 'by-time' : undefined
}

/** A part of the plan as plain text: a title and its lines. */
export type Passage = { title: string; lines: string[] }

/** The passages as one text to send or copy; passages and lines that are empty are left out. */
export const textOf = (opening: string, passages: readonly Passage[]): string => [
  opening.trim(),
  ...passages.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => [title, ...lines.map((one) => `- ${one}`)].join('\n')),
].filter((part) => part !== '').join('\n\n')

/** One line as text: the words, and the number behind them. */
export const lineAsText = ({ text, number }: Line): string => [text, number].filter((part) => part !== '').join(', ')
