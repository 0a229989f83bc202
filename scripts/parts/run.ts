import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export type Counts = { passed: number; failed: number; skipped: number }
/** What came of a part: its counts, what it said, and the reason where something was left out. */
export type Outcome = Counts & { said: string; why?: string | undefined }
export type Part = { name: string; run(): Promise<Outcome> }

const running = new Set<ChildProcess>()

/** Runs one of our programs on this Node, without a terminal, and gives back all it said. */
export function runNode(args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string; out: string }> {
  return new Promise((resolve) => {
    const { FORCE_COLOR: _, ...ours } = process.env
    const child = spawn(process.execPath, args, { cwd: root, env: { ...ours, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let said = ''
    let out = ''
    child.stdout.on('data', (piece: Buffer) => { said += piece.toString(); out += piece.toString() })
    child.stderr.on('data', (piece: Buffer) => { said += piece.toString() })
    child.once('error', (problem) => { said += problem.message })
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, said, out })
    })
  })
}

/** Runs the parts, `lanes` of them side by side in their order, and prints a short line for each and the whole of what a failing one said. */
export async function runParts(parts: Part[], lanes = 2): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  const waiting = [...parts]
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const began = performance.now()
      const outcome = held(await part.run().catch((problem: unknown): Outcome => ({ passed: 0, failed: 1, skipped: 0, said: String(problem) })))
      for (const one of ['passed', 'failed', 'skipped'] as const) total[one] += outcome[one]
      if (outcome.failed) console.log(`\n${outcome.said.trim()}\n`)
      console.log(lineFor(part.name, outcome, performance.now() - began))
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return total
}

/** A part in which nothing ran has not passed: its tests were lost on the way. */
export function held(outcome: Outcome): Outcome {
  if (outcome.passed || outcome.failed || (outcome.skipped && outcome.why)) return outcome
  return { ...outcome, failed: 1, said: `${outcome.said.trim()}\nNo test ran in this part, so it does not count as passed.` }
}

export const asLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`

function lineFor(name: string, outcome: Outcome, took: number): string {
  return `${outcome.failed ? 'not ok' : 'ok'}  ${name}: ${asLine(outcome)} (${(took / 1000).toFixed(1)} s)${outcome.why ? `: ${outcome.why}` : ''}`
}

/** Prints the one plain line at the end and sets the exit code. */
export function finish(total: Counts): void {
  console.log(asLine(total))
  process.exitCode = total.failed || !total.passed ? 1 : 0
}

// Whoever stops us stops what we started, each by its own id.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    process.exitCode = 1
    setTimeout(() => process.exit(1), 8000).unref()
  })
}
