import type { FactorSettings } from '../factors.ts'
import { besideInWords } from './besideInWords.ts'
import type { HeldCheckIn } from './checkIns.ts'
import { MoodShape } from './MoodShape.tsx'
import { dayInWords } from './dayInWords.ts'
import { useWords } from './words.ts'

type Props = { checkIns: readonly HeldCheckIn[]; settings: FactorSettings; onEdit(one: HeldCheckIn): void; onRemove(one: HeldCheckIn): void }

/** Check-ins as a table: day, state, what else was said, what can be done. On a phone its rows stand as blocks. */
export function CheckInTable({ checkIns, settings, onEdit, onRemove }: Props) {
  const say = useWords()
  return (
    <table class="check-in-table">
      <caption class="hidden-text">{say('history.title')}</caption>
      <thead><tr><th scope="col">{say('table.day')}</th><th scope="col">{say('table.mood')}</th><th scope="col">{say('table.said')}</th><th scope="col">{say('table.do')}</th></tr></thead>
      <tbody>
        {checkIns.map((one) => {
          const day = dayInWords(one.day, say.language)
          const mood = say(`mood.${one.mood}`)
          const beside = besideInWords(one, settings, say)
          return (
            <tr key={one.id}>
              <th scope="row">{day}{one.unsent && <small class="soft">{say('table.unsent')}</small>}{one.alsoOf && <small class="soft">{say('table.also')}</small>}</th>
              <td><span class="mood-cell"><MoodShape mood={one.mood} size={28} />{mood}</span></td>
              <td class="said">{beside && <p class="soft">{beside}</p>}{one.note && <p dir="auto">{one.note}</p>}</td>
              <td class="row">
                <button type="button" class="as-link" aria-label={say('table.change-one', { mood, day })} onClick={() => onEdit(one)}>{say('history.edit')}</button>
                <button type="button" class="as-link" aria-label={say('table.remove-one', { mood, day })} onClick={() => onRemove(one)}>{say('history.remove')}</button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
