/** How often Student's t with so many degrees of freedom lies further from 0 than `t`, on both sides together. */
export function tailOfT(t: number, df: number): number {
  return df <= 0 || Number.isNaN(t) ? 1 : betaShare(df / (df + t * t), df / 2, 0.5)
}

/** The t beyond which a share `tail` lies, on both sides together: 0.05 and 60 degrees of freedom give 2.000. */
export function tOfTail(tail: number, df: number): number {
  let [low, high] = [0, 1e4]
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (tailOfT(middle, df) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The regularised incomplete beta function, by Lentz's continued fraction (Numerical Recipes, 3rd edition, 6.4). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  const safe = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let c = 1
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / safe(1 + even * d)
    c = safe(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / safe(1 + odd * d)
    c = safe(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return result
}

/** The logarithm of the gamma function for positive x (Lanczos, g = 7, nine terms). */
function logGamma(x: number): number {
  const terms = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7]
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const t = z + 7.5
  const sum = terms.reduce((total, term, place) => (place === 0 ? term : total + term / (z + place)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}
