import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { clockTime, isQuiet, weekdays, type QuietHours } from '../plan.ts'
import { MOST_WORDS, whats, type Reminder } from '../reminder.ts'
import { weekdayIn } from './inWords.ts'
import { useWords } from './words.ts'

type Props = { before?: Reminder | undefined; quiet: QuietHours | null; onSave(one: Reminder): void; onCancel?: (() => void) | undefined }

/** A new reminder, or one that is changed: what for, at what time, on which days. */
export function ReminderForm({ before, quiet, onSave, onCancel }: Props) {
  const say = useWords()
  const [what, setWhat] = useState(before?.what ?? 'check-in')
  const [words, setWords] = useState(before?.words ?? '')
  const [at, setAt] = useState(before?.at ?? '')
  const [days, setDays] = useState<readonly number[]>(before?.days ?? weekdays)
  const [tried, setTried] = useState(false)
  const time = clockTime.safeParse(at.slice(0, 5))
  const noWords = what === 'own' && words.trim() === ''

  const save = (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (noWords || !time.success || days.length === 0) return
    onSave({ kind: 'reminder', what, words: what === 'own' ? words.trim() : '', at: time.data, days: [...days], on: before?.on ?? true })
    if (before) return
    setWords('')
    setAt('')
    setDays(weekdays)
    setTried(false)
  }

  return (
    <form class="card" onSubmit={save} noValidate>
      <h2>{say(before ? 'change.title' : 'new')}</h2>
      <Choices name="what" legend={say('what')} across chosen={[what]} onChoose={([chosen]) => setWhat(chosen ?? 'check-in')} choices={whats.map((value) => ({ value, label: say(`what.${value}`) }))} />
      {what === 'own' && (
        <Field name="words" label={say('own')} hint={say('own.hint')} value={words} onValue={setWords} maxLength={MOST_WORDS} error={tried && noWords ? say('own.missing') : undefined} autoComplete="off" dir="auto" />
      )}
      <Field
        name="at" type="time" label={say('at')} value={at} onValue={setAt} error={tried && !time.success ? say('at.missing') : undefined}
        hint={time.success && isQuiet(quiet, time.data) ? say('in-quiet') : undefined}
      />
      <Choices
        name="days" legend={say('days')} across many chosen={days.map(String)} onChoose={(chosen) => setDays(chosen.map(Number))} error={tried && days.length === 0 ? say('days.missing') : undefined}
        choices={weekdays.map((day) => ({ value: String(day), label: weekdayIn(say.language, day) }))}
      />
      <div class="row">
        <Button type="submit">{say(before ? 'save' : 'add')}</Button>
        {onCancel && <Button kind="quiet" onClick={onCancel}>{say('cancel')}</Button>}
      </div>
    </form>
  )
}
