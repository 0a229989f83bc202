import pg from 'pg'
import { now as present, type Instant } from '#prelude/time.ts'
import type { Id } from '#prelude/id.ts'
import type { Role } from '#wire/endpoint.ts'
import { z } from 'zod'
import type { Actor, RequestFacts, Tx } from './ctx.ts'
import { kyselyOver, type Db } from './db.ts'
import { envelopesIn, type RootKeys } from './envelope.ts'
import { keepAnnounced } from './outbox.ts'

/** What the audit keeps of a deed: ids, the verb and the time; never content. */
export type AuditLine = { at: Instant; deed: string; by: Id<'person'> | null; thing: { kind: string; id: string }; of: Id<'person'> | null }

/** How the house reads the clock, knows a session and writes its audit; filled in by the slices that own these. */
export type Slots = {
  clock: () => Instant
  /** Enters who asks: `prepare` is the statement each connection prepares once, `execute` runs it, gives at most one row about the session behind a token's hash, and sets `app.person` and `app.roles` for this transaction. */
  enter: { prepare: string; execute(tokenHash: Buffer, now: Instant): string }
  audit(db: Db, lines: readonly AuditLine[]): Promise<void>
}

export type Opened = {
  tx: Tx
  client: pg.PoolClient
  /** Set by the deed, read by the door after the commit. */
  cookie(): { token: string | null; until?: Instant } | undefined
}

/** How long a read's transaction may wait for the next one, in milliseconds. */
const A_MOMENT = 2

type EnterRow = { person_id: Id<'person'>; session_id: Id<'session'>; roles: Role[]; sample_only: boolean }

/** Transactions of one serving role: whoever asks is entered first, what is announced and audited is kept last, then all is committed or nothing is. */
export function transactionsOver(pool: pg.Pool, root: RootKeys, slots: Slots) {
  const live = z.string()
  // Planned once a connection, not once a request.
  const prepared = new WeakSet<pg.PoolClient>()
  const warm: { client: pg.PoolClient; timer: NodeJS.Timeout }[] = []

  /** Ends a read with the beginning of what comes next on its connection, which saves a journey to the database; alone after a moment, or at once where others wait. */
  function endSoon(client: pg.PoolClient): void {
    const end = () => void client.query('commit').then(() => client.release(), () => client.release(true))
    if (pool.waitingCount > 0) return end()
    const held = { client, timer: setTimeout(() => { warm.splice(warm.indexOf(held), 1); end() }, A_MOMENT) }
    warm.push(held)
  }

  /** Begins on a connection that lives: nothing was asked of the transaction yet, so where one has gone unnoticed the next is tried. */
  async function begin(enter: string | null): Promise<{ client: pg.PoolClient; row: EnterRow | undefined }> {
    for (let tries = 0; ; tries++) {
      const held = warm.pop()
      if (held) clearTimeout(held.timer)
      const client = held?.client ?? await pool.connect()
      try {
        if (!enter) return await asked(client, held ? 'commit; begin' : 'begin')
        const first = prepared.has(client) ? '' : `${slots.enter.prepare}; `
        const answered = await asked(client, `${held ? 'commit; ' : ''}${first}begin; ${enter}`)
        prepared.add(client)
        return answered
      } catch (problem) {
        if (!isDatabaseAway(problem) || tries > pool.options.max) throw problem
      }
    }
  }

  async function asked(client: pg.PoolClient, sql: string): Promise<{ client: pg.PoolClient; row: EnterRow | undefined }> {
    try {
      const results = await client.query(sql) as unknown as pg.QueryResult | pg.QueryResult[]
      return { client, row: Array.isArray(results) ? (results.at(-1)?.rows[0] as EnterRow | undefined) : undefined }
    } catch (problem) {
      client.release(true)
      throw problem
    }
  }

  async function open(tokenHash: Buffer | null, request: RequestFacts): Promise<Opened & { end(): Promise<void>; endLater(): void; undo(): Promise<void> }> {
    const now = slots.clock()
    const { client, row } = await begin(tokenHash && slots.enter.execute(tokenHash, now))
    const actor: Actor = row ? { kind: 'somebody', personId: row.person_id, sessionId: row.session_id, roles: row.roles, sampleOnly: row.sample_only } : { kind: 'nobody' }
    const db = kyselyOver(client)
    const audits: AuditLine[] = []
    const events: { name: string; body: unknown }[] = []
    const told: string[] = []
    let cookie: { token: string | null; until?: Instant } | undefined
    let by = actor.kind === 'somebody' ? actor.personId : null
    const tx: Tx = {
      db, actor, now, envelopes: envelopesIn(db, root), request,
      audit: (deed, thing, of) => void audits.push({ at: tx.now, deed, by, thing, of: of ?? by }),
      announce: (event, body) => void events.push({ name: event.name, body: event.body.parse(body) }),
      tell: (person, event, body) => void told.push(live.parse(JSON.stringify({ person, name: event.name, body: z.encode(event.body, body) }))),
      async become(person, roles) {
        by = person
        await client.query(`select set_config('app.person', $1, true), set_config('app.roles', $2, true)`, [person, roles.join(',')])
      },
      setSession: (token, until) => { cookie = { token, ...(until ? { until } : {}) } },
    }
    const keep = async () => {
      if (audits.length > 0) await slots.audit(db, audits)
      await keepAnnounced(db, tx.now, events)
      for (const news of told) await client.query(`select pg_notify('evenkeel_live', $1)`, [news])
    }
    return {
      tx, client, cookie: () => cookie,
      async end() {
        await keep()
        await client.query('commit')
        client.release()
      },
      // Nothing was written, so nothing can be lost: the answer need not wait for the end of the transaction.
      endLater: () => endSoon(client),
      async undo() {
        await client.query('rollback').then(() => client.release(), () => client.release(true))
      },
    }
  }

  /** Does work in one transaction without a caller: jobs, listeners, tests. */
  async function within<T>(work: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T> {
    const opened = await open(null, { addressKey: 'house', userAgent: '', language: 'en' })
    try {
      const value = await work(opened.tx, opened.client)
      await opened.end()
      return value
    } catch (problem) {
      await opened.undo()
      throw problem
    }
  }

  return { open, within }
}

export type Transactions = ReturnType<typeof transactionsOver>

const SERIALIZATION = new Set(['40001', '40P01'])
/** Whether the same deed may simply be tried again: the database chose another one first. */
export const isRetryable = (problem: unknown): boolean => SERIALIZATION.has((problem as { code?: string })?.code ?? '')

const AWAY = /^(08|57P0|53300)/
const AWAY_NODE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EACCES'])
/** Whether the database is away (stopped, restarting, full of connections) rather than saying no. */
export function isDatabaseAway(problem: unknown): boolean {
  const { code, message } = (problem ?? {}) as { code?: string; message?: string }
  if (code) return AWAY.test(code) || AWAY_NODE.has(code)
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/i.test(message ?? '')
}

/** Whether the disk of the database is full. */
export const isDiskFull = (problem: unknown): boolean => ['53100', 'ENOSPC'].includes((problem as { code?: string })?.code ?? '')

/** The hour it is, to the microsecond that the database keeps. */
export const wallClock: Slots['clock'] = () => present().round({ smallestUnit: 'microsecond' })
