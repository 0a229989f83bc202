import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type Player, type World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { listLooks } from '#privacy/api.ts'
import { suspendStaff, whoAmI } from '../api.ts'

const PUBLIC = 'http://localhost:8080'
const BACK = `${PUBLIC}/sign-in/organisation/back`

/** An organisation's own sign-in on a free port: whoever comes is at once the one whom the test names. */
type Organisation = { server: Server; issuer: string; subject: string; close(): Promise<void> }
async function openOrganisation(): Promise<Organisation> {
  let handle: (...args: Parameters<ReturnType<Provider['callback']>>) => unknown = () => {}
  const server = createServer((request, reply) => void handle(request, reply))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const organisation: Organisation = { server, issuer, subject: 'nobody', close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections() }) }
  const jwk = { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'evenkeel', client_secret: 'a secret of the test alone', redirect_uris: [BACK], token_endpoint_auth_method: 'client_secret_post' }],
    jwks: { keys: [jwk] }, cookies: { keys: ['only in this test'] }, features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  })
  const callback = provider.callback()
  handle = (request, reply) => (request.url!.startsWith('/interaction/')
    ? provider.interactionFinished(request, reply, { login: { accountId: organisation.subject } }, { mergeWithLastSubmission: false })
    : callback(request, reply))
  return organisation
}

let organisation: Organisation
let world: World
let owner: pg.Client
beforeAll(async () => { organisation = await openOrganisation() })
afterAll(() => organisation.close())
worldHere((here) => { ({ world, owner } = here) }, { later: () => ({ settings: { sso: { issuer: organisation.issuer, clientId: 'evenkeel', clientSecret: 'a secret of the test alone' } } }) })

const waitingOf = (headers: Record<string, unknown>) => /ek-sso=([\w-]+)/.exec(String(headers['set-cookie']))?.[1]

/** Goes out to the organisation as a browser does, and gives the address that it sends one back to, with the cookie that waits for it. */
async function goOut(player: Player, subject: string): Promise<{ back: string; waiting: string }> {
  organisation.subject = subject
  const out = await player.fetch('/sign-in/organisation')
  expect(out.statusCode).toBe(303)
  const waiting = waitingOf(out.headers)!
  const jar = new Map<string, string>()
  let at = String(out.headers['location'])
  for (let hops = 0; !at.startsWith(BACK); hops++) {
    if (hops > 8) throw new Error(`the organisation does not send back: ${at}`)
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const line of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value) jar.set(name!, value)
      else jar.delete(name!)
    }
    const next = reply.headers.get('location')
    if (!next) throw new Error(`the organisation answers ${reply.status}: ${await reply.text()}`)
    at = new URL(next, at).href
  }
  return { back: at.slice(PUBLIC.length), waiting }
}

const comeBack = (player: Player, { back, waiting }: { back: string; waiting?: string }) =>
  player.fetch(back, { headers: { cookie: [player.cookie ? `ek=${player.cookie}` : '', waiting ? `ek-sso=${waiting}` : ''].filter(Boolean).join('; ') } })

async function tied(role: 'clinician' | 'listener', subject: string): Promise<Player> {
  const colleague = await world.somebody(role)
  expect((await comeBack(colleague, await goOut(colleague, subject))).headers['location']).toBe('/')
  return colleague
}
const REFUSED = '/sign-in/staff?no=not-recognised'

test('somebody whom the organisation knows and we do not is refused', async () => {
  const visitor = world.visitor()
  const { statusCode, headers } = await comeBack(visitor, await goOut(visitor, 'a stranger'))
  expect([statusCode, headers['location']]).toEqual([303, REFUSED])
  expect(await visitor.asks(whoAmI, {})).toEqual({ ok: false, refusal: 'signed-out' })
})

test('a colleague who has tied the organisation\'s sign-in comes in by it, with their own roles', async () => {
  const theo = await tied('clinician', 'theo@work')
  const desk = world.visitor()
  const { headers } = await comeBack(desk, await goOut(desk, 'theo@work'))
  expect(headers['location']).toBe('/')
  expect(await desk.gets(whoAmI, {})).toMatchObject({ personId: theo.id, roles: ['clinician'] })
  expect((await desk.gets(listLooks, {})).looks.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['single-sign-on.tied', 'session.begun']))
})

test('the subject is kept as a keyed fingerprint, never as it is', async () => {
  await tied('clinician', 'a-name-in-clear@work')
  const { rows } = await owner.query(`select encode(subject, 'escape') as subject, length(subject) as size from identity.single_sign_on`)
  for (const { subject, size } of rows) {
    expect(subject).not.toContain('a-name-in-clear')
    expect(size).toBe(32)
  }
})

test('a sign-in that one colleague has tied cannot be tied by another', async () => {
  await tied('clinician', 'shared@work')
  const other = await world.somebody('listener')
  expect((await comeBack(other, await goOut(other, 'shared@work'))).headers['location']).toBe(REFUSED)
})

test('a person in care does not tie the organisation\'s sign-in', async () => {
  const ana = await world.somebody('person')
  expect((await comeBack(ana, await goOut(ana, 'ana@work'))).headers['location']).toBe(REFUSED)
  expect((await owner.query('select 1 from identity.single_sign_on where person_id = $1', [ana.id])).rowCount).toBe(0)
})

test('a way back is refused with another state, a second time, without its cookie, with another\'s cookie, or too late', async () => {
  await tied('clinician', 'mara@work')
  const visitor = world.visitor()
  const refused = async (way: { back: string; waiting?: string }) => {
    expect((await comeBack(visitor, way)).headers['location']).toBe(REFUSED)
    expect(await visitor.asks(whoAmI, {})).toEqual({ ok: false, refusal: 'signed-out' })
  }
  const one = await goOut(visitor, 'mara@work')
  await refused({ ...one, back: one.back.replace(/state=[^&]+/, 'state=another') })
  await refused(one)
  await refused({ back: (await goOut(visitor, 'mara@work')).back })
  const [mine, theirs] = [await goOut(visitor, 'mara@work'), await goOut(world.visitor(), 'mara@work')]
  await refused({ back: theirs.back, waiting: mine.waiting })
  await refused({ back: '/sign-in/organisation/back?error=access_denied', waiting: (await goOut(visitor, 'mara@work')).waiting })
  for (const waiting of ['nonsense', '00000000-0000-0000-0000-000000000000']) await refused({ back: mine.back, waiting })
  const late = await goOut(visitor, 'mara@work')
  world.now = world.now.add({ minutes: 11 })
  await refused(late)

  const good = await goOut(visitor, 'mara@work')
  expect((await comeBack(visitor, good)).headers['location']).toBe('/')
  await comeBack(world.visitor(), good).then(({ headers }) => expect(headers['location']).toBe(REFUSED))
})

test('a suspended colleague is not let in by the organisation either', async () => {
  const theo = await tied('clinician', 'suspended@work')
  const stela = await world.somebody('steward')
  await stela.gets(suspendStaff, { id: theo.id, suspended: true })
  const visitor = world.visitor()
  expect((await comeBack(visitor, await goOut(visitor, 'suspended@work'))).headers['location']).toBe(REFUSED)
})

test('while the organisation is away there is a page with words, before and after the way out, and no door hangs', async () => {
  const away = await openOrganisation()
  await using elsewhere = await openWorld({ settings: { sso: { issuer: away.issuer, clientId: 'evenkeel', clientSecret: 'a secret of the test alone' } } })
  const before = organisation
  organisation = away
  const visitor = elsewhere.visitor()
  try {
    const way = await goOut(visitor, 'anybody')
    await away.close()
    expect((await comeBack(visitor, way)).headers['location']).toBe('/sign-in/staff?no=unavailable')
  } finally {
    organisation = before
  }
  await using never = await openWorld({ settings: { sso: { issuer: away.issuer, clientId: 'evenkeel', clientSecret: 'x' } } })
  const began = performance.now()
  const { statusCode, headers } = await never.visitor().fetch('/sign-in/organisation')
  expect([statusCode, headers['location']]).toEqual([303, '/sign-in/staff?no=unavailable'])
  expect((await never.visitor().fetch('/sign-in/staff?no=unavailable')).statusCode).toBe(200)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('an organisation that takes the call and says nothing is given up within five seconds', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  await using elsewhere = await openWorld({ settings: { sso: { issuer: `http://127.0.0.1:${(silent.address() as { port: number }).port}`, clientId: 'evenkeel', clientSecret: 'x' } } })
  try {
    const began = performance.now()
    expect((await elsewhere.visitor().fetch('/sign-in/organisation')).headers['location']).toBe('/sign-in/staff?no=unavailable')
    expect(performance.now() - began).toBeLessThan(5000)
  } finally {
    silent.closeAllConnections()
    silent.close()
  }
})
