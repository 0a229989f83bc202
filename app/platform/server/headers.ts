import type { FastifyInstance } from 'fastify'

const policy = (styles: readonly string[]) => [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", `style-src 'self'${styles.map((style) => ` ${style}`).join('')}`, "img-src 'self' data: blob:",
  "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "media-src 'self' blob:",
  "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
].join('; ')

/** Puts the same strict headers on every answer, errors too. No third party is ever asked for anything. */
export function secureHeaders(app: FastifyInstance, { https, styles }: { https: boolean; styles: readonly string[] }): void {
  const csp = policy(styles)
  const always = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}) }
  // An answer of the contract is data: opened as a page it may do nothing at all.
  const ofData = { ...always, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'cache-control': 'no-store' }
  const ofPage = {
    ...always,
    'content-security-policy': csp,
    // Nothing is told to other sites; our own forms keep their Origin, by which writes from elsewhere are refused.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'geolocation=(), camera=(self), microphone=(self), interest-cohort=(), browsing-topics=()',
    'x-robots-tag': 'noindex',
  }
  app.addHook('onSend', async (request, reply) => {
    // A built file is no document: what a page may do is said by the page. Forty small files would carry the policy forty times.
    if (request.url.startsWith('/assets/')) return void reply.headers(always)
    if (request.url.startsWith('/api/')) return void reply.headers(ofData)
    void reply.headers(ofPage)
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
}
