import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { languageFor } from '#prelude/languages.ts'
import { now, type Instant } from '#prelude/time.ts'
import type { SafetySettings } from './index.ts'

/** Draws a whole help page for one country and language; filled in by the build. */
export type HelpPages = {
  countries: readonly string[]
  draw(wish: { country: string; language: string; now: Instant; serviceCountry: string; serviceName: string }): string
}

type Kept = { minute: number; html: Buffer; br: Buffer; gz: Buffer }
const MOST_KEPT = 600

/** Serves `/help` from memory, with no session and no database, and `/leave`, which leads away. Nothing that can fail stands between them and the person. */
export function serveHelp(app: FastifyInstance, { country: serviceCountry, serviceName, pages, leaveTo }: SafetySettings): void {
  const kept = new Map<string, Kept>()
  const countries = new Set(pages.countries)

  function pageFor(country: string, language: string): Kept {
    const key = `${country}/${language}`
    const at = now()
    const minute = Math.floor(at.epochMilliseconds / 60_000)
    const before = kept.get(key)
    // "Open now" may change with the minute; nothing else does.
    if (before?.minute === minute) return before
    const html = Buffer.from(pages.draw({ country, language, now: at, serviceCountry, serviceName }))
    const page = { minute, html, br: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), gz: gzipSync(html) }
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, page)
    return page
  }
  pageFor(serviceCountry, 'en')

  app.get('/help', async (request, reply) => {
    const { country = '', lang } = request.query as { country?: string | string[]; lang?: string | string[] }
    const wished = String(country).toUpperCase()
    const page = pageFor(countries.has(wished) ? wished : serviceCountry, languageFor(lang === undefined ? undefined : String(lang), request.headers['accept-language']))
    void reply.header('content-type', 'text/html; charset=utf-8').header('vary', 'accept-encoding, accept-language').header('cache-control', 'no-cache')
    const accepts = request.headers['accept-encoding'] ?? ''
    if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(page.br)
    if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(page.gz)
    return reply.send(page.html)
  })

  // Replaces this page by one that says nothing about the person. What is sealed on the phone stays there: leaving must never cost what was written.
  app.get('/leave', async (_request, reply) => reply.header('clear-site-data', '"cache"').header('cache-control', 'no-store').redirect(leaveTo, 303))
}
