/**
 * Two check signs for a recovery code: the remainder by (x - 1)(x - a) over the field of 32 elements, a Reed-Solomon
 * code of distance three. Up to 31 signs long it notices every one or two wrong signs, so also every two exchanged
 * ones, and misses one in 1,024 of the rest. A code with its right check signs gives [0, 0]. It only notices: putting
 * a sign right by itself would let somebody print a wrong code and never know.
 */
export function checkSigns(values: readonly number[]): [number, number] {
  let high = 0
  let low = 0
  for (const value of values) {
    const carried = value ^ high
    high = low ^ times(carried, 3)
    low = times(carried, 2)
  }
  return [high, low]
}

/** Multiplies in GF(32) with x^5 + x^2 + 1. */
function times(left: number, right: number): number {
  let product = 0
  for (let power = left, rest = right; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= power
    power <<= 1
    if (power & 32) power ^= 0b100101
  }
  return product
}
