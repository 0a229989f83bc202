import { type Instant, instantOfEpoch } from '#prelude/time.ts'
import { instruments } from './index.ts'
import type { InstrumentId } from './instrument.ts'
import { isRisk } from './score.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Whether the safety step comes now, before a total is shown or the next question asked. Takes answers that are not complete yet
 * (`undefined`: not asked). On the ASQ `null` is a refusal, which counts as a yes.
 */
export const needsSafetyStep = (id: InstrumentId, answers: readonly unknown[]): boolean =>
  isRisk(instruments[id], answers) || (id === 'asq' && answers.includes(null))

/** What to offer where nobody will look at the answers: the PHQ-8 for the PHQ-9, nothing for others that ask about suicide, else the instrument itself. */
export function insteadWhereNobodyWatches(id: InstrumentId): InstrumentId | null {
  if (id === 'phq-9') return 'phq-8'
  return instruments[id].safety || !mayFillInAlone(id) ? null : id
}

/** Whether this is a form one fills in oneself. The ASQ is not: a person asks it, who can act on the answers. */
export const mayFillInAlone = (id: InstrumentId): boolean => instruments[id].askedBy === 'self'

/** The moment from which an instrument may be answered again; null where the evidence names no wait. PHQ and GAD ask about two weeks, so not sooner than that. */
export function retestFrom(id: InstrumentId, last: Instant): Instant | null {
  const days = instruments[id].retestAfterDays
  return days === null ? null : instantOfEpoch(last.epochMilliseconds + days * DAY)
}

/** Whether enough time has gone by since `last` (null: never answered). A clinician may always ask sooner; this is for what the product offers by itself. */
export function mayRetest(id: InstrumentId, last: Instant | null, now: Instant): boolean {
  const from = last && retestFrom(id, last)
  return !from || now.epochMilliseconds >= from.epochMilliseconds
}
