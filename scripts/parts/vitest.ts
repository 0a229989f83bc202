import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runNode, type Outcome, type Part } from './run.ts'

const count = z.number().int()
const report = z.object({
  numPassedTests: count, numFailedTests: count, numPendingTests: count, numTodoTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

/** Runs one project of vitest.config.ts and counts its tests from vitest's own report. */
export const vitest = (name: string, project: string, args: string[] = [], env: Record<string, string> = {}): Part => ({ name, run: () => runProject(project, args, env) })

/** The same as a plain outcome, for a part that has something to do before and after. */
export async function runProject(project: string, args: string[] = [], env: Record<string, string> = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code, said } = await runNode(['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], env)
    return outcomeOf(readIfThere(file), code, said)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads the counts out of vitest's report; a file that failed outside its tests counts as one failure, and so does a run that failed outside all files. */
export function outcomeOf(text: string | undefined, code: number, said: string): Outcome {
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0, said }
  const counted = report.parse(JSON.parse(text))
  const broken = counted.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'))
  const failed = Math.max(counted.numFailedTests + broken.length, code === 0 ? 0 : 1)
  return { passed: counted.numPassedTests, failed, skipped: counted.numPendingTests + counted.numTodoTests, said }
}

/** The names of the projects that vitest.config.ts has. */
export async function projects(): Promise<string[]> {
  const { default: config } = await import('../../vitest.config.ts')
  const listed = (config as { test?: { projects?: { test?: { name?: string } }[] } }).test?.projects ?? []
  return listed.flatMap(({ test }) => (test?.name ? [test.name] : []))
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
