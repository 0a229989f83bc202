import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { request, Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { newId } from '#prelude/id.ts'
import { z } from 'zod'
import { endpoint } from '#wire/endpoint.ts'
import { beginSession, castMember, enter, identityWith } from '#identity/server/index.ts'
import { keepAudit } from '#privacy/server/index.ts'
import { endlessBudgets } from '#platform/budgets.ts'
import { who, type Ctx } from '#platform/ctx.ts'
import { openPool, type Connection } from '#platform/db.ts'
import { rootKeysFrom } from '#platform/envelope.ts'
import { openHouse } from '#platform/house.ts'
import { openLog } from '#platform/log.ts'
import { migrate, passwordOf } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { reads, slice, type Slice } from '#platform/slice.ts'
import { wallClock } from '#platform/transactions.ts'
import { migrationsOf } from '#app/migrations.ts'

/** One measured figure, with the least that it should be; null where it is only for the record. */
export type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

const GOAL = 0.5
const CONNECTIONS = 4
// Short turns side by side, and the median of their ratios: what else the machine does in a turn falls on both.
const ROUNDS = 40
const SECONDS = 0.4

const peek = endpoint('GET /bench/peek', {
  says: 'Reads one row of one\'s own.', knocks: ['person'], relation: 'own', takes: z.strictObject({}), gives: z.strictObject({ ageBand: z.string() }),
  budget: { most: 240, seconds: 60 }, audit: null,
})
type Tables = { 'identity.person': { id: string; age_band: string } }
const peekAt = async (ctx: Ctx) => {
  const row = await ctx.db.withTables<Tables>().selectFrom('identity.person').select('age_band').where('id', '=', who(ctx).personId).executeTakeFirstOrThrow()
  return { ageBand: row.age_band }
}
const bench: Slice = slice('bench', import.meta.dirname, { fields: {}, personal: { export: async () => ({}), erase: async () => {} }, routes: [reads(peek, peekAt)] })

/**
 * What the floor costs: a contract route that knows who asks and reads one row under row-level security, beside a bare
 * Fastify route with one prepared select, in one process, over real HTTP, in turns.
 */
export async function api(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  const key = randomBytes(32)
  const root = rootKeysFrom(key)
  const postgres = await startPostgres({ dataDir: folder, password: key.toString('hex') })
  try {
    const roles = { app: 'bench_app', jobs: 'bench_jobs' }
    await migrate(postgres.connection, roles, root, migrationsOf())
    return await measure(postgres.connection, {
      app: { ...postgres.connection, user: roles.app, password: passwordOf('app', root) }, jobs: { ...postgres.connection, user: roles.jobs, password: passwordOf('jobs', root) },
    }, root)
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(owner: Connection, connections: { app: Connection; jobs: Connection }, root: ReturnType<typeof rootKeysFrom>): Promise<Figure[]> {
  const publicUrl = 'http://localhost:8080'
  const house = await openHouse({
    config: { publicUrl, trustedProxies: [], metricsToken: undefined, metricsOn: true, serviceName: 'Evenkeel', sample: false, host: '127.0.0.1' },
    connections, root, slices: [identityWith({ lowestAge: '18-over', passkeys: { id: 'localhost', origin: publicUrl, name: 'Evenkeel' }, publicUrl }), bench],
    draw: async () => '', version: 'bench', jobs: false, slots: { clock: wallClock, enter, audit: keepAudit }, log: openLog('silent'), budgets: endlessBudgets,
  })
  const person = newId('person')
  let cookie = ''
  await house.inJobs.within(async (tx) => {
    await castMember(tx, person, { name: 'Bench', role: 'person' }, tx.now, false)
    await beginSession({ ...tx, become: async () => {}, setSession: (token) => { cookie = `ek=${token}` } }, person, ['person'], 'start')
  })
  const bare = await bareRoute(owner, person)
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  try {
    const ours = { port: portOf(house.app.server), path: peek.path, cookie }
    const theirs: typeof ours = { port: portOf(bare.app.server), path: '/peek', cookie }
    for (const door of [ours, theirs]) await askFor(door, 1.5)
    const [contract, plain]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      const turns: [typeof ours, number[]][] = round % 2 ? [[ours, contract], [theirs, plain]] : [[theirs, plain], [ours, contract]]
      for (const [door, all] of turns) all.push(await askFor(door, SECONDS))
    }
    const [ourRate, theirRate] = [median(contract), median(plain)]
    const ratio = median(contract.map((rate, round) => rate / plain[round]!))
    return [
      { name: 'a signed-in read under row-level security', value: Math.round(ourRate), unit: 'requests/s', goal: null, ok: true },
      { name: 'a bare Fastify route with one prepared select', value: Math.round(theirRate), unit: 'requests/s', goal: null, ok: true },
      { name: 'contract route beside the bare one', value: Math.round(ratio * 1000) / 1000, unit: 'ratio', goal: GOAL, ok: ratio >= GOAL },
    ]
  } finally {
    await bare.close()
    await house.close()
  }
}

/** The least that a route with a database can be: no session, no transaction, no rule. */
async function bareRoute(owner: Connection, person: string) {
  const pool: pg.Pool = openPool(owner, 20)
  const app = Fastify()
  app.get('/peek', async () => {
    const { rows: [row] } = await pool.query({ name: 'peek', text: 'select age_band from identity.person where id = $1', values: [person] })
    return { ageBand: row.age_band as string }
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, close: async () => { await app.close(); await pool.end() } }
}

const portOf = (server: { address(): unknown }) => (server.address() as { port: number }).port
const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!

type Door = { port: number; path: string; cookie: string }
/** Asks over a few connections that stay open, each waiting for its answer, and gives the answers a second. */
async function askFor(door: Door, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const began = performance.now()
  const end = began + seconds * 1000
  let answers = 0
  const asker = async () => {
    while (performance.now() < end) {
      await askOnce(agent, door)
      answers++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, asker))
  agent.destroy()
  return (answers * 1000) / (performance.now() - began)
}

const askOnce = (agent: Agent, { port, path, cookie }: Door) => new Promise<void>((done, fail) => {
  request({ agent, host: '127.0.0.1', port, path, headers: { cookie } }, (reply) => {
    if (reply.statusCode !== 200) return fail(new Error(`answered ${reply.statusCode}`))
    reply.resume().on('end', done)
  }).on('error', fail).end()
})

if (import.meta.main) console.table(await api())
