import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { load } from '../../packages/language/classify.ts'
import { atLeast, atMost, atShare, median, type Row } from './row.ts'
import { messages } from './messages.ts'

const root = join(import.meta.dirname, '../..')
const LINES = 12_000

/** One message in this process, the file's opening, and the whole command as a stream. */
export async function classifying(): Promise<Row[]> {
  const [bytes, abroad] = ['language', 'abroad'].map((name) => readFileSync(join(root, `packages/language/models/${name}.bin`))) as [Buffer, Buffer]
  const { classify } = load(bytes, abroad)
  const texts = messages(3000)
  for (const text of texts) classify(text, 'en')
  const times = texts.map((text) => spent(() => classify(text, 'en')))
  const opening = Array.from({ length: 9 }, () => spent(() => load(bytes, abroad)))
  return [
    atMost('one message understood in Node, p95', atShare(times, 0.95), 'ms', 0.3),
    atMost('the models opened, median of 9', median(opening), 'ms', 50),
    atMost('all models together, gzip', (gzipSync(bytes).length + gzipSync(abroad).length) / 1e6, 'MB', 3),
    atLeast('`classify`, a stream on one core', await linesAMinute(texts), 'lines a minute', 100_000),
  ]
}

function spent(deed: () => unknown): number {
  const began = performance.now()
  deed()
  return performance.now() - began
}

/** Lines that the command answers in a minute, its start counted in. */
async function linesAMinute(texts: readonly string[]): Promise<number> {
  const input = Array.from({ length: LINES }, (_, place) => JSON.stringify({ text: texts[place % texts.length], lang: 'en' })).join('\n')
  const began = performance.now()
  const command = spawn(process.execPath, [join(root, 'app/cli.ts'), 'classify'], { stdio: ['pipe', 'pipe', 'ignore'] })
  let answered = 0
  command.stdout.on('data', (piece: Buffer) => { for (const byte of piece) if (byte === 10) answered += 1 })
  command.stdin.end(`${input}\n`)
  await once(command, 'close')
  if (answered !== LINES) throw new Error(`classify answered ${answered} of ${LINES} lines`)
  return LINES / ((performance.now() - began) / 60_000)
}
