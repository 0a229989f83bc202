import { dirOf } from '#prelude/languages.ts'
import { useLanguage } from '../words.tsx'
import { Disclosure } from './Disclosure.tsx'
import type { Moment } from './moment.ts'

/** A point: its moment, that moment in words, its value, and perhaps where it leads. */
type ChartPoint = { at: Moment; when: string; value: number; href?: string | undefined }
export type ChartSeries = { name: string; points: readonly ChartPoint[] }

type Props = {
  /** What the drawing shows, in a sentence: it stands under it, and for those who do not see it in its place. */
  sentence: string
  /** One to four, since no more can be told apart by everybody. */
  series: readonly [ChartSeries, ...ChartSeries[]]
  least: number
  most: number
  /** Words over the table that says the same, and over its column of moments. */
  table: { summary: string; when: string }
}

const WIDE = 360
const HIGH = 190
const TOP = 16
const FOOT = HIGH - 16
const START = 44
const APART = 19

/** Values over time as lines with gaps of time kept: each line has its own colour, dash, marker and name; then a sentence, and the same as a table. */
export function Chart({ sentence, series, least, most, table }: Props) {
  const { language } = useLanguage()
  const isMirrored = dirOf(language) === 'rtl'
  const number = new Intl.NumberFormat(language === 'en-XA' ? 'en' : language)
  const shown = series.slice(0, 4)
  const moments = shown.flatMap(({ points }) => points.map(({ at }) => at.epochMilliseconds))
  const [first, last] = [Math.min(...moments), Math.max(...moments)]
  const room = shown.length > 1 ? Math.min(156, Math.max(...shown.map(({ name }) => name.length)) * 8.5 + 34) : 36
  const end = WIDE - room
  const along = ({ at }: ChartPoint) => {
    const x = first === last ? (START + end) / 2 : START + 12 + ((at.epochMilliseconds - first) / (last - first)) * (end - START - 12)
    return isMirrored ? WIDE - x : x
  }
  const up = (value: number) => FOOT - ((value - least) / (most - least || 1)) * (FOOT - TOP)
  const lines = shown.map(({ name, points }) => ({ name, points, at: points.map((point) => ({ x: along(point), y: up(point.value) })) }))
  const labels = spread(lines.map(({ at }) => at.at(-1)?.y ?? FOOT))
  const edge = (x: number) => (isMirrored ? WIDE - x : x)
  const [oldest, newest] = [whenAt(shown, first), whenAt(shown, last)]

  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
        {[least, (least + most) / 2, most].map((value) => <path key={value} class="grid" d={`M${edge(START)} ${up(value)}H${edge(end)}`} />)}
        {[least, most].map((value) => <text key={value} class="scale" x={edge(START - 8)} y={up(value) + 5}>{number.format(value)}</text>)}
        {lines.map(({ name, points, at }, place) => (
          <g key={name} class={`series s${place + 1}`}>
            {at.length > 1 && <path class="line" d={`M${at.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`} />}
            {at.map(({ x, y }, point) => <path key={points[point]!.at.epochMilliseconds} class="mark" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} d={marks[place]!} />)}
            {/* The marker once more beside the name: lines may end on each other. */}
            {at.length > 0 && shown.length > 1 && <path class="mark" transform={`translate(${edge(end + 16)} ${labels[place]!})`} d={marks[place]!} />}
            {at.length > 0 && <text class="label" x={edge(end + (shown.length > 1 ? 28 : 12))} y={labels[place]! + 5}>{shown.length > 1 ? name : number.format(points.at(-1)!.value)}</text>}
          </g>
        ))}
      </svg>
      {/* Outside the drawing, so that it grows with the letters; the table says it to those who hear the page. */}
      <p class="ends" aria-hidden="true"><span>{oldest}</span>{newest !== oldest && <span>{newest}</span>}</p>
      <figcaption>{sentence}</figcaption>
      <Disclosure summary={table.summary}><Twin series={shown} when={table.when} number={number} caption={sentence} /></Disclosure>
    </figure>
  )
}

/** A circle, a square, a triangle, a diamond: told apart without colour. */
const marks = ['M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0', 'M-5.5-5.5h11v11h-11z', 'M0-7l7 12.5h-14z', 'M0-8l8 8-8 8-8-8z']

type TwinProps = { series: readonly ChartSeries[]; when: string; number: Intl.NumberFormat; caption: string }

function Twin({ series, when, number, caption }: TwinProps) {
  const rows = new Map<number, { when: string; href?: string | undefined }>()
  for (const { points } of series) for (const { at, when: said, href } of points) rows.set(at.epochMilliseconds, { when: said, href })
  return (
    <table class="chart-table">
      <caption class="hidden-text">{caption}</caption>
      <thead><tr><th scope="col">{when}</th>{series.map(({ name }) => <th scope="col" key={name}>{name}</th>)}</tr></thead>
      <tbody>
        {[...rows].toSorted(([a], [b]) => a - b).map(([at, row]) => (
          <tr key={at}>
            <th scope="row">{row.href === undefined ? row.when : <a href={row.href}>{row.when}</a>}</th>
            {series.map(({ name, points }) => {
              const point = points.find((one) => one.at.epochMilliseconds === at)
              return <td key={name}><span class="of" aria-hidden="true">{name} </span>{point ? number.format(point.value) : '–'}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const whenAt = (series: readonly ChartSeries[], moment: number) => series.flatMap(({ points }) => points).find(({ at }) => at.epochMilliseconds === moment)?.when

/** Names at the ends of lines, moved apart where lines end close together; kept inside the drawing. */
function spread(heights: readonly number[]): number[] {
  const placed = heights.map((y, place) => ({ y, place })).toSorted((a, b) => a.y - b.y)
  placed.forEach((one, at) => { if (at > 0) one.y = Math.max(one.y, placed[at - 1]!.y + APART) })
  const over = Math.max(0, (placed.at(-1)?.y ?? 0) - FOOT)
  return heights.map((_, place) => placed.find((one) => one.place === place)!.y - over)
}
