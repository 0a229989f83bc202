import { expect, test } from 'vitest'
import { seeded } from '#insights/seeded.ts'
import { changeScene, drawScene, names, things } from './scene.ts'

test('a scene changes in exactly three things, and in no other', () => {
  for (let seed = 0; seed < 200; seed++) {
    const chance = seeded(seed).share
    const before = drawScene(chance)
    const { after, changed } = changeScene(before, chance)
    expect(names.filter((name) => before[name] !== after[name])).toEqual(changed)
    expect(changed).toHaveLength(3)
  }
})

test('everything in a scene is one of its states, and every state comes up', () => {
  const seen = new Map(names.map((name) => [name, new Set<string>()]))
  for (let seed = 0; seed < 300; seed++) for (const [name, state] of Object.entries(drawScene(seeded(seed).share))) seen.get(name as keyof typeof things)!.add(state)
  for (const name of names) expect([...seen.get(name)!].toSorted()).toEqual([...things[name]].toSorted())
})
