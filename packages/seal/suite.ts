import { SealProblem } from './problem.ts'

/** How the pieces of one suite are made. A new one gets a new number; a number never changes its meaning. */
type Suite = { aead: 'AES-256-GCM'; hkdf: 'HKDF-SHA-256'; kdf: Kdf }

/** How a passphrase is stretched. */
export type Kdf = { kdf: string; memoryKiB: number; passes: number; lanes: number }

/** The suite everything is sealed with today. */
export const SUITE = 0x01

/** The stretching of suite 1. It is chosen here and nowhere else: the server neither names nor alters it. */
export const PINNED_KDF: Kdf = { kdf: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 }

const suites = new Map<number, Suite>([[SUITE, { aead: 'AES-256-GCM', hkdf: 'HKDF-SHA-256', kdf: PINNED_KDF }]])

/** The suite with this number; any number that is not in the registry is refused. */
export function suiteOf(number: number | undefined): Suite {
  const suite = suites.get(number ?? -1)
  if (!suite) throw new SealProblem('unknown-suite')
  return suite
}

/** Refuses every stretching but the pinned one, a stronger one too: an unexpected value means someone else chose it. */
export function onlyPinnedKdf(asked: Kdf): void {
  const { kdf, memoryKiB, passes, lanes } = PINNED_KDF
  if (asked.kdf !== kdf || asked.memoryKiB !== memoryKiB || asked.passes !== passes || asked.lanes !== lanes) throw new SealProblem('weak-kdf')
}
