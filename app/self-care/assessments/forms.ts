import { insteadWhereNobodyWatches, mayFillInAlone, mayRetest, retestFrom } from '#instruments/flow.ts'
import { instruments } from '#instruments/index.ts'
import type { InstrumentId } from '#instruments/instrument.ts'
import { isOffered } from '#instruments/offers.ts'
import { packKeyOf } from '#instruments/text.ts'
import type { Instant } from '#prelude/time.ts'
import type { Finished } from './assessment.ts'

/** `somebodyLooks`: a person who is responsible sees the answers, because they are shared in a care relationship. */
export type Looking = { somebodyLooks: boolean }

/** The PHQ-9 asks about thoughts of death, so it needs somebody who looks at the answers; where nobody does it is the PHQ-8. */
export const whichDepressionScale = ({ somebodyLooks }: Looking): 'phq-9' | 'phq-8' => (somebodyLooks ? 'phq-9' : insteadWhereNobodyWatches('phq-9') as 'phq-8')

// The two-question forms are the first questions of longer ones, and belong where somebody asks on after them.
const besides = ['who-5', 'gad-7', 'dass-21', 'k10', 'k6', 'pc-ptsd-5', 'pcl-5', 'audit-c', 'audit', 'sci', 'asrm'] as const satisfies InstrumentId[]
export type FormId = 'phq-9' | 'phq-8' | (typeof besides)[number]

/** What a person may be asked here, in the order of the list. Nothing that another person has to ask, and nothing that asks about suicide where nobody looks. */
export const formsFor = (looking: Looking): FormId[] =>
  [whichDepressionScale(looking), ...besides].filter((id) => mayFillInAlone(id) && !instruments[id].needsLicence && (looking.somebodyLooks || instruments[id].safety === null))

/** The form behind an address; null for what is not offered to a person. Either depression scale leads to the one that may be asked. */
export function formAsked(id: string, looking: Looking): FormId | null {
  const wanted = id === 'phq-9' || id === 'phq-8' ? whichDepressionScale(looking) : id
  return formsFor(looking).find((one) => one === wanted) ?? null
}

/** A quarter of a minute for each question: our own reckoning, on the slow side. */
export const minutesFor = (id: InstrumentId): number => Math.max(1, Math.ceil((instruments[id].items.length + (instruments[id].gate ? 1 : 0)) / 4))

/** Why a form is not there in a language: words were found and nobody has compared them with the publisher's yet, or none were found. */
export const whyNotOffered = (id: InstrumentId, language: string): 'unconfirmed' | 'no-words' =>
  (isOffered(id, language, [packKeyOf(id, language)]) ? 'unconfirmed' : 'no-words')

/** Forms that ask the same questions, so that an answer to one is an answer to the other as far as waiting goes. */
const waitsWith = (id: InstrumentId): readonly InstrumentId[] => (id === 'phq-9' || id === 'phq-8' ? ['phq-9', 'phq-8'] : [id])

/** The moment before which a form is not offered again; null when it may be asked now. */
export function waitsUntil(id: InstrumentId, finished: readonly Finished[], now: Instant): Instant | null {
  const last = finished.filter(({ of }) => waitsWith(id).includes(of)).map(({ at }) => at).toSorted((a, b) => Temporal.Instant.compare(b, a))[0] ?? null
  return last && !mayRetest(id, last, now) ? retestFrom(id, last) : null
}
