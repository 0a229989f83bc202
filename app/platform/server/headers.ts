import type { FastifyInstance } from 'fastify'

const policy = (styles: readonly string[]) => [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", `style-src 'self'${styles.map((style) => ` ${style}`).join('')}`, "img-src 'self' data: blob:",
  "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "media-src 'self' blob:",
  "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
].join('; ')

/** Puts the same strict headers on every answer, errors too. No third party is ever asked for anything. */
export function secureHeaders(app: FastifyInstance, { https, styles }: { https: boolean; styles: readonly string[] }): void {
  const csp = policy(styles)
  app.addHook('onSend', async (request, reply) => {
    // A built file is no document: what a page may do is said by the page. Forty small files would carry the policy forty times.
    if (request.url.startsWith('/assets/')) {
      void reply.headers({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
      return
    }
    void reply.headers({
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
      // Nothing is told to other sites; our own forms keep their Origin, by which writes from elsewhere are refused.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'geolocation=(), camera=(self), microphone=(self), interest-cohort=(), browsing-topics=()',
      'x-robots-tag': 'noindex',
      ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    })
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
}
