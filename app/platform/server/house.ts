import { parse as parseQuery } from 'node:querystring'
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import { Registry, collectDefaultMetrics } from 'prom-client'
import { languageFor } from '#prelude/languages.ts'
import type { Id } from '#prelude/id.ts'
import type { Endpoint } from '#wire/endpoint.ts'
import { serveAssets } from './assets.ts'
import { addressKeys, openBudgets, type Budgets } from './budgets.ts'
import type { Config } from './config.ts'
import { rememberedCallers } from './callers.ts'
import { sessionCookie } from './cookie.ts'
import { openPool, type Connection } from './db.ts'
import type { RootKeys } from './envelope.ts'
import { secureHeaders } from './headers.ts'
import { sendRefusal, serve, type Doors } from './http.ts'
import { openJobs, job } from './jobs.ts'
import { openLive } from './live.ts'
import { placeOf, type Log } from './log.ts'
import { openApi } from './openapi.ts'
import { isOurOwn } from './origin.ts'
import { deliverOne } from './outbox.ts'
import { sendPage, serveForm, servePage, type PageRenderer } from './pages.ts'
import type { Slice } from './slice.ts'
import { strictJson } from './strictjson.ts'
import { sweepFloor } from './sweep.ts'
import { isDatabaseAway, transactionsOver, type Slots, type Transactions } from './transactions.ts'

/** Everything a house is made of. */
export type HouseParts = {
  config: Pick<Config, 'publicUrl' | 'trustedProxies' | 'metricsToken' | 'metricsOn' | 'serviceName' | 'sample' | 'host'>
  connections: { app: Connection; jobs: Connection }
  root: RootKeys
  slices: readonly Slice[]
  slots: Slots
  draw: PageRenderer
  log: Log
  version: string
  budgets?: Budgets
  /** Where the built web lies; without it only the contract and plain pages are served. */
  webFolder?: string
  /** Hashes of the inline styles that pages may hold. */
  inlineStyles?: readonly string[]
  /** Whether the house does by itself what is due: jobs, and news left over from before. Where not, news go out after each commit and when `deliver` is called. */
  jobs?: boolean
}

export type House = {
  app: FastifyInstance
  /** Transactions of the serving role. */
  transactions: Transactions
  /** Transactions of the jobs role, which sees every person's rows. */
  inJobs: Transactions
  /** Hears everything that has been announced, now. */
  deliver(): Promise<void>
  close(): Promise<void>
}

/** Puts a house together: doors, live news, outbox and jobs over one database. It listens when its `app` is told to. */
export async function openHouse(parts: HouseParts): Promise<House> {
  const { config, connections, root, slices, slots, log } = parts
  const pool = openPool(connections.app, 20)
  const jobsPool = openPool(connections.jobs, 4)
  const transactions = transactionsOver(pool, root, slots)
  const inJobs = transactionsOver(jobsPool, root, slots)
  const https = config.publicUrl.startsWith('https:')

  const app = Fastify({
    loggerInstance: log as never, logController: new LogController({ disableRequestLogging: true }), bodyLimit: 2 << 20, exposeHeadRoutes: true,
    requestTimeout: 30_000, keepAliveTimeout: 20_000, connectionTimeout: 0,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false, forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200, querystringParser: (text) => parseQuery(withoutNul(text)) as Record<string, unknown> },
  }) as unknown as FastifyInstance
  readBodies(app)
  secureHeaders(app, { https, styles: parts.inlineStyles ?? [] })
  answerPlainly(app, log, parts.draw, config.sample)

  const keyOf = addressKeys(root.derive('address/v1'))
  let due = false
  const doors: Doors = {
    transactions, root, budgets: parts.budgets ?? openBudgets(pool), cookie: sessionCookie(https), callers: rememberedCallers(),
    factsOf: (request) => ({ addressKey: keyOf(request.ip), userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300), language: String(request.headers['accept-language'] ?? '').slice(0, 60) }),
    isOurOwn: (request: FastifyRequest) => isOurOwn(request, config.publicUrl),
    afterCommit: () => {
      if (due) return
      due = true
      setImmediate(() => { due = false; void deliver().catch(() => {}) })
    },
  }

  const rows: Endpoint[] = []
  for (const { routes, pages, forms } of slices) {
    for (const route of routes) { rows.push(route.row); serve(app, doors, route) }
    for (const page of pages) servePage(app, doors, parts.draw, config.sample, page)
    for (const form of forms) serveForm(app, doors, form)
  }
  for (const slice of slices) slice.doors?.(app, doors)
  const document = JSON.stringify(openApi(rows, parts.version, config.serviceName))
  app.get('/openapi.json', async (_request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(document))
  serveHealth(app, pool, config)
  if (parts.webFolder) serveAssets(app, parts.webFolder)

  const listeners = slices.flatMap((slice) => slice.listens)
  const failed = (event: string, problem: unknown) => log.error({ event, at: placeOf(problem) }, 'a listener failed')
  let delivering: Promise<void> = Promise.resolve()
  // One that failed, since the database was away, must not keep the next from being tried.
  const deliver = () => (delivering = delivering.catch(() => {}).then(async () => {
    while (await deliverOne(inJobs.within, listeners, failed));
  }))
  const poll = parts.jobs === false ? undefined : setInterval(() => void deliver().catch(() => {}), 2000).unref()

  const live = openLive({
    server: app.server, connection: connections.jobs, log,
    async whoAsks(request) {
      const fake = { headers: request.headers } as FastifyRequest
      const tokenHash = doors.cookie.hashOf(fake)
      if (!tokenHash || !isOurOwn(fake, config.publicUrl, true)) return null
      const opened = await transactions.open(tokenHash, { addressKey: '', userAgent: '', language: '' })
      opened.endLater()
      const { actor } = opened.tx
      return actor.kind === 'somebody' ? { personId: actor.personId as Id<'person'>, sessionId: actor.sessionId as Id<'session'> } : null
    },
  })

  const jobs = parts.jobs === false ? undefined : await openJobs(connections.jobs, inJobs, [...slices.flatMap((slice) => slice.jobs), job('floor-sweep', '17 * * * *', sweepFloor)], log)

  return {
    app, transactions, inJobs, deliver,
    async close() {
      clearInterval(poll)
      // First the live sockets: the server of HTTP would wait for each of them.
      await live.close()
      await app.close()
      await jobs?.close().catch(() => {})
      await delivering.catch(() => {})
      await Promise.all([pool.end(), jobsPool.end()])
    },
  }
}

// PostgreSQL keeps no NUL in a text; in a query or a form it becomes the sign for "unreadable".
const withoutNul = (text: string) => text.replaceAll(/%00|\0/g, '%EF%BF%BD')

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, strictJson(body as Buffer))
    } catch {
      done(Object.assign(new Error('malformed'), { statusCode: 400 }))
    }
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 100_000 }, (_request, body, done) => {
    const said: Record<string, string | string[]> = Object.create(null)
    for (const [name, value] of new URLSearchParams(withoutNul(body as string))) {
      const before = said[name]
      said[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
    }
    done(null, { ...said })
  })
}

function answerPlainly(app: FastifyInstance, log: Log, draw: PageRenderer, sample: boolean): void {
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || !/text\/html/.test(request.headers.accept ?? '')) return sendRefusal(reply, 'not-found')
    const language = languageFor(undefined, request.headers['accept-language'])
    return sendPage(request, reply.code(404), await draw({ screen: 'nothing-here', path: '/nothing-here', language, languageChosen: false, data: null, signedIn: false, roles: [], sample }))
  })
  app.setErrorHandler((problem: { statusCode?: number; code?: string }, request, reply) => {
    const status = problem.statusCode ?? 500
    if (status === 413) return sendRefusal(reply, 'too-large')
    if (status < 500) return sendRefusal(reply, 'malformed')
    if (isDatabaseAway(problem)) return sendRefusal(reply, 'unavailable')
    log.error({ bug: placeOf(problem), route: request.routeOptions.url }, 'a bug')
    return sendRefusal(reply, 'broken')
  })
}

function serveHealth(app: FastifyInstance, pool: import('pg').Pool, { metricsOn, metricsToken }: Pick<Config, 'metricsOn' | 'metricsToken'>): void {
  app.get('/healthz', async (_request, reply) => {
    try {
      await pool.query('select 1')
      return reply.send({ serving: true, durable: true })
    } catch {
      return reply.code(503).header('retry-after', '2').send({ serving: false })
    }
  })
  if (!metricsOn) return
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  app.get('/metrics', async (request, reply) => {
    if (metricsToken ? request.headers.authorization !== `Bearer ${metricsToken}` : !['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)) return sendRefusal(reply, 'not-found')
    return reply.header('content-type', registry.contentType).send(await registry.metrics())
  })
}
