import { createHash } from 'node:crypto'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import pg from 'pg'

/** The database before a slice has added its own tables: nothing can be asked of it. */
export type Db = Kysely<unknown>

/** Where the database is and as whom to go there. */
export type Connection = pg.PoolConfig

const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text.replace(' ', 'T')),
  [pg.types.builtins.DATE]: (text) => Temporal.PlainDate.from(text),
  [pg.types.builtins.INT8]: Number,
}
const types = { getTypeParser: (oid: number, format?: string) => parsers[oid] ?? pg.types.getTypeParser(oid as never, format as never) } as pg.CustomTypesConfig

/** Opens a pool of connections whose Instants and days are Temporal's. Connections that wait too long are refused rather than hung. */
export function openPool(connection: Connection, most: number): pg.Pool {
  const pool = new pg.Pool({
    ...connection, types, max: most,
    connectionTimeoutMillis: 4000, statement_timeout: 10_000, idle_in_transaction_session_timeout: 15_000, keepAlive: true,
    options: '-c timezone=UTC',
  })
  // A connection that dies while idle is not a bug of ours: the pool makes another when one is needed.
  pool.on('error', () => {})
  // One that dies in a transaction, between two questions, fails the next question; unheard it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const kyselyByClient = new WeakMap<pg.ClientBase, Db>()

/** The query builder over one connection; whoever holds the connection decides where its transaction begins and ends. */
export function kyselyOver(client: pg.ClientBase): Db {
  let db = kyselyByClient.get(client)
  if (!db) {
    const driver = new OneConnection(client)
    db = new Kysely<unknown>({
      dialect: {
        createAdapter: () => new PostgresAdapter(), createDriver: () => driver,
        createIntrospector: (of) => new PostgresIntrospector(of), createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    })
    kyselyByClient.set(client, db)
  }
  return db
}

const nameBySql = new Map<string, string>()
const MOST_NAMES = 1000

/** A statement seen before is prepared once a connection; past the limit (lists of changing length) it is simply sent. */
function preparedName(sql: string): string | undefined {
  let name = nameBySql.get(sql)
  if (!name && nameBySql.size < MOST_NAMES) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 20)
    nameBySql.set(sql, name)
  }
  return name
}

/** What pg sends for a value: Temporal's own types as their ISO text. */
const toSql = (value: unknown) => (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value)

class OneConnection implements Driver, DatabaseConnection {
  readonly #client: pg.ClientBase

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = preparedName(query.sql)
    const result = await this.#client.query({ text: query.sql, values: query.parameters.map(toSql), ...(name ? { name } : {}) })
    const changed = result.command === 'INSERT' || result.command === 'UPDATE' || result.command === 'DELETE' || result.command === 'MERGE'
    return { rows: result.rows as Row[], ...(changed ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}) }
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streams are not used')
  }

  async init() {}
  async acquireConnection(): Promise<DatabaseConnection> { return this }
  async releaseConnection() {}
  async beginTransaction(): Promise<void> { throw new Error('the request already has its transaction') }
  async commitTransaction(): Promise<void> { throw new Error('the request ends its own transaction') }
  async rollbackTransaction(): Promise<void> { throw new Error('the request ends its own transaction') }
  async destroy() {}
}
