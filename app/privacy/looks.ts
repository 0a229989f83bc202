import { z } from 'zod'
import { instant } from '#prelude/time.ts'

/** One line of "what was done with your things": no ids, since a list for a person is read by a person. */
export const look = z.strictObject({
  at: instant,
  /** As `noun.deed-done`; screens have words for each. */
  deed: z.string(),
  thing: z.string(),
  by: z.enum(['you', 'house', 'somebody']),
})
export type Look = z.output<typeof look>
