import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import type { PlainDate } from '#prelude/time.ts'
import { useSafe, type Safe } from '#vault/web/index.ts'
import { goal, goalDay, sayOf, type Goal, type HeldGoal, type HeldGoalDay } from '../goal.ts'

/** The goals in the vault in the order in which they were added, and the days on which they happened. */
export function goalsIn(safe: Safe): { goals: HeldGoal[]; days: HeldGoalDay[] } {
  const all = safe.all('settings')
  return {
    goals: all.flatMap(({ id, value }) => { const read = goal.safeParse(value); return read.success ? [{ ...read.data, id }] : [] }).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    days: all.flatMap(({ id, value }) => { const read = goalDay.safeParse(value); return read.success ? [{ ...read.data, id }] : [] }),
  }
}

/** The goals of the open vault, and what one can do with them. */
export function useGoals() {
  const safe = useSafe()
  const deeds = useMemo(() => ({
    keep: (one: Goal, id?: Id<'record'>): Promise<Id<'record'>> => safe.keep('settings', z.encode(goal, one), id),
    /** Says that a goal did, or did not, happen on this day. */
    async say(one: Id<'record'>, day: PlainDate, happened: boolean): Promise<void> {
      for (const { id, ...record } of sayOf(goalsIn(safe).days, one, day, happened)) await safe.keep('settings', z.encode(goalDay, record), id)
    },
    /** Erases a goal, and gives what takes it back with its days. */
    remove: async (id: Id<'record'>): Promise<() => Promise<unknown>> => {
      const before = await safe.remove(id)
      return async () => { if (before) await safe.keep('settings', before.value, id) }
    },
  }), [safe])
  return { ...goalsIn(safe), ...deeds }
}
