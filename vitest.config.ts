import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { practices } from './scripts/vite/practices.ts'
import { words } from './scripts/vite/words.ts'

// Tests named *.slice.test.ts, and all in a server room, need the real PostgreSQL that test/cluster.ts starts; the rest need nothing.
const withDatabase = ['app/*/server/**/*.test.ts', 'test/**/*.slice.test.ts', 'app/**/*.slice.test.ts']
const unitOfServer = ['app/platform/server/*.unit.test.ts', 'app/platform/server/{config,datafolder,dbchecks,setup,strictjson,envelope,openapi}*.test.ts']

export default defineConfig({
  plugins: [words(), practices(), preact({ reactAliasesEnabled: false })],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['packages/**/*.test.{ts,tsx}', 'app/*.test.ts', 'app/*/*.test.{ts,tsx}', 'app/*/!(server)/**/*.test.{ts,tsx}', ...unitOfServer, 'scripts/**/*.test.ts', 'test/**/*.test.ts'], exclude: ['**/*.slice.test.ts'] } },
      { extends: true, test: { name: 'story', include: ['e2e/**/*.e2e.ts'], globalSetup: 'e2e/setup.ts', testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2, retry: 0 } },
      { extends: true, test: { name: 'slice', include: withDatabase, exclude: unitOfServer, globalSetup: 'test/cluster.ts', testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 } },
    ],
  },
})
