import { seeded, shuffle } from './seeded.ts'

/** Texts as sparse rows: row r holds the columns `columns[starts[r]..starts[r + 1]]` with the same places of `values`. */
export type Rows = { starts: Int32Array; columns: Int32Array; values: Float32Array; width: number }

/**
 * A linear support vector machine for one yes-or-no question, by dual coordinate descent with squared hinge loss (Hsieh et al. 2008).
 * `costs` says per row how dear a mistake is; a row of cost 0 is left out. The last place of the answer is the bias.
 */
export function trainMachine(rows: Rows, isYes: Uint8Array, costs: Float32Array, { rounds = 12, seed = 1 } = {}): Float32Array {
  const { starts, columns, values, width } = rows
  const weights = new Float64Array(width + 1)
  const alphas = new Float64Array(isYes.length)
  const norms = new Float64Array(isYes.length)
  const used: number[] = []
  for (let row = 0; row < isYes.length; row += 1) {
    const cost = costs[row] as number
    if (cost <= 0) continue
    used.push(row)
    let norm = 1 + 1 / (2 * cost)
    for (let place = starts[row] as number; place < (starts[row + 1] as number); place += 1) norm += (values[place] as number) ** 2
    norms[row] = norm
  }
  const next = seeded(seed)
  const all = Int32Array.from(used)
  let active = all
  for (let turn = 0; turn < rounds; turn += 1) {
    // A row that stands well clear of the border is left alone for two rounds out of three.
    const whole = turn < 2 || turn % 3 === 0
    const order = whole ? all : active
    shuffle(order, next)
    const stays = whole ? new Uint8Array(order.length) : undefined
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] as number
      const end = starts[row + 1] as number
      const sign = isYes[row] === 1 ? 1 : -1
      let sum = weights[width] as number
      for (let place = starts[row] as number; place < end; place += 1) sum += (weights[columns[place] as number] as number) * (values[place] as number)
      const alpha = alphas[row] as number
      const slope = sign * sum - 1 + alpha / (2 * (costs[row] as number))
      if (stays && (alpha > 0 || slope < 0.1)) stays[at] = 1
      if (alpha === 0 && slope >= 0) continue
      const moved = Math.max(0, alpha - slope / (norms[row] as number))
      const step = (moved - alpha) * sign
      if (step === 0) continue
      alphas[row] = moved
      weights[width] = (weights[width] as number) + step
      for (let place = starts[row] as number; place < end; place += 1) {
        const column = columns[place] as number
        weights[column] = (weights[column] as number) + step * (values[place] as number)
      }
    }
    if (stays) active = order.filter((_, at) => stays[at] === 1)
  }
  return Float32Array.from(weights)
}

/** What a machine says of each row: above 0 is yes. */
export function scoresOf(rows: Rows, weights: Float32Array, which: Int32Array): Float32Array {
  const { starts, columns, values, width } = rows
  return Float32Array.from(which, (row) => {
    let sum = weights[width] as number
    for (let place = starts[row] as number; place < (starts[row + 1] as number); place += 1) sum += (weights[columns[place] as number] as number) * (values[place] as number)
    return sum
  })
}

/** Turns scores into chances: the two numbers of a logistic curve fitted to them (Platt, with the smoothed targets of Lin et al. 2007). */
export function curveFor(scores: Float32Array, isYes: Uint8Array, weights?: Float32Array): { slope: number; shift: number } {
  let yes = 0
  for (const one of isYes) yes += one
  const no = isYes.length - yes
  const high = (yes + 1) / (yes + 2)
  const low = 1 / (no + 2)
  let slope = 2
  let shift = 0
  for (let turn = 0; turn < 100; turn += 1) {
    let g1 = 0, g2 = 0, h11 = 1e-6, h22 = 1e-6, h12 = 0
    for (let row = 0; row < scores.length; row += 1) {
      const score = scores[row] as number
      const weight = weights?.[row] ?? 1
      const chance = 1 / (1 + Math.exp(-(slope * score + shift)))
      const gap = (chance - (isYes[row] === 1 ? high : low)) * weight
      const curve = chance * (1 - chance) * weight
      g1 += gap * score
      g2 += gap
      h11 += curve * score * score
      h22 += curve
      h12 += curve * score
    }
    const det = h11 * h22 - h12 * h12 + 1e-12
    const d1 = (h22 * g1 - h12 * g2) / det
    const d2 = (h11 * g2 - h12 * g1) / det
    slope -= d1
    shift -= d2
    if (Math.abs(d1) + Math.abs(d2) < 1e-7) break
  }
  return { slope, shift }
}
