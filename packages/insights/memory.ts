import type { Stretch } from './background.ts'

/** How mood hangs on: a share `own` belongs to the day alone, the rest fades by `keeps` from one day to the next, over missing days too. */
export type Memory = { own: number; keeps: number }

/** A stretch from which background and memory are taken out: what is left of any series on it is one surprise a day. */
export type Cleared = { stretch: Stretch; memory: Memory; gains: Gains; columns: Float64Array[]; factor: Float64Array[]; rank: number; logSize: number }

type Gains = { scale: Float64Array; gain: Float64Array; fade: Float64Array; logSize: number }

/** Prepares a stretch for taking out its background under this memory: generalised least squares, the filter in place of the inverse matrix. */
export function clear(stretch: Stretch, memory: Memory): Cleared {
  const gains = gainsOf(stretch.days, memory)
  const columns = stretch.columns.map((column) => surprises(column, gains))
  const { factor, rank, logSize } = choleskyOf(columns)
  return { stretch, memory, gains, columns, factor, rank, logSize: logSize + gains.logSize }
}

/** What is left of a series on this stretch, in units of one surprise a day. */
export function leftOf(series: Float64Array, { gains, columns, factor }: Cleared): Float64Array {
  const left = surprises(series, gains)
  const weights = solve(factor, columns.map((column) => dot(column, left)))
  columns.forEach((column, place) => takeOut(column, weights[place]!, left))
  return left
}

/** The sum of products, in four sums side by side: adding to one sum would wait for each addition before, and this is where the time goes. */
export function dot(a: Float64Array, b: Float64Array): number {
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  let row = 0
  for (; row + 3 < a.length; row += 4) {
    one += a[row]! * b[row]!
    two += a[row + 1]! * b[row + 1]!
    three += a[row + 2]! * b[row + 2]!
    four += a[row + 3]! * b[row + 3]!
  }
  for (; row < a.length; row++) one += a[row]! * b[row]!
  return one + two + three + four
}

function takeOut(column: Float64Array, weight: number, left: Float64Array): void {
  for (let row = 0; row < left.length; row++) left[row]! -= weight * column[row]!
}

/** The gains of the Kalman filter for a fading state seen with noise; they depend on the days alone, so one pass serves all columns. */
function gainsOf(days: Float64Array, { own, keeps }: Memory): Gains {
  const [scale, gain, fade] = [new Float64Array(days.length), new Float64Array(days.length), new Float64Array(days.length)]
  let unknown = 1 - own
  let logSize = 0
  for (let row = 0; row < days.length; row++) {
    if (row > 0) {
      const faded = keeps ** (days[row]! - days[row - 1]!)
      fade[row] = faded
      unknown = faded * faded * unknown + (1 - own) * (1 - faded * faded)
    }
    const size = unknown + own
    scale[row] = 1 / Math.sqrt(size)
    gain[row] = unknown / size
    unknown *= 1 - unknown / size
    logSize += Math.log(size)
  }
  return { scale, gain, fade, logSize }
}

function surprises(series: Float64Array, { scale, gain, fade }: Gains): Float64Array {
  const out = new Float64Array(series.length)
  let expected = 0
  for (let row = 0; row < series.length; row++) {
    expected *= fade[row]!
    const surprise = series[row]! - expected
    out[row] = surprise * scale[row]!
    expected += gain[row]! * surprise
  }
  return out
}

/** The lower Cholesky factor of the columns' products; a column that the earlier ones already draw gets an empty row. */
function choleskyOf(columns: readonly Float64Array[]): { factor: Float64Array[]; rank: number; logSize: number } {
  const factor = columns.map(() => new Float64Array(columns.length))
  let rank = 0
  let logSize = 0
  for (let i = 0; i < columns.length; i++) {
    const row = factor[i]!
    for (let j = 0; j <= i; j++) {
      const other = factor[j]!
      const whole = dot(columns[i]!, columns[j]!)
      let rest = whole
      for (let k = 0; k < j; k++) rest -= row[k]! * other[k]!
      if (j < i) row[j] = other[j]! === 0 ? 0 : rest / other[j]!
      else if (rest > 1e-7 * whole && whole > 1e-12) {
        row[i] = Math.sqrt(rest)
        rank++
        logSize += Math.log(rest)
      } else row.fill(0)
    }
  }
  return { factor, rank, logSize }
}

function solve(factor: readonly Float64Array[], products: readonly number[]): Float64Array {
  const weights = Float64Array.from(products)
  for (let i = 0; i < weights.length; i++) {
    const row = factor[i]!
    for (let k = 0; k < i; k++) weights[i]! -= row[k]! * weights[k]!
    weights[i] = row[i] === 0 ? 0 : weights[i]! / row[i]!
  }
  for (let i = weights.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < weights.length; k++) weights[i]! -= factor[k]![i]! * weights[k]!
    weights[i] = factor[i]![i] === 0 ? 0 : weights[i]! / factor[i]![i]!
  }
  return weights
}

const mix = (all: number[]): Memory[] => all.flatMap((keeps) => [0, 0.3, 0.6, 0.85].map((own) => ({ own, keeps })))
const grid: Memory[] = [{ own: 1, keeps: 0 }, { own: 0, keeps: -0.3 }, ...mix([0.25, 0.5, 0.7, 0.85, 0.95])]
/** The grid, and memories of months: for when the drift is not drawn by columns. */
export const longGrid: Memory[] = [...grid, ...mix([0.98, 0.99, 0.997])]

/** At most so many stretches, evenly spread, say which memory the mood has: more would cost time and change nothing. */
const MOST_ASKED = 3

/** The memory under which these moods are likeliest (restricted maximum likelihood over a fixed grid). */
export function memoryOf(stretches: readonly Stretch[], moods: Float64Array, among: readonly Memory[] = grid): Memory {
  const step = Math.max(1, stretches.length / MOST_ASKED)
  const asked = Array.from({ length: Math.min(MOST_ASKED, stretches.length) }, (_, place) => stretches[Math.floor(place * step)]!)
  return among.map((memory) => ({ memory, likely: likelihood(asked, moods, memory) })).reduce((best, next) => (next.likely > best.likely ? next : best)).memory
}

function likelihood(stretches: readonly Stretch[], moods: Float64Array, memory: Memory): number {
  let [rows, squares, logSize] = [0, 0, 0]
  for (const stretch of stretches) {
    const cleared = clear(stretch, memory)
    const left = leftOf(moods.subarray(stretch.from, stretch.to), cleared)
    rows += left.length - cleared.rank
    squares += dot(left, left)
    logSize += cleared.logSize
  }
  return rows <= 0 || squares <= 1e-9 ? -Infinity : -0.5 * (rows * Math.log(squares / rows) + logSize)
}
