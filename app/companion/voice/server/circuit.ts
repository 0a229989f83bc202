import type { Instant } from '#prelude/time.ts'

/** How it went with the other program lately. `restUntil` is set while it is left alone. */
export type Circuit = { failures: number; restUntil?: Instant }

/** What became of one request; `seconds` where the other side said itself when to come again. */
export type Went = { went: 'well' } | { went: 'badly' } | { went: 'refused' } | { went: 'too-fast'; seconds?: number }

export const closed: Circuit = { failures: 0 }

const ENOUGH = 3
const FIRST_REST = 60
const LONGEST_REST = 900

/** Whether it may be asked now. */
export const mayAsk = ({ restUntil }: Circuit, now: Instant): boolean => restUntil === undefined || Temporal.Instant.compare(now, restUntil) >= 0

/** After three failures in a row it rests for a minute, and longer with each failure more; where it refuses us altogether, or says that it is too much, at once. */
export function after({ failures }: Circuit, went: Went, now: Instant): Circuit {
  const rest = (seconds: number): Circuit => ({ failures: failures + 1, restUntil: now.add({ seconds: Math.min(LONGEST_REST, Math.max(1, Math.round(seconds))) }) })
  switch (went.went) {
    case 'well': return closed
    case 'refused': return rest(LONGEST_REST)
    case 'too-fast': return rest(went.seconds ?? FIRST_REST)
    case 'badly': return failures + 1 < ENOUGH ? { failures: failures + 1 } : rest(FIRST_REST * 2 ** Math.min(10, failures + 1 - ENOUGH))
  }
}
