import { Chart, type ChartSeries } from '#kit/parts/Chart.tsx'
import type { CheckIn } from '../../check-in.ts'
import { stepOf, stretchesOf, type ScoreFacts, type Span } from '../facts.ts'
import type { Spoken } from './voice.ts'
import { useWords } from './words.ts'

/** The states over the days of a report, as a chart: one line, or the highest and the lowest where several were said in one stretch. */
export function MoodDrawing({ checkIns, span, voice }: { checkIns: readonly CheckIn[]; span: Span; voice: Spoken }) {
  const say = useWords()
  const step = stepOf(span)
  const stretches = stretchesOf(checkIns, span)
  if (stretches.length === 0) return null
  const line = (name: string, pick: 'lowest' | 'highest'): ChartSeries =>
    ({ name, points: stretches.map((one) => ({ at: one.day.toZonedDateTime('UTC').toInstant(), when: say(`step.${step}`, { day: voice.day(one.day) }), value: one[pick] })) })
  const isOne = stretches.every(({ lowest, highest }) => lowest === highest)
  return (
    <Chart
      least={1} most={5} table={{ summary: say('drawing.table'), when: say('drawing.when') }}
      series={isOne ? [line(say('drawing.state'), 'lowest')] : [line(say('drawing.highest'), 'highest'), line(say('drawing.lowest'), 'lowest')]}
      sentence={say(`drawing.moods.${step}`, { least: voice.mood('very-low'), most: voice.mood('good') })}
    />
  )
}

/** The results of one form over the days of a report. */
export function ScoreDrawing({ scores, voice }: { scores: ScoreFacts; voice: Spoken }) {
  const say = useWords()
  const { scored, name, least } = scores
  const [first] = scored
  const series = first.scales.map(({ scale }, place): ChartSeries => ({
    name: scale ? voice.table.scale(scale) : say('drawing.total'),
    points: scored.map(({ at, day, scales }) => ({ at, when: voice.day(day), value: scales[place]!.total })),
  }))
  return (
    <Chart
      least={least} most={first.scales[0].most} series={series as [ChartSeries, ...ChartSeries[]]} table={{ summary: say('drawing.table'), when: say('drawing.when') }}
      sentence={say('drawing.scores', { name, count: scored.length, from: voice.day(first.day), to: voice.day(scored.at(-1)!.day) })}
    />
  )
}
