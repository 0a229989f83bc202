import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root, runNode, type Outcome, type Part } from './run.ts'

const folders = ['app', 'packages', 'test', 'e2e', 'bench', 'scripts'].filter((name) => existsSync(join(root, name)))

/** The compiler reads everything. */
export const types: Part = {
  name: 'types',
  async run() {
    const { code, said } = await runNode(['node_modules/typescript-native/bin/tsc', '-p', '.'])
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, said }
  },
}

const lintReport = z.object({
  number_of_files: z.number(),
  diagnostics: z.array(z.object({
    message: z.string(), code: z.string().default('?'), filename: z.string(), help: z.string().nullish(),
    labels: z.array(z.object({ span: z.object({ line: z.number(), column: z.number() }) })).default([]),
  })),
})

/** The rules of .oxlintrc.json, with types. A reader of no files has not found the code in order. */
export const lint: Part = {
  name: 'lint',
  async run() {
    const { code, said, out } = await runNode(['node_modules/oxlint/bin/oxlint', '--format=json', ...folders])
    return lintOutcome(code, out, said)
  },
}

/** Turns oxlint's report into an outcome: "file:line:column message (rule)" for each finding. */
export function lintOutcome(code: number, out: string, said: string): Outcome {
  let found
  try {
    found = lintReport.parse(JSON.parse(out))
  } catch {
    return { passed: 0, failed: 1, skipped: 0, said }
  }
  const lines = found.diagnostics.map(({ filename, labels, message, help, code: rule }) =>
    `${filename}:${labels[0]?.span.line ?? 0}:${labels[0]?.span.column ?? 0} ${message}${help ? ` ${help}` : ''} (${rule})`)
  if (found.number_of_files < 100) lines.push(`only ${found.number_of_files} files were read`)
  const failed = code !== 0 || lines.length ? 1 : 0
  return { passed: 1 - failed, failed, skipped: 0, said: lines.join('\n') || said }
}

/** No file and no package that nothing uses. Exports are let be: a contract says more than is asked today. */
export const unused: Part = {
  name: 'unused',
  async run() {
    const { code, said } = await runNode(['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints', '--include', 'files,dependencies,unlisted,unresolved,binaries'])
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, said }
  },
}

/** The shape of the house; see scripts/shape.ts. */
export const shape: Part = {
  name: 'shape',
  async run() {
    const { code, said, out } = await runNode(['scripts/shape.ts'])
    const outcome = countsIn(out, said)
    // What is only worth a look is said even where all is well.
    for (const line of out.split('\n')) if (line.startsWith('long: ')) console.log(line)
    return code === 0 || outcome.failed ? outcome : { ...outcome, failed: 1 }
  },
}

/** Reads the counts from the plain last line of one of our own commands; a command that ended without it has failed. */
export function countsIn(out: string, said: string): Outcome {
  const last = out.trim().split('\n').at(-1) ?? ''
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last) ?? []
  if (passed === undefined) return { passed: 0, failed: 1, skipped: 0, said }
  // Left out of what is shown, so that only the whole ends with such a line.
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped), said: said.split('\n').filter((line) => line !== last).join('\n') }
}
