import { loudnessWord } from '../telling.ts'
import { useWords } from './words.ts'

type Props = { name: string; label: string; on: boolean; value: number; onTurn: (on: boolean) => void; onValue: (value: number) => void }

/** One sound of the mix: on or off, and how loud from 1 to 10, in words as well. Moving the slider turns it on. */
export function Fader({ name, label, on, value, onTurn, onValue }: Props) {
  const say = useWords()
  const word = say(`loud.${loudnessWord(value)}`)
  return (
    <div class="fader">
      <label class="choice"><input type="checkbox" name={`${name}-on`} checked={on} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} /><span>{label}</span></label>
      <input
        type="range" name={name} min={1} max={10} step={1} value={value} aria-label={say('loud.label', { sound: label })}
        aria-valuetext={say(on ? 'loud.value' : 'loud.value-off', { word, value })} onInput={({ currentTarget }) => onValue(Number(currentTarget.value))}
      />
      <span class="soft" aria-hidden="true">{on ? word : say('loud.off')}</span>
    </div>
  )
}
