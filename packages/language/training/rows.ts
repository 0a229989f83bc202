import { featuresOf, type Phrases } from '../features.ts'
import { flagsOf } from '../flags.ts'
import { normalise } from '../normalise.ts'
import { hitsIn } from '../rules/hits.ts'
import type { Rows } from './svm.ts'

/** Rows of a set of texts, over those places of the hashed table that at least `atLeast` of the training rows hold; `tablePlaces` says which place each column is. */
export type Matrix = Rows & { tablePlaces: Int32Array; rarity: Float32Array }

export type Sparse = { places: Int32Array; weights: Float32Array }

/** A text as its features, whole and by group (words, pieces of words, ideas with rules), and the flags of its rules. */
export type Read = { views: readonly [Sparse, Sparse, Sparse, Sparse]; flags: Float32Array }

/** The features of a text of ordinary length, as copies of their own. */
export function readText(text: string, phrases: Phrases): Read {
  const words = normalise(text)
  const length = Math.min(words.length, 120)
  const hits = hitsIn(words)
  const { count, places, weights, ends } = featuresOf(words, 0, length, phrases, hits)
  const cut = (from: number, to: number): Sparse => ({ places: places.slice(from, to), weights: weights.slice(from, to) })
  return { views: [cut(0, count), cut(0, ends[0]), cut(ends[0], ends[1]), cut(ends[1], count)], flags: flagsOf(hits, length) }
}

/** Puts texts together as one matrix. Values carry the rarity of their feature to the power given, so that rare words may weigh more; `isTraining` says whose words count. */
export function matrixOf(texts: Sparse[], isTraining: (row: number) => boolean, { atLeast = 2, power = 0.5 } = {}): Matrix {
  const holders = new Map<number, number>()
  let total = 0
  let kept = 0
  for (const [row, { places }] of texts.entries()) {
    if (!isTraining(row)) continue
    kept += 1
    for (const place of places) holders.set(place, (holders.get(place) ?? 0) + 1)
  }
  const columnOf = new Map<number, number>()
  for (const [place, count] of holders) if (count >= atLeast) columnOf.set(place, columnOf.size)
  const tablePlaces = Int32Array.from(columnOf.keys())
  const rarity = Float32Array.from(tablePlaces, (place) => (Math.log(kept / (holders.get(place) ?? 1)) + 1) ** power)
  for (const { places } of texts) total += places.length
  const starts = new Int32Array(texts.length + 1)
  const columns = new Int32Array(total)
  const values = new Float32Array(total)
  let at = 0
  for (const [row, { places, weights }] of texts.entries()) {
    for (let place = 0; place < places.length; place += 1) {
      const column = columnOf.get(places[place] as number)
      if (column === undefined) continue
      columns[at] = column
      values[at] = (weights[place] as number) * (rarity[column] as number)
      at += 1
    }
    starts[row + 1] = at
  }
  return { starts, columns, values, width: tablePlaces.length, tablePlaces, rarity }
}
