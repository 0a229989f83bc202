import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { now } from '#prelude/time.ts'
import type { Level } from '#risk/signal.ts'
import type { Safe } from '#vault/web/index.ts'
import { isRaised, leftLevel, type LeftLevel } from '../raised.ts'

const levelIn = (safe: Safe): { id: Id<'record'>; value: LeftLevel } | undefined => safe.all('settings').flatMap(({ id, value }) => {
  const read = leftLevel.safeParse(value)
  return read.success ? [{ id, value: read.data }] : []
}).toSorted((a, b) => Temporal.Instant.compare(b.value.at, a.value.at))[0]

/** Whether a talk on this or another device of the person is at moderate or above. Only answers lower it, never time. */
export const isRaisedIn = (safe: Safe): boolean => {
  const left = levelIn(safe)
  return left !== undefined && isRaised(left.value.level)
}

/** Keeps the level that a talk holds now, where that changes what the house shows. */
export async function keepLevel(safe: Safe, level: Level): Promise<void> {
  const before = levelIn(safe)
  if (isRaised(before?.value.level ?? 'none') !== isRaised(level)) await safe.keep('settings', z.encode(leftLevel, { kind: 'level', level, at: now() }), before?.id)
}
