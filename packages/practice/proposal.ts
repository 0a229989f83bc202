import type { Skill } from './practice.ts'

// From answers to two or three courses, with reasons. It sorts what is offered; it finds nothing out about anybody and names no illness.
// The weights are ours, not published ones: they only order courses, and every reason is shown.

export const proposable = ['how-minds-wander', 'stress-at-work', 'sleep', 'worry', 'low-mood', 'self-criticism', 'drinking-less', 'after-a-baby', 'grief'] as const
type CourseId = (typeof proposable)[number]

/** The questions in the order they are asked: what is wished for comes first, what is hard last; each may be skipped. */
export const wishes = ['attention', 'evening', 'sleep', 'kinder', 'drive', 'worry', 'drink', 'baby', 'loss'] as const
export const ways = ['steady', 'notice', 'rethink', 'act', 'connect'] as const satisfies readonly Skill[]
export const lengths = ['ten-days', 'four-weeks', 'either'] as const
export const nights = ['fine', 'now-and-then', 'weeks', 'broken'] as const
export const weights = ['nothing', 'work', 'thoughts', 'starting', 'critic', 'caring'] as const
export const events = ['none', 'new-baby', 'work-change', 'bereaved'] as const
export const looks = ['yes', 'no'] as const
/** When a course needs a person beside it, or something else comes first. */
export const cares = ['none', 'treated', 'trauma', 'voices-mania', 'withdrawal', 'unsafe', 'danger'] as const

export type Answers = {
  wish?: readonly (typeof wishes)[number][]
  way?: readonly (typeof ways)[number][]
  length?: readonly (typeof lengths)[number][]
  nights?: readonly (typeof nights)[number][]
  weight?: readonly (typeof weights)[number][]
  event?: readonly (typeof events)[number][]
  look?: readonly (typeof looks)[number][]
  care?: readonly (typeof cares)[number][]
}

/** What is chosen after a press, where "none of these" stands alone: choosing it takes the others back, and choosing another takes it back. */
export function choosing(now: readonly string[], before: readonly string[]): readonly string[] {
  const none = now.find((one) => one === 'none' || one === 'nothing')
  if (!none || now.length === 1) return now
  return before.includes(none) ? now.filter((one) => one !== none) : [none]
}

/** What lies on the device, used only with a yes. `next` is what the published band of a result asks for; `groups` count check-ins that named a feeling of a group. */
export type Known = {
  results: readonly { of: string; next: 'nothing' | 'watch' | 'talk' }[]
  checkIns: { all: number; low: number; worried: number; ashamed: number }
  /** An answer to a form asked for the safety step. */
  asksForSafety: boolean
  /** Courses that were finished. */
  finished: readonly string[]
}

export type Reason =
  | { says: 'wish'; of: (typeof wishes)[number] }
  | { says: 'nights'; of: 'now-and-then' | 'weeks' }
  | { says: 'weight'; of: (typeof weights)[number] }
  | { says: 'event'; of: (typeof events)[number] }
  | { says: 'way'; of: Skill }
  | { says: 'length'; of: 'ten-days' }
  | { says: 'result'; of: string }
  | { says: 'check-ins'; of: 'low' | 'worried' | 'ashamed'; times: number; all: number }
  | { says: 'anybody' }
  | { says: 'open' }

/** What comes before any course: help now, a doctor before drinking less, or emergency help after a birth. */
export type First = 'danger' | 'unsafe' | 'answers' | 'withdrawal' | 'after-birth'
type Proposed = { course: CourseId; reasons: Reason[]; beside: boolean }
/** `person`: why somebody beside one is worth more than a course, in the order of weight; empty where nothing says so. */
export type Proposal = { first: First[]; courses: Proposed[]; person: ('care' | 'result' | 'second')[] }

type Facts = { skill: Skill; short?: true; wish: string; not: readonly (typeof cares)[number][] }

/** What each course is for and not for, from its own texts. */
const facts: Record<CourseId, Facts> = {
  'how-minds-wander': { skill: 'notice', short: true, wish: 'attention', not: ['trauma', 'voices-mania', 'danger'] },
  'stress-at-work': { skill: 'steady', wish: 'evening', not: ['danger'] },
  sleep: { skill: 'steady', wish: 'sleep', not: ['voices-mania', 'danger'] },
  worry: { skill: 'rethink', wish: 'worry', not: ['trauma', 'voices-mania', 'unsafe', 'danger'] },
  'low-mood': { skill: 'act', wish: 'drive', not: ['voices-mania', 'danger'] },
  'self-criticism': { skill: 'connect', wish: 'kinder', not: ['trauma', 'voices-mania', 'unsafe', 'danger'] },
  'drinking-less': { skill: 'act', wish: 'drink', not: ['withdrawal', 'danger'] },
  'after-a-baby': { skill: 'connect', wish: 'baby', not: ['voices-mania', 'danger'] },
  grief: { skill: 'connect', wish: 'loss', not: ['trauma', 'danger'] },
}
/** For one thing in a life only: never proposed to whoever did not name it. */
const special: readonly CourseId[] = ['drinking-less', 'after-a-baby', 'grief']

const byWeight: Partial<Record<string, CourseId>> = { work: 'stress-at-work', thoughts: 'worry', starting: 'low-mood', critic: 'self-criticism' }
const byEvent: Partial<Record<string, CourseId>> = { 'new-baby': 'after-a-baby', 'work-change': 'stress-at-work', bereaved: 'grief' }
const byResult: Partial<Record<string, CourseId>> = { 'phq-8': 'low-mood', 'phq-9': 'low-mood', 'who-5': 'low-mood', 'gad-7': 'worry', sci: 'sleep', 'audit-c': 'drinking-less', audit: 'drinking-less' }
const byFeeling = { low: 'low-mood', worried: 'worry', ashamed: 'self-criticism' } as const

const MOST = 3
const FEWEST = 2

/** Two or three courses with reasons, never none; and what comes before them. Without an answer it is the first course and one more. */
export function proposalFrom(answers: Answers, known: Known | null = null): Proposal {
  const seen = answers.look?.includes('yes') ? known : null
  const care = answers.care ?? []
  const ranked = proposable.map((course) => ({ course, ...weighed(course, answers, seen) }))
    .toSorted((a, b) => b.points - a.points)
  const isNot = (course: CourseId) => facts[course].not.some((one) => care.includes(one))
  const wasFinished = (course: CourseId) => seen?.finished.includes(course) ?? false
  // Their own texts say: not to be begun.
  const isBarred = (course: CourseId) => (course === 'drinking-less' && care.includes('withdrawal')) || (course === 'after-a-baby' && care.includes('voices-mania'))
  const mayFill = ({ course }: { course: CourseId }) => !special.includes(course)
  const wanted = ranked.filter(({ points, reasons }) => points >= 2 && reasons.length > 0)
  // First what fits and nothing speaks against; then what fits nobody in particular; then, beside a person, what something speaks against.
  const chosen = wanted.filter(({ course }) => !isNot(course) && !wasFinished(course)).slice(0, MOST)
  for (const one of [
    ...ranked.filter((one) => mayFill(one) && !isNot(one.course) && !wasFinished(one.course)),
    ...wanted.filter(({ course }) => !wasFinished(course) && !isBarred(course)),
    ...ranked.filter(mayFill),
  ]) if (chosen.length < FEWEST && !chosen.includes(one)) chosen.push(one)
  return {
    first: firstOf(answers, seen),
    courses: chosen.map(({ course, reasons }) => ({ course, reasons: reasons.length > 0 ? reasons : [{ says: course === 'how-minds-wander' ? 'anybody' : 'open' }], beside: isNot(course) || care.includes('treated') })),
    person: [
      ...(care.some((one) => one !== 'none') ? ['care' as const] : []),
      ...(seen?.results.some(({ next }) => next === 'talk') ? ['result' as const] : []),
      ...(seen && seen.finished.length > 0 ? ['second' as const] : []),
    ],
  }
}

function weighed(course: CourseId, { wish = [], way = [], length = [], nights: slept = [], weight = [], event = [] }: Answers, seen: Known | null): { points: number; reasons: Reason[] } {
  const { skill, short, wish: meets } = facts[course]
  const found: [points: number, reason: Reason][] = []
  for (const of of wish) if (of === meets) found.push([4, { says: 'wish', of }])
  for (const of of event) if (byEvent[of] === course) found.push([3, { says: 'event', of }])
  for (const of of slept) if (course === 'sleep' && (of === 'weeks' || of === 'now-and-then')) found.push([of === 'weeks' ? 3 : 2, { says: 'nights', of }])
  for (const of of weight) if (byWeight[of] === course) found.push([2, { says: 'weight', of }])
  for (const { of, next } of seen?.results ?? []) if (byResult[of] === course && next !== 'nothing') found.push([next === 'talk' ? 3 : 2, { says: 'result', of }])
  for (const of of ['low', 'worried', 'ashamed'] as const) {
    const { all, [of]: times } = seen?.checkIns ?? { all: 0, low: 0, worried: 0, ashamed: 0 }
    if (byFeeling[of] === course && times >= 3 && times * 2 >= all) found.push([2, { says: 'check-ins', of, times, all }])
  }
  const isAbout = found.length > 0 || !special.includes(course)
  if (isAbout && way.includes(skill)) found.push([1, { says: 'way', of: skill }])
  if (short && length.includes('ten-days')) found.push([2, { says: 'length', of: 'ten-days' }])
  return { points: found.reduce((sum, [points]) => sum + points, 0), reasons: found.map(([, reason]) => reason) }
}

function firstOf({ care = [], wish = [], event = [] }: Answers, seen: Known | null): First[] {
  const hasBaby = wish.includes('baby') || event.includes('new-baby')
  return [
    ...(care.includes('danger') ? ['danger' as const] : []),
    ...(seen?.asksForSafety ? ['answers' as const] : []),
    ...(care.includes('unsafe') ? ['unsafe' as const] : []),
    ...(care.includes('voices-mania') && hasBaby ? ['after-birth' as const] : []),
    ...(care.includes('withdrawal') ? ['withdrawal' as const] : []),
  ]
}
