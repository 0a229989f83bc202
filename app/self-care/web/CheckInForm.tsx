import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { intensities, mayBelongTo, MOST_DAYS_BACK, MOST_NOTE, type CheckIn, type Feeling, type Intensity, type Mood } from '../check-in.ts'
import { factorSettings, onlyAsked, saysSomething, settingsAtFirst, type FactorsSaid } from '../factors.ts'
import { besideInWords } from './besideInWords.ts'
import { FactorQuestions } from './FactorQuestions.tsx'
import { FeelingsPicker } from './FeelingsPicker.tsx'
import { MoodChoice } from './MoodChoice.tsx'
import { useSettled } from './settled.ts'
import { useWords } from './words.ts'

/** What the form says when it is saved; what was not touched is left as it was. */
export type Said = { mood: Mood; feelings: Feeling[]; note: string; intensity: Intensity | null; factors: FactorsSaid; day: CheckIn['day'] }

type Props = {
  legend: string
  before?: CheckIn | undefined
  /** The day before's check-in, for "same as yesterday". */
  yesterday?: CheckIn | undefined
  onSave(said: Said): void
  onCancel?: (() => void) | undefined
  whoSees: ComponentChildren
}

const nothing = { feelings: [] as Feeling[], note: '', intensity: null as Intensity | null, factors: {} as FactorsSaid }

/** A check-in: choose a state, save. All else is folded away for whoever wants it. */
export function CheckInForm({ legend, before, yesterday, onSave, onCancel, whoSees }: Props) {
  const say = useWords()
  const { value: settings } = useSettled(factorSettings, settingsAtFirst)
  const today = dayIn(zoneHere(), now())
  const [mood, setMood] = useState<Mood | undefined>(before?.mood)
  const [beside, setBeside] = useState<typeof nothing>(before ?? nothing)
  const [day, setDay] = useState((before?.day ?? today).toString())
  const [missing, setMissing] = useState(false)
  // A form that was saved begins anew, folded: the next check-in is two taps again.
  const [turn, setTurn] = useState(0)
  // Fields that keep what is half typed are drawn anew when something else fills or empties them.
  const [filled, setFilled] = useState(0)
  const add = (more: Partial<typeof nothing>) => setBeside((said) => ({ ...said, ...more }))
  const { feelings, note, intensity, factors } = beside

  const save = (event: Event) => {
    event.preventDefault()
    if (!mood) { setMissing(true); return }
    onSave({ mood, feelings, note: note.slice(0, MOST_NOTE), intensity, factors, day: dayOf(day, today) })
    if (before) return
    setMood(undefined)
    setBeside(nothing)
    setDay(today.toString())
    setMissing(false)
    setTurn(turn + 1)
  }
  const sameAgain = () => {
    if (!yesterday) return
    setMood(yesterday.mood)
    add({ feelings: yesterday.feelings, intensity: yesterday.intensity, factors: onlyAsked(yesterday.factors, settings) })
    setFilled(filled + 1)
    setMissing(false)
  }
  const added = besideInWords({ feelings, intensity, factors }, settings, say)
  const [isOpen] = useState(before !== undefined && (added !== '' || note !== '' || day !== today.toString()))

  return (
    <form class="card check-in" onSubmit={save} noValidate>
      <MoodChoice legend={legend} chosen={mood} onChoose={(chosen) => { setMood(chosen); setMissing(false) }} error={missing ? say('check-in.choose') : undefined} />
      <div class="extras" key={turn}>
        <Disclosure summary={added ? say('check-in.added', { list: added }) : say('check-in.add')} open={isOpen}>
          <FeelingsPicker chosen={feelings} onChoose={(chosen) => add({ feelings: chosen })} />
          <Choices name="intensity" legend={say('intensity.legend')} optional across chosen={intensity ? [intensity] : []} onChoose={([chosen]) => add({ intensity: chosen ?? null })}
            choices={intensities.map((value) => ({ value, label: say(`intensity.${value}`) }))} />
          <FactorQuestions key={filled} settings={settings} said={factors} onSaid={(said) => add({ factors: said })} />
          <Area name="note" label={say('check-in.note')} optional value={note} onValue={(text) => add({ note: text })} most={MOST_NOTE} rows={3} />
          <Field name="day" type="date" label={say('check-in.day')} value={day} onValue={setDay} min={today.subtract({ days: MOST_DAYS_BACK }).toString()} max={today.toString()} />
          <p class="row">
            {(intensity !== null || saysSomething(factors)) && <button type="button" class="as-link" onClick={() => { add({ intensity: null, factors: {} }); setFilled(filled + 1) }}>{say('check-in.unsay')}</button>}
            <a href="/check-ins/factors">{say('factors.choose')}</a>
          </p>
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
    return mayBelongTo(day, today) ? day : today
  } catch {
    return today
  }
}
