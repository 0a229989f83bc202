import { useMemo } from 'preact/hooks'
import type { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { checkIn } from '#self-care/check-in.ts'
import { assessment, practisedIn } from '#self-care/told.ts'
import { useSafe, type Kept } from '#vault/web/index.ts'
import { seen, talkRecord } from '../../records.ts'
import { weekOf } from '../week.ts'

/** What this reads of a domain; what else stands there is left alone. */
const read = <Shape extends z.ZodType>(kept: readonly Kept[], shape: Shape): { id: Id<'record'>; value: z.output<Shape> }[] => kept.flatMap(({ id, value }) => {
  const one = shape.safeParse(value)
  return one.success ? [{ id, value: one.data }] : []
})

/** The weekly page of the open vault. Nothing of it is asked of the service. */
export function useWeek() {
  const safe = useSafe()
  const zone = zoneHere()
  const today = dayIn(zone, now())
  const [mood, practice, companion] = [safe.all('mood'), safe.all('practice'), safe.all('companion')]
  const parts = useMemo(() => weekOf({
    today, zone,
    checkIns: read(mood, checkIn).map(({ value }) => value),
    talks: read(companion, talkRecord).map(({ value }) => value), seen: read(companion, seen).map(({ id, value }) => ({ ...value, id })),
    practised: practisedIn(practice.map(({ value }) => value)),
    finished: read(mood, assessment).flatMap(({ id, value }) => (value.state === 'finished' ? [{ ...value, id }] : [])),
  }), [safe, mood.length, practice.length, companion.length, today.toString()])
  return { parts, today }
}
