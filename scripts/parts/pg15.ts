import { existsSync } from 'node:fs'
import { countsIn } from './code.ts'
import { runNode, type Part } from './run.ts'

/** Where Debian puts the programs of the oldest PostgreSQL we promise to work with. */
export const programs = '/usr/lib/postgresql/15/bin'

/** The slices once more on that PostgreSQL, where the machine has it. */
export const pg15: Part = {
  name: 'slices on PostgreSQL 15',
  async run() {
    if (!existsSync(`${programs}/initdb`)) return { passed: 0, failed: 0, skipped: 1, said: '', why: 'this machine has no PostgreSQL 15 (on Debian: apt-get install postgresql-15)' }
    const { code, said, out } = await runNode(['scripts/pg15.ts'])
    const outcome = countsIn(out, said)
    return code === 0 || outcome.failed ? outcome : { ...outcome, failed: 1 }
  },
}
