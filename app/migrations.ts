import { join } from 'node:path'
import { existsSync } from 'node:fs'
import type { Migrations } from '#platform/migrate.ts'
import { layers } from '../layers.mjs'

/** Every folder of migrations, the floor's first, then the slices' in their order. */
export const migrationsOf = (): Migrations[] => [
  { slice: 'platform', folder: join(import.meta.dirname, 'platform/server/migrations') },
  ...layers.map((slice) => ({ slice, folder: join(import.meta.dirname, slice, 'server/migrations') })),
].filter(({ folder }) => existsSync(folder))
