import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { InstrumentId } from '#instruments/instrument.ts'
import type { Id } from '#prelude/id.ts'
import { now, zoneHere } from '#prelude/time.ts'
import { useSafe, type Safe } from '#vault/web/index.ts'
import { assessment, beginForm, finish, withAnswer, type Assessment, type Finished, type Kept, type Unfinished } from '../assessment.ts'

/**
 * The domain of the vault in which answers stand: that of the check-ins, since both say how somebody is and would be shared together. `kind` tells
 * them apart, and each reader leaves alone what is not its own.
 */
const DOMAIN = 'mood'

/** What is in the vault. What an older or newer program wrote and this one cannot read is left alone, not dropped. */
function assessmentsIn(safe: Safe): { unfinished: Kept<Unfinished>[]; finished: Kept<Finished>[] } {
  const all = safe.all(DOMAIN).flatMap(({ id, value }): Kept<Assessment>[] => {
    const read = assessment.safeParse(value)
    return read.success ? [{ ...read.data, id }] : []
  })
  return { unfinished: all.filter((one) => one.state === 'unfinished'), finished: all.filter((one) => one.state === 'finished') }
}

/** The assessments of the open vault, and what one can do with them. */
export function useAssessments() {
  const safe = useSafe()
  const all = assessmentsIn(safe)
  const deeds = useMemo(() => ({
    /** Seals answers on this device, under the id they had or under a new one. */
    keep: (said: Assessment, id?: Id<'record'>): Promise<Id<'record'>> => safe.keep(DOMAIN, z.encode(assessment, said), id),
    /** Erases a record, and gives what takes it back. */
    remove: async (id: Id<'record'>): Promise<() => Promise<unknown>> => {
      const before = await safe.remove(id)
      return async () => { if (before) await safe.keep(DOMAIN, before.value, id) }
    },
  }), [safe])
  return { ...all, ...deeds }
}

/** Seals a form that was answered elsewhere than on its own pages, such as in a talk; null where the answers do not fill it. */
export async function keepFinished(safe: Safe, of: InstrumentId, { language, wording, answers }: { language: string; wording: string; answers: readonly number[] }): Promise<Id<'record'> | null> {
  const at = now()
  const form = answers.reduce((before, value, place) => withAnswer(before, { asks: 'item', place }, value, at), beginForm(of, { language, wording, at, zone: zoneHere() }))
  const finished = finish(form, at)
  return finished && safe.keep(DOMAIN, z.encode(assessment, finished))
}
