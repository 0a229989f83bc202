import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { newId } from '#prelude/id.ts'
import { checkHead, type Entry, entryOf, head, headOf, tombstone } from './head.ts'
import { whyRefused } from './testing.ts'
import { newVaultKey, rotateVaultKey } from './vaultkey.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const vault = newVaultKey()
const personId = newId('person')

test('what was marked is accepted, in whatever order the records come', async () => {
  const entries = [await entryOf('b', 1, new Uint8Array([1])), await entryOf('a', 4, new Uint8Array([2])), tombstone('c', 2)]
  const given = await headOf(vault, personId, 7, entries)
  await checkHead(vault, personId, given, { lastSeenCounter: 7, lastSeenEpoch: 1, lastSeenHash: given.hash, entries: [...entries].reverse() })
  expect(head.parse(head.encode(given))).toEqual(given)
})

test('a lower count than this device has seen is refused, the same count and any higher one are not', async () => {
  const given = await headOf(vault, personId, 7, [])
  for (const lastSeenCounter of [0, 6, 7]) await checkHead(vault, personId, given, { lastSeenCounter, entries: [] })
  expect(await whyRefused(checkHead(vault, personId, given, { lastSeenCounter: 8, entries: [] }))).toBe('rolled-back')
})

test('a vault with nothing in it has a head too', async () => {
  await checkHead(vault, personId, await headOf(vault, personId, 0, []), { lastSeenCounter: 0, entries: [] })
})

test('any record taken away, added or altered is noticed', async () => {
  const entry: fc.Arbitrary<Entry> = fc.record({
    recordId: fc.uuid(), revision: fc.nat(50), digest: fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 }), { freq: 4, nil: null }),
  })
  const lists = fc.uniqueArray(entry, { minLength: 1, maxLength: 8, selector: ({ recordId }) => recordId })
  await fc.assert(fc.asyncProperty(lists, entry, fc.nat(), async (entries, extra, pick) => {
    const place = pick % entries.length
    const without = entries.filter((_, at) => at !== place)
    const chosen = entries[place]!
    const given = await headOf(vault, personId, 1, entries)
    await checkHead(vault, personId, given, { lastSeenCounter: 0, entries })
    const lies = [
      without, [...entries, extra], [...entries, chosen],
      [...without, { ...chosen, recordId: extra.recordId }], [...without, { ...chosen, revision: chosen.revision + 1 }], [...without, { ...chosen, digest: chosen.digest ? null : new Uint8Array(32) }],
    ]
    for (const lie of lies) expect(await whyRefused(checkHead(vault, personId, given, { lastSeenCounter: 0, entries: lie }))).toBe('withheld')
  }), { numRuns: 60 })
})

test('a head marked before a rotation still counts for a device that has seen no newer one', async () => {
  const before = await headOf(vault, personId, 3, [])
  const newer = rotateVaultKey(vault)
  await checkHead(newer, personId, before, { lastSeenCounter: 3, lastSeenEpoch: 1, entries: [] })
  expect(await whyRefused(checkHead(newer, personId, before, { lastSeenCounter: 3, lastSeenEpoch: 2, entries: [] }))).toBe('rolled-back')
})
