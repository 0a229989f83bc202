/**
 * Ridge logistic regression by Newton's method, for a handful of inputs: what several machines say of one question is weighed here.
 * Each row holds the inputs; the answer holds one weight for each and, last, the bias.
 */
export function weigh(inputs: readonly Float32Array[], isYes: Uint8Array, { ridge = 10, costs }: { ridge?: number; costs?: Float32Array } = {}): Float64Array {
  const width = inputs.length
  const rows = isYes.length
  const middles = inputs.map((input) => input.reduce((sum, value) => sum + value, 0) / Math.max(1, rows))
  const spreads = inputs.map((input, at) => Math.sqrt(input.reduce((sum, value) => sum + (value - (middles[at] as number)) ** 2, 0) / Math.max(1, rows)) + 1e-3)
  const weights = new Float64Array(width + 1)
  const row = new Float64Array(width + 1)
  for (let turn = 0; turn < 25; turn += 1) {
    const slope = new Float64Array(width + 1)
    const bend = Array.from({ length: width + 1 }, () => new Float64Array(width + 1))
    for (let at = 0; at < rows; at += 1) {
      const cost = costs?.[at] ?? 1
      if (cost <= 0) continue
      for (let input = 0; input < width; input += 1) row[input] = ((inputs[input]?.[at] ?? 0) - (middles[input] as number)) / (spreads[input] as number)
      row[width] = 1
      let score = 0
      for (let input = 0; input <= width; input += 1) score += (weights[input] as number) * (row[input] as number)
      const chance = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, score))))
      const gap = cost * (chance - (isYes[at] as number))
      const curve = cost * chance * (1 - chance)
      for (let one = 0; one <= width; one += 1) {
        slope[one] = (slope[one] as number) + gap * (row[one] as number)
        const line = bend[one] as Float64Array
        for (let other = 0; other <= one; other += 1) line[other] = (line[other] as number) + curve * (row[one] as number) * (row[other] as number)
      }
    }
    for (let one = 0; one <= width; one += 1) {
      const hold = one === width ? 1e-3 : ridge
      slope[one] = (slope[one] as number) + hold * (weights[one] as number)
      const line = bend[one] as Float64Array
      line[one] = (line[one] as number) + hold
      for (let other = one + 1; other <= width; other += 1) line[other] = bend[other]?.[one] as number
    }
    const step = solve(bend, slope)
    let moved = 0
    for (let one = 0; one <= width; one += 1) {
      weights[one] = (weights[one] as number) - (step[one] as number)
      moved += Math.abs(step[one] as number)
    }
    if (moved < 1e-6) break
  }
  // Back from spread-out inputs to the inputs as they are.
  const plain = new Float64Array(width + 1)
  plain[width] = weights[width] as number
  for (let input = 0; input < width; input += 1) {
    plain[input] = (weights[input] as number) / (spreads[input] as number)
    plain[width] = (plain[width] as number) - (plain[input] as number) * (middles[input] as number)
  }
  return plain
}

/** Solves a small set of linear equations, with the largest number of each column as its pivot. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const lines: Float64Array[] = matrix.map((line, at) => Float64Array.from([...line, right[at] as number]))
  for (let column = 0; column < size; column += 1) {
    let best = column
    for (let at = column + 1; at < size; at += 1) if (Math.abs(lines[at]?.[column] as number) > Math.abs(lines[best]?.[column] as number)) best = at
    const pivot = lines[best] as Float64Array
    lines[best] = lines[column] as Float64Array
    lines[column] = pivot
    for (let at = 0; at < size; at += 1) {
      if (at === column) continue
      const line = lines[at] as Float64Array
      const times = (line[column] as number) / (pivot[column] as number)
      if (times !== 0) for (let place = column; place <= size; place += 1) line[place] = (line[place] as number) - times * (pivot[place] as number)
    }
  }
  return Float64Array.from(lines, (line, at) => (line[size] as number) / (line[at] as number))
}
