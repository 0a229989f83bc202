// Runs the slice tests on a throw-away PostgreSQL 15, reached through DATABASE_URL as an operator's own would be. Part of `npm test`.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { programs } from './parts/pg15.ts'
import { asLine, held } from './parts/run.ts'
import { runProject } from './parts/vitest.ts'

const user = 'evenkeel_root'
const password = randomBytes(12).toString('hex')
const account = accountForPostgres()
// A short path: a socket's name may have about a hundred letters.
const folder = mkdtempSync(join(tmpdir(), 'ek15-'))
if (account) chownSync(folder, account.uid, account.gid)

const server = startServer()
try {
  await untilItAnswers()
  const url = `postgres://${user}:${password}@localhost/postgres?host=${encodeURIComponent(folder)}`
  // The tests of our own PostgreSQL start that one whatever DATABASE_URL says, and have run already.
  const outcome = held(await runProject('slice', ['--exclude', 'app/platform/server/postgres/**'], { DATABASE_URL: url }))
  if (outcome.failed) console.log(outcome.said)
  console.log(asLine(outcome))
  process.exitCode = outcome.failed ? 1 : 0
} finally {
  await stopServer()
  rmSync(folder, { recursive: true, force: true })
}

function startServer() {
  const data = join(folder, 'data')
  const secret = join(folder, 'secret')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(secret, password, { mode: 0o600 })
  if (account) for (const path of [data, secret]) chownSync(path, account.uid, account.gid)
  const options = { cwd: '/', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' }, ...account }

  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '--locale=C.UTF-8', '--encoding=UTF8', '--auth=scram-sha-256', `--username=${user}`, `--pwfile=${secret}`], { ...options, encoding: 'utf8' })
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL 15 could not make its cluster: ${made.stderr || String(made.error)}`)
  }
  const settings = { listen_addresses: '', unix_socket_directories: folder, unix_socket_permissions: '0700', shared_buffers: '64MB', max_connections: '100', jit: 'off' }
  const said: string[] = []
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()))
  child.once('error', (problem) => said.push(problem.message))
  // However this process ends, the server does not outlive it.
  process.once('exit', () => child.kill('SIGQUIT'))
  const ended = new Promise<void>((resolve) => { child.once('close', () => resolve()) })
  return { child, ended, said }
}

async function untilItAnswers() {
  for (const patience = performance.now() + 30_000; ;) {
    const client = new pg.Client({ host: folder, user, password, database: 'postgres' })
    try {
      await client.connect()
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      console.log(`PostgreSQL ${rows[0]!.server_version}`)
      return
    } catch (problem) {
      if (performance.now() > patience || server.child.exitCode !== null) throw new Error(`PostgreSQL 15 does not answer: ${server.said.join('')}`, { cause: problem })
      await new Promise((again) => setTimeout(again, 100))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** Asks it to stop at once but in order, and waits until it has. */
async function stopServer() {
  if (server.child.exitCode === null) server.child.kill('SIGINT')
  await server.ended
}

/** PostgreSQL refuses root: then it runs as the account Debian makes for it, or as nobody. */
function accountForPostgres(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const [, , uid, gid] = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}
