import { expect, test } from 'vitest'
import { onlyPinnedKdf, PINNED_KDF, SUITE, suiteOf } from './suite.ts'
import { whyRefused } from './testing.ts'

test('one suite is known, and every other number is refused', async () => {
  expect(suiteOf(SUITE)).toMatchObject({ aead: 'AES-256-GCM', kdf: { kdf: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 } })
  for (const number of [undefined, 0, ...Array.from({ length: 254 }, (_, place) => place + 2)]) expect(await whyRefused(() => suiteOf(number))).toBe('unknown-suite')
})

test('any other stretching is refused, weaker or stronger', async () => {
  onlyPinnedKdf({ ...PINNED_KDF })
  for (const other of [{ kdf: 'pbkdf2' }, { kdf: 'argon2i' }, { memoryKiB: 8 }, { memoryKiB: 131_072 }, { passes: 1 }, { passes: 4 }, { lanes: 2 }]) {
    expect(await whyRefused(() => onlyPinnedKdf({ ...PINNED_KDF, ...other }))).toBe('weak-kdf')
  }
})
