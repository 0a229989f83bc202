/// <reference lib="webworker" />
// Runs beside the page: stretches one word and answers with 32 bytes, or with null where it could not.
import { argon2, type Asked } from './argon2.ts'
import type { Answer } from './stretch.ts'

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer = (stretched: Answer) => self.postMessage(stretched)
  argon2(data).then(answer, () => answer(null))
})
