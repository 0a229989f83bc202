import { argon2id } from 'hash-wasm'
import type { Bytes } from '../bind.ts'

/** What Argon2id is asked: the word, its salt, and how hard to make it. */
export type Asked = { remembered: string; salt: Uint8Array; memoryKiB: number; passes: number; lanes: number }

/** Argon2id, 32 bytes. It holds its thread for a quarter of a second or more: a screen asks `stretch`. */
export async function argon2({ remembered, salt, memoryKiB, passes, lanes }: Asked): Promise<Bytes> {
  const stretched = await argon2id({
    password: remembered, salt, memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary',
  })
  return Uint8Array.from(stretched)
}
