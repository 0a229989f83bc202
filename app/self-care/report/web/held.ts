import { useMemo, useState } from 'preact/hooks'
import type { InstrumentId } from '#instruments/instrument.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { useSafe, type Safe } from '#vault/web/index.ts'
import { useAssessments } from '../../assessments/web/assessments.ts'
import { goalsIn } from '../../goals/web/goals.ts'
import { entriesIn } from '../../journal/web/entries.ts'
import { checkInsIn } from '../../web/checkIns.ts'
import { wordsToChoose } from '../choosable.ts'
import { formsIn, goalFacts, moodFacts, scoreFacts, spanOf, type Period, type Span } from '../facts.ts'
import { compose, type Facts } from '../report.ts'
import { paperFor, unmarked, type Marks } from '../spoken.ts'

/** What somebody has chosen and changed for a report. `chosen` holds the words themselves: a line that is changed elsewhere is not chosen any more. */
export type Held = {
  period: Period
  own: Span
  form: InstrumentId | 'none' | null
  chosen: ReadonlyMap<string, string>
  marks: Marks
  paper: 'a4' | 'letter'
  letter: { language: string; text: string | null }
}

// In memory, with the open vault: it is gone when the vault is locked, and it is written down nowhere.
const heldBySafe = new WeakMap<Safe, Held>()

function fresh(language: string): Held {
  const today = dayIn(zoneHere(), now())
  return { period: 'month', own: { from: today.subtract({ days: 29 }), to: today }, form: null, chosen: new Map(), marks: unmarked, paper: paperFor(navigator.languages), letter: { language, text: null } }
}

/** The report in the making, and what changes it: it stays while somebody looks at another page. */
export function useHeld(language: string): { held: Held; set(more: Partial<Held>): void } {
  const safe = useSafe()
  const [, again] = useState(0)
  const held = heldBySafe.get(safe) ?? fresh(language)
  return { held, set: (more) => { heldBySafe.set(safe, { ...(heldBySafe.get(safe) ?? held), ...more }); again((turn) => turn + 1) } }
}

/** The facts for what was chosen, and what there is to choose from. */
export function useFacts({ period, own: ownSpan, form, chosen }: Held) {
  const safe = useSafe()
  const { finished } = useAssessments()
  const checkIns = checkInsIn(safe)
  const today = dayIn(zoneHere(), now())
  const span = spanOf(period, today, ownSpan)
  const spanKey = `${span.from.toString()} ${span.to.toString()}`
  const choosable = useMemo(() => wordsToChoose(checkInsIn(safe), entriesIn(safe), span), [safe, spanKey])
  const forms = formsIn(finished, span)
  const of = form === 'none' ? null : form && forms.includes(form) ? form : forms[0] ?? null
  const goals = goalsIn(safe)
  const facts: Facts = {
    span, moods: moodFacts(checkIns, span), scores: of ? scoreFacts(finished, of, span) : null,
    own: choosable.filter(({ id, text }) => chosen.get(id) === text).toReversed(), goals: goalFacts(goals.goals, goals.days, span),
  }
  return { facts, parts: compose(facts), checkIns, choosable, forms, of, today }
}
