import type { Bytes } from './bind.ts'
import { derivedBytes, derivedMarkKey, derivedSealKey, secretKey } from './hkdf.ts'
import { SealProblem } from './problem.ts'

/** The keys of one epoch of a vault. Each purpose has its own key, and no key serves two. */
export type EpochKeys = {
  sealKey: (label: string) => Promise<CryptoKey>
  markKey: (label: string) => Promise<CryptoKey>
  bytes: (label: string, length: number) => Promise<Bytes>
  /** Lends the raw key for wrapping into a slot; the copy lent is blanked when the work is done. */
  lend: <T>(work: (raw: Bytes) => Promise<T>) => Promise<T>
  /** The same keys for another handle of the vault, which may be locked at another time. */
  again: () => EpochKeys
  forget: () => void
}

/**
 * Takes over 32 raw bytes as one epoch's key.
 *
 * The raw bytes stay in this closure because new openers must be able to wrap them. That keeps them out of logs, JSON,
 * structured clones and developer tools. It is no wall against code running in the same page, and JavaScript cannot
 * promise that no copy remains in memory after `forget`; docs/crypto.md says so.
 */
export function epochKeys(given: Uint8Array): EpochKeys {
  const raw = Uint8Array.from(given)
  const base = secretKey(raw)
  const derived = new Map<string, Promise<unknown>>()
  let forgotten = false

  const once = <T>(name: string, derive: (secret: CryptoKey) => Promise<T>): Promise<T> => {
    const known = derived.get(name) ?? base.then(derive)
    derived.set(name, known)
    return known as Promise<T>
  }

  const copied = (): Bytes => {
    if (forgotten) throw new SealProblem('locked')
    return Uint8Array.from(raw)
  }

  return {
    sealKey: (label) => once(`seal ${label}`, (secret) => derivedSealKey(secret, label)),
    markKey: (label) => once(`mark ${label}`, (secret) => derivedMarkKey(secret, label)),
    bytes: (label, length) => once(`bytes ${label} ${length}`, (secret) => derivedBytes(secret, label, length)),
    async lend(work) {
      const copy = copied()
      try {
        return await work(copy)
      } finally {
        copy.fill(0)
      }
    },
    again: () => epochKeys(copied()),
    forget() {
      forgotten = true
      raw.fill(0)
      derived.clear()
    },
  }
}
