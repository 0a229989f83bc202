import { tableBits, type Features, type Phrases } from './features.ts'
import { addPhrase, phrasesOfConcepts } from './ideas.ts'

/** One task of the model: its answers, and for each the curve that turns a score into a chance. */
export type Head = { name: string; classes: string[]; first: number; slopes: number[]; shifts: number[]; settings: Record<string, number>; flags?: number[] }

/** Weights of all heads in one hashed table: place p holds the entries starts[p]..starts[p + 1]. */
export type Model = { heads: Record<string, Head>; size: number; biases: Float32Array; scales: Float32Array; starts: Uint32Array; classes: Uint8Array; weights: Int8Array; phrases: Phrases; made: string }

type Heading = { made: string; heads: Head[]; biases: number[]; scales: number[]; rows: number; entries: number; lent: number; longest: number; sum: number }

const mark = 'EKLANG01'

/** Puts a model into one file: a mark, a heading, then places, counts, classes, weights and lent phrases. */
export function packModel(heads: Head[], biases: number[], scales: number[], rows: Map<number, { cls: number; weight: number }[]>, lent: [number, number][], longest: number, made: string): Uint8Array {
  const places = [...rows.keys()].toSorted((one, other) => one - other)
  const entries = places.reduce((sum, place) => sum + (rows.get(place)?.length ?? 0), 0)
  const gaps: number[] = []
  const counts: number[] = []
  const classes = new Uint8Array(entries)
  const weights = new Uint8Array(entries)
  let before = 0
  let at = 0
  for (const place of places) {
    varint(gaps, place - before)
    before = place
    const row = rows.get(place) ?? []
    varint(counts, row.length)
    for (const { cls, weight } of row) {
      classes[at] = cls
      weights[at] = weight & 255
      at += 1
    }
  }
  const lentBytes = new Uint8Array(lent.length * 5)
  const view = new DataView(lentBytes.buffer)
  for (const [place, [hash, idea]] of lent.entries()) {
    view.setUint32(place * 5, hash >>> 0, true)
    lentBytes[place * 5 + 4] = idea
  }
  const body = joinBytes([Uint8Array.from(gaps), Uint8Array.from(counts), classes, weights, lentBytes])
  const heading: Heading & { gaps: number; counts: number } = { made, heads, biases, scales, rows: places.length, entries, lent: lent.length, longest, sum: checkSum(body), gaps: gaps.length, counts: counts.length }
  const text = new TextEncoder().encode(JSON.stringify(heading))
  const start = new Uint8Array(12)
  start.set(new TextEncoder().encode(mark))
  new DataView(start.buffer).setUint32(8, text.length, true)
  return joinBytes([start, text, body])
}

/** Opens a model file; throws where the file is not whole. */
export function openModel(given: Uint8Array): Model {
  // Node's Buffer cuts without copying; a plain view of the same bytes does not.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length < 12 || new TextDecoder().decode(bytes.subarray(0, 8)) !== mark) throw new Error('This is no language model of ours.')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  const heading = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as Heading & { gaps: number; counts: number }
  const body = bytes.subarray(12 + length)
  if (body.length !== heading.gaps + heading.counts + heading.entries * 2 + heading.lent * 5 || checkSum(body) !== heading.sum) throw new Error('The language model is damaged.')
  const starts = startsOf(body.subarray(0, heading.gaps), body.subarray(heading.gaps, heading.gaps + heading.counts), heading.rows)
  const at = heading.gaps + heading.counts
  const phrases = phrasesOfConcepts()
  phrases.longest = Math.max(phrases.longest, heading.longest)
  const lent = new DataView(body.buffer, body.byteOffset + at + heading.entries * 2)
  for (let place = 0; place < heading.lent; place += 1) addPhrase(phrases, lent.getUint32(place * 5, true) | 0, lent.getUint8(place * 5 + 4))
  return {
    heads: Object.fromEntries(heading.heads.map((head) => [head.name, head])), size: heading.biases.length, biases: Float32Array.from(heading.biases), scales: Float32Array.from(heading.scales),
    starts, classes: body.slice(at, at + heading.entries), weights: new Int8Array(body.slice(at + heading.entries, at + heading.entries * 2).buffer), phrases, made: heading.made,
  }
}

/** The score of every class of every head for one window, written into `into`. */
export function scoreInto(model: Model, features: Features, into: Float32Array): void {
  const { starts, classes, weights, biases, scales } = model
  into.fill(0)
  for (let place = 0; place < features.count; place += 1) {
    const at = features.places[place] as number
    const value = features.weights[place] as number
    const end = starts[at + 1] as number
    for (let entry = starts[at] as number; entry < end; entry += 1) into[classes[entry] as number] = (into[classes[entry] as number] as number) + (weights[entry] as number) * value
  }
  for (let cls = 0; cls < biases.length; cls += 1) into[cls] = (into[cls] as number) * (scales[cls] as number) + (biases[cls] as number)
}

/** What each word of a window adds to each of some classes: for every class an array, place w for word `from + w`. A feature of several words is shared among them. */
export function sharesOf(model: Model, features: Features, wanted: readonly number[], from: number, length: number): Float32Array[] {
  const { starts, classes, weights } = model
  const shares = wanted.map(() => new Float32Array(length))
  const slots = new Int8Array(256).fill(-1)
  for (const [slot, cls] of wanted.entries()) slots[cls] = slot
  for (let place = 0; place < features.count; place += 1) {
    const at = features.places[place] as number
    const first = Math.max(0, (features.from[place] as number) - from)
    const last = Math.min(length, (features.to[place] as number) - from)
    for (let entry = starts[at] as number; entry < (starts[at + 1] as number); entry += 1) {
      const slot = slots[classes[entry] as number] as number
      if (slot < 0) continue
      const into = shares[slot] as Float32Array
      const each = ((weights[entry] as number) * (features.weights[place] as number)) / Math.max(1, last - first)
      for (let word = first; word < last; word += 1) into[word] = (into[word] as number) + each
    }
  }
  return shares
}

/** The chance of one class of a head, from its score. */
export const chanceOf = (head: Head, cls: number, score: number): number => 1 / (1 + Math.exp(-((head.slopes[cls] ?? 1) * score + (head.shifts[cls] ?? 0))))

function startsOf(gaps: Uint8Array, counts: Uint8Array, rows: number): Uint32Array {
  const starts = new Uint32Array(2 ** tableBits + 1)
  let gapAt = 0
  let countAt = 0
  let place = 0
  let filled = 0
  let total = 0
  for (let row = 0; row < rows; row += 1) {
    let gap = 0
    for (let shift = 0; ; shift += 7) {
      const byte = gaps[gapAt] ?? 0
      gapAt += 1
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    let count = 0
    for (let shift = 0; ; shift += 7) {
      const byte = counts[countAt] ?? 0
      countAt += 1
      count |= (byte & 127) << shift
      if (byte < 128) break
    }
    place += gap
    while (filled <= place) {
      starts[filled] = total
      filled += 1
    }
    total += count
  }
  starts.fill(total, filled)
  return starts
}

function varint(into: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    into.push((rest & 127) | 128)
    rest >>>= 7
  }
  into.push(rest)
}

function joinBytes(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Adler's sum: enough to see that a download broke off. */
function checkSum(bytes: Uint8Array): number {
  let one = 1
  let two = 0
  for (let at = 0; at < bytes.length; at += 1) {
    one += bytes[at] as number
    two += one
    if ((at & 4095) === 4095) {
      one %= 65_521
      two %= 65_521
    }
  }
  return (two % 65_521) * 65_536 + (one % 65_521)
}
