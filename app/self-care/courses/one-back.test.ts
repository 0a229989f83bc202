import { expect, test } from 'vitest'
import { seeded } from '#insights/seeded.ts'
import { items, kinds, nextItem, type Item } from './one-back.ts'

const run = (kind: (typeof kinds)[number], seed: number) => {
  const chance = seeded(seed).share
  const shown: Item[] = []
  for (let turn = 0; turn < 200; turn++) shown.push(nextItem(kind, shown, chance))
  return shown
}

test('the same comes again often enough to look for it, and never three times in a row', () => {
  for (const kind of kinds) {
    const shown = run(kind, 7)
    const same = shown.filter((one, turn) => turn > 0 && one === shown[turn - 1]).length
    expect(same).toBeGreaterThan(30)
    expect(same).toBeLessThan(100)
    expect(shown.some((one, turn) => one === shown[turn - 1] && one === shown[turn - 2])).toBe(false)
  }
})

test('every word and every shape comes up, and none of the other kind', () => {
  for (const kind of kinds) expect([...new Set(run(kind, 3))].toSorted()).toEqual([...items[kind]].toSorted())
})
