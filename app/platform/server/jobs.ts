import { PgBoss } from 'pg-boss'
import type { Connection } from './db.ts'
import type { Tx } from './ctx.ts'
import { placeOf, type Log } from './log.ts'
import type { Transactions } from './transactions.ts'

/** Work that comes round by itself; run once each time, whichever process takes it. It must bear being run twice. */
export type Job = { name: string; /** Five cron fields in UTC; a minute is the finest. */ cron: string; run(tx: Tx): Promise<void> }

/** Declares a job. */
export const job = (name: string, cron: string, run: Job['run']): Job => ({ name, cron, run })

/** Starts the house's jobs on pg-boss, as the jobs role. */
export async function openJobs(connection: Connection, transactions: Transactions, jobs: readonly Job[], log: Log): Promise<{ close(): Promise<void> }> {
  const boss = new PgBoss({ ...connection, schema: 'jobs', max: 2 } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', (problem) => log.warn({ at: placeOf(problem) }, 'jobs wait'))
  await boss.start()
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, { retryLimit: 3, retryDelay: 30 } as never).catch(() => {})
    await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
      await transactions.within((tx) => run(tx))
    })
    await boss.schedule(name, cron, {})
  }
  return { close: () => boss.stop({ graceful: true, timeout: 5000 }) }
}
