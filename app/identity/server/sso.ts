import * as client from 'openid-client'
import { sql } from 'kysely'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { idOf, newId, type Id } from '#prelude/id.ts'
import type { Doors } from '#platform/http.ts'
import { placeOf } from '#platform/log.ts'
import { Refusal } from '#platform/refusal.ts'
import { isDatabaseAway } from '#platform/transactions.ts'
import type { Tx } from '#platform/ctx.ts'
import { isStaff } from '../person.ts'
import { rolesOf } from './roles.ts'
import { beginSession } from './sessions.ts'
import { own } from './tables.ts'

/** The organisation's own sign-in, as OpenID Connect. */
export type SsoSettings = { issuer: string; clientId: string; clientSecret: string }

/** Whom the organisation says is there: never used as it is, only as a keyed fingerprint. */
export type Subject = { issuer: string; subject: string }
const fingerprintOf = (tx: Tx, { issuer, subject }: Subject) => tx.envelopes.blind('single-sign-on', `${issuer}|${subject}`)

/** Lets in a colleague whom the organisation vouches for; somebody unknown here needs the steward's invitation first. */
export async function enterBySso(tx: Tx, subject: Subject): Promise<{ personId: Id<'person'> }> {
  const { rows: [found] } = await sql<{ person_id: Id<'person'>; suspended: boolean }>`select * from identity.single_sign_on_by(${fingerprintOf(tx, subject)})`.execute(tx.db)
  if (!found || found.suspended) throw new Refusal('not-recognised')
  await beginSession(tx, found.person_id, await rolesOf(tx, found.person_id), 'single-sign-on')
  return { personId: found.person_id }
}

/** Ties the organisation's sign-in to the colleague who is here now; refused where it is tied to another one. */
export async function tieSso(tx: Tx, person: Id<'person'>, subject: Subject): Promise<void> {
  const fingerprint = fingerprintOf(tx, subject)
  await own(tx.db).insertInto('identity.single_sign_on').values({ subject: fingerprint, person_id: person, made_at: tx.now })
    .onConflict((conflict) => conflict.doNothing()).execute()
  const mine = await own(tx.db).selectFrom('identity.single_sign_on').select('person_id').where('subject', '=', fingerprint).where('person_id', '=', person).executeTakeFirst()
  if (!mine) throw new Refusal('not-recognised')
  tx.audit('single-sign-on.tied', { kind: 'person', id: person })
}

const COOKIE = 'ek-sso'
const cookieOf = (header: string | undefined) => new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(header ?? '')?.[1]

/** The two doors of single sign-on: out to the organisation, and back. State, nonce and PKCE secret wait under a challenge that works once. */
export function serveSso(app: FastifyInstance, doors: Doors, settings: SsoSettings, publicUrl: string): void {
  const back = `${publicUrl}/sign-in/organisation/back`
  const place = (id: string) => ({ column: 'identity.challenge.challenge', row: id })
  let found: Promise<client.Configuration> | undefined
  // Asked when it is first needed and again after a failure: the organisation's server may start after ours.
  const configuration = () => (found ??= client.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined,
    { timeout: 4, execute: settings.issuer.startsWith('http:') ? [client.allowInsecureRequests] : [] }).catch((problem: unknown) => { found = undefined; throw problem }))

  app.get('/sign-in/organisation', async (request, reply) => {
    try {
      const config = await configuration()
      const verifier = client.randomPKCECodeVerifier()
      const state = client.randomState()
      const nonce = client.randomNonce()
      const id = newId('challenge')
      await doors.transactions.within(async (tx) => {
        const challenge = tx.envelopes.sealForHouse(place(id), Buffer.from(JSON.stringify({ verifier, state, nonce }))).toString('base64')
        await own(tx.db).insertInto('identity.challenge').values({ id, person_id: null, purpose: 'sso', challenge, expires_at: tx.now.add({ minutes: 10 }) }).execute()
      })
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: back, scope: 'openid', state, nonce, code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
      })
      return reply.header('set-cookie', `${COOKIE}=${id}; Path=/sign-in/organisation; HttpOnly; SameSite=Lax; Max-Age=600${publicUrl.startsWith('https:') ? '; Secure' : ''}`).redirect(url.href, 303)
    } catch (problem) {
      request.log.warn({ at: placeOf(problem) }, 'single sign-on does not answer')
      return reply.redirect('/sign-in/staff?no=unavailable', 303)
    }
  })

  app.get('/sign-in/organisation/back', async (request, reply) => {
    try {
      const subject = await vouchedFor(request)
      const opened = await doors.transactions.open(doors.cookie.hashOf(request), doors.factsOf(request))
      const { tx } = opened
      try {
        if (tx.actor.kind === 'somebody' && isStaff(tx.actor.roles)) await tieSso(tx, tx.actor.personId, subject)
        else await enterBySso(tx, subject)
        await opened.end()
      } catch (problem) {
        await opened.undo()
        throw problem
      }
      const cookie = opened.cookie()
      if (cookie) doors.cookie.set(reply, cookie.token, cookie.until)
      return reply.redirect('/', 303)
    } catch (problem) {
      const refusal = problem instanceof Refusal ? problem.code : isAway(problem) ? 'unavailable' : 'broken'
      if (refusal === 'broken') request.log.error({ bug: placeOf(problem) }, 'a bug')
      return reply.redirect(`/sign-in/staff?no=${refusal}`, 303)
    }
  })

  /** Whom the organisation vouches for. No transaction is open while it is asked: a slow one must not hold the database. */
  async function vouchedFor(request: FastifyRequest): Promise<Subject> {
    const id = cookieOf(request.headers.cookie) as Id<'challenge'> | undefined
    if (!id || !isId(id)) throw new Refusal('not-recognised')
    const { verifier, state, nonce } = await doors.transactions.within(async (tx) => {
      const { rows: [kept] } = await sql<{ challenge: string }>`select challenge from identity.take_challenge(${id}, 'sso', ${tx.now.toString()})`.execute(tx.db)
      if (!kept) throw new Refusal('not-recognised')
      return JSON.parse(tx.envelopes.openForHouse(place(id), Buffer.from(kept.challenge, 'base64')).toString()) as Record<'verifier' | 'state' | 'nonce', string>
    })
    const tokens = await client.authorizationCodeGrant(await configuration(), new URL(request.url, publicUrl), { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true })
      .catch((problem: unknown) => { throw isAway(problem) ? problem : new Refusal('not-recognised') })
    const claims = tokens.claims()
    if (!claims) throw new Refusal('not-recognised')
    return { issuer: claims.iss, subject: claims.sub }
  }
}

const isId = (text: string): boolean => idOf('challenge').safeParse(text).success

/** Whether the organisation's server, or our database, does not answer; anything else is a no. What fails in fetch says why only in its cause. */
function isAway(problem: unknown): boolean {
  if ((problem as { code?: string } | null)?.code === 'OAUTH_TIMEOUT' || isDatabaseAway(problem)) return true
  return problem instanceof Error && problem.cause !== undefined && isAway(problem.cause)
}
