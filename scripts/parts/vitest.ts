import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runNode, type Outcome, type Part } from './run.ts'

const count = z.number().int()
const report = z.object({ numTotalTests: count, numPassedTests: count, numFailedTests: count, numPendingTests: count, numTodoTests: count, numFailedTestSuites: count })

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

/** Reads the counts out of vitest's report; a run that failed otherwise (a file that does not load, an error outside all tests) counts as one failure. */
export function outcomeOf(text: string | undefined, code: number, said: string): Outcome {
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0, said }
  const counted = report.parse(JSON.parse(text))
  const failed = counted.numFailedTests || (code === 0 ? 0 : Math.max(1, counted.numFailedTestSuites))
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
