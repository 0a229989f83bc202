import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { clockTime, type QuietHours } from '../plan.ts'
import { usualQuiet } from '../reminder.ts'
import { timeIn } from './inWords.ts'
import { useWords } from './words.ts'

/** The hours in which no message is sent: chosen, changed, or none. */
export function QuietHoursForm({ quiet, onKeep }: { quiet: QuietHours | null; onKeep(quiet: QuietHours | null): Promise<void> }) {
  const say = useWords()
  const [from, setFrom] = useState(quiet?.from ?? usualQuiet.from)
  const [to, setTo] = useState(quiet?.to ?? usualQuiet.to)
  const [news, setNews] = useState('')
  const [error, setError] = useState('')

  const keep = async (event: Event) => {
    event.preventDefault()
    const [first, last] = [clockTime.safeParse(from.slice(0, 5)), clockTime.safeParse(to.slice(0, 5))]
    if (!first.success || !last.success || first.data === last.data) { setNews(''); setError(say('quiet.two')); return }
    setError('')
    await onKeep({ from: first.data, to: last.data })
    setNews(say('quiet.kept'))
  }
  const drop = async () => {
    setError('')
    await onKeep(null)
    setNews(say('quiet.dropped'))
  }

  return (
    <form class="card" onSubmit={(event) => void keep(event)} noValidate>
      <h2>{say('quiet.title')}</h2>
      <p>{quiet ? say('quiet.now', { from: timeIn(say.language, quiet.from), to: timeIn(say.language, quiet.to) }) : say('quiet.none')}</p>
      <Field name="quiet-from" type="time" label={say('quiet.from')} value={from} onValue={setFrom} error={error || undefined} />
      <Field name="quiet-to" type="time" label={say('quiet.to')} value={to} onValue={setTo} />
      <div class="row">
        <Button type="submit" kind="quiet">{say('quiet.keep')}</Button>
        {quiet && <button type="button" class="as-link" onClick={() => void drop()}>{say('quiet.drop')}</button>}
      </div>
      <Say tone="done">{news}</Say>
    </form>
  )
}
