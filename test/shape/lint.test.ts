import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plant, type Planted } from './planted.ts'

const ours = join(import.meta.dirname, '../..')
const promise = 'const ask = async () => 1\n'

// Where each thing is planted, what it is, and the rule that must catch it; or none, where it is allowed.
const cases: [path: string, code: string, rule: string | undefined][] = [
  ['app/care/server/floating.ts', `${promise}export function go() { ask() }`, 'no-floating-promises'],
  ['app/care/server/misused.ts', `${promise}export const is = () => { if (ask()) return 1; return 2 }`, 'no-misused-promises'],
  ['app/care/any.ts', 'export const x = (y: any) => y', 'no-explicit-any'],
  ['app/care/equal.ts', 'export const x = (y: string) => y == "1"', 'eqeqeq'],
  ['app/care/eval.ts', 'export const x = (y: string) => eval(y)', 'no-eval'],
  ['app/care/made.ts', 'export const x = new Function("return 1")', 'no-implied-eval'],
  ['app/care/server/said.ts', 'console.log(1)', 'no-console'],
  ['app/platform/server/said.ts', 'console.error(1)', 'no-console'],
  ['app/cli.ts', 'console.log(1)', undefined],
  ['app/care/web/Raw.tsx', 'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />', 'no-danger'],
  ['app/pages.tsx', 'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />', undefined],
  ['app/care/web/inner.ts', 'export const x = (p: Element) => { p.innerHTML = "a" }', 'no-restricted-properties'],
  ['packages/seal/inner.ts', 'export const x = (p: Element) => { p.innerHTML = "a" }', 'no-restricted-properties'],
  ['app/care/date.ts', 'export const x = new Date(1)', 'no-restricted-globals'],
  ['app/care/now.ts', 'export const x = Date.now()', 'no-restricted-globals'],
  ['app/platform/server/now.ts', 'export const x = Date.now()', 'no-restricted-globals'],
  ['app/platform/server/cookie.ts', 'export const x = new Date(1)', undefined],
  ['app/care/random.ts', 'export const x = Math.random()', 'no-restricted-properties'],
  ['packages/fit/random.ts', 'export const x = Math.random()', 'no-restricted-properties'],
  ['packages/seal/random.ts', 'export const x = Math.random()', 'no-restricted-properties'],
  ['app/care/random.test.ts', 'export const x = Math.random()', 'no-restricted-properties'],
  ['app/care/server/spawn.ts', `import { spawn } from 'node:child_process'\nexport const x = spawn`, 'no-restricted-imports'],
  ['app/platform/server/spawn.ts', `import { spawn } from 'child_process'\nexport const x = spawn`, 'no-restricted-imports'],
  ['app/platform/server/postgres/spawn.ts', `import { spawn } from 'node:child_process'\nexport const x = spawn`, undefined],
  ['app/care/server/hash.ts', `import { createHash } from 'node:crypto'\nexport const x = createHash`, 'no-restricted-imports'],
  ['packages/fit/hash.ts', `import { argon2id } from 'hash-wasm'\nexport const x = argon2id`, 'no-restricted-imports'],
  ['app/care/web/subtle.ts', 'export const x = crypto.subtle', 'no-restricted-properties'],
  ['app/platform/server/hash.ts', `import { createHash } from 'node:crypto'\nexport const x = createHash`, undefined],
  ['packages/seal/subtle.ts', 'export const x = crypto.subtle', undefined],
  ['app/care/only.test.ts', `import { expect, test } from 'vitest'\ntest.only('x', () => { expect(1).toBe(1) })`, 'no-focused-tests'],
  ['app/care/empty.test.ts', `import { test } from 'vitest'\ntest('x', () => {})`, 'expect-expect'],
]

let house: Planted
const found = new Map<string, Set<string>>()

beforeAll(() => {
  const files = { 'package.json': '{ "type": "module" }', 'tsconfig.json': readFileSync(join(ours, 'tsconfig.json'), 'utf8') }
  house = plant({ ...files, ...Object.fromEntries(cases.map(([path, code]) => [path, `${code}\n`])) })
  copyFileSync(join(ours, '.oxlintrc.json'), join(house.root, '.oxlintrc.json'))
  const { stdout } = spawnSync(process.execPath, [join(ours, 'node_modules/oxlint/bin/oxlint'), '--format=json', '.'], { cwd: house.root, encoding: 'utf8' })
  for (const { filename, code } of (JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }).diagnostics) {
    found.set(filename, (found.get(filename) ?? new Set()).add(/\((.*)\)/.exec(code)?.[1] ?? code))
  }
}, 30_000)
afterAll(() => house[Symbol.dispose]())

test.each(cases.filter(([, , rule]) => rule))('what may not be done in %s is caught: %s', (path, _, rule) => {
  expect([...found.get(path) ?? []]).toEqual([rule])
})

test.each(cases.filter(([, , rule]) => !rule))('what may be done in %s is let be: %s', (path) => {
  expect([...found.get(path) ?? []]).toEqual([])
})
