import { z } from 'zod'
import type { Safe } from '#vault/web/index.ts'

// Only what Today needs of a course's record; the courses' own part reads the whole.
const begun = z.object({ kind: z.literal('course'), course: z.string(), state: z.string() })

/** The course that somebody is on and has not paused, if there is one. */
export const courseIn = (safe: Safe): string | undefined =>
  safe.all('practice').flatMap(({ value }) => { const read = begun.safeParse(value); return read.success ? [read.data] : [] }).findLast(({ state }) => state === 'under-way')?.course
