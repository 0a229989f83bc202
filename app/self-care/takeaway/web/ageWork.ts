import type { Lock } from '../agefile.ts'

export type AgeQuestion = { deed: 'lock'; file: Blob; lock: Lock } | { deed: 'open'; file: Blob; words: string }
export type AgeAnswer = { ok: true; file: Blob | null } | { ok: false }

/** Locks a file with age, away from the page; null where that failed, as with a key that is none. */
export const lock = (file: Blob, how: Lock): Promise<Blob | null> => asked({ deed: 'lock', file, lock: how })

/** Opens a file that is locked with age; null where the words do not fit or the file is not whole. */
export const open = (file: Blob, words: string): Promise<Blob | null> => asked({ deed: 'open', file, words })

async function asked(question: AgeQuestion): Promise<Blob | null> {
  const answer = await inWorker(question).catch(() => onPage(question))
  return answer.ok ? answer.file : null
}

function inWorker(question: AgeQuestion): Promise<AgeAnswer> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./age.worker.ts', import.meta.url), { type: 'module' })
    const end = () => worker.terminate()
    worker.addEventListener('message', ({ data }: MessageEvent<AgeAnswer>) => { end(); done(data) })
    worker.addEventListener('error', () => { end(); failed(new Error('the worker did not start')) })
    worker.postMessage(question)
  })
}

/** Where no worker starts, the page does it itself, and waits meanwhile. */
async function onPage(question: AgeQuestion): Promise<AgeAnswer> {
  const { lockFile, openFile } = await import('../agefile.ts')
  const done = question.deed === 'lock' ? lockFile(question.file, question.lock) : openFile(question.file, question.words)
  return done.then((file): AgeAnswer => ({ ok: true, file }), (): AgeAnswer => ({ ok: false }))
}
