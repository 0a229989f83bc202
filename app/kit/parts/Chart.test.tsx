import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { compiledWords } from '../../../scripts/vite/words.ts'
import { WordsContext, wordsIn } from '../words.tsx'
import { Chart, type ChartSeries } from './Chart.tsx'

const points = (...values: number[]) => values.map((value, day) => ({ at: instantOf(`2026-11-0${day + 1}T09:00:00Z`), when: `${day + 1} November`, value }))
const html = (series: [ChartSeries, ...ChartSeries[]], language = 'en') => renderToString(
  <WordsContext.Provider value={wordsIn(language, compiledWords('kit', language))}>
    <Chart series={series} least={0} most={20} sentence="Three results." table={{ summary: 'As a table', when: 'Day' }} />
  </WordsContext.Provider>,
)
const xs = (page: string) => [...page.matchAll(/class="mark" transform="translate\(([\d.]+)/g)].map(([, x]) => Number(x))
const labels = (page: string) => [...page.matchAll(/class="label" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y))

describe('a chart', () => {
  const one = html([{ name: 'Mood', points: points(4, 12, 8) }])

  test('says the same in a sentence, in a table and in the drawing, and the drawing is not read out twice', () => {
    expect(one).toContain('<figcaption>Three results.</figcaption>')
    expect([...one.matchAll(/<\/span>(\d+)<\/td>/g)].map(([, value]) => value)).toEqual(['4', '12', '8'])
    expect(xs(one)).toHaveLength(3)
    expect(one).toMatch(/<svg[^>]*aria-hidden="true"/)
  })

  test('keeps the gaps of time: what lies twice as far apart is drawn twice as far apart', () => {
    const at = (day: string, value: number) => ({ at: instantOf(`2026-11-${day}T09:00:00Z`), when: day, value })
    const [a, b, c] = xs(html([{ name: 'Mood', points: [at('01', 1), at('02', 2), at('04', 3)] }]))
    expect((c! - b!) / (b! - a!)).toBeCloseTo(2, 1)
  })

  test('runs from right to left in Arabic', () => {
    const there = xs(html([{ name: 'Mood', points: points(4, 12, 8) }], 'ar'))
    expect(there).toEqual(there.toSorted((a, b) => b - a))
    expect(xs(one)).toEqual(xs(one).toSorted((a, b) => a - b))
  })

  test('gives each of four lines its own class, marker and name, with names that do not lie on each other', () => {
    const flat = (name: string): ChartSeries => ({ name, points: points(10, 10) })
    const page = html([flat('A'), flat('B'), flat('C'), flat('D')])
    for (const place of [1, 2, 3, 4]) expect(page).toContain(`class="series s${place}"`)
    expect(new Set([...page.matchAll(/class="mark"[^>]* d="([^"]+)"/g)].map(([, d]) => d)).size).toBe(4)
    const sorted = labels(page).toSorted((a, b) => a - b)
    expect(sorted.slice(1).every((y, place) => y - sorted[place]! >= 18)).toBe(true)
    expect(Math.max(...sorted)).toBeLessThan(190)
  })

  test('draws one point, and a flat line, without dividing by nothing', () => {
    expect(html([{ name: 'Mood', points: points(4) }])).not.toContain('NaN')
    expect(html([{ name: 'Mood', points: points(0, 0) }])).not.toContain('NaN')
  })

  test('a gap in one of two lines is a dash in the table, not a nought', () => {
    const page = html([{ name: 'A', points: points(1, 2) }, { name: 'B', points: points(3) }])
    expect(page).toContain('–</td>')
  })
})
