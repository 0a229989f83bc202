import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { now, zoneHere } from '#prelude/time.ts'
import { useSafe, useVaultHere, type Safe } from '#vault/web/index.ts'
import { emptyPlan, mergedPlan, plan, planUse, quietAfter, stepsWithWords, type Plan, type PlanUse } from '../plan.ts'

type HeldPlan = Plan & { id: Id<'record'> }
export type HeldUse = PlanUse & { id: Id<'record'> }

/** The plan in the vault, each version that devices wrote, newest first, and when it was used. What this program cannot read is left alone. */
export function plansIn(safe: Safe): { versions: HeldPlan[]; uses: HeldUse[] } {
  const all = safe.all('plan')
  const versions = all.flatMap(({ id, value }) => { const read = plan.safeParse(value); return read.success ? [{ ...read.data, id }] : [] })
  const uses = all.flatMap(({ id, value }) => { const read = planUse.safeParse(value); return read.success ? [{ ...read.data, id }] : [] })
  return {
    versions: versions.toSorted((a, b) => Temporal.Instant.compare(b.changed, a.changed)),
    uses: uses.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)),
  }
}

/** The plan of the open vault, and what one can do with it. */
export function usePlan() {
  const safe = useSafe()
  const { versions, uses } = plansIn(safe)
  const one = mergedPlan(versions)
  const deeds = useMemo(() => ({
    /** Keeps that the plan was used now; gives what takes that back. */
    noteUse: async (): Promise<() => Promise<unknown>> => {
      const id = await safe.keep('plan', z.encode(planUse, { kind: 'use', at: now(), zone: zoneHere() }))
      return () => safe.remove(id)
    },
    removeUse: (id: Id<'record'>) => safe.remove(id),
    /** Keeps that the plan still fits, or that somebody does not want to be asked for now. */
    looked: (said: 'fits' | 'not-now') => {
      const before = mergedPlan(plansIn(safe).versions)
      if (!before) return Promise.resolve()
      return keepOver(safe, said === 'fits' ? { ...before, looked: now(), quietUntil: null } : { ...before, quietUntil: quietAfter(now()) })
    },
  }), [safe])
  return { plan: one, versions, uses, ...deeds }
}

/** Whether the open vault holds a plan with something in it; undefined while nobody can know, because it is locked. */
export function useHasPlan(): boolean | undefined {
  const state = useVaultHere().get()
  if (state.state === 'nobody') return false
  if (state.state !== 'open') return undefined
  const one = mergedPlan(plansIn(state.safe).versions)
  return one !== undefined && stepsWithWords(one).length > 0
}

/**
 * Begins to change the plan: gives it as it is, and what keeps it. Where another device has changed it meanwhile, what is
 * kept has the lines of both, and is given back so that the screen can show them.
 */
export function changingPlan(safe: Safe): { begun: Plan; severalVersions: boolean; keep: (mine: Plan) => Promise<Plan | undefined> } {
  const { versions } = plansIn(safe)
  const seen = new Set(versions.map(({ changed }) => changed.toString()))
  return {
    begun: mergedPlan(versions) ?? emptyPlan(now()),
    severalVersions: versions.length > 1,
    async keep(mine) {
      const unseen = plansIn(safe).versions.filter(({ changed }) => !seen.has(changed.toString()))
      const whole = unseen.length > 0 ? mergedPlan([mine, ...unseen])! : mine
      for (const { changed } of [whole, ...unseen]) seen.add(changed.toString())
      await keepOver(safe, whole)
      return unseen.length > 0 ? whole : undefined
    },
  }
}

/** Keeps the plan in place of every version that is there. */
async function keepOver(safe: Safe, whole: Plan): Promise<void> {
  const { kind, lines, changed, looked, quietUntil } = whole
  const [first, ...others] = plansIn(safe).versions
  await safe.keep('plan', z.encode(plan, { kind, lines, changed, looked, quietUntil }), first?.id)
  for (const { id } of others) await safe.remove(id)
}
