import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { instruments } from '#instruments/index.ts'
import { asksForSafety, mayShowTotal, type Finished, type Kept } from '../assessment.ts'
import { resultOf } from '../result.ts'
import { useSeenBy } from './LookingContext.ts'
import { Meaning } from './Meaning.tsx'
import { dayOf } from './moments.ts'
import { OverTime } from './OverTime.tsx'
import { SafetyStep } from './SafetyStep.tsx'
import { Since } from './Since.tsx'
import { TalkLine } from './TalkLine.tsx'
import { Totals } from './Totals.tsx'
import { useWords } from './words.ts'
import { YourAnswers } from './YourAnswers.tsx'

type Props = {
  done: Kept<Finished>
  /** All of this form, oldest first, this one among them. */
  all: readonly Kept<Finished>[]
  back: { href: string; label: string }
  onMet(): void
  onRemove(): void
}

/** A result: first the safety step, where an answer asks for one; then the totals, what they do not mean, a next step, and how it was before. */
export function ResultView({ done, all, back, onMet, onRemove }: Props) {
  const say = useWords()
  const seenBy = useSeenBy()
  const { name } = instruments[done.of]
  if (!mayShowTotal(done)) return <Page title={say('safety.title')}><SafetyStep onGoOn={onMet} /></Page>

  const title = say('result.title', { name })
  const lead = say('result.lead', { day: dayOf(done.at, done.zone, say.language) })
  const shown = all.filter(mayShowTotal)
  const result = resultOf(done)
  if (result.state === 'unfit') {
    return <Page title={title} back={back} lead={lead} seenBy={seenBy}><Say tone="error">{say('result.unfit')}</Say><YourAnswers done={done} /></Page>
  }
  const before = shown[shown.findIndex(({ id }) => id === done.id) - 1]
  return (
    <Page title={title} back={back} lead={lead} seenBy={seenBy}>
      {asksForSafety(done) && <TalkLine />}
      <Totals of={done.of} scales={result.scales} />
      <Meaning of={done.of} recall={done.recall} next={result.next} />
      {before && <Since before={before} after={done} />}
      {shown.length > 1 && <OverTime all={shown} />}
      <YourAnswers done={done} />
      <p class="row no-print"><button type="button" class="as-link" onClick={onRemove}>{say('result.remove')}</button></p>
    </Page>
  )
}
