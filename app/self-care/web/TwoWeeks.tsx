import { daysOfMood, moods, type CheckIn } from '../check-in.ts'
import { pathOfMood } from './MoodShape.tsx'
import { useWords } from './words.ts'

const STEP = 21

/** Two weeks as shapes: higher is better, a day without a check-in is a gap and stays one. The table beside it says the same in words. */
export function TwoWeeks({ all, today }: { all: readonly CheckIn[]; today: Temporal.PlainDate }) {
  const say = useWords()
  const days = daysOfMood(all, today)
  const told = days.filter(({ checkIns }) => checkIns.length > 0).length
  return (
    <svg class="two-weeks" viewBox={`0 0 ${days.length * STEP} 74`} role="img" aria-label={say('weeks.said', { told, days: days.length })}>
      {days.map(({ day, checkIns }, place) => {
        const last = checkIns.at(-1)
        if (!last) return <path key={day.toString()} class="gap" d={`M${place * STEP + 4} 52h12`} />
        return (
          <g key={day.toString()} class={`mood-shape ${last.mood}`} transform={`translate(${place * STEP} ${46 - moods.indexOf(last.mood) * 11}) scale(.48)`}>
            <path d={pathOfMood(last.mood)} />
          </g>
        )
      })}
    </svg>
  )
}
