import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { useSafe, type Safe } from '#vault/web/index.ts'

type Held<Value> = { id: Id<'record'>; value: Value }

/** What the person settled for themselves of one kind, out of the vault; where several devices wrote one, the last begun holds. */
export function settledIn<Schema extends z.ZodType>(safe: Safe, schema: Schema): Held<z.output<Schema>> | undefined {
  return safe.all('settings').flatMap(({ id, value }) => {
    const read = schema.safeParse(value)
    return read.success ? [{ id, value: read.data }] : []
  }).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]
}

/** One kind of setting, and what keeps it sealed. */
export function useSettled<Schema extends z.ZodType>(schema: Schema, atFirst: z.output<Schema>) {
  const safe = useSafe()
  const value = settledIn(safe, schema)?.value ?? atFirst
  const keep = useMemo(() => (next: z.output<Schema>) => safe.keep('settings', z.encode(schema, next), settledIn(safe, schema)?.id), [safe])
  return { value, keep }
}
