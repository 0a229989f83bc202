import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { practices } from './scripts/vite/practices.ts'
import { words } from './scripts/vite/words.ts'

// Tests named *.slice.test.ts, and all in a server room, need the real PostgreSQL that test/cluster.ts starts; the rest need nothing.
const withDatabase = ['app/*/server/**/*.test.ts', 'test/**/*.slice.test.ts', 'app/**/*.slice.test.ts']
const unitOfServer = ['app/platform/server/*.unit.test.ts', 'app/platform/server/{config,datafolder,dbchecks,setup,strictjson,envelope,openapi}*.test.ts']
// Two minutes of learning, where the data is there: too long for `npm run check`.
const training = 'packages/language/training/fresh-run.test.ts'
// No test is judged by the clock; the time out only ends what hangs, on a loaded machine too.
const quick = { testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2, pool: 'threads' } as const

export default defineConfig({
  plugins: [words(), practices(), preact({ reactAliasesEnabled: false })],
  test: {
    // On CI's loaded machines what fails is tried once more, and named in the report; on one's own machine a test that wavers is to be seen.
    retry: process.env['CI'] ? 1 : 0,
    projects: [
      // Packages are pure, so that their tests may share a worker: half the time. What is in a room may touch what all share.
      { extends: true, test: { ...quick, name: 'packages', include: ['packages/**/*.test.{ts,tsx}'], exclude: [training], isolate: false } },
      { extends: true, test: { ...quick, name: 'unit', include: ['app/*.test.ts', 'app/*/*.test.{ts,tsx}', 'app/*/!(server)/**/*.test.{ts,tsx}', ...unitOfServer, 'scripts/**/*.test.ts', 'test/**/*.test.ts'], exclude: ['**/*.slice.test.ts'] } },
      { extends: true, test: { name: 'training', include: [training], testTimeout: 600_000 } },
      { extends: true, test: { name: 'story', include: ['e2e/**/*.e2e.ts'], globalSetup: 'e2e/setup.ts', testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2 } },
      { extends: true, test: { name: 'slice', include: withDatabase, exclude: unitOfServer, globalSetup: 'test/cluster.ts', testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 2 } },
    ],
  },
})
