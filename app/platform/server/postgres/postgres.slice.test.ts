import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigProblem } from '../config.ts'
import { findBinaries } from './binaries.ts'
import { postgresesIn, startOf } from './processes.ts'
import { type RunningPostgres, startPostgres, type Wishes } from './start.ts'

const password = 'only-for-this-test-7f3c'
const isRoot = process.getuid?.() === 0

let dataDir: string
let started: RunningPostgres[]
const path = process.env.PATH

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-pg-'))
  started = []
})

afterEach(async () => {
  process.env.PATH = path
  for (const one of started) await one.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(wishes: Partial<Wishes> = {}) {
  const running = await startPostgres({ dataDir, password, ...wishes })
  started.push(running)
  return running
}

async function ask({ connection }: RunningPostgres, sql: string, values: unknown[] = []) {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

async function until(isSo: () => boolean, what: string) {
  for (let waited = 0; !isSo(); waited += 5) {
    if (waited > 20_000) throw new Error(`waited in vain: ${what}`)
    await new Promise((wake) => setTimeout(wake, 5))
  }
}

// A process of its own that starts the database and says its number.
function parent(ids: { uid?: number; gid?: number } = {}): ChildProcess {
  const code = `
    const { startPostgres } = await import(${JSON.stringify(new URL('./start.ts', import.meta.url).href)})
    const running = await startPostgres(${JSON.stringify({ dataDir, password })})
    console.log(running.pid)
    setInterval(() => {}, 1000)`
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'], ...ids })
}

async function killed(child: ChildProcess) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('the first start makes a database that flushes what it acknowledges and is reached only by its socket', async () => {
  const running = await start()
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'server_encoding', 'unix_socket_permissions', 'shared_buffers']
  const rows = await ask(running, 'select name, setting from pg_settings where name = any($1)', [names])
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', data_checksums: 'on', listen_addresses: '', server_encoding: 'UTF8', unix_socket_permissions: '0700', shared_buffers: '4096',
  })
  const [database] = await ask(running, 'select current_database() as name, datcollate from pg_database where datname = current_database()')
  expect(database).toEqual({ name: 'evenkeel', datcollate: 'C.UTF-8' })
  for (const folder of [running.connection.host, join(dataDir, 'postgres')]) expect(statSync(folder).mode & 0o077).toBe(0)
  const stranger = new pg.Client({ ...running.connection, password: 'a guess' })
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' })
})

test('a second start finds what was kept, in less than a second', async () => {
  const first = await start()
  await ask(first, 'create table kept (word text)')
  await ask(first, 'insert into kept values ($1)', ['still here'])
  await first.stop()
  expect(startOf(first.pid)).toBeUndefined()

  const began = performance.now()
  const second = await start()
  expect(performance.now() - began).toBeLessThan(1000)
  expect(await ask(second, 'select word from kept')).toEqual([{ word: 'still here' }])
})

test('a database that outlived its killed parent is taken over, and guarded from then on', async () => {
  const child = parent()
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  const pid = Number(line.toString())
  await killed(child)
  expect(startOf(pid)).toBeDefined()

  let restarts = 0
  const running = await start({ onRestart: () => restarts++ })
  expect(running.pid).toBe(pid)
  expect(postgresesIn(join(dataDir, 'postgres')).filter((one) => one !== pid && parentOf(one) !== pid)).toEqual([])

  process.kill(pid, 'SIGKILL')
  await until(() => restarts === 1, 'the restart of an adopted database')
  expect(running.pid).not.toBe(pid)
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
})

const ordinary = { uid: 65534, gid: 65534 }
const isReadByAll = isRoot && spawnSync(process.execPath, ['-e', `require('fs').readFileSync(${JSON.stringify(new URL('./start.ts', import.meta.url).pathname)})`], { ...ordinary, cwd: '/' }).status === 0

test.runIf(isReadByAll)('an ordinary account runs it as itself, and root who starts over its data leaves it that account\'s', async () => {
  chownSync(dataDir, ordinary.uid, ordinary.gid)
  const child = parent(ordinary)
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  await killed(child)
  const running = await start()
  expect(running.pid).toBe(Number(line.toString()))
  await running.stop()
  const second = await start()
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(statSync(`/proc/${second.pid}`).uid).toBe(ordinary.uid)
})

const parentOf = (pid: number) => Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

test('a database that was killed comes back by itself with every committed row, again and again', async () => {
  let restarts = 0
  const running = await start({ onRestart: () => restarts++ })
  await ask(running, 'create table rows (n int primary key)')
  for (let round = 1; round <= 3; round++) {
    await ask(running, 'insert into rows values ($1)', [round])
    const before = running.pid
    process.kill(before, 'SIGKILL')
    await until(() => restarts === round, `restart ${round}`)
    expect(running.pid).not.toBe(before)
    expect(await ask(running, 'select count(*)::int as count from rows')).toEqual([{ count: round }])
  }
})

test('a start broken off while the database is being made leaves nothing half', async () => {
  const child = parent()
  await until(() => readdirSync(dataDir).some((name) => name.startsWith('postgres.new-') && existsSync(join(dataDir, name, 'PG_VERSION'))), 'the making to begin')
  await killed(child)
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false)

  const running = await start()
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log', 'run'])
})

test.runIf(isRoot)('root may run it in a folder that nobody else may enter, and its files stay root\'s', async () => {
  const closed = join(dataDir, 'closed')
  mkdirSync(join(closed, 'data'), { recursive: true, mode: 0o700 })
  const running = await start({ dataDir: join(closed, 'data') })
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
  const mayNamespace = spawnSync('unshare', ['--user', '--map-user=1000', '--map-group=1000', 'true']).status === 0
  if (mayNamespace) expect(statSync(join(closed, 'data/postgres')).uid).toBe(0)
})

test.runIf(isRoot)('where root may make no namespace, the account nobody runs it, or one sentence says why not', async () => {
  process.env.PATH = '/nowhere'
  const { postgres } = findBinaries(join(dataDir, 'lib'))
  const reaches = spawnSync(postgres, ['--version'], { ...ordinary, cwd: '/' }).status === 0
  if (!reaches) {
    await expect(start()).rejects.toThrow(/does not run as root/)
    return
  }
  const running = await start()
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(statSync(join(dataDir, 'postgres')).uid).toBe(ordinary.uid)
  expect(statSync(dataDir).mode & 0o067).toBe(0)
  await running.stop()

  // Once it is nobody's, it stays so, even when namespaces are allowed again.
  process.env.PATH = path
  expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test.runIf(isRoot)('where no account can run it, one sentence says so', async () => {
  process.env.PATH = '/nowhere'
  const inside = join(dataDir, 'inside')
  mkdirSync(inside, { mode: 0o700 })
  await expect(start({ dataDir: inside })).rejects.toThrow(/^PostgreSQL does not run as root, and no other account reaches .*: start Evenkeel as an ordinary account, .*\.$/)
  expect(readdirSync(inside)).toEqual([])
})

test('what people write reaches no log, even when the database refuses it', async () => {
  const running = await start()
  await ask(running, 'create table words (word text primary key, n int)')
  await ask(running, 'insert into words values ($1)', ['tired-of-it-all'])
  await expect(ask(running, 'insert into words values ($1)', ['tired-of-it-all'])).rejects.toMatchObject({ code: '23505' })
  await expect(ask(running, 'select $1::int', ['so-very-tired'])).rejects.toMatchObject({ code: '22P02' })
  await expect(ask(running, "select 'awake-at-four' from nowhere")).rejects.toMatchObject({ code: '42P01' })
  await running.stop()
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toMatch(/tired|awake|words|nowhere/)
})

test('a path too long for a socket moves the socket, not the data', async () => {
  const deep = join(dataDir, 'a-very-long-name-for-a-folder'.repeat(4))
  mkdirSync(deep, { mode: 0o700 })
  const running = await start({ dataDir: deep })
  expect(dirname(running.connection.host)).toBe(tmpdir())
  expect(statSync(running.connection.host).mode & 0o077).toBe(0)
  expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
  await running.stop()
  rmSync(running.connection.host, { recursive: true })
})

test('a lock left behind is not mistaken for a living database when its number was given to another process', async () => {
  const first = await start()
  await first.stop()
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n`, { mode: 0o600 })
  const second = await start()
  expect(second.pid).not.toBe(process.pid)
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('another name for the database may be chosen, even a strange one', async () => {
  const running = await start({ database: 'a "strange" name' })
  expect(await ask(running, 'select current_database() as name')).toEqual([{ name: 'a "strange" name' }])
})

test('a password that the database does not know is refused in one sentence, and nothing is left running', async () => {
  const first = await start()
  await first.stop()
  await expect(start({ password: 'another' })).rejects.toThrow(/^The database in the data folder does not accept our password, .*: put that key back\.$/)
  expect(postgresesIn(join(dataDir, 'postgres'))).toEqual([])
})

test('a database of another version and a folder that is none are refused in one sentence', async () => {
  mkdirSync(join(dataDir, 'postgres'), { mode: 0o700 })
  await expect(start()).rejects.toThrow(/postgres is not a PostgreSQL database: move it away, .*\.$/)
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow(/^The database in .* was made by PostgreSQL 17, and this Evenkeel brings 18: .*\.$/)
  await expect(start()).rejects.toBeInstanceOf(ConfigProblem)
})

test('a socket folder that others may enter is refused', async () => {
  mkdirSync(join(dataDir, 'run'))
  chmodSync(join(dataDir, 'run'), 0o777)
  await expect(start()).rejects.toThrow(/is open to other accounts of this machine: remove it and start again\.$/)
})

test.runIf(isReadByAll)('where the package may not be written, its libraries are linked from the data folder', async () => {
  // The package without its links, as npm leaves it when install steps are off.
  const program = mkdtempSync(join(tmpdir(), 'evenkeel-program-'))
  try {
    const { postgres } = findBinaries(join(dataDir, 'lib'))
    const native = dirname(dirname(postgres))
    const copy = join(program, 'native')
    cpSync(native, copy, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() })
    chmodSync(program, 0o755)
    chownSync(dataDir, ordinary.uid, ordinary.gid)
    const code = `
      const { findBinaries } = await import(${JSON.stringify(new URL('./binaries.ts', import.meta.url).href)})
      const { spawnSync } = await import('node:child_process')
      const found = findBinaries(${JSON.stringify(join(dataDir, 'lib'))}, ${JSON.stringify(copy)})
      console.log(spawnSync(found.initdb, ['--version'], { env: found.env, encoding: 'utf8' }).stdout, found.env.LD_LIBRARY_PATH)`
    for (const _ of ['first', 'second']) {
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', code], { ...ordinary, cwd: '/', encoding: 'utf8' })
      expect(ran.stdout).toMatch(/^initdb \(PostgreSQL\) 18/)
      expect(ran.stdout.trim().endsWith(` ${join(dataDir, 'lib')}:${join(copy, 'lib')}`)).toBe(true)
    }
  } finally {
    rmSync(program, { recursive: true, force: true })
  }
})

const mayMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0

test.runIf(mayMount)('a full disk is said in one sentence, and a start after space was made goes well', async () => {
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=0700', 'tmpfs', dataDir]).status).toBe(0)
  try {
    await expect(start()).rejects.toThrow(/^The disk that holds .* is full: free some space and start again\.$/)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    expect(spawnSync('mount', ['-o', 'remount,size=400m', dataDir]).status).toBe(0)
    const running = await start()
    expect(await ask(running, 'select 1 as one')).toEqual([{ one: 1 }])
    await running.stop()
  } finally {
    spawnSync('umount', [dataDir])
  }
})
