import { drift, week, type Stretch } from './background.ts'
import type { Also, Told } from './claims.ts'
import type { Day } from './days.ts'
import { clear, dot, leftOf } from './memory.ts'
import type { Ground, Pairing } from './pairing.ts'
import { tailOfT } from './tail.ts'

type Draws = (days: Float64Array) => Float64Array[]
const level: Draws = (days) => [days.map(() => 1)]
const NO_MEMORY = { own: 1, keeps: 0 }

type Paired = Told & { ground: Ground; left: Float64Array; pairing: Pairing }

/** Below these counts a claim says that it rests on few days. */
const FEW_DAYS = 60
const FEW_EACH = 15
/** At most so many other factors are named. */
const MOST_OTHERS = 3

/**
 * What else could explain that a factor goes with mood, the likeliest doubts last. `reverse` is always there: a day's mood and a day's factor
 * do not tell which came first. The other codes stand only where the person's own days give reason for them.
 */
export function alsoOf(claim: Paired, all: readonly Paired[], days: readonly Day[]): Also[] {
  const also: Also[] = ['reverse']
  if (claim.pairing.chance > 0.001) also.push('chance')
  const moods = Float64Array.from(claim.days, ({ mood }) => mood)
  const stretches = claim.ground.cleared.map(({ stretch }) => stretch)
  // What follows the week or drifts is taken out before, as far as straight sums can; where both do, some may be left.
  const followsWeek = (series: Float64Array) => shareDrawn(series, stretches, week, drift) > 0.1
  const drifts = (series: Float64Array) => shareDrawn(series, stretches, drift, level) > 0.15
  if (followsWeek(claim.values)) also.push('weekday')
  if (drifts(claim.values) && drifts(moods)) also.push('trend')
  if (claim.days.length < FEW_DAYS || claim.least < FEW_EACH) also.push('few-days')
  if (misses(claim, days)) also.push('missing-days')
  return [...also, ...othersWith(claim, all)]
}

/** Which share of a series these columns draw beyond what `before` draws, less what chance columns would; stretch by stretch, like the background. */
function shareDrawn(series: Float64Array, stretches: readonly Stretch[], columns: Draws, before: Draws): number {
  let [whole, wholeRows, rest, restRows] = [0, 0, 0, 0]
  for (const { from, to, days } of stretches) {
    const stretch = { from, to, days, columns: before(days) }
    const [without, withThem] = [clear(stretch, NO_MEMORY), clear({ ...stretch, columns: [...stretch.columns, ...columns(days)] }, NO_MEMORY)]
    const values = series.subarray(from, to)
    const [left, leftThen] = [leftOf(values, without), leftOf(values, withThem)]
    whole += dot(left, left)
    wholeRows += left.length - without.rank
    rest += dot(leftThen, leftThen)
    restRows += left.length - withThem.rank
  }
  return whole < 1e-9 || restRows < 1 ? 0 : 1 - rest / restRows / (whole / wholeRows)
}

/** Whether many days passed without a check-in, or mood differed on days when the factor was not recorded. */
function misses(claim: Told, days: readonly Day[]): boolean {
  const span = claim.days.at(-1)!.day - claim.days[0]!.day + 1
  if (claim.days.length < 0.75 * span) return true
  const without = days.filter(({ factors }) => !factors.has(claim.factor)).map(({ mood }) => mood)
  const withIt = claim.days.map(({ mood }) => mood)
  if (without.length < 5) return false
  const [a, b] = [momentsOf(without), momentsOf(withIt)]
  const error = Math.sqrt(a.variance / without.length + b.variance / withIt.length)
  return error > 0 && Math.abs(a.mean - b.mean) / error > 2.5
}

function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1) }
}

/** Other factors that come and go on the same days as this one, and go with mood themselves: the nearest three. */
function othersWith(claim: Paired, all: readonly Paired[]): Also[] {
  return all
    .filter((other) => other.factor !== claim.factor && other.pairing.chance < 0.1)
    .map((other) => ({ factor: other.factor, near: togetherness(claim, other) }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, MOST_OTHERS)
    .map(({ factor }) => `other-factor:${factor}` as const)
}

/** How closely two factors go together on the days that know both, 0 where chance would do: the size of their correlation. */
function togetherness(one: Paired, other: Paired): number {
  const rowByDay = new Map(other.days.map(({ day }, row) => [day, row]))
  let [both, ones, others, count] = [0, 0, 0, 0]
  one.days.forEach(({ day }, row) => {
    const place = rowByDay.get(day)
    if (place === undefined) return
    both += one.left[row]! * other.left[place]!
    ones += one.left[row]! ** 2
    others += other.left[place]! ** 2
    count++
  })
  if (count < 20 || ones === 0 || others === 0) return 0
  const r = Math.min(0.999999, Math.abs(both / Math.sqrt(ones * others)))
  return r >= 0.2 && tailOfT(r * Math.sqrt((count - 2) / (1 - r * r)), count - 2) < 0.01 ? r : 0
}
