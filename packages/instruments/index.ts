import { asq } from './asq.ts'
import { asrm } from './asrm.ts'
import { audit } from './audit.ts'
import { auditc } from './auditc.ts'
import { dass21 } from './dass21.ts'
import { epds } from './epds.ts'
import { gad2 } from './gad2.ts'
import { gad7 } from './gad7.ts'
import type { Instrument, InstrumentId } from './instrument.ts'
import { k10 } from './k10.ts'
import { k6 } from './k6.ts'
import { pcl5 } from './pcl5.ts'
import { pcptsd5 } from './pcptsd5.ts'
import { phq2 } from './phq2.ts'
import { phq8 } from './phq8.ts'
import { phq9 } from './phq9.ts'
import { sci } from './sci.ts'
import { who5 } from './who5.ts'

/** Every instrument by its id. The words of the questions are in texts.ts, so that scoring alone stays small. */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  'phq-9': phq9, 'phq-8': phq8, 'phq-2': phq2, 'gad-7': gad7, 'gad-2': gad2, 'who-5': who5, 'pcl-5': pcl5, 'pc-ptsd-5': pcptsd5,
  'audit-c': auditc, audit, k6, k10, 'dass-21': dass21, asrm, sci, asq, epds,
}

export const isInstrumentId = (id: string): id is InstrumentId => Object.hasOwn(instruments, id)

/** The least and the most an instrument's total can be. */
export function rangeOf(id: InstrumentId): { least: number; most: number } {
  const { items, scoring } = instruments[id]
  const times = scoring.kind === 'any-yes' ? 1 : scoring.times
  const ends = (pick: (...values: number[]) => number) => times * items.reduce((sum, values) => sum + pick(...values), 0)
  return { least: ends(Math.min), most: ends(Math.max) }
}
