import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Role } from '#wire/endpoint.ts'
import { languageFor } from '#prelude/languages.ts'
import type { Actor, Ctx } from './ctx.ts'
import { answer, type Doors } from './http.ts'
import { Refusal } from './refusal.ts'
import type { Route } from './slice.ts'

/** A page that also works without script: the same screen, drawn on the server. */
export type PlainPage = {
  path: `/${string}`
  /** The name under which the pages' renderer knows the screen. */
  screen: string
  knocks: readonly Role[]
  /** What the screen is drawn from; without it the page needs no database and is served while there is none. */
  reads?(ctx: Ctx, query: Record<string, string>): Promise<unknown>
}

/** A plain form that says the same as a contract row, for browsers without script. */
export type PlainForm = {
  path: `/${string}`
  route: Route
  /** Where to go after it was done. */
  then(value: unknown, said: Record<string, string | string[]>): string
  /** The page to return to with the words of a refusal. */
  back: string
}

/** What a page is drawn from, besides its data. */
export type Drawing = {
  screen: string
  path: string
  language: string
  languageChosen: boolean
  data: unknown
  signedIn: boolean
  roles: readonly Role[]
  refusal?: string
  notice?: string
  sample: boolean
}

/** Draws whole documents; filled in by the build, so that the floor knows no screen. */
export type PageRenderer = (drawing: Drawing) => Promise<string>

const signInPath = '/sign-in'

/** Serves one page drawn on the server. */
export function servePage(app: FastifyInstance, doors: Doors, draw: PageRenderer, sample: boolean, page: PlainPage): void {
  app.get(page.path, async (request, reply) => {
    const query = firstOfEach(request.query as Record<string, string | string[]>)
    const language = languageFor(query['lang'], request.headers['accept-language'])
    const base = { screen: page.screen, path: page.path, language, languageChosen: query['lang'] !== undefined, sample,
      ...(query['no'] ? { refusal: query['no'].slice(0, 40) } : {}), ...(query['done'] ? { notice: query['done'].slice(0, 40) } : {}) }
    const tokenHash = doors.cookie.hashOf(request)
    if (!page.reads && page.knocks.includes('nobody')) return sendPage(request, reply, await draw({ ...base, data: null, signedIn: tokenHash !== null, roles: [] }))
    const opened = await doors.transactions.open(tokenHash, doors.factsOf(request))
    try {
      const actor: Actor = opened.tx.actor
      const roles = actor.kind === 'somebody' ? actor.roles : []
      if (!page.knocks.includes('nobody') && !roles.some((role) => page.knocks.includes(role))) {
        await opened.undo()
        return reply.redirect(actor.kind === 'nobody' ? `${signInPath}?to=${encodeURIComponent(page.path)}` : '/', 303)
      }
      const data = page.reads ? await page.reads(opened.tx, query) : null
      opened.endLater()
      return sendPage(request, reply, await draw({ ...base, data, signedIn: actor.kind === 'somebody', roles }))
    } catch (problem) {
      await opened.undo()
      throw problem
    }
  })
}

/** A name given twice in an address counts once, as it was given first. */
const firstOfEach = (query: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, said]) => [name, Array.isArray(said) ? said[0] ?? '' : said]))

/** Serves one plain form: the row's own checks, then a redirect, so that going back never sends twice. */
export function serveForm(app: FastifyInstance, doors: Doors, form: PlainForm): void {
  app.post(form.path, async (request, reply) => {
    const said = (request.body ?? {}) as Record<string, string | string[]>
    const { once, lang, ...fields } = said
    if (typeof once === 'string') request.headers['idempotency-key'] = once
    const suffix = (path: string, more: Record<string, string>) => {
      const query = new URLSearchParams({ ...more, ...(typeof lang === 'string' ? { lang } : {}) })
      return query.size > 0 ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path
    }
    const outcome = await answer(doors, form.route, request, fields)
    if (!outcome.ok) return reply.redirect(suffix(outcome.refusal === 'signed-out' ? signInPath : form.back, { no: outcome.refusal }), 303)
    if (outcome.cookie) doors.cookie.set(reply, outcome.cookie.token, outcome.cookie.until)
    return reply.redirect(suffix(form.then(outcome.value, said), {}), 303)
  })
}

/** Sends a document, compressed where the browser reads that. Pages are never kept by caches: someone else may use this phone. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, html: string, { kept = false } = {}): FastifyReply {
  void reply.header('content-type', 'text/html; charset=utf-8').header('vary', 'accept-encoding, accept-language, cookie')
  if (!kept) void reply.header('cache-control', 'no-store')
  const accepts = request.headers['accept-encoding'] ?? ''
  if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
  if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(gzipSync(html))
  return reply.send(html)
}

/** The hash by which a Content-Security-Policy names one inline style. */
export const styleHash = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`

/** A page's own data may say that there is nothing here. */
export const gone = (): Refusal => new Refusal('not-found')
