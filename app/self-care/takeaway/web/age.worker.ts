/// <reference lib="webworker" />
// Locks and opens files away from the page: each guess at a passphrase is meant to cost seconds of work.
import { lockFile, openFile } from '../agefile.ts'
import type { AgeAnswer, AgeQuestion } from './ageWork.ts'

const worker = self as unknown as DedicatedWorkerGlobalScope

worker.onmessage = ({ data }: MessageEvent<AgeQuestion>) => {
  const done = data.deed === 'lock' ? lockFile(data.file, data.lock) : openFile(data.file, data.words)
  done.then((file): AgeAnswer => ({ ok: true, file }), (): AgeAnswer => ({ ok: false })).then((answer) => worker.postMessage(answer), () => worker.postMessage({ ok: false } satisfies AgeAnswer))
}
