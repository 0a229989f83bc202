import { keepAudit } from '#privacy/server/index.ts'
import { enter } from '#identity/server/index.ts'
import { ConfigProblem, type Config } from '#platform/config.ts'
import { rootKey } from '#platform/datafolder.ts'
import { openPool } from '#platform/db.ts'
import { rootKeysFrom } from '#platform/envelope.ts'
import { passwordOf } from '#platform/migrate.ts'
import { placesIn } from '#platform/postgres/places.ts'
import { transactionsOver, wallClock, type Transactions } from '#platform/transactions.ts'
import { ownerFrom } from './service.ts'

/** A side door for commands: the database of the service that runs on this data folder, as the jobs role. */
export async function openJobsDoor(config: Config): Promise<{ inJobs: Transactions; close(): Promise<void> }> {
  const root = rootKeysFrom(rootKey(config))
  const at = config.databaseUrl ? ownerFrom(config.databaseUrl) : { host: placesIn(config.dataDir).socketDir, port: 5432, database: 'evenkeel' }
  const pool = openPool({ ...at, user: `${at.database}_jobs`, password: passwordOf('jobs', root) }, 1)
  await pool.query('select 1').catch(() => { throw new ConfigProblem('The service does not run here: start it with npm start, then ask again.') })
  return { inJobs: transactionsOver(pool, root, { clock: wallClock, enter, audit: keepAudit }), close: () => pool.end() }
}
