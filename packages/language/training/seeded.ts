/** Numbers from 0 to 1 that are the same every time for one seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Mixes a list in place, the same way for one seed. */
export function shuffle(list: Int32Array, next: () => number): void {
  for (let place = list.length - 1; place > 0; place -= 1) {
    const other = Math.floor(next() * (place + 1))
    const kept = list[place] as number
    list[place] = list[other] as number
    list[other] = kept
  }
}
