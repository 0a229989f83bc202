import { featuresOf, windowsOf } from './features.ts'
import { flagsOf } from './flags.ts'
import { scoreInto, type Model } from './model.ts'
import type { Word } from './normalise.ts'
import type { Hit } from './rules/hits.ts'

/** What the model says of a text: for each class its highest score over all windows, the mean, and the window where it was highest. */
export type Read = { best: Float32Array; mean: Float32Array; at: Int32Array; windows: { from: number; to: number }[] }

let scores = new Float32Array(0)

/** Reads every window of a text; one sentence that matters in a long message counts like one that stands alone. */
export function readWindows(model: Model, words: readonly Word[], hits: readonly Hit[]): Read {
  const windows = windowsOf(words.length)
  if (scores.length !== model.size) scores = new Float32Array(model.size)
  const best = new Float32Array(model.size).fill(Number.NEGATIVE_INFINITY)
  const mean = new Float32Array(model.size)
  const at = new Int32Array(model.size)
  for (const [place, { from, to }] of windows.entries()) {
    const near = windows.length === 1 ? hits : hits.filter((hit) => hit.from >= from && hit.to <= to)
    scoreInto(model, featuresOf(words, from, to, model.phrases, near), scores)
    addFlags(model, near, to - from)
    for (let cls = 0; cls < model.size; cls += 1) {
      const score = scores[cls] as number
      mean[cls] = (mean[cls] as number) + score / windows.length
      if (score > (best[cls] as number)) {
        best[cls] = score
        at[cls] = place
      }
    }
  }
  return { best, mean, at, windows }
}

function addFlags({ heads }: Model, hits: readonly Hit[], length: number): void {
  const flags = flagsOf(hits, length)
  for (const head of Object.values(heads)) {
    if (!head.flags) continue
    let sum = 0
    for (let flag = 0; flag < flags.length; flag += 1) sum += (flags[flag] as number) * (head.flags[flag] ?? 0)
    scores[head.first] = (scores[head.first] as number) + sum
  }
}
