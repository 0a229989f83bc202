import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '#wire/endpoint.ts'
import { answeredBefore, keepAnswer } from './answers.ts'
import type { Budgets } from './budgets.ts'
import type { Callers } from './callers.ts'
import type { Actor, RequestFacts } from './ctx.ts'
import type { RootKeys } from './envelope.ts'
import { placeOf } from './log.ts'
import { Refusal, statusOf } from './refusal.ts'
import type { Route } from './slice.ts'
import { isDatabaseAway, isDiskFull, isRetryable, type Transactions } from './transactions.ts'

/** What the doors of the house need. */
export type Doors = {
  transactions: Transactions
  budgets: Budgets
  root: RootKeys
  cookie: SessionCookie
  callers: Callers
  factsOf(request: FastifyRequest): RequestFacts
  /** Writes come from our own pages only. */
  isOurOwn(request: FastifyRequest): boolean
  afterCommit(): void
}

/** How the one cookie is read and written. */
export type SessionCookie = {
  hashOf(request: FastifyRequest): Buffer | null
  set(reply: FastifyReply, token: string | null, until?: Temporal.Instant): void
}

/** Turns a contract row and its function into a route. */
export function serve(app: FastifyInstance, doors: Doors, route: Route): void {
  const { row } = route
  app.route({
    method: row.method, url: row.path, config: { row },
    handler: async (request, reply) => {
      // Forms come in by their own doors: another site's page can send a form, but no JSON.
      if (request.body !== undefined && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return sendRefusal(reply, 'malformed')
      const said = row.method === 'GET' ? request.query : request.body === undefined ? {} : request.body
      const outcome = await answer(doors, route, request, said)
      if (!outcome.ok) return sendRefusal(reply, outcome.refusal)
      if (outcome.cookie) doors.cookie.set(reply, outcome.cookie.token, outcome.cookie.until)
      // Made and checked by the contract already: serialising it a second time by Fastify's schema would only cost.
      return reply.header('content-type', 'application/json; charset=utf-8').send(outcome.text)
    },
  })
}

export type Outcome =
  | { ok: true; text: string; value: unknown; cookie?: { token: string | null; until?: Temporal.Instant } | undefined }
  | { ok: false; refusal: string }

/** Answers one request to one row: parse, budget, enter, knock, do, check on the way out, commit. Never throws for what a caller can cause. */
export async function answer(doors: Doors, route: Route, request: FastifyRequest, said: unknown): Promise<Outcome> {
  const { row, kind } = route
  if (kind !== 'reads' && row.method !== 'GET' && !doors.isOurOwn(request)) return { ok: false, refusal: 'malformed' }
  const taken = row.takes.safeParse(said)
  const facts = doors.factsOf(request)
  const tokenHash = doors.cookie.hashOf(request)
  // What is malformed is counted as well: guessing shapes is not free.
  if (!(await doors.budgets(row, doors.callers.callerOf(row, tokenHash, facts)))) return { ok: false, refusal: 'too-fast' }
  if (!taken.success) return { ok: false, refusal: 'malformed' }
  const key = kind === 'writes' && !row.setsCookie ? request.headers['idempotency-key'] : undefined
  if (key !== undefined && (typeof key !== 'string' || key.length > 64 || key.length < 8)) return { ok: false, refusal: 'malformed' }

  for (let tries = 0; ; tries++) {
    try {
      return await attempt(doors, route, { tokenHash, facts, taken: taken.data, key, bodyHash: key ? hashOf(said) : undefined })
    } catch (problem) {
      if (problem instanceof Refusal) return { ok: false, refusal: problem.code }
      if (isRetryable(problem) && tries < 3) continue
      if (isDiskFull(problem)) return { ok: false, refusal: 'no-space' }
      if (isDatabaseAway(problem) || isRetryable(problem)) return { ok: false, refusal: 'unavailable' }
      request.log.error({ bug: placeOf(problem), route: row.path }, 'a bug')
      return { ok: false, refusal: 'broken' }
    }
  }
}

type Attempt = { tokenHash: Buffer | null; facts: RequestFacts; taken: unknown; key: string | undefined; bodyHash: Buffer | undefined }

async function attempt(doors: Doors, { row, kind, run }: Route, { tokenHash, facts, taken, key, bodyHash }: Attempt): Promise<Outcome> {
  const opened = await doors.transactions.open(tokenHash, facts)
  const { tx } = opened
  doors.callers.met(tokenHash, tx.actor)
  try {
    knock(row, tx.actor)
    if (key && bodyHash) {
      const before = await answeredBefore(tx, doors.root, { route: `${row.method} ${row.path}`, key, bodyHash })
      if (before !== undefined) {
        await opened.undo()
        return { ok: true, text: before, value: JSON.parse(before) }
      }
    }
    const value = await run(tx, taken as never)
    const given = z.encode(row.gives as z.ZodType, value)
    const text = JSON.stringify(given) ?? 'null'
    if (key) await keepAnswer(tx, doors.root, { route: `${row.method} ${row.path}`, key, text })
    if (kind === 'reads') opened.endLater()
    else {
      await opened.end()
      doors.afterCommit()
    }
    return { ok: true, text, value: given, cookie: opened.cookie() }
  } catch (problem) {
    await opened.undo()
    throw problem
  }
}

/** Whether this role may knock at this door. Whoever may not, but is known, is told that there is nothing here. */
function knock(row: Endpoint, actor: Actor): void {
  if (actor.kind === 'nobody') {
    if (!row.knocks.includes('nobody')) throw new Refusal('signed-out')
    return
  }
  if (!row.knocks.includes('nobody') && !actor.roles.some((role) => row.knocks.includes(role))) throw new Refusal('not-found')
}

export function sendRefusal(reply: FastifyReply, refusal: string): FastifyReply {
  if (refusal === 'unavailable') void reply.header('retry-after', '2')
  if (refusal === 'too-fast') void reply.header('retry-after', '60')
  return reply.code(statusOf(refusal)).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ refusal }))
}

const hashOf = (said: unknown) => createHash('sha256').update(JSON.stringify(said)).digest()
