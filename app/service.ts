import pg from 'pg'
import { keepAudit } from '#privacy/server/index.ts'
import { enter } from '#identity/server/index.ts'
import { smsFrom } from '#companion/server/index.ts'
import { ConfigProblem, type Config } from '#platform/config.ts'
import { lockDataFolder, prepareDataFolder, rootKey } from '#platform/datafolder.ts'
import type { Connection } from '#platform/db.ts'
import { checkDatabase } from '#platform/dbchecks.ts'
import { rootKeysFrom, type RootKeys } from '#platform/envelope.ts'
import { openHouse, type House } from '#platform/house.ts'
import type { Log } from '#platform/log.ts'
import { openPost } from '#platform/mail.ts'
import { migrate, passwordOf } from '#platform/migrate.ts'
import { styleHash } from '#platform/pages.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { wallClock } from '#platform/transactions.ts'
import { pushFrom } from '#self-care/server/index.ts'
import { join } from 'node:path'
import { factsOf, version } from './facts.ts'
import { migrationsOf } from './migrations.ts'
import { builtPages, webFolder } from './renderer.ts'
import { slicesWith } from './slices.ts'

/** The database of a service: whose it is, and how to let go of it. */
export type Ground = { root: RootKeys; connections: { owner: Connection; app: Connection; jobs: Connection }; stop(): Promise<void> }

/** Makes the ground that a service stands on: data folder, root key, PostgreSQL, schema, and the checks that refuse an unsafe one. */
export async function prepareGround(config: Config, say: (sentence: string) => void): Promise<Ground> {
  prepareDataFolder(config)
  const unlock = lockDataFolder(config.dataDir)
  try {
    const root = rootKeysFrom(rootKey(config))
    const postgres = config.databaseUrl ? undefined : await startPostgres({ dataDir: config.dataDir, password: passwordOf('owner', root), log: say })
    const owner: Connection = postgres ? postgres.connection : ownerFrom(config.databaseUrl!)
    try {
      const roles = { app: `${owner.database}_app`, jobs: `${owner.database}_jobs` }
      await migrate(owner, roles, root, migrationsOf()).catch(explained)
      const as = (user: string, kind: 'app' | 'jobs'): Connection => ({ ...owner, user, password: passwordOf(kind, root) })
      const connections = { owner, app: as(roles.app, 'app'), jobs: as(roles.jobs, 'jobs') }
      await asked(connections.app, checkDatabase)
      return { root, connections, stop: async () => { await postgres?.stop(); unlock() } }
    } catch (problem) {
      await postgres?.stop()
      throw problem
    }
  } catch (problem) {
    unlock()
    throw problem
  }
}

/** Puts the house on its ground; it does not listen yet. */
export async function openService(config: Config, ground: Ground, log: Log): Promise<House> {
  const pages = await builtPages()
  const facts = factsOf(config, ground.root)
  const { hostname, origin } = new URL(config.publicUrl)
  const house = await openHouse({
    config, connections: ground.connections, root: ground.root, log, version, webFolder,
    slots: { clock: wallClock, enter, audit: keepAudit },
    draw: (drawing) => pages.draw(drawing, facts, pages.assets),
    inlineStyles: [styleHash(pages.help.css)],
    slices: slicesWith({
      identity: { lowestAge: config.lowestAge, passkeys: { id: hostname, origin, name: config.serviceName }, publicUrl: config.publicUrl, sso: config.oidc },
      safety: { country: config.serviceCountry, serviceName: config.serviceName, pages: pages.help, leaveTo: config.leaveTo },
      push: pushFrom(ground.root.derive('push/v1'), config.publicUrl),
      sms: smsFrom(config),
      alarm: { post: openPost(config.smtpUrl, `no-reply@${hostname}`), publicUrl: config.publicUrl },
      voice: config.voice,
      erasureLedger: join(config.dataDir, 'erased'),
    }),
  })
  const shell = pages.shell(facts, pages.assets)
  // Screens that only a device can draw, since what they show is sealed, get the empty shell; so does the service worker.
  const shellOnly = pages.paths.filter((path) => !house.app.hasRoute({ method: 'GET', url: path }))
  for (const path of ['/shell', ...shellOnly]) house.app.get(path, async (_request, reply) => reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(shell))
  return house
}

/** The owner's connection out of DATABASE_URL. */
export function ownerFrom(url: string): Connection {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const ssl = { require: { rejectUnauthorized: false }, 'verify-full': true }[searchParams.get('sslmode') ?? '']
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname), port: Number(port || 5432), user: decodeURIComponent(username),
    ...(password ? { password: decodeURIComponent(password) } : {}), database: decodeURIComponent(pathname.slice(1)) || 'postgres', ...(ssl ? { ssl } : {}),
  }
}

async function asked(connection: Connection, work: (query: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<void>): Promise<void> {
  const client = new pg.Client(connection)
  // A connection that dies fails the question, which is explained; the event alone must not end the process.
  client.on('error', () => {})
  await client.connect().catch(explained)
  try {
    await work(async (sql) => (await client.query(sql)).rows as Record<string, unknown>[])
  } finally {
    await client.end()
  }
}

function explained(problem: unknown): never {
  if (problem instanceof ConfigProblem) throw problem
  const { code, message } = problem as { code?: string; message: string }
  if (code === '53100') throw new ConfigProblem('The disk of the database is full: make room, then start again; nothing was lost.')
  if (code === '28P01' || code === '28000') throw new ConfigProblem('The database does not let us in: look at the name and password in DATABASE_URL.')
  throw new ConfigProblem(`The database does not answer (${code ?? message}): see that it runs and that DATABASE_URL leads there.`)
}
