import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { reading } from '../../.dependency-cruiser.mjs'

/** What reading the imports found: how many of our files were read, and each import that breaks a rule, as "rule: from → to". */
export type ImportsRead = { files: number; problems: string[] }

const ours = ['app', 'packages', 'test', 'e2e', 'bench', 'scripts']

/** Reads every import under `root` and holds it against the rules. */
export async function readImports(root: string, rules: IForbiddenRuleType[]): Promise<ImportsRead> {
  const folders = ours.filter((name) => existsSync(join(root, name)))
  const { output } = await cruise(folders, { ...reading, baseDir: root, validate: true, ruleSet: { forbidden: rules } })
  const { modules, summary } = output as ICruiseResult
  return {
    files: modules.filter(({ source, couldNotResolve }) => !couldNotResolve && folders.some((name) => source.startsWith(`${name}/`))).length,
    problems: summary.violations.map(({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`),
  }
}

/** Too few files read means that the reader went blind, as it does beside a TypeScript it does not know: then it found nothing, and says so. */
export const blindness = ({ files }: ImportsRead, least: number): string[] =>
  files < least ? [`only ${files} files were read, where at least ${least} are expected: the reader of imports does not see the code`] : []
