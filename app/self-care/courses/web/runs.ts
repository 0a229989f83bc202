import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { finish, goOn, jumpTo, leave, openStep, pathOf, pause, putAside, sayDone, type Path, type Run } from '#practice/path.ts'
import { useVaultHere, type Safe } from '#vault/web/index.ts'
import type { CourseHere } from '../content.ts'
import { doneIn } from '../../practices/web/practising.ts'
import { courseRun, newRun, runsOf, withWords, type CourseRun, type HeldRun } from '../records.ts'

/** The runs of courses in a vault, the one begun last first. What an older or newer program wrote and this one cannot read is left alone. */
export const runsIn = (safe: Safe | undefined): HeldRun<Id<'record'>>[] =>
  runsOf((safe?.all('practice') ?? []).flatMap(({ id, value }) => {
    const read = courseRun.safeParse(value)
    return read.success ? [{ id, value: read.data }] : []
  }))

/** Whether something can be kept here: `shut` where no vault is open, `unknown` while that is being found out. */
export function useKeeping(plain?: { signedIn: boolean }): { safe: Safe | undefined; keeps: 'yes' | 'shut' | 'unknown' } {
  const here = useVaultHere().get()
  if (here.state === 'open') return { safe: here.safe, keeps: 'yes' }
  return { safe: undefined, keeps: here.state === 'looking' && plain?.signedIn !== false ? 'unknown' : 'shut' }
}

export const pathIn = (safe: Safe | undefined, course: Pick<CourseHere, 'days'>, run: Run): Path =>
  pathOf(course, run, doneIn(safe).map(({ value: { practice, at } }) => ({ practice, at })), dayIn(zoneHere(), now()), zoneHere())

/** The run of a course that was begun last, and what a person can do with it. Every deed is sealed before it resolves. */
export function useRun(safe: Safe | undefined, course: string) {
  const held = runsIn(safe).find(({ value }) => value.course === course)
  const deeds = useMemo(() => {
    // Read anew with each deed: two deeds may follow each other before the screen is drawn again.
    const current = () => runsIn(safe).find(({ value }) => value.course === course)
    const change = async (how: (run: CourseRun) => CourseRun) => {
      const before = current()
      if (!safe || !before) return
      await safe.keep('practice', z.encode(courseRun, { ...how(before.value), touched: now() }), before.id)
      for (const copy of before.copies) await safe.remove(copy)
    }
    return {
      begin: async () => void await safe?.keep('practice', z.encode(courseRun, newRun(course, now(), zoneHere()))),
      open: (place: number) => change((run) => openStep(run, place, now())),
      sayDone: (place: number) => change((run) => sayDone(run, place, now())),
      /** Takes back what was said last of this step; a practice that was done stays done. */
      unsayDone: (place: number) => change((run) => ({ ...run, done: run.done.filter((one, at) => at !== run.done.findLastIndex((other) => other.place === place)) })),
      jump: (place: number) => change((run) => jumpTo(run, place, now())),
      pause: () => change(pause), goOn: () => change(goOn), leave: () => change(leave), finish: () => change(finish),
      putAside: () => change((run) => putAside(run, now())),
      /** Erases all that is kept of this course, every run of it, and gives what takes it back. Practices that were done stay. */
      erase: async (): Promise<() => Promise<unknown>> => {
        const ids = runsIn(safe).filter(({ value }) => value.course === course).flatMap(({ id, copies }) => [id, ...copies])
        const gone = await Promise.all(ids.map((id) => safe!.remove(id)))
        return async () => { for (const one of gone) if (one) await safe!.keep('practice', one.value, one.id) }
      },
      write: (place: number, text: string) => change((run) => withWords(run, place, text)),
    }
  }, [safe, course])
  return { run: held?.value, ...deeds }
}
