/** A generator of chance that gives the same numbers for the same seed (mulberry32): results must not change from one look to the next. */
export function seeded(seed: number) {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** From the normal distribution with mean 0 and standard deviation 1 (Box and Muller). */
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return { share, normal, below: (most: number) => Math.floor(share() * most) }
}
