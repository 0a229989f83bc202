import { stepsOf, countAnswered, type Unfinished } from '../assessment.ts'
import { dayOf } from './moments.ts'
import { useWords } from './words.ts'

/** What is still here from before. The questions ask about a stretch of time, so whoever comes back much later may want to begin again. */
export function Resumed({ form, onAgain }: { form: Unfinished; onAgain(): void }) {
  const say = useWords()
  return (
    <div class="card tone dusk" role="status">
      <p>{say('resumed.what', { at: countAnswered(form), of: stepsOf(form).length, day: dayOf(form.begun, form.zone, say.language) })}</p>
      <p class="row"><button type="button" class="as-link" onClick={onAgain}>{say('resumed.again')}</button></p>
    </div>
  )
}
