import { performance } from 'node:perf_hooks'
import { changePoints } from '../packages/insights/change-points.ts'
import { claimsFrom } from '../packages/insights/claims.ts'
import { seeded } from '../packages/insights/seeded.ts'
import { entriesOf, entriesWith, many, nulls, planted, series, steady, stepped, yes, type Planted } from '../packages/insights/testing.ts'

const SERIES = 400
const PLANTED_SERIES = 200
const NULL_DAYS = [45, 60, 90, 120, 180, 240]
const RUNS = 9

type Row = { name: string; value: number; unit: string; goal: number; ok: boolean }

/** How often insights claim something where there is nothing, how often they find what is planted and hold its size, and how long five years of check-ins take. */
export async function insights(): Promise<Row[]> {
  return [fiveYears(), ...Object.keys(nulls).map(falseClaims), ...planted.flatMap(foundAndHeld), ...Object.keys(steady).map(falseChanges), ...changes.flatMap(changesFound)]
}

/** 5,475 entries with twelve factors, in milliseconds: the median of 9 runs after a warm-up. */
function fiveYears(): Row {
  const chance = seeded(5)
  const days = 1825
  const factors = many(12, (nth) => (nth % 2 ? series.noise(days, chance) : yes(series.noise(days, chance, 0), 0.4, chance)))
  const entries = entriesOf(series.fading(days, chance, 0.7), factors, chance, { perDay: 3, missed: 0 })
  const times = Array.from({ length: RUNS + 2 }, () => {
    const from = performance.now()
    claimsFrom(entries)
    return performance.now() - from
  })
  const value = Math.round(times.slice(2).sort((a, b) => a - b)[Math.floor(RUNS / 2)]! * 10) / 10
  return { name: `insights over ${entries.length} entries with 12 factors`, value, unit: 'ms', goal: 150, ok: value <= 150 }
}

function falseClaims(name: string, place: number): Row {
  const claimed = Array.from({ length: SERIES }, (_, nth) => claimsFrom(nulls[name]!(NULL_DAYS[nth % NULL_DAYS.length]!, seeded(nth * 7919 + place * 104_729 + 1)))).filter((claims) => claims.length > 0).length
  const value = percent(claimed / SERIES)
  return { name: `series with any claim where there is nothing: ${name}`, value, unit: '% of 400', goal: 5, ok: value <= 5 }
}

function foundAndHeld(planting: Planted, place: number): Row[] {
  const { strength, share, factors, days } = planting
  const kind = `${strength} steps ${share === undefined ? 'for a standard deviation' : `for a yes on ${share * 100} % of days`}, ${factors} ${factors === 1 ? 'factor' : 'factors'}, ${days} days`
  const claims = Array.from({ length: PLANTED_SERIES }, (_, nth) => claimsFrom(entriesWith(planting, days, seeded(nth * 6007 + place * 15_485 + 3))).filter(({ factor }) => factor === 'planted')).flat()
  const found = percent(claims.filter(({ direction }) => direction === 'up').length / PLANTED_SERIES)
  const held = percent(claims.filter(({ low, high }) => low <= strength && strength <= high).length / Math.max(1, claims.length))
  return [
    { name: `found: ${kind}`, value: found, unit: '%', goal: 90, ok: found >= 90 },
    { name: `held by the interval: ${kind}`, value: held, unit: '%', goal: 90, ok: held >= 90 },
  ]
}

const CHANGE_SERIES = 90
const changes = [{ height: 2, days: 240 }, { height: 1.5, days: 365 }]

function falseChanges(name: string, place: number): Row {
  const claimed = Array.from({ length: CHANGE_SERIES }, (_, nth) => {
    const chance = seeded(nth * 3571 + place * 9973 + 5)
    return changePoints(entriesOf(steady[name]!([90, 180, 365][nth % 3]!, chance), {}, chance, { perDay: 1 + 2 * (nth % 2) }))
  }).filter((found) => found.length > 0).length
  const value = percent(claimed / CHANGE_SERIES)
  return { name: `moods with a change point where there is none: ${name}`, value, unit: `% of ${CHANGE_SERIES}`, goal: 5, ok: value <= 5 }
}

function changesFound({ height, days }: (typeof changes)[number]): Row[] {
  const found = Array.from({ length: CHANGE_SERIES }, (_, nth) => {
    const chance = seeded(nth * 4001 + 7)
    const entries = entriesOf(stepped(days, height, chance), {}, chance)
    const middle = Temporal.PlainDate.from('2023-01-02').add({ days: Math.ceil(days / 2) })
    return changePoints(entries).filter(({ earliest, latest }) => Temporal.PlainDate.compare(earliest, middle.add({ days: 3 })) <= 0 && Temporal.PlainDate.compare(latest, middle.subtract({ days: 3 })) >= 0)
  }).flatMap(([first]) => (first ? [first] : []))
  const value = percent(found.length / CHANGE_SERIES)
  const held = percent(found.filter(({ low, high }) => low <= height && height <= high).length / Math.max(1, found.length))
  return [
    { name: `found within three days of its interval: a change of ${height} steps in ${days} days`, value, unit: '%', goal: 90, ok: value >= 90 },
    { name: `held by the interval: a change of ${height} steps in ${days} days`, value: held, unit: '%', goal: 90, ok: held >= 90 },
  ]
}

const percent = (share: number) => Math.round(share * 1000) / 10
