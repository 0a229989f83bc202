import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { begin, type State } from '#talk/state.ts'
import type { Language } from '#prelude/languages.ts'
import type { Safe } from '#vault/web/index.ts'
import { fact, HOURS_OPEN, manner, talkRecord, type Fact, type TalkRecord } from '../records.ts'

const read = <Shape extends z.ZodType>(safe: Safe, shape: Shape) => safe.all('companion').flatMap(({ id, value }) => {
  const one = shape.safeParse(value)
  return one.success ? [{ id, value: one.data }] : []
})

export type HeldTalk = { id: Id<'record'> | undefined; value: TalkRecord }

/** The talk that goes on, or a new one that remembers only which words were used lately. */
export function talkNow(safe: Safe, language: Language): HeldTalk {
  const [last] = read(safe, talkRecord).toSorted((a, b) => Temporal.Instant.compare(b.value.touched, a.value.touched))
  if (last && last.value.touched.until(now()).total('hours') < HOURS_OPEN) return last
  const used = (last?.value.state as State | undefined)?.used
  return { id: undefined, value: { kind: 'talk', zone: zoneHere(), begun: now(), touched: now(), lines: [], state: begin(language, used) as never } }
}

/** What the person said yes to being remembered, newest first. */
export const factsIn = (safe: Safe): { id: Id<'record'>; value: Fact }[] => read(safe, fact).toSorted((a, b) => Temporal.PlainDate.compare(b.value.toldOn, a.value.toldOn))

export const mannerIn = (safe: Safe) => read(safe, manner)[0]
export const keepTalk = (safe: Safe, talk: HeldTalk): Promise<Id<'record'>> => safe.keep('companion', z.encode(talkRecord, talk.value), talk.id)
export const keepFact = (safe: Safe, words: string, id?: Id<'record'>, toldOn = dayIn(zoneHere(), now())) => safe.keep('companion', z.encode(fact, { kind: 'fact', fact: words, toldOn }), id)
