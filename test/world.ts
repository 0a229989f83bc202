import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { newId, type Id } from '#prelude/id.ts'
import { instantOf, type Instant } from '#prelude/time.ts'
import { callerOver, type Call, type CallOptions } from '#wire/client.ts'
import type { Endpoint, Given, Role } from '#wire/endpoint.ts'
import { endlessBudgets, type Budgets } from '#platform/budgets.ts'
import type { Connection } from '#platform/db.ts'
import { rootKeysFrom } from '#platform/envelope.ts'
import { openHouse, type House } from '#platform/house.ts'
import { openLog } from '#platform/log.ts'
import { passwordOf } from '#platform/migrate.ts'
import { beginSession, castMember, enter } from '#identity/server/index.ts'
import { keepAudit } from '#privacy/server/index.ts'
import { pushFrom } from '#self-care/server/index.ts'
import { slicesWith, type SliceSettings } from '#app/slices.ts'
import { plainPages } from './plainpages.ts'

declare module 'vitest' {
  interface ProvidedContext {
    owner: Connection
    template: string
    roles: { app: string; jobs: string }
    rootKey: string
  }
}

/** Somebody of a test's own cast: asks and tells through the same typed client that the screens use. */
export type Player = {
  id: Id<'person'>
  cookie: string
  asks: Call
  /** Like `asks`, but the answer must be yes. */
  gets<E extends Endpoint>(row: E, takes: Parameters<Call>[1], options?: CallOptions): Promise<Given<E>>
  fetch(path: string, init?: { method?: string; headers?: Record<string, string>; payload?: string | Buffer }): Promise<{ statusCode: number; headers: Record<string, unknown>; body: string }>
}

export type World = AsyncDisposable & {
  house: House
  connections: { owner: Connection; app: Connection; jobs: Connection }
  /** The hour it is in this world; tests set it. */
  now: Instant
  visitor(): Player
  /** Somebody new who holds a role, already signed in. */
  somebody(role: Role): Promise<Player>
  cast(): Promise<{ ana: Player; theo: Player; lina: Player; mara: Player; stela: Player }>
  settings: SliceSettings
}

export type WorldWishes = { budgets?: Budgets | 'real'; settings?: Partial<SliceSettings['identity']>; push?: Partial<SliceSettings['push']>; sms?: SliceSettings['sms']; voice?: SliceSettings['voice']; logTo?: { write(line: string): void }; jobs?: boolean }

/** Opens a world of its own: a fresh database from the migrated template, a house over it, a clock. */
export async function openWorld(wishes: WorldWishes = {}): Promise<World> {
  const owner = inject('owner')
  const roles = inject('roles')
  const root = rootKeysFrom(Buffer.from(inject('rootKey'), 'base64'))
  const database = `world_${randomUUID().replaceAll('-', '')}`
  await asOwner(owner, `create database ${database} template ${inject('template')}`)
  const as = (user: string, password: string): Connection => ({ ...owner, connectionString: undefined, user, password, database })
  const connections = { owner: { ...owner, database }, app: as(roles.app, passwordOf('app', root)), jobs: as(roles.jobs, passwordOf('jobs', root)) }

  const settings: SliceSettings = {
    identity: { lowestAge: '16-17', passkeys: { id: 'localhost', origin: 'http://localhost:8080', name: 'Evenkeel' }, publicUrl: 'http://localhost:8080', ...wishes.settings },
    safety: { country: 'US', serviceName: 'Evenkeel', leaveTo: 'https://www.wikipedia.org/', pages: plainPages.help },
    push: { ...pushFrom(root.derive('push/v1'), 'http://localhost:8080'), ...wishes.push },
    sms: wishes.sms,
    voice: wishes.voice,
  }
  let clock = instantOf('2026-11-25T18:00:00Z')
  const house = await openHouse({
    config: { publicUrl: settings.identity.publicUrl, trustedProxies: [], metricsToken: undefined, metricsOn: true, serviceName: 'Evenkeel', sample: false, host: '127.0.0.1' },
    connections, root, slices: slicesWith(settings), draw: plainPages.draw, version: 'test', jobs: wishes.jobs ?? false,
    slots: { clock: () => clock, enter, audit: keepAudit },
    log: openLog(wishes.logTo ? 'info' : 'silent', wishes.logTo),
    ...(wishes.budgets === 'real' ? {} : { budgets: wishes.budgets ?? endlessBudgets }),
  })
  await house.app.ready()

  const player = (id: Id<'person'>, cookie: string): Player => {
    const fetch: Player['fetch'] = async (path, init = {}) => {
      const reply = await house.app.inject({ url: path, method: (init.method ?? 'GET') as 'GET', headers: { ...(cookie ? { cookie: `ek=${cookie}` } : {}), ...init.headers }, ...(init.payload === undefined ? {} : { payload: init.payload }) })
      const set = reply.cookies.find(({ name }) => name === 'ek')
      if (set) cookie = set.value
      return { statusCode: reply.statusCode, headers: reply.headers, body: reply.body }
    }
    const asks = callerOver(async (path, { method, headers, body }) => {
      const reply = await fetch(path, { method, headers, ...(body === undefined ? {} : { payload: body }) })
      return { status: reply.statusCode, text: async () => reply.body }
    })
    return {
      id, get cookie() { return cookie }, asks, fetch,
      async gets(row, takes, options) {
        const answer = await asks(row, takes as never, options)
        if (!answer.ok) throw new Error(`${row.method} ${row.path} was refused: ${answer.refusal}`)
        return answer.value as never
      },
    }
  }
  const nobodyYet = newId('person')

  const world: World = {
    house, connections, settings,
    get now() { return clock },
    set now(at) { clock = at },
    visitor: () => player(nobodyYet, ''),
    async somebody(role) {
      const id = newId('person')
      const token = await house.inJobs.within(async (tx) => {
        await castMember(tx, id, { name: `Somebody ${id.slice(-4)}`, role }, tx.now, false)
        let token = ''
        await beginSession({ ...tx, become: async () => {}, setSession: (made) => { token = made ?? '' } }, id, [role], 'start')
        return token
      })
      return player(id, token)
    },
    async cast() {
      const [ana, theo, lina, mara, stela] = await Promise.all((['person', 'clinician', 'listener', 'moderator', 'steward'] as const).map((role) => world.somebody(role)))
      return { ana: ana!, theo: theo!, lina: lina!, mara: mara!, stela: stela! }
    },
    async [Symbol.asyncDispose]() {
      await house.close()
      await asOwner(owner, `drop database if exists ${database} with (force)`)
    },
  }
  return world
}

async function asOwner(owner: Connection, sql: string): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    // Copying a template fails while another copy of it begins: that passes.
    for (let tries = 0; ; tries++) {
      try {
        await client.query(sql)
        return
      } catch (problem) {
        if (tries > 40 || (problem as { code?: string }).code !== '55006') throw problem
        await new Promise((again) => setTimeout(again, 50 + Math.random() * 100))
      }
    }
  } finally {
    await client.end()
  }
}

/** 32 random bytes: a look-up or a proof in tests that need not seal anything. */
export const someBytes = (count = 32): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(count))
