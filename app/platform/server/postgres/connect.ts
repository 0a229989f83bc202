import pg from 'pg'
import { ConfigProblem } from '../config.ts'

type Connection = { host: string; port: number; user: string; password: string; database: string }
type Answer = 'yes' | 'no' | 'repairing' | 'no database'

/** Asks whether the database answers; a password it does not accept is a ConfigProblem. */
export async function tryConnect(connection: Connection): Promise<Answer> {
  try {
    await ask(connection, 'select 1')
    return 'yes'
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '3D000') return 'no database'
    if (code === '57P03') return 'repairing'
    if (code === '28P01') {
      throw new ConfigProblem(
        'The database in the data folder does not accept our password, most likely because the root key is not the one it was made with: put that key back.',
        { cause: error },
      )
    }
    return 'no'
  }
}

/** Makes the database, through the one that every cluster has. */
export async function createDatabase(connection: Connection): Promise<void> {
  await ask({ ...connection, database: 'postgres' }, `create database ${pg.escapeIdentifier(connection.database)} template template0`)
}

async function ask(connection: Connection, sql: string) {
  const client = new pg.Client({ ...connection, ssl: false, connectionTimeoutMillis: 10_000 })
  // A connection may break between the answer and our goodbye; that says nothing new.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => {})
  }
}
