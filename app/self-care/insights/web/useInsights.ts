import { useEffect, useMemo, useState } from 'preact/hooks'
import { useSafe } from '#vault/web/index.ts'
import type { Part } from '../insight.ts'
import { askInsights } from './asking.ts'

export type Found = { [Of in Part['of']]?: Extract<Part, { of: Of }> } & { failed?: true }

/** What the check-ins of the open vault say, as it is found; asked again when they change, or what is hidden does. */
export function useInsights(hidden: readonly string[]): Found {
  const safe = useSafe()
  const [found, setFound] = useState<Found>({})
  const all = safe.all('mood')
  // The safe tells of every change in it; only another check-in is worth counting again.
  const stamp = useMemo(() => ({}), [safe, all.length, all.at(-1)?.id, hidden.join('|')])
  useEffect(() => {
    return askInsights(
      { values: safe.all('mood').map(({ value }) => whatCounts(value)), hidden },
      (part) => setFound((before) => ({ ...before, [part.of]: part })),
      () => setFound((before) => ({ ...before, failed: true })),
    )
  }, [stamp])
  return found
}

/** Notes and feelings are not counted, so they stay where they are. */
function whatCounts(value: unknown): unknown {
  const { mood, at, day, zone, factors } = (value ?? {}) as Record<string, unknown>
  return { mood, at, day, zone, factors }
}
