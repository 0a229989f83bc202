import { z } from 'zod'
import { instant, zoneName, type Instant } from '#prelude/time.ts'
import { runStates, type AtStep } from '#practice/path.ts'

const atStep = z.strictObject({ place: z.int().min(0).max(60), at: instant })

export const MOST_WORDS = 2000

/** One run of a course as it is sealed in the vault, beside the practices that were done. */
export const courseRun = z.strictObject({
  kind: z.literal('course'), course: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(80), zone: zoneName, begun: instant,
  /** When this was last written: where two devices wrote, what was said last holds. */
  touched: instant,
  state: z.enum(runStates), here: atStep.nullable(), opened: z.array(atStep).max(400), done: z.array(atStep).max(400), aside: instant.nullable(),
  /** What the person wrote of a step, in their own words. */
  words: z.array(z.strictObject({ place: z.int().min(0).max(60), text: z.string().max(MOST_WORDS) })).max(60),
})
export type CourseRun = z.output<typeof courseRun>

/** A record that holds a run, or a part of one that another device wrote. */
export type Held<RecordId> = { id: RecordId; value: CourseRun }
/** One run, put together from the records that hold it; `id` is the one to go on writing, `copies` may go once that is written. */
export type HeldRun<RecordId> = Held<RecordId> & { copies: RecordId[] }

/**
 * The runs that some records hold, the one begun last first. A run that two devices wrote to without a line lies in two records: every step done, opened
 * or written of on either is kept, and of what can be only one thing the later holds.
 */
export function runsOf<RecordId>(records: readonly Held<RecordId>[]): HeldRun<RecordId>[] {
  const byRun = Map.groupBy(records, ({ value }) => `${value.course} ${value.begun.epochMilliseconds}`)
  return [...byRun.values()].map((parts): HeldRun<RecordId> => {
    const [first, ...others] = parts.toSorted((a, b) => Temporal.Instant.compare(b.value.touched, a.value.touched))
    const all = [first!, ...others].map(({ value }) => value)
    const words = new Map(all.toReversed().flatMap((one) => one.words).map(({ place, text }) => [place, text]))
    return {
      id: first!.id, copies: others.map(({ id }) => id),
      value: { ...first!.value, opened: together(all.map(({ opened }) => opened)), done: together(all.map(({ done }) => done)), words: [...words].map(([place, text]) => ({ place, text })) },
    }
  }).toSorted((a, b) => Temporal.Instant.compare(b.value.begun, a.value.begun))
}

/** The run with some words for one step, or without any where they are empty. */
export const withWords = (run: CourseRun, place: number, text: string): CourseRun =>
  ({ ...run, words: [...run.words.filter((one) => one.place !== place), ...(text.trim() ? [{ place, text: text.trim() }] : [])] })

function together(lists: readonly (readonly AtStep[])[]): AtStep[] {
  const one = new Map(lists.flat().map((step) => [`${step.place} ${step.at.epochMilliseconds}`, step]))
  return [...one.values()].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).slice(-400)
}

/** A course that begins now, with nothing done in it. */
export const newRun = (course: string, at: Instant, zone: string): CourseRun =>
  ({ kind: 'course', course, zone, begun: at, touched: at, state: 'under-way', here: null, opened: [], done: [], aside: null, words: [] })
