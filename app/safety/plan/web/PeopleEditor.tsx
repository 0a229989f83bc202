import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { dialOf, MOST_LINES, MOST_NUMBER, type Line, type Step } from '../plan.ts'
import { useWords, type Key } from './words.ts'

type Props = { step: Step; lines: readonly Line[]; onLines(lines: Line[]): void }
const nobody: Line = { text: '', number: '' }

/** A step with people in it: a name and, for whoever can be called, a number. One empty row stands ready. */
export function PeopleEditor({ step, lines, onLines }: Props) {
  const say = useWords()
  const [removed, setRemoved] = useState<{ line: Line; at: number }>()
  const rows = lines.length > 0 ? lines : [nobody]
  const put = (at: number, more: Partial<Line>) => onLines(rows.map((line, place) => (place === at ? { ...line, ...more } : line)))
  const nameOf = ({ text, number }: Line) => text.trim() || number.trim() || say('edit.nameless')
  const remove = (at: number) => {
    setRemoved({ line: rows[at]!, at })
    onLines(rows.filter((_, place) => place !== at))
  }
  const bringBack = () => {
    if (removed) onLines([...lines.slice(0, removed.at), removed.line, ...lines.slice(removed.at)])
    setRemoved(undefined)
  }

  return (
    <fieldset class="plan-people">
      <legend>{say(`step.${step}`)}</legend>
      <p class="hint">{say(`ask.${step}`)}</p>
      {rows.map((line, at) => (
        <div class="plan-row" key={at}>
          <Field name={`${step}-name-${at}`} label={say(`edit.name.${step}` as Key)} value={line.text} maxLength={200} autocomplete="off" dir="auto" onValue={(text) => put(at, { text })} />
          <Field
            name={`${step}-number-${at}`} type="tel" label={say('edit.number')} optional value={line.number} maxLength={MOST_NUMBER} autocomplete="off" dir="ltr"
            hint={line.number.trim() !== '' && !dialOf(line.number) ? say('edit.odd-number') : undefined} onValue={(number) => put(at, { number })}
          />
          {(line.text || line.number || rows.length > 1) && <button type="button" class="as-link" aria-label={say('edit.remove-one', { name: nameOf(line) })} onClick={() => remove(at)}>{say('edit.remove')}</button>}
        </div>
      ))}
      {removed && <UndoBar said={say('edit.removed', { name: nameOf(removed.line) })} onUndo={bringBack} onClose={() => setRemoved(undefined)} />}
      {rows.length < MOST_LINES && <Button kind="quiet" icon="plus" onClick={() => onLines([...rows, nobody])}>{say(`edit.add.${step}` as Key)}</Button>}
    </fieldset>
  )
}
