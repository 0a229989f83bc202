import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { ConfigProblem } from './config.ts'
import type { Connection } from './db.ts'
import { openUnder, sealUnder, type RootKeys } from './envelope.ts'

/** The dated SQL files of one slice; its tables live in a schema of the slice's name. */
export type Migrations = { slice: string; folder: string }

/** The names of the two roles that serve; neither owns anything. */
export type ServingRoles = { app: string; jobs: string }

/** The passwords of the serving roles come from the root key, so they are nowhere on disk. */
export const passwordOf = (role: 'app' | 'jobs' | 'owner', root: RootKeys) => root.derive(`database/${role}/v1`).toString('base64url')

type File = { slice: string; name: string; sql: string; hash: string }

const filesOf = ({ slice, folder }: Migrations): File[] =>
  readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { slice, name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })

const LOCK = 7_331_001

/** Brings the schema up to this code as the owner: roles, then every slice's files in order, each once and whole. Two starts at once wait for each other. */
export async function migrate(owner: Connection, roles: ServingRoles, root: RootKeys, all: readonly Migrations[]): Promise<void> {
  const client = new pg.Client(owner)
  // A database that dies between two statements is told of by the next one.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`)
    const { rows: [about] } = await client.query(`select current_setting('server_version_num')::int as version`)
    if (about.version < 150_000) throw new ConfigProblem('This PostgreSQL is older than 15; point DATABASE_URL to version 15 or newer.')
    // Asked before anything is changed: the passwords of those who serve come from the root key as well.
    if ((await client.query(`select to_regclass('platform.canary') is not null as known`)).rows[0].known) await checkCanary(client, root)
    await makeRoles(client, roles, root)
    await client.query('create table if not exists public.evenkeel_migration (slice text, name text, hash text not null, at timestamptz not null default now(), primary key (slice, name))')
    const files = all.flatMap(filesOf)
    const pending = pendingOf(files, (await client.query('select slice, name, hash from public.evenkeel_migration')).rows)
    for (const file of pending) await apply(client, file, roles)
    await checkCanary(client, root)
  } finally {
    await client.end()
  }
}

function pendingOf(files: readonly File[], done: readonly { slice: string; name: string; hash: string }[]): File[] {
  const known = new Map(files.map((file) => [`${file.slice}/${file.name}`, file]))
  for (const { slice, name, hash } of done) {
    const file = known.get(`${slice}/${name}`)
    if (!file) throw new ConfigProblem(`The database is newer than this program (it holds ${slice}/${name}); start the newer program instead.`)
    if (file.hash !== hash) throw new ConfigProblem(`The migration ${slice}/${name} was changed after it ran here; put the file back as it was and add a new one.`)
    known.delete(`${slice}/${name}`)
  }
  return [...known.values()]
}

async function apply(client: pg.Client, file: File, roles: ServingRoles): Promise<void> {
  const sql = file.sql.replaceAll('{{app}}', pg.escapeIdentifier(roles.app)).replaceAll('{{jobs}}', pg.escapeIdentifier(roles.jobs))
  try {
    await client.query('begin')
    await client.query(`create schema if not exists ${pg.escapeIdentifier(file.slice.replaceAll('-', '_'))}`)
    await client.query(sql)
    await client.query('insert into public.evenkeel_migration (slice, name, hash) values ($1, $2, $3)', [file.slice, file.name, file.hash])
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback').catch(() => {})
    throw new ConfigProblem(`The migration ${file.slice}/${file.name} did not run and nothing of it was kept: ${(problem as Error).message}.`)
  }
}

async function makeRoles(client: pg.Client, roles: ServingRoles, root: RootKeys): Promise<void> {
  // A rented PostgreSQL has no superuser for us, and only one may take these away; a new role has none of them, and checkDatabase looks at each start.
  const { rows: [{ boss }] } = await client.query('select rolsuper as boss from pg_roles where rolname = current_user')
  const takeAway = boss ? 'nosuperuser nocreatedb nocreaterole noreplication' : ''
  for (const [kind, name] of [['app', roles.app], ['jobs', roles.jobs]] as const) {
    const id = pg.escapeIdentifier(name)
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
    // Another start may make the role between the two statements; then it is there, which is what was wanted.
    if (!rowCount) await client.query(`create role ${id} login`).catch((problem: { code?: string }) => { if (problem.code !== '42710' && problem.code !== '23505') throw problem })
    await client.query(`alter role ${id} with login ${takeAway} password ${pg.escapeLiteral(passwordOf(kind, root))}`)
      .catch((problem: { code?: string }) => { if (problem.code !== 'XX000') throw problem })
  }
  await client.query(`grant create on database ${pg.escapeIdentifier((await client.query('select current_database() as name')).rows[0].name)} to ${pg.escapeIdentifier(roles.jobs)}`)
}

async function checkCanary(client: pg.Client, root: RootKeys): Promise<void> {
  const { rows: [canary] } = await client.query('select sealed from platform.canary where root_version = $1', [root.version])
  const key = root.derive('canary/v1')
  if (!canary) {
    await client.query('insert into platform.canary (root_version, sealed) values ($1, $2) on conflict do nothing', [root.version, sealUnder(key, 'canary', Buffer.from('evenkeel'))])
    return
  }
  try {
    openUnder(key, 'canary', canary.sealed)
  } catch {
    throw new ConfigProblem('This root key does not open this database; put back the key that was made with it (ROOT_KEY_FILE).')
  }
}
