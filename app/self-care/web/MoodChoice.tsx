import { moods, type Mood } from '../check-in.ts'
import { MoodShape } from './MoodShape.tsx'
import { useWords } from './words.ts'

type Props = { legend: string; chosen?: Mood | undefined; onChoose?: ((mood: Mood) => void) | undefined; error?: string | undefined }

/** The five states as the browser's own radio buttons, each with shape and word; works by thumb, by arrow keys and without script. */
export function MoodChoice({ legend, chosen, onChoose, error }: Props) {
  const say = useWords()
  return (
    <fieldset class="moods" aria-describedby={error ? 'mood-error' : undefined}>
      <legend>{legend}</legend>
      {error && <p class="field-error" id="mood-error">{error}</p>}
      <div>
        {moods.map((mood) => (
          <label key={mood}>
            <input type="radio" name="mood" value={mood} required checked={chosen === mood} onChange={() => onChoose?.(mood)} />
            <MoodShape mood={mood} size={44} />
            <span>{say(`mood.${mood}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
