import type { Chance } from './scene.ts'

// One back: is this the same as the one before? At one's own pace; nothing is counted.

export const kinds = ['words', 'shapes'] as const
export type Kind = (typeof kinds)[number]
export const items = {
  words: ['bread', 'wool', 'river', 'stone', 'window', 'bell', 'sand', 'spoon'],
  shapes: ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'],
} as const satisfies Record<Kind, readonly string[]>
export type Item = (typeof items)[Kind][number]

/** The one that follows: in two of five turns the same as before, and after two the same in a row another one. */
export function nextItem(kind: Kind, shown: readonly Item[], chance: Chance): Item {
  const [last, before] = [shown.at(-1), shown.at(-2)]
  if (last !== undefined && last !== before && chance() < 0.4) return last
  const others = (items[kind] as readonly Item[]).filter((one) => one !== last)
  return others[Math.floor(chance() * others.length)]!
}
