import type { Bytes } from '../bind.ts'
import { PINNED_KDF } from '../suite.ts'

/**
 * Argon2id with the pinned parameters: 32 bytes from something a person remembers. Takes a quarter of a second or more
 * and 64 MiB, and blocks its thread, so a screen calls it in a worker. Needs `'wasm-unsafe-eval'` in the page's policy.
 */
export async function stretch(remembered: string, salt: Uint8Array): Promise<Bytes> {
  const { argon2id } = await import('hash-wasm')
  const { memoryKiB, passes, lanes } = PINNED_KDF
  const stretched = await argon2id({
    password: remembered, salt, memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary',
  })
  return Uint8Array.from(stretched)
}

/** The same words from any keyboard: one Unicode form (NFKC), outer spaces off, runs of spaces as one. Capitals stay as written. */
export const evenly = (remembered: string): string => remembered.normalize('NFKC').trim().replace(/\s+/gu, ' ')
