import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { filled } from '#practice/player.ts'
import type { Step, StepText } from '#practice/practice.ts'
import { MOST_ANSWER } from '../records.ts'
import { useWords } from './words.ts'

type Asking = Extract<Step, { ask: unknown }>
type Props = { step: Asking; said: Exclude<StepText, string>; answers: Readonly<Record<string, string>>; onAnswer: (value: string) => void }

/** One question of a practice, alone on its page; what is written goes to `onAnswer` with every sign. Lists are kept one line each. */
export function Asked({ step, said, answers, onAnswer }: Props) {
  const say = useWords()
  const value = answers[step.as] ?? ''
  const common = { name: `answer-${step.as}`, hint: said.hint }
  const label = filled(said.ask, answers)
  if (step.ask === 'line') return <Field {...common} label={label} value={value} maxLength={300} onValue={onAnswer} />
  if (step.ask === 'text') return <Area {...common} label={label} value={value} most={MOST_ANSWER} onValue={onAnswer} />
  if (step.ask === 'scale') {
    const choices = Array.from({ length: 11 }, (_, number) => ({ value: String(number), label: String(number) }))
    return <Choices {...common} legend={label} across choices={choices} chosen={value === '' ? [] : [value]} onChoose={([chosen]) => onAnswer(chosen ?? '')} />
  }
  if (step.ask === 'list') {
    const lines = value === '' ? [''] : value.split('\n')
    const put = (place: number, line: string) => onAnswer(lines.map((old, at) => (at === place ? line.replaceAll('\n', ' ') : old)).join('\n'))
    return (
      <fieldset class="choices">
        <legend>{label}</legend>
        {said.hint && <p class="hint">{said.hint}</p>}
        {lines.map((line, place) => <Field key={place} name={`${common.name}-${place}`} label={String(place + 1)} value={line} maxLength={300} onValue={(written) => put(place, written)} />)}
        {lines.length < 20 && <Button kind="quiet" onClick={() => onAnswer(`${value}\n`)}>{say('play.add')}</Button>}
      </fieldset>
    )
  }
  // Answers name options by their id; the words come from the practice, in whatever language it is read.
  const options = Object.entries(said.options ?? {}).map(([id, words]) => ({ value: id, label: words }))
  return <Choices {...common} legend={label} many={step.ask === 'mark'} choices={options} chosen={value === '' ? [] : value.split('\n')} onChoose={(chosen) => onAnswer(chosen.join('\n'))} />
}

/** Answers as words to be read back: options by their words, lists in a row. */
export function asWords(steps: readonly Step[], texts: readonly StepText[], answers: Readonly<Record<string, string>>, language: string): Record<string, string> {
  const inRow = new Intl.ListFormat(language, { type: 'conjunction' })
  return Object.fromEntries(steps.flatMap((step, place) => {
    if (!('ask' in step)) return []
    const said = texts[place]
    const options = typeof said === 'object' ? said.options : undefined
    const parts = (answers[step.as] ?? '').split('\n').map((part) => options?.[part] ?? part.trim()).filter(Boolean)
    return [[step.as, step.ask === 'text' ? parts.join(' ') : inRow.format(parts)]]
  }))
}
