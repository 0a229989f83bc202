import type { Bytes } from '../bind.ts'
import { PINNED_KDF } from '../suite.ts'
import type { Asked } from './argon2.ts'

/** What the worker answers; null where it could not. */
export type Answer = Bytes | null

/**
 * Argon2id with the pinned parameters: 32 bytes from something a person remembers. Takes a quarter of a second or more
 * and 64 MiB, in a worker, so that the page stays alive; where none starts, on this thread. Needs `'wasm-unsafe-eval'` in the page's policy.
 */
export async function stretch(remembered: string, salt: Uint8Array): Promise<Bytes> {
  const { memoryKiB, passes, lanes } = PINNED_KDF
  const asked = { remembered, salt, memoryKiB, passes, lanes }
  return (await inWorker(asked).catch(() => null)) ?? (await import('./argon2.ts')).argon2(asked)
}

/** One worker for one word: it ends with its work, and its memory with it. */
async function inWorker(asked: Asked): Promise<Answer> {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(new URL('./stretchworker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Answer>((answer, failed) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => answer(data))
      worker.addEventListener('error', failed)
      worker.addEventListener('messageerror', failed)
      worker.postMessage(asked)
    })
  } finally {
    worker.terminate()
  }
}

/** The same words from any keyboard: one Unicode form (NFKC), outer spaces off, runs of spaces as one. Capitals stay as written. */
export const evenly = (remembered: string): string => remembered.normalize('NFKC').trim().replace(/\s+/gu, ' ')
