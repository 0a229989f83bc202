// `npm run check`: what can be said within a minute. Types, lint, shape, and the tests that need no database.
import { lint, shape, types, unused } from './parts/code.ts'
import { finish, runParts } from './parts/run.ts'
import { vitest } from './parts/vitest.ts'

finish(await runParts([vitest('unit', 'unit', ['--project', 'packages']), types, lint, shape, unused]))
