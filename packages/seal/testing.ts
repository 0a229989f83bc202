import { expect } from 'vitest'
import { SealProblem, type SealWhy } from './problem.ts'

/** For tests: bytes from hex, spaces allowed. */
export const hex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text.replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** For tests: the reason a promise was refused for; fails where it was not refused, or where something else broke. */
export async function whyRefused(work: Promise<unknown> | (() => unknown)): Promise<SealWhy> {
  const problem = await Promise.resolve(typeof work === 'function' ? new Promise((done) => done(work())) : work).then(
    () => expect.fail('this should have been refused'),
    (thrown: unknown) => thrown,
  )
  if (!(problem instanceof SealProblem)) throw problem
  return problem.why
}
