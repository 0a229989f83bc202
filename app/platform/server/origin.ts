import type { FastifyRequest } from 'fastify'

/** Whether a write comes from our own pages: by `Sec-Fetch-Site` where the browser says it, else by `Origin`. A client that is no browser says neither. */
export function isOurOwn(request: Pick<FastifyRequest, 'headers'>, publicUrl: string, originNeeded = false): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined) return !originNeeded
  // The browser itself vouches for the page, whatever it hides of its address.
  if (origin === 'null' && site === 'same-origin') return true
  if (origin === new URL(publicUrl).origin) return true
  // A loopback address in place of the printed name is the same house on the same machine.
  const from = URL.parse(origin)
  return from !== null && from.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(from.hostname) && from.host === host
}
