import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { MOST_DAYS_BACK, MOST_NOTE, type CheckIn, type Feeling, type Mood } from '../check-in.ts'
import { FeelingsPicker } from './FeelingsPicker.tsx'
import { MoodChoice } from './MoodChoice.tsx'
import { useWords } from './words.ts'

/** What the form says when it is saved; what was not touched is left as it was. */
export type Said = { mood: Mood; feelings: Feeling[]; note: string; day: CheckIn['day'] }

type Props = {
  legend: string
  before?: CheckIn | undefined
  /** The day before's check-in, for "same as yesterday". */
  yesterday?: CheckIn | undefined
  onSave(said: Said): void
  onCancel?: (() => void) | undefined
  whoSees: ComponentChildren
}

/** A check-in: choose a state, save. Feelings, a note and another day are there for whoever wants them. */
export function CheckInForm({ legend, before, yesterday, onSave, onCancel, whoSees }: Props) {
  const say = useWords()
  const [mood, setMood] = useState<Mood | undefined>(before?.mood)
  const [feelings, setFeelings] = useState<Feeling[]>(before?.feelings ?? [])
  const [note, setNote] = useState(before?.note ?? '')
  const today = dayIn(zoneHere(), now())
  const [day, setDay] = useState((before?.day ?? today).toString())
  const [missing, setMissing] = useState(false)

  const save = (event: Event) => {
    event.preventDefault()
    if (!mood) { setMissing(true); return }
    onSave({ mood, feelings, note: note.slice(0, MOST_NOTE), day: dayOf(day, today) })
    if (before) return
    setMood(undefined)
    setFeelings([])
    setNote('')
    setDay(today.toString())
    setMissing(false)
  }
  const sameAgain = () => {
    if (!yesterday) return
    setMood(yesterday.mood)
    setFeelings(yesterday.feelings)
  }

  return (
    <form class="card check-in" onSubmit={save} noValidate>
      <MoodChoice legend={legend} chosen={mood} onChoose={(chosen) => { setMood(chosen); setMissing(false) }} error={missing ? say('check-in.choose') : undefined} />
      <div class="extras">
        <FeelingsPicker chosen={feelings} onChoose={setFeelings} open={before !== undefined && before.feelings.length > 0} />
        <Disclosure summary={say('check-in.more')} open={Boolean(before?.note) || day !== today.toString()}>
          <Area name="note" label={say('check-in.note')} optional value={note} onValue={setNote} most={MOST_NOTE} rows={3} />
          <Field name="day" type="date" label={say('check-in.day')} value={day} onValue={setDay} min={today.subtract({ days: MOST_DAYS_BACK }).toString()} max={today.toString()} />
        </Disclosure>
      </div>
      <div class="row">
        <Button type="submit">{say('check-in.save')}</Button>
        {yesterday && !before && <button type="button" class="as-link" onClick={sameAgain}>{say('check-in.same')}</button>}
        {onCancel && <Button kind="quiet" onClick={onCancel}>{say('check-in.cancel')}</Button>}
      </div>
      {whoSees}
    </form>
  )
}

/** The day that was chosen; a date that cannot be (typed by hand, or out of range) falls back to today, which the history shows. */
function dayOf(text: string, today: Temporal.PlainDate): Temporal.PlainDate {
  try {
    const day = Temporal.PlainDate.from(text)
    const back = day.until(today, { largestUnit: 'days' }).days
    return back >= 0 && back <= MOST_DAYS_BACK ? day : today
  } catch {
    return today
  }
}
