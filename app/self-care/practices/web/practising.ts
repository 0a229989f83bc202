import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { now, zoneHere } from '#prelude/time.ts'
import { useVaultHere, type Safe } from '#vault/web/index.ts'
import { answered, done, favourites, manner, usualManner, type Answered, type Done, type Manner } from '../records.ts'

/** The open vault, or nothing: practices are there for whoever has none as well. */
export function useOpenSafe(): Safe | undefined {
  const state = useVaultHere().get()
  return state.state === 'open' ? state.safe : undefined
}

const read = <Shape extends z.ZodType>(safe: Safe | undefined, shape: Shape) =>
  (safe?.all('practice') ?? []).flatMap(({ id, value }) => {
    const one = shape.safeParse(value)
    return one.success ? [{ id, value: one.data }] : []
  })

const byTime = <One extends { value: { at: Temporal.Instant } }>(all: readonly One[]) => all.toSorted((a, b) => Temporal.Instant.compare(b.value.at, a.value.at))

/** What somebody did and wrote in practices, newest first, out of the open vault. */
export const doneIn = (safe: Safe | undefined): { id: Id<'record'>; value: Done }[] => byTime(read(safe, done))
export const answersIn = (safe: Safe | undefined): { id: Id<'record'>; value: Answered }[] => byTime(read(safe, answered))

/** What somebody keeps at hand, how they like to practise, what they did; and the deeds that change these. Without an open vault nothing is kept. */
export function usePractising() {
  const safe = useOpenSafe()
  const atHand = read(safe, favourites)[0]
  const liked = read(safe, manner)[0]
  const deeds = useMemo(() => ({
    keepAtHand: async (practices: readonly string[]) => void await safe?.keep('practice', { kind: 'favourites', practices: [...new Set(practices)] }, atHand?.id),
    keepManner: async (how: Manner) => void await safe?.keep('practice', how, liked?.id),
    note: (what: Omit<Done, 'kind' | 'at' | 'zone'>, id?: Id<'record'>): Promise<Id<'record'> | undefined> =>
      safe ? safe.keep('practice', z.encode(done, { kind: 'done', at: now(), zone: zoneHere(), ...what }), id) : Promise.resolve(undefined),
    keepAnswers: (what: Omit<Answered, 'kind' | 'at' | 'zone'>, id?: Id<'record'>): Promise<Id<'record'> | undefined> =>
      safe ? safe.keep('practice', z.encode(answered, { kind: 'answers', at: now(), zone: zoneHere(), ...what }), id) : Promise.resolve(undefined),
  }), [safe, atHand?.id, liked?.id])
  return { safe, atHand: atHand?.value.practices ?? [], manner: liked?.value ?? usualManner, ...deeds }
}
