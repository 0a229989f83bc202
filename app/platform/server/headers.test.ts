import { describe, expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { commonRefusals } from '#wire/endpoint.ts'
import { signInWithWord, signOut, start, whoAmI } from '#identity/api.ts'
import { keepPlainCheckIn, listPlainCheckIns } from '#self-care/api.ts'
import { slicesWith } from '#app/slices.ts'
import { openWorld, type Player, type World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'

let world: World
let ana: Player
worldHere(async (here) => {
  world = here.world
  ana = await world.somebody('person')
})

const JSON_BODY = { 'content-type': 'application/json' }
type Ask = { path: string; method?: string; headers?: Record<string, string>; payload?: string | Buffer }
/** One of every kind of answer that the house gives. */
const asks: Record<string, { is: number; ask: Ask }> = {
  'a yes': { is: 200, ask: { path: whoAmI.path } },
  'a page': { is: 200, ask: { path: '/' } },
  'the help page': { is: 200, ask: { path: '/help' } },
  'leaving': { is: 303, ask: { path: '/leave' } },
  'a form done': { is: 303, ask: { path: '/today/check-in', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'mood=low' } },
  'a form refused': { is: 303, ask: { path: '/today/check-in', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'mood=nothing' } },
  'malformed': { is: 400, ask: { path: keepPlainCheckIn.path, method: 'POST', headers: JSON_BODY, payload: '{' } },
  'a wrong type': { is: 400, ask: { path: keepPlainCheckIn.path, method: 'POST', headers: { 'content-type': 'text/plain' }, payload: '{}' } },
  'signed out': { is: 401, ask: { path: whoAmI.path, headers: { cookie: '' } } },
  'not found': { is: 404, ask: { path: '/nowhere' } },
  'not found under /api': { is: 404, ask: { path: '/api/nowhere' } },
  'another method': { is: 404, ask: { path: whoAmI.path, method: 'DELETE' } },
  'too large': { is: 413, ask: { path: keepPlainCheckIn.path, method: 'POST', headers: JSON_BODY, payload: `"${'x'.repeat(3_000_000)}"` } },
  'a refusal of its own': { is: 409, ask: { path: start.path, method: 'POST', headers: JSON_BODY, payload: '{"ageBand":"under-13"}' } },
  'health': { is: 200, ask: { path: '/healthz' } },
  'the contract': { is: 200, ask: { path: '/openapi.json' } },
  'a look at the head': { is: 200, ask: { path: '/', method: 'HEAD' } },
}

const PAGE_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
/** What an answer says of its body and of the session; everything else that it says is a rule for the browser. */
const plain = ['content-type', 'content-length', 'content-encoding', 'date', 'connection', 'vary', 'location', 'set-cookie', 'retry-after', 'etag']
const rulesIn = (headers: Record<string, unknown>) => Object.fromEntries(Object.entries(headers).filter(([name]) => !plain.includes(name)))
const isData = (path: string) => path.startsWith('/api/')

describe('an answer of the contract carries the short headers of data, and no other', () => {
  for (const [name, { is, ask: { path, ...init } }] of Object.entries(asks).filter(([, { ask }]) => isData(ask.path))) {
    test(name, async () => {
      const { statusCode, headers } = await ana.fetch(path, init)
      expect(statusCode).toBe(is)
      expect(rulesIn(headers)).toEqual({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store',
      })
    })
  }
})

describe('the same strict headers are on every other kind of answer', () => {
  for (const [name, { is, ask: { path, ...init } }] of Object.entries(asks).filter(([, { ask }]) => !isData(ask.path))) {
    test(name, async () => {
      const { statusCode, headers } = await ana.fetch(path, init)
      expect(statusCode).toBe(is)
      expect(headers).toMatchObject({
        'content-security-policy': PAGE_POLICY,
        'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'x-robots-tag': 'noindex',
      })
      expect(String(headers['permissions-policy'])).toContain('geolocation=()')
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'strict-transport-security']) expect(headers[name], name).toBeUndefined()
      expect(['no-store', ...(path === '/help' ? ['no-cache'] : [])]).toContain(headers['cache-control'])
    })
  }
})

test('over https the connection is pinned and the cookie carries the name that binds it to this host', async () => {
  await using secure = await openWorld({ settings: { publicUrl: 'https://care.example.org' } })
  const { headers } = await secure.visitor().fetch(start.path, { method: 'POST', headers: JSON_BODY, payload: '{"ageBand":"18-over"}' })
  for (const path of [start.path, '/help']) expect((await secure.visitor().fetch(path)).headers['strict-transport-security'], path).toBe('max-age=31536000; includeSubDomains')
  expect(String(headers['set-cookie'])).toMatch(/^__Host-ek=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=/)
})

test('there is one cookie: opaque, out of reach of scripts, not sent from other sites; signing out clears it', async () => {
  const visitor = world.visitor()
  const begun = await visitor.fetch(start.path, { method: 'POST', headers: JSON_BODY, payload: '{"ageBand":"18-over"}' })
  expect(begun.headers['set-cookie']).toMatch(/^ek=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/)
  const ended = await visitor.fetch(signOut.path, { method: 'POST', headers: JSON_BODY, payload: '{}' })
  expect(ended.headers['set-cookie']).toBe('ek=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
})

test('no answer but those that begin or end a session sets a cookie', async () => {
  for (const { ask: { path, ...init } } of Object.values(asks)) expect((await ana.fetch(path, init)).headers['set-cookie'], path).toBeUndefined()
})

describe('a write is taken from our own pages only', () => {
  const write = (player: Player, headers: Record<string, string>) => player.fetch(keepPlainCheckIn.path, { method: 'POST', headers: { ...JSON_BODY, ...headers }, payload: '{"mood":"low"}' })
  const form = (player: Player, headers: Record<string, string>) => player.fetch('/today/check-in', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: 'mood=low' })
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' }, { origin: 'null' }, { origin: 'nonsense' }, { origin: '' }, { origin: 'http://localhost:8081' }, { origin: 'https://localhost:8080' },
    { origin: 'http://localhost.elsewhere.example:8080' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8080' },
  ]
  for (const headers of foreign) {
    test(`refused: ${JSON.stringify(headers)}`, async () => {
      const player = await world.somebody('person')
      expect((await write(player, headers)).statusCode).toBe(400)
      expect((await form(player, headers)).headers['location']).toBe('/today?no=malformed')
      expect((await player.gets(listPlainCheckIns, {})).checkIns).toEqual([])
    })
  }
  const own: Record<string, string>[] = [{}, { origin: 'http://localhost:8080' }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: 'http://127.0.0.1:9000', host: '127.0.0.1:9000' }]
  for (const headers of own) {
    test(`taken: ${JSON.stringify(headers)}`, async () => {
      const player = await world.somebody('person')
      expect((await write(player, headers)).statusCode).toBe(200)
    })
  }

  test('a form of another site cannot pass as JSON, nor reach a door of the contract', async () => {
    const player = await world.somebody('person')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await player.fetch(keepPlainCheckIn.path, { method: 'POST', headers: { 'content-type': type }, payload: '{"mood":"low"}' })).body, type).toBe('{"refusal":"malformed"}')
      expect((await player.fetch(keepPlainCheckIn.path, { method: 'POST', headers: { 'content-type': type }, payload: 'mood=low' })).body, type).toBe('{"refusal":"malformed"}')
    }
  })

  test('no read changes anything: the session cookie may be sent along from a link', () => {
    const gets = slicesWith(world.settings).flatMap(({ routes }) => routes).filter(({ row }) => row.method === 'GET')
    expect(gets.filter(({ kind }) => kind !== 'reads').map(({ row }) => row.path)).toEqual([])
  })
})

test('the contract is served as OpenAPI 3.1 with every row, and every schema in it is one', async () => {
  const { headers, body } = await world.visitor().fetch('/openapi.json')
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  const document = JSON.parse(body) as { openapi: string; info: Record<string, string>; paths: Record<string, Record<string, Record<string, never>>> }
  expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  expect(document.info).toMatchObject({ title: 'Evenkeel', version: 'test' })
  const rows = slicesWith(world.settings).flatMap(({ routes }) => routes.map(({ row }) => row))
  expect(Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)).toSorted()).toEqual(rows.map(({ method, path }) => `${method} ${path}`).toSorted())
  const ids = new Set<string>()
  for (const row of rows) {
    const said = document.paths[row.path]![row.method.toLowerCase()] as unknown as {
      summary: string; operationId: string; responses: Record<string, { description: string; content: Record<string, { schema: { properties?: { refusal?: { enum: string[] } } } }> }>
      requestBody?: { content: Record<string, { schema: { type: string; additionalProperties: boolean } }> }; parameters: { name: string; in: string }[]
    }
    expect(said.summary).toBe(row.says)
    expect(ids.has(said.operationId), said.operationId).toBe(false)
    ids.add(said.operationId)
    expect(said.responses['200']!.content['application/json']!.schema).toBeTypeOf('object')
    const refusals = Object.entries(said.responses).filter(([status]) => status !== '200').flatMap(([, { content }]) => content['application/json']!.schema.properties!.refusal!.enum)
    expect(refusals.toSorted()).toEqual([...new Set([...row.refuses, ...commonRefusals])].toSorted())
    if (row.method === 'GET') expect(said.parameters.map(({ name }) => name)).toEqual(Object.keys(row.takes.shape))
    else expect(said.requestBody!.content['application/json']!.schema).toMatchObject({ type: 'object', additionalProperties: false })
  }
  expect(body).not.toContain('$ref":"http')
})

test('a budget that is spent says so with words and a time, for this caller alone', async () => {
  await using strict = await openWorld({ budgets: 'real' })
  const [one, other] = [await strict.somebody('person'), await strict.somebody('person')]
  // The first request of a session counts on the address; from then on the person pays for themself.
  for (const player of [one, other]) await player.gets(listPlainCheckIns, {})
  for (let time = 0; time < listPlainCheckIns.budget.most; time++) expect((await one.asks(listPlainCheckIns, {})).ok, `${time}`).toBe(true)
  const { statusCode, headers, body } = await one.fetch(listPlainCheckIns.path)
  expect([statusCode, body, headers['retry-after']]).toEqual([429, '{"refusal":"too-fast"}', '60'])
  expect((await other.asks(listPlainCheckIns, {})).ok).toBe(true)
  expect((await one.asks(whoAmI, {})).ok).toBe(true)
})

test('a made-up cookie buys no budget, and neither does an account of one\'s own where one signs in', async () => {
  await using strict = await openWorld({ budgets: 'real' })
  const said = JSON.stringify({ kind: 'code', lookup: Buffer.alloc(32, 1).toString('base64'), proof: Buffer.alloc(32, 2).toString('base64') })
  const guess = (cookie: string) => strict.visitor().fetch('/api/identity/sign-in/word', { method: 'POST', headers: { ...JSON_BODY, cookie }, payload: said })
  const told: number[] = []
  const { most } = signInWithWord.budget
  for (let time = 0; time < most + 4; time++) told.push((await guess(`ek=${String(time).padStart(43, 'x')}`)).statusCode)
  expect(told).toEqual([...Array.from({ length: most }, () => 409), 429, 429, 429, 429])
  const member = await strict.somebody('person')
  expect((await guess(`ek=${member.cookie}`)).statusCode).toBe(429)
  // Whom this process has met already is not kept out by a stranger at the same address.
  await member.gets(whoAmI, {})
  for (let time = 0; time < 300; time++) await strict.visitor().fetch(whoAmI.path, { headers: { cookie: `ek=${String(time).padStart(43, 'y')}` } })
  expect((await strict.visitor().fetch(whoAmI.path, { headers: { cookie: `ek=${'z'.repeat(43)}` } })).statusCode).toBe(429)
  expect((await member.fetch(whoAmI.path)).statusCode).toBe(200)
})

test('what was malformed spends as well: guessing shapes is not free', async () => {
  await using strict = await openWorld({ budgets: 'real' })
  const told = new Set<number>()
  for (let time = 0; time < start.budget.most + 2; time++) told.add((await strict.visitor().fetch(start.path, { method: 'POST', headers: JSON_BODY, payload: `{"ageBand":"${newId('x')}"}` })).statusCode)
  expect([...told]).toEqual([400, 429])
})
