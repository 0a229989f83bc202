import { useContext, useState } from 'preact/hooks'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { instruments } from '#instruments/index.ts'
import { isOffered, languagesOf } from '#instruments/offers.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { retestOf, type Run } from '#practice/path.ts'
import { inOrder, mayShowTotal } from '../../assessments/assessment.ts'
import { formAsked, waitsUntil } from '../../assessments/forms.ts'
import { useConfirmed } from '../../assessments/web/confirmed.ts'
import { useAssessments } from '../../assessments/web/assessments.ts'
import { LookingContext } from '../../assessments/web/LookingContext.ts'
import { dayOf, formLanguage, nameOfLanguage } from '../../assessments/web/moments.ts'
import { OverTime } from '../../assessments/web/OverTime.tsx'
import { useWords as useAssessmentWords } from '../../assessments/web/words.ts'
import { dayAhead } from './days.ts'
import { useWords } from './words.ts'

/** The questions of a course: offered when they are due, put aside with one press, and what was answered so far as a chart. */
export function Retest({ of: wanted, run, onAside }: { of: string; run: Run; onAside: () => void }) {
  const say = useWords()
  const named = useAssessmentWords()
  const { finished } = useAssessments()
  const [aside, setAside] = useState(false)
  const confirmed = useConfirmed()
  const of = formAsked(wanted, useContext(LookingContext))
  if (!of) return null
  const all = inOrder(finished, of)
  const shown = all.filter(mayShowTotal)
  const { due, next } = retestOf(run, all.at(-1)?.at ?? null, dayIn(zoneHere(), now()), zoneHere())
  const isDue = due !== null && !aside && waitsUntil(of, finished, now()) === null
  const language = formLanguage(say.language)
  const isHere = isOffered(of, language, confirmed)
  const elsewhere = languagesOf(of, confirmed)
  const about = { about: named(`about.${of}`), name: instruments[of].name }
  return (
    <section class="card" aria-labelledby="retest">
      <h2 id="retest">{say('retest.title')}</h2>
      <p>{say('retest.what', about)}</p>
      {isDue && isHere && <p class="row"><LinkButton href={`/assessments/take?of=${of}`} kind="quiet">{say('retest.answer')}</LinkButton><button type="button" class="as-link" onClick={() => { setAside(true); onAside() }}>{say('retest.not-now')}</button></p>}
      {isDue && !isHere && <p>{say('retest.not-here')} {elsewhere.map((one) => <a key={one} lang={one} href={`/assessments/take?of=${of}&in=${one}`}>{nameOfLanguage(one)}</a>)}</p>}
      <div role="status">{aside && <p>{say('retest.aside')}</p>}</div>
      {!isDue && next && <p class="soft">{say('retest.next', { day: dayAhead(next, say) })}</p>}
      {shown.length === 1 && <p><a href={`/assessments/result?id=${shown[0]!.id}`}>{say('retest.one', { day: dayOf(shown[0]!.at, shown[0]!.zone, say.language) })}</a></p>}
      <OverTime all={shown} />
    </section>
  )
}
