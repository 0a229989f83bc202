// A scene at a window for a slow look: nine things, each in one of a few states. Three of them change between the first look and the second.

/** The things of the scene and how each may be, in the order in which they are read out: from the far to the near. */
export const things = {
  sky: ['sun-low', 'sun-high', 'overcast'],
  hill: ['one-tree', 'two-trees', 'three-trees'],
  curtain: ['open', 'half'],
  picture: ['boat', 'house'],
  jug: ['empty', 'twig'],
  cup: ['handle-left', 'handle-right'],
  books: ['two', 'three'],
  pears: ['one', 'two', 'three'],
  cloth: ['plain', 'striped'],
} as const
export type Thing = keyof typeof things
export type Scene = { [Name in Thing]: (typeof things)[Name][number] }
export const names = Object.keys(things) as Thing[]

const CHANGES = 3

/** Gives a number from 0 up to, not including, 1. */
export type Chance = () => number
/** Chance that nobody needs to repeat. */
export const byChance: Chance = () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32
const pick = <One>(from: readonly One[], chance: Chance): One => from[Math.floor(chance() * from.length)]!

/** A scene drawn by chance. */
export const drawScene = (chance: Chance): Scene => Object.fromEntries(names.map((name) => [name, pick<string>(things[name], chance)])) as Scene

/** The same scene with three things slightly different, and which they are in the order of reading. */
export function changeScene(before: Scene, chance: Chance): { after: Scene; changed: Thing[] } {
  const left = [...names]
  const picked = Array.from({ length: CHANGES }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!)
  const after = { ...before, ...Object.fromEntries(picked.map((name) => [name, pick(things[name].filter((state) => state !== before[name]) as readonly string[], chance)])) } as Scene
  return { after, changed: names.filter((name) => picked.includes(name)) }
}
