import { instruments, rangeOf } from './index.ts'
import type { Instrument, InstrumentId } from './instrument.ts'

/** `unknown`: no threshold was published that we know of, or a total is not one this instrument can have. Then nothing is said about change. */
export type Change = 'improved' | 'worsened' | 'no-reliable-change' | 'unknown'

/** What may be said of two totals of the same instrument: a change only when they lie as far apart as the published threshold. */
export function reliableChange(id: InstrumentId, before: number, after: number): Change {
  const { change, betterWhen } = instruments[id]
  if (!change || !isTotal(id, before) || !isTotal(id, after)) return 'unknown'
  const better = betterWhen === 'lower' ? before - after : after - before
  if (Math.abs(better) < change.points) return 'no-reliable-change'
  return better > 0 ? 'improved' : 'worsened'
}

/** The threshold of reliable change and where it comes from, to be shown with it; null where there is none. */
export const changeThreshold = (id: InstrumentId): Instrument['change'] => instruments[id].change

/** Whether a total counts as a case in outcome figures; null where no such total was published. It is a way of counting, not a diagnosis. */
export function isCase(id: InstrumentId, total: number): boolean | null {
  const { caseFrom } = instruments[id]
  return caseFrom && isTotal(id, total) ? total >= caseFrom.total : null
}

/** Whether somebody who counted as a case no longer does; null where that cannot be said. Reliable recovery needs `reliableChange` to say improved as well. */
export function hasRecovered(id: InstrumentId, before: number, after: number): boolean | null {
  const was = isCase(id, before)
  const is = isCase(id, after)
  return was === null || is === null || !was ? null : !is
}

function isTotal(id: InstrumentId, total: number): boolean {
  const { least, most } = rangeOf(id)
  return Number.isInteger(total) && total >= least && total <= most
}
