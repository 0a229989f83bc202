import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { begin, type State } from '#talk/state.ts'
import type { Language } from '#prelude/languages.ts'
import { isRaised } from '#safety/raised.ts'
import type { Safe } from '#vault/web/index.ts'
import { agreed, fact, HOURS_OPEN, manner, seen, talkRecord, type Agreed, type Fact, type Seen, type TalkRecord } from '../records.ts'

const read = <Shape extends z.ZodType>(safe: Safe, shape: Shape) => safe.all('companion').flatMap(({ id, value }) => {
  const one = shape.safeParse(value)
  return one.success ? [{ id, value: one.data }] : []
})
const byDay = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(other, one)

export type HeldTalk = { id: Id<'record'> | undefined; value: TalkRecord }

/** Every talk in the vault, the one spoken in last first. */
export const talksIn = (safe: Safe) => read(safe, talkRecord).toSorted((a, b) => Temporal.Instant.compare(b.value.touched, a.value.touched))

/** The talk that goes on, or a new one that remembers which words were used lately, and the danger that was spoken of: no time lowers that, only answers do. */
export function talkNow(safe: Safe, language: Language): HeldTalk {
  const [last] = talksIn(safe)
  if (last && last.value.touched.until(now()).total('hours') < HOURS_OPEN) return last
  const before = last?.value.state as State | undefined
  const fresh = begin(language, before?.used)
  const state = before?.risk && isRaised(before.risk.level) ? { ...fresh, risk: before.risk } : fresh
  return { id: undefined, value: { kind: 'talk', zone: zoneHere(), begun: now(), touched: now(), lines: [], state: state as never } }
}

const PAUSE_MINUTES = 5
/** For how many minutes of today the person has talked here; a longer silence does not count. */
export function minutesToday(safe: Safe): number {
  const today = dayIn(zoneHere(), now())
  const moments = talksIn(safe).flatMap(({ value }) => value.lines.map(({ at }) => at)).filter((at) => dayIn(zoneHere(), at).equals(today)).toSorted(Temporal.Instant.compare)
  const gaps = moments.slice(1).map((at, place) => moments[place]!.until(at).total('minutes'))
  return gaps.filter((gap) => gap < PAUSE_MINUTES).reduce((sum, gap) => sum + gap, 0)
}

/** What the person said yes to being remembered, newest first. */
export const factsIn = (safe: Safe): { id: Id<'record'>; value: Fact }[] => read(safe, fact).toSorted((a, b) => byDay(a.value.toldOn, b.value.toldOn))
/** Thoughts that were looked at in talks, newest first. */
export const seenIn = (safe: Safe): { id: Id<'record'>; value: Seen }[] => read(safe, seen).toSorted((a, b) => byDay(a.value.on, b.value.on))
/** Steps that were agreed in talks, newest first. */
export const agreedIn = (safe: Safe): { id: Id<'record'>; value: Agreed }[] => read(safe, agreed).toSorted((a, b) => byDay(a.value.on, b.value.on))
/** The step to ask after: agreed on an earlier day, and not asked after yet. */
export const dueStep = (safe: Safe) => agreedIn(safe).find(({ value }) => !value.asked && Temporal.PlainDate.compare(value.on, dayIn(zoneHere(), now())) < 0)

export const mannerIn = (safe: Safe) => read(safe, manner)[0]
export const keepTalk = (safe: Safe, talk: HeldTalk): Promise<Id<'record'>> => safe.keep('companion', z.encode(talkRecord, talk.value), talk.id)
export const keepFact = (safe: Safe, words: string, id?: Id<'record'>, toldOn = dayIn(zoneHere(), now())) => safe.keep('companion', z.encode(fact, { kind: 'fact', fact: words, toldOn }), id)
export const keepAgreed = (safe: Safe, what: string) => safe.keep('companion', z.encode(agreed, { kind: 'agreed', what, on: dayIn(zoneHere(), now()), asked: false }))
export const keepSeen = (safe: Safe, thought: string, view: string, trap: string | undefined) => safe.keep('companion', z.encode(seen, { kind: 'seen', thought, view, trap: trap ?? null, on: dayIn(zoneHere(), now()) }))
export async function keepAsked(safe: Safe, id: string): Promise<void> {
  const one = agreedIn(safe).find((held) => held.id === id)
  if (one) await safe.keep('companion', z.encode(agreed, { ...one.value, asked: true }), one.id)
}
/** Puts a record back under its id, as it was before it was forgotten. */
export const putBack = (safe: Safe, id: Id<'record'>, value: Fact | Agreed | Seen) => safe.keep('companion', value.kind === 'fact' ? z.encode(fact, value) : value.kind === 'agreed' ? z.encode(agreed, value) : z.encode(seen, value), id)
