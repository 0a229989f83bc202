import { Field } from '#kit/parts/Field.tsx'
import { GRATEFUL_LINES, MOST_GRATEFUL } from '../entry.ts'
import { useWords } from './words.ts'

/** The form of three lines: what somebody is grateful for. Fewer are as good. */
export function Grateful({ lines, onLines }: { lines: readonly string[]; onLines(lines: string[]): void }) {
  const say = useWords()
  const all = Array.from({ length: GRATEFUL_LINES }, (_, place) => lines[place] ?? '')
  return (
    <fieldset class="journal-three">
      <legend>{say('write.three')}</legend>
      <p class="hint">{say('write.three-say')}</p>
      {all.map((line, at) => (
        <Field key={at} name={`grateful-${at}`} label={say('write.three-line', { place: at + 1 })} value={line} maxLength={MOST_GRATEFUL} dir="auto" autocomplete="off" onValue={(text) => onLines(all.map((before, place) => (place === at ? text : before)))} />
      ))}
      <button type="button" class="as-link" onClick={() => onLines([])}>{say('write.no-three')}</button>
    </fieldset>
  )
}
