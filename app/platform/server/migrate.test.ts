import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { migrationsOf } from '#app/migrations.ts'
import { slicesWith } from '#app/slices.ts'
import { pushFrom } from '#self-care/server/index.ts'
import { enter, makeLink } from '#identity/server/index.ts'
import { firstBrokenSeal, keepAudit, sealAudit } from '#privacy/server/index.ts'
import { plainPages } from '#test/plainpages.ts'
import { endlessBudgets } from './budgets.ts'
import { ConfigProblem } from './config.ts'
import type { Connection } from './db.ts'
import { rootKeysFrom } from './envelope.ts'
import { openHouse } from './house.ts'
import { openLog } from './log.ts'
import { migrate, passwordOf, type Migrations } from './migrate.ts'
import { wallClock } from './transactions.ts'

// Roles belong to the whole cluster, so this file has its own, and never touches those of the other tests.
const stamp = randomBytes(4).toString('hex')
const roles = { app: `mig_app_${stamp}`, jobs: `mig_jobs_${stamp}` }
const root = rootKeysFrom(Buffer.alloc(32, 5))
const [first] = migrationsOf()
let house: pg.Client
let owner: Connection
let folder: string
let count = 0

beforeAll(async () => {
  house = new pg.Client(inject('owner'))
  await house.connect()
})
afterAll(async () => {
  for (const role of Object.values(roles)) await house.query(`drop role if exists ${role}`)
  await house.end()
})
beforeEach(async () => {
  const database = `mig_${stamp}_${++count}`
  await house.query(`create database ${database}`)
  owner = { ...inject('owner'), database }
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-migrate-'))
})
afterEach(async () => {
  await house.query(`drop database ${owner.database} with (force)`)
  rmSync(folder, { recursive: true, force: true })
})

/** A slice of a test's own, with these files of SQL. */
function sliceWith(files: Record<string, string>): Migrations {
  mkdirSync(join(folder, 'garden'), { recursive: true })
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, 'garden', name), sql)
  return { slice: 'garden', folder: join(folder, 'garden') }
}
const run = (more: Migrations[] = [], key = root) => migrate(owner, roles, key, [first!, ...more])
async function ask(sql: string, connection: Connection = owner) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}
const asApp = () => ({ ...owner, user: roles.app, password: passwordOf('app', root) })
const has = async (name: string) => (await ask(`select to_regclass('${name}') is not null as has`))[0]!['has']

test('a fresh database gets every slice\'s tables, each file once, and a second start changes nothing', async () => {
  await migrate(owner, roles, root, migrationsOf())
  const state = () => ask('select slice, name, hash, at from public.evenkeel_migration order by 1, 2')
  const before = await state()
  expect(before.map(({ slice }) => slice)).toEqual(expect.arrayContaining(['platform', 'privacy', 'identity', 'vault', 'self-care']))
  await migrate(owner, roles, root, migrationsOf())
  expect(await state()).toEqual(before)
})

test('files run in the order of their dates', async () => {
  await run([sliceWith({ '2026-02-01-b.sql': 'insert into garden.bed values (2);', '2026-01-01-a.sql': 'create table garden.bed (id int); insert into garden.bed values (1);', 'notes.txt': 'not SQL' })])
  expect(await ask('select id from garden.bed')).toEqual([{ id: 1 }, { id: 2 }])
})

describe('a file that breaks leaves nothing of itself, keeps what came before, and says which it was', () => {
  const broken: Record<string, string> = {
    'a wrong word': 'create table garden.pond (id int); selekt 1;',
    'a failure at the end': 'create table garden.pond (id int); insert into garden.pond values (1); select 1 / 0;',
    'a missing table': 'create table garden.pond (id int); alter table garden.hedge add column x int;',
  }
  for (const [name, sql] of Object.entries(broken)) {
    test(name, async () => {
      const good = { '2026-01-01-bed.sql': 'create table garden.bed (id int);' }
      await expect(run([sliceWith({ ...good, '2026-01-02-pond.sql': sql, '2026-01-03-gate.sql': 'create table garden.gate (id int);' })])).rejects.toThrow(/garden\/2026-01-02-pond\.sql did not run and nothing of it was kept/)
      expect([await has('garden.bed'), await has('garden.pond'), await has('garden.gate')]).toEqual([true, false, false])
      await run([sliceWith({ ...good, '2026-01-02-pond.sql': 'create table garden.pond (id int);' })])
      expect([await has('garden.pond'), await has('garden.gate')]).toEqual([true, true])
    })
  }
})

test('a database that is newer than the program is refused, and stays as it is', async () => {
  await run([sliceWith({ '2026-01-01-bed.sql': 'create table garden.bed (id int);' })])
  await expect(run()).rejects.toThrow(ConfigProblem)
  await expect(run()).rejects.toThrow(/newer than this program \(it holds garden\/2026-01-01-bed\.sql\)/)
  expect(await has('garden.bed')).toBe(true)
})

test('a file that was changed after it ran is refused, by a single sign', async () => {
  await run([sliceWith({ '2026-01-01-bed.sql': 'create table garden.bed (id int);' })])
  await expect(run([sliceWith({ '2026-01-01-bed.sql': 'create table garden.bed (id int); ' })])).rejects.toThrow(/garden\/2026-01-01-bed\.sql was changed after it ran here/)
})

test('two that start at once: the work is done once, and both may serve', async () => {
  const garden = sliceWith({ '2026-01-01-bed.sql': 'create table garden.bed (id int); select pg_sleep(0.2); insert into garden.bed values (1);' })
  await Promise.all([run([garden]), run([garden]), run([garden])])
  expect(await ask('select id from garden.bed')).toEqual([{ id: 1 }])
})

test('another root key than the one of this database is refused before anything is changed: who serves goes on serving', async () => {
  await run()
  expect(await ask('select 1 as here', asApp())).toEqual([{ here: 1 }])
  await expect(run([sliceWith({ '2026-01-01-bed.sql': 'create table garden.bed (id int);' })], rootKeysFrom(Buffer.alloc(32, 6)))).rejects.toThrow(/This root key does not open this database/)
  expect(await has('garden.bed')).toBe(false)
  expect(await ask('select 1 as here', asApp())).toEqual([{ here: 1 }])
  await run()
})

test('what a serving role needs was granted, and no more: it makes no tables and reads no list of migrations', async () => {
  await run()
  for (const sql of ['create table public.mine (id int)', 'create table platform.mine (id int)', 'create schema mine', 'select * from public.evenkeel_migration', 'select * from platform.canary', 'alter table platform.answer disable row level security']) {
    await expect(ask(sql, asApp()), sql).rejects.toMatchObject({ code: '42501' })
  }
})

test('a PostgreSQL whose owner is no superuser, as with those that are rented, is migrated and serves', async () => {
  const boss = `mig_owner_${stamp}`
  await house.query(`create role ${boss} login createrole createdb password 'of the test alone'`)
  const [app, jobs] = [`mig_rented_app_${stamp}`, `mig_rented_jobs_${stamp}`]
  try {
    await house.query(`alter database ${owner.database} owner to ${boss}`)
    const rented = { ...owner, user: boss, password: 'of the test alone' }
    await migrate(rented, { app, jobs }, root, migrationsOf())
    await migrate(rented, { app, jobs }, root, migrationsOf())
    await startsAndSignsIn(rented, { app, jobs })
  } finally {
    await house.query(`drop database ${owner.database} with (force)`)
    for (const role of [app, jobs, boss]) await house.query(`drop role if exists ${role}`)
    await house.query(`create database ${owner.database}`)
  }
})

/** A house over this database: somebody starts, comes back by their code, and keeps a check-in. */
async function startsAndSignsIn(connection: Connection, { app, jobs }: typeof roles): Promise<void> {
  const slices = slicesWith({ identity: { lowestAge: '16-17', passkeys: { id: 'localhost', origin: 'http://localhost:8080', name: 'Evenkeel' }, publicUrl: 'http://localhost:8080' }, safety: { country: 'US', serviceName: 'Evenkeel', leaveTo: 'https://www.wikipedia.org/', pages: plainPages.help }, push: pushFrom(Buffer.alloc(32, 1), 'http://localhost:8080') })
  const opened = await openHouse({
    config: { publicUrl: 'http://localhost:8080', trustedProxies: [], metricsToken: undefined, metricsOn: true, serviceName: 'Evenkeel', sample: false, host: '127.0.0.1' },
    connections: { app: { ...connection, user: app, password: passwordOf('app', root) }, jobs: { ...connection, user: jobs, password: passwordOf('jobs', root) } },
    root, slices, draw: plainPages.draw, version: 'test', jobs: true, slots: { clock: wallClock, enter, audit: keepAudit }, log: openLog('silent'), budgets: endlessBudgets,
  })
  try {
    let cookie = ''
    const tell = async (path: string, said: unknown, method: 'POST' | 'GET' = 'POST') => {
      const reply = await opened.app.inject({ method, url: `/api${path}`, headers: { cookie, 'content-type': 'application/json', 'idempotency-key': newId('deed') }, ...(method === 'POST' ? { payload: JSON.stringify(said) } : {}) })
      const set = reply.cookies.find(({ name }) => name === 'ek')
      if (set) cookie = `ek=${set.value}`
      return reply.statusCode
    }
    const word = { kind: 'code', lookup: randomBytes(32).toString('base64'), proof: randomBytes(32).toString('base64') }
    expect(await tell('/identity/start', { ageBand: '18-over' })).toBe(200)
    expect(await tell('/identity/me', undefined, 'GET')).toBe(200)
    expect(await tell('/identity/words', word)).toBe(200)
    expect(await tell('/self-care/check-ins', { mood: 'low' })).toBe(200)
    expect(await tell('/identity/sign-out', {})).toBe(200)
    expect(await tell('/identity/sign-in/word', word)).toBe(200)
    const link = await opened.inJobs.within((tx) => makeLink(tx, { purpose: 'first-steward', role: 'steward', hours: 1 }))
    expect(await tell('/identity/link', { token: link.token })).toBe(200)
    expect(await tell('/identity/staff', undefined, 'GET')).toBe(200)
    await opened.inJobs.within(sealAudit)
    expect(await opened.inJobs.within(firstBrokenSeal)).toBeNull()
  } finally {
    await opened.close()
  }
}
