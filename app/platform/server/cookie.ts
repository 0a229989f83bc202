import { hash } from 'node:crypto'
import type { SessionCookie } from './http.ts'

/** The hash under which a session is kept: the token itself is nowhere in the database. */
export const hashOfToken = (token: string): Buffer => hash('sha256', token, 'buffer')

/** The one cookie: opaque, unreadable to scripts, never sent from another site's page. Over plain http on localhost it cannot carry the `__Host-` name. */
export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-ek' : 'ek'
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`)
  const attributes = `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`
  return {
    hashOf(request) {
      const token = pattern.exec(request.headers.cookie ?? '')?.[1]
      return token === undefined ? null : hashOfToken(token)
    },
    set(reply, token, until) {
      const value = token === null ? `${name}=; ${attributes}; Max-Age=0` : `${name}=${token}; ${attributes}${until ? `; Expires=${new Date(until.epochMilliseconds).toUTCString()}` : ''}`
      void reply.header('set-cookie', value)
    },
  }
}
