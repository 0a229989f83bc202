import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigProblem } from '../config.ts'
import { type Asks, checkDatabase } from '../dbchecks.ts'
import { type RunningPostgres, startPostgres } from './start.ts'

let dataDir: string
let running: RunningPostgres

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-checks-'))
  running = await startPostgres({ dataDir, password: 'only-for-this-test-7f3c' })
  const client = new pg.Client(running.connection)
  await client.connect()
  await client.query(`
    create role owner nologin;
    create role serving nologin;
    create role passing nologin bypassrls;
    create role child nologin; grant owner to child;
    create role heir nologin; grant passing to heir with inherit false;
    create role hasty nologin;
    create schema house authorization owner; grant usage on schema house to serving;
    create table house.kept (n int); alter table house.kept owner to owner; grant select on house.kept to serving`)
  await client.end()
})

afterAll(async () => {
  await running.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function check(role: string, before = '', change: (rows: Record<string, unknown>[]) => Record<string, unknown>[] = (rows) => rows) {
  const client = new pg.Client(running.connection)
  await client.connect()
  try {
    await client.query(`${before}; set role ${role}`)
    const asks: Asks = async (sql) => change((await client.query(sql)).rows)
    await checkDatabase(asks)
  } finally {
    await client.end()
  }
}

// A server's own settings cannot be turned off while it runs, so its answer is changed on the way.
const withSetting = (name: string, setting: string) => (rows: Record<string, unknown>[]) => rows.map((row) => (row.name === name ? { ...row, setting } : row))

test('a role that owns nothing, on a database that flushes, may serve', async () => {
  await expect(check('serving')).resolves.toBeUndefined()
})

test.each([
  ['evenkeel_root', 'is a superuser'],
  ['passing', 'may pass by row-level security'],
  ['heir', 'may pass by row-level security'],
  ['owner', 'owns tables'],
  ['child', 'owns tables'],
])('the role %s may not serve, since it %s', async (role, why) => {
  await expect(check(role)).rejects.toThrow(new RegExp(`^The database role that serves people \\(${role}\\) ${why}, .*: let another role own the tables, .*\\.$`))
  await expect(check(role)).rejects.toBeInstanceOf(ConfigProblem)
})

test('synchronous_commit off for the session is noticed', async () => {
  await expect(check('hasty', 'set synchronous_commit = off')).rejects.toThrow(/^The database has synchronous_commit off, .*: set synchronous_commit = on\.$/)
})

test.each(['fsync', 'full_page_writes'])('a database with %s off is refused', async (name) => {
  await expect(check('serving', '', withSetting(name, 'off'))).rejects.toThrow(new RegExp(`^The database has ${name} off, .*: set ${name} = on\\.$`))
})

test('a database older than 15 is refused, and 15 itself is not', async () => {
  await expect(check('serving', '', withSetting('server_version_num', '140019'))).rejects.toThrow(/needs 15 or newer: upgrade it, or leave DATABASE_URL out\.$/)
  await expect(check('serving', '', withSetting('server_version_num', '150000'))).resolves.toBeUndefined()
})
