import { expect, test } from 'vitest'
import { rulesFor } from '../../.dependency-cruiser.mjs'
import { blindness, readImports } from '../../scripts/shape/imports.ts'
import { plant } from './planted.ts'

const rules = rulesFor(['ground', 'first', 'second-floor'], ['low', 'high'])

// A whole small house in which everybody keeps to the rules; each test plants one import in it.
const manifest = {
  type: 'module', dependencies: { zod: '*' }, devDependencies: { vitest: '*' },
  imports: { '#low/*': './packages/low/*', '#high/*': './packages/high/*', '#platform/*': './app/platform/server/*', '#kit/*': './app/kit/*', '#ground/*': './app/ground/*', '#first/*': './app/first/*', '#second-floor/*': './app/second-floor/*' },
}
const slice = (name: string) => ({
  [`app/${name}/api.ts`]: `import '#high/thing.ts'\nimport 'zod'`, [`app/${name}/rule.ts`]: `import './api.ts'`,
  [`app/${name}/server/index.ts`]: `import './rows.ts'\nimport '#platform/db.ts'`, [`app/${name}/server/rows.ts`]: `import '../rule.ts'\nimport 'node:fs'`,
  [`app/${name}/web/index.ts`]: `import './Screen.tsx'`, [`app/${name}/web/Screen.tsx`]: `import '../rule.ts'\nimport '#kit/parts.ts'`,
})
const sound: Record<string, string> = {
  'package.json': JSON.stringify(manifest),
  'packages/low/thing.ts': '', 'packages/high/thing.ts': `import '#low/thing.ts'`,
  'app/platform/server/db.ts': `import '#low/thing.ts'\nimport 'node:fs'`, 'app/kit/parts.ts': `import '#low/thing.ts'`,
  ...slice('ground'), ...slice('first'), ...slice('second-floor'),
  'app/slices.ts': `import '#ground/server/index.ts'\nimport '#second-floor/server/index.ts'`, 'app/web.tsx': `import '#first/web/Screen.tsx'`,
  'test/world.ts': `import '../app/slices.ts'`,
}

async function brokenBy(path: string, line: string): Promise<string[]> {
  using house = plant({ ...sound, [path]: `${line}\n${sound[path] ?? ''}` })
  const { problems } = await readImports(house.root, rules)
  return [...new Set(problems.filter((one) => one.includes(path)).map((one) => one.split(':')[0]!))]
}

test('a house that keeps to the rules passes, and all its files are read', async () => {
  using house = plant(sound)
  expect(await readImports(house.root, rules)).toEqual({ files: Object.keys(sound).length - 1, problems: [] })
})

test.each([
  ['ground-imports-only-slices-before-it', 'app/ground/rule.ts', `import '#first/api.ts'`],
  ['first-imports-only-slices-before-it', 'app/first/server/rows.ts', `import type { A } from '#second-floor/server/index.ts'`],
  ['only-through-the-door', 'app/first/server/rows.ts', `import '#ground/server/rows.ts'`],
  ['only-through-the-door', 'app/second-floor/web/Screen.tsx', `import '#first/web/Screen.tsx'`],
  ['only-through-the-door', 'app/second-floor/web/Screen.tsx', `const later = () => import('#first/web/Screen.tsx')`],
  ['web-never-imports-server', 'app/first/web/Screen.tsx', `import '../server/rows.ts'`],
  ['web-never-imports-server', 'app/first/web/Screen.tsx', `import '#platform/db.ts'`],
  ['web-never-imports-server', 'app/kit/parts.ts', `import type { Db } from '#platform/db.ts'`],
  ['web-never-imports-server', 'app/web.tsx', `import './slices.ts'`],
  ['server-never-imports-screens', 'app/first/server/rows.ts', `import '../web/Screen.tsx'`],
  ['root-imports-neither-room', 'app/first/rule.ts', `import './server/rows.ts'`],
  ['root-imports-neither-room', 'app/first/rule.ts', `import './web/Screen.tsx'`],
  ['root-imports-neither-room', 'app/first/lists/index.ts', `import '../server/rows.ts'`],
  ['floor-never-imports-slices', 'app/platform/server/db.ts', `import '#ground/api.ts'`],
  ['floor-never-imports-slices', 'app/kit/parts.ts', `import '#ground/api.ts'`],
  ['platform-never-imports-kit', 'app/platform/server/db.ts', `import '#kit/parts.ts'`],
  ['nothing-below-imports-the-whole', 'app/first/server/rows.ts', `import '../../slices.ts'`],
  ['packages-never-import-app', 'packages/high/thing.ts', `import '#ground/api.ts'`],
  ['package-low-imports-only-packages-before-it', 'packages/low/thing.ts', `import '#high/thing.ts'`],
  ['every-package-has-its-place', 'packages/new/thing.ts', `import '../low/thing.ts'`],
  ['thinking-and-screens-run-anywhere', 'packages/low/thing.ts', `import 'node:fs'`],
  ['thinking-and-screens-run-anywhere', 'app/first/api.ts', `import { join } from 'node:path'`],
  ['product-stands-without-tests', 'app/first/server/rows.ts', `import '../../../test/world.ts'`],
  ['product-stands-without-development-packages', 'app/first/server/rows.ts', `import { vi } from 'vitest'`],
  ['only-what-package.json-names', 'app/first/server/rows.ts', `import pg from 'pg'`],
  ['every-import-is-found', 'app/first/rule.ts', `import '#first/nowhere.ts'`],
  ['no-circles', 'app/first/api.ts', `import './rule.ts'`],
])('%s: planted in %s, it is caught', async (rule, path, line) => {
  expect(await brokenBy(path, line)).toContain(rule)
})

test('a slice may come in by the doors and the root files of one before it', async () => {
  expect(await brokenBy('app/second-floor/server/rows.ts', `import '#first/server/index.ts'\nimport '#ground/api.ts'`)).toEqual([])
  expect(await brokenBy('app/second-floor/web/Screen.tsx', `import '#first/web/index.ts'\nimport '#ground/rule.ts'`)).toEqual([])
})

test('a reader of imports that sees nothing is a failure, not a pass', async () => {
  using empty = plant({ 'package.json': '{}', 'app/readme.md': '' })
  const found = await readImports(empty.root, rules)
  expect(found).toEqual({ files: 0, problems: [] })
  expect(blindness(found, 100)).toHaveLength(1)
  expect(blindness({ files: 100, problems: [] }, 100)).toEqual([])
})
