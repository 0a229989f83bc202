import { Chart, type ChartSeries } from '#kit/parts/Chart.tsx'
import { rangeOf } from '#instruments/index.ts'
import type { Finished, Kept } from '../assessment.ts'
import { resultOf } from '../result.ts'
import { dayOf } from './moments.ts'
import { useWords, type Key } from './words.ts'

/** How it was over time: a chart, a sentence with range and count (an average would be a verdict), and the same as a table. */
export function OverTime({ all }: { all: readonly Kept<Finished>[] }) {
  const say = useWords()
  const scored = all.flatMap((done) => {
    const result = resultOf(done)
    return result.state === 'scored' ? [{ done, scales: result.scales }] : []
  })
  const [first, last] = [scored[0], scored.at(-1)]
  if (!first || !last || scored.length < 2) return null
  const series = first.scales.map(({ scale }, place): ChartSeries => ({
    name: scale ? say(`scale.${scale}` as Key) : say('time.total'),
    points: scored.map(({ done, scales }) => ({
      at: done.at, when: dayOf(done.at, done.zone, say.language), value: scales[place]!.total, href: `/assessments/result?id=${done.id}`,
    })),
  }))
  const values = scored.map(({ scales }) => scales[0].total)
  const said = { count: scored.length, from: dayOf(first.done.at, first.done.zone, say.language), to: dayOf(last.done.at, last.done.zone, say.language) }
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{say('time.title')}</h2>
      <Chart
        series={series as [ChartSeries, ...ChartSeries[]]} least={first.scales.length > 1 ? 0 : rangeOf(first.done.of).least} most={first.scales[0].most}
        sentence={series.length > 1 ? say('time.scales', said) : say('time.said', { ...said, least: Math.min(...values), most: Math.max(...values) })}
        table={{ summary: say('time.table'), when: say('time.when') }}
      />
    </section>
  )
}
