// `npm test`: all that CI says. The parts of `npm run check`, then the slices on a real PostgreSQL and the stories in a real browser.
import { lint, shape, types, unused } from './parts/code.ts'
import { pg15 } from './parts/pg15.ts'
import { finish, runParts, type Part } from './parts/run.ts'
import { projects, vitest } from './parts/vitest.ts'

const stories: Part = (await projects()).includes('story')
  ? vitest('stories', 'story')
  : { name: 'stories', run: async () => ({ passed: 0, failed: 0, skipped: 1, said: '', why: 'vitest.config.ts has no project named story yet' }) }

console.log(`Node ${process.versions.node}, PostgreSQL ${process.env['DATABASE_URL'] ? 'of DATABASE_URL' : 'of our own'}`)

// The two slowest begin, one beside the other; the short ones fill what is left.
const total = await runParts([stories, vitest('slices', 'slice'), vitest('unit', 'unit', ['--project', 'packages']), vitest('training', 'training'), types, lint, shape, unused, pg15])
finish(total)
