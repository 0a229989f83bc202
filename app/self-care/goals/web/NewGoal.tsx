import { useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { MOST_NAME, rhythms, suggestions, type Rhythm } from '../goal.ts'
import { useWords } from './words.ts'

/** A line for a new goal, in the person's own words or beginning from a suggestion. */
export function NewGoal({ taken, onAdd }: { taken: readonly string[]; onAdd(name: string, rhythm: Rhythm): void }) {
  const say = useWords()
  const [name, setName] = useState('')
  const [rhythm, setRhythm] = useState<Rhythm>('daily')
  const [error, setError] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const open = suggestions.filter((one) => !taken.includes(say(`suggestion.${one}`)))

  const add = (event: Event) => {
    event.preventDefault()
    const said = name.trim()
    if (said === '') { setError(say('name-it')); return }
    if (taken.includes(said)) { setError(say('taken')); return }
    onAdd(said, rhythm)
    setName('')
    setRhythm('daily')
    setError('')
  }
  const suggest = (words: string) => {
    setName(words)
    setError('')
    form.current?.querySelector<HTMLInputElement>('[name=goal]')?.focus()
  }

  return (
    <form class="card" ref={form} onSubmit={add} noValidate>
      <h2>{say('new')}</h2>
      <Field name="goal" label={say('name')} hint={say('name.hint')} value={name} onValue={setName} maxLength={MOST_NAME} error={error || undefined} autoComplete="off" dir="auto" />
      {open.length > 0 && (
        <>
          <p class="hint">{say('suggestions')}</p>
          <div class="row">{open.map((one) => <Button key={one} kind="quiet" onClick={() => suggest(say(`suggestion.${one}`))}>{say(`suggestion.${one}`)}</Button>)}</div>
        </>
      )}
      <Choices name="rhythm" legend={say('rhythm')} across chosen={[rhythm]} onChoose={([chosen]) => setRhythm(chosen ?? 'daily')} choices={rhythms.map((value) => ({ value, label: say(`rhythm.${value}`) }))} />
      <div class="row"><Button type="submit">{say('add')}</Button></div>
    </form>
  )
}
