import { dayIn, type Instant, type PlainDate } from '#prelude/time.ts'
import type { Course } from './course.ts'

// Where somebody is in a course, from what they did. Nothing here counts days away: a pause has no price, and every date it gives lies today or ahead.

export const runStates = ['under-way', 'paused', 'left', 'finished'] as const

/** A step of a course by its place (from 0), and when something was done with it. */
export type AtStep = { place: number; at: Instant }

/** What somebody did with a course once they began it. */
export type Run = {
  begun: Instant
  state: (typeof runStates)[number]
  /** The step that was jumped to; it holds until that step is done from then on. */
  here: AtStep | null
  opened: readonly AtStep[]
  /** Steps that the person said are done. */
  done: readonly AtStep[]
  /** When the questions of the course were last put aside. */
  aside: Instant | null
}

/** A practice that was done to its end, in the course or outside it. */
export type Practised = { practice: string; at: Instant }

/** A step as the path shows it. `day` is when it may come, never before today; without one it has no place in the days ahead. */
export type PathStep = Course['days'][number] & { place: number; done: Instant | null; day: PlainDate | null }

/**
 * Where somebody is. `next` is null when nothing lies ahead of the step done last; `open` are the places not done yet. `at-the-end`: the last step is
 * done and others were passed over; `finished`: all are done, or the person said that this is enough.
 */
export type Path = { state: Run['state'] | 'at-the-end'; steps: PathStep[]; next: number | null; open: number[]; done: number }

type Days = Pick<Course, 'days'>

export const beginRun = (at: Instant): Run => ({ begun: at, state: 'under-way', here: null, opened: [], done: [], aside: null })

/** Steps may be done in any order: the next one is the first not done after the one done last, or the one that was jumped to. */
export function pathOf({ days }: Days, run: Run, practised: readonly Practised[], today: PlainDate, zone: string): Path {
  const did = doneIn({ days }, run, practised)
  const doneAt = new Map(did.map(({ place, at }) => [place, at]))
  const open = days.flatMap((_, place) => (doneAt.has(place) ? [] : [place]))
  const next = nextOf(run, did, open)
  const state = run.state === 'under-way' && next === null ? (open.length === 0 ? 'finished' : 'at-the-end') : run.state
  const isQuiet = state !== 'under-way'
  const didToday = did.some(({ at }) => dayIn(zone, at).equals(today))
  const ahead = isQuiet || next === null ? [] : [next, ...open.filter((place) => place > next)]
  const first = didToday ? today.add({ days: 1 }) : today
  return {
    state, open, done: doneAt.size, next: state === 'finished' ? null : next,
    steps: days.map((day, place) => ({ ...day, place, done: doneAt.get(place) ?? null, day: ahead.includes(place) ? first.add({ days: ahead.indexOf(place) }) : null })),
  }
}

/** The steps that are done, in the order of doing: those the person said, and those whose practice was finished after the step was opened. */
export function doneIn({ days }: Days, { opened, done }: Pick<Run, 'opened' | 'done'>, practised: readonly Practised[]): AtStep[] {
  const byPractice = practised.flatMap(({ practice, at }): AtStep[] => {
    // The same practice may come twice in a course: what was opened last before it is what it was done for.
    const before = opened.filter((one) => days[one.place]?.practice === practice && Temporal.Instant.compare(one.at, at) <= 0).toSorted(byTime).at(-1)
    return before ? [{ place: before.place, at }] : []
  })
  return [...done.filter(({ place }) => place < days.length), ...byPractice].toSorted(byTime)
}

function nextOf({ here }: Run, did: readonly AtStep[], open: readonly number[]): number | null {
  if (here && !did.some(({ place, at }) => place === here.place && Temporal.Instant.compare(at, here.at) >= 0)) return here.place
  const last = did.at(-1)?.place ?? -1
  return open.find((place) => place > last) ?? null
}

const byTime = (a: AtStep, b: AtStep) => Temporal.Instant.compare(a.at, b.at)

/** A step is opened; a course that rests goes on with it. More than the last 400 openings are not kept. */
export const openStep = <R extends Run>(run: R, place: number, at: Instant): R => ({ ...goOn(run), opened: [...run.opened, { place, at }].slice(-400) })
export const sayDone = <R extends Run>(run: R, place: number, at: Instant): R => ({ ...goOn(run), done: [...run.done, { place, at }].slice(-400) })
/** From here on, backwards or ahead: nothing that lies between is lost, and nothing counts as done by it. */
export const jumpTo = <R extends Run>(run: R, place: number, at: Instant): R => ({ ...goOn(run), here: { place, at } })
export const pause = <R extends Run>(run: R): R => ({ ...run, state: 'paused' })
/** Out of sight, with all that was done; `goOn` takes it up where it was. */
export const leave = <R extends Run>(run: R): R => ({ ...run, state: 'left' })
export const finish = <R extends Run>(run: R): R => ({ ...run, state: 'finished' })
export const goOn = <R extends Run>(run: R): R => ({ ...run, state: 'under-way' })
export const putAside = <R extends Run>(run: R, at: Instant): R => ({ ...run, aside: at })

/** The days after an answer on which the questions of a course may be offered again. */
const retestDays = [14, 28] as const

/**
 * Whether the questions of a course are offered today, and the next day on which they are. First at the start, unless they were answered in the two
 * weeks before; then 14 and 28 days of the calendar after the last answer. Whoever puts them aside is not asked before the next of these days, and
 * after the last of them not again. While a course rests nothing is asked.
 */
export function retestOf({ begun, state, aside }: Pick<Run, 'begun' | 'state' | 'aside'>, answered: Instant | null, today: PlainDate, zone: string): { due: 'start' | 'again' | null; next: PlainDate | null } {
  if (state === 'paused' || state === 'left') return { due: null, next: null }
  const start = dayIn(zone, begun)
  const last = answered && dayIn(zone, answered)
  const isOld = !last || Temporal.PlainDate.compare(last.add({ days: retestDays[0] }), start) <= 0
  const offers = isOld ? [start, ...retestDays.map((days) => start.add({ days }))] : retestDays.map((days) => last.add({ days }))
  const reached = offers.findLast((day) => Temporal.PlainDate.compare(day, today) <= 0)
  const isAside = aside && reached && Temporal.PlainDate.compare(dayIn(zone, aside), reached) >= 0
  return {
    due: !reached || isAside ? null : isOld ? 'start' : 'again',
    next: offers.find((day) => Temporal.PlainDate.compare(day, today) > 0) ?? null,
  }
}
