import { datesOf } from './weekdays.ts'
import { useWords } from './words.ts'

const SHOWN = 28
const STEP = 14

/** Four weeks as shapes, a round one for each day on which it happened; the sentence says the same. No day is missing: the others are only fainter. */
export function DaysItHappened({ days, today }: { days: readonly Temporal.PlainDate[]; today: Temporal.PlainDate }) {
  const say = useWords()
  const from = today.subtract({ days: SHOWN - 1 })
  const lately = days.filter((day) => Temporal.PlainDate.compare(day, from) >= 0)
  const said = lately.length === 0 ? say('days.none') : say('days.said', { days: datesOf(lately, say.language) })
  return (
    <>
      <svg class="two-weeks" viewBox={`0 0 ${SHOWN * STEP} ${STEP}`} aria-hidden="true">
        {Array.from({ length: SHOWN }, (_, place) => from.add({ days: place })).map((day, place) => (lately.some((one) => one.equals(day))
          ? <g key={day.toString()} class="mood-shape all-right"><path d={`M${place * STEP + 2} 7a5 5 0 1 0 10 0a5 5 0 1 0-10 0`} /></g>
          : <path key={day.toString()} class="gap" d={`M${place * STEP + 4} 7h6`} />))}
      </svg>
      <p class="soft">{said}</p>
    </>
  )
}
