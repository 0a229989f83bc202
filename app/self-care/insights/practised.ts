import { z } from 'zod'
import { skills } from '#practice/practice.ts'
import { instant } from '#prelude/time.ts'
import type { Tried } from '#insights/what-helped.ts'

const state = z.int().min(1).max(5)

/** What is read of a practice that was done; what else stands in its domain (answers, what is kept at hand) is left alone. */
const practised = z.object({ kind: z.literal('done'), practice: z.string().min(1).max(80), skill: z.enum(skills), at: instant, before: state.optional(), after: state.optional() })
export type Practised = Tried & { skill: (typeof skills)[number] }

/** The practices that were done, out of the values of the vault's practice domain. */
export const practisedIn = (values: readonly unknown[]): Practised[] => values.flatMap((value) => {
  const read = practised.safeParse(value)
  return read.success ? [read.data] : []
})
