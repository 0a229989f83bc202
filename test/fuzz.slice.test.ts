import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '#prelude/id.ts'
import { commonRefusals, type Endpoint, type Role } from '#wire/endpoint.ts'
import { slicesWith } from '#app/slices.ts'
import { wireOf } from './fuzz/arbitraries.ts'
import { brokenOf, queriesOf, type Shot } from './fuzz/breaks.ts'
import type { Player, World } from './world.ts'
import { worldHere } from './worldHere.ts'

// How many in all: `FUZZ=500000 npx vitest run test/fuzz.slice.test.ts` is the night's share.
const MOST = Number(process.env['FUZZ'] ?? 20_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_125)
const AT_ONCE = 4
const MOST_MS = 5000

let world: World
let rows: Endpoint[]
const lines: string[] = []
worldHere((here) => {
  world = here.world
  rows = slicesWith(world.settings).flatMap(({ routes }) => routes.map(({ row }) => row))
}, { logTo: { write: (line) => void lines.push(line) } })

const fits: readonly Role[] = ['person', 'steward', 'nobody', 'listener']
const roleFor = (row: Endpoint) => fits.find((role) => row.knocks.includes(role))!
const playerFor = async (row: Endpoint): Promise<Player> => (roleFor(row) === 'nobody' ? world.visitor() : world.somebody(roleFor(row)))

/** What is wrong with an answer, in words; nothing where it is one of those that the contract lists. */
function wrongIn(row: Endpoint, status: number, body: string): string | undefined {
  if (status >= 500) return `answered ${status} ${body.slice(0, 100)}`
  try {
    const said: unknown = JSON.parse(body)
    if (status === 200) return z.safeDecode(row.gives as z.ZodType, said as never).success ? undefined : `gave what the contract does not: ${body.slice(0, 200)}`
    const { refusal } = said as { refusal?: string }
    const listed: readonly string[] = [...commonRefusals, ...row.refuses]
    return typeof refusal === 'string' && listed.includes(refusal) ? undefined : `refused with ${body.slice(0, 100)}`
  } catch {
    return `no JSON: ${body.slice(0, 100)}`
  }
}

type Tally = { asked: number; accepted: number; slowest: number; wrong: string[] }

async function fuzz(row: Endpoint, shots: readonly (Shot | string)[], tally: Tally): Promise<void> {
  let player = await playerFor(row)
  const next = shots.values()
  const worker = async () => {
    for (const shot of next) {
      const began = performance.now()
      const { statusCode, body } = typeof shot === 'string'
        ? await player.fetch(`${row.path}?${shot}`)
        : await player.fetch(row.path, { method: row.method, headers: { 'content-type': shot.contentType, 'idempotency-key': newId('deed') }, payload: shot.body })
      tally.slowest = Math.max(tally.slowest, performance.now() - began)
      tally.asked++
      if (statusCode === 200) tally.accepted++
      const wrong = wrongIn(row, statusCode, body)
      if (wrong) tally.wrong.push(`${row.method} ${row.path} ${wrong} [${typeof shot === 'string' ? `?${shot}` : `${shot.how}: ${shot.body.subarray(0, 200).toString()}`}]`)
      // Some rows end the session that asks: signing out, erasing.
      if (statusCode === 401) player = await playerFor(row)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

function shotsFor(row: Endpoint, count: number): (Shot | string)[] {
  const wire = wireOf(row.takes)
  if (row.method === 'GET') return fc.sample(queriesOf(wire), { seed: SEED, numRuns: count })
  const fine = wire.map((value): Shot => ({ how: 'well-formed', body: Buffer.from(JSON.stringify(value)), contentType: 'application/json' }))
  return fc.sample(fc.oneof({ weight: 1, arbitrary: fine }, { weight: 4, arbitrary: brokenOf(wire) }), { seed: SEED, numRuns: count })
}

test(`${MOST} inputs, four in five of them broken: no answer is a bug, none lies outside the contract, none takes five seconds`, { timeout: 200_000 + MOST * 10 }, async () => {
  const tally: Tally = { asked: 0, accepted: 0, slowest: 0, wrong: [] }
  // Reading takes little that could be broken: a row that takes nothing gets a tenth of the share of a write.
  const shareOf = (row: Endpoint) => (row.method === 'GET' ? 1 : 10)
  const whole = rows.reduce((sum, row) => sum + shareOf(row), 0)
  for (const row of rows) await fuzz(row, shotsFor(row, Math.ceil((MOST * shareOf(row)) / whole)), tally)
  expect(tally.wrong.slice(0, 20)).toEqual([])
  expect(tally.asked).toBeGreaterThanOrEqual(MOST)
  expect(tally.accepted).toBeGreaterThan(MOST / 50)
  expect(tally.slowest).toBeLessThan(MOST_MS)
  expect(lines.filter((line) => line.includes('"a bug"'))).toEqual([])
  expect((await world.house.app.inject('/healthz')).statusCode).toBe(200)
})

test('pages and plain forms bear broken input as well', async () => {
  const slices = slicesWith(world.settings)
  const odd = ['', 'lang=a&lang=b', 'lang=%00', 'no=a&no=b', 'no=%00', 't=%00', 't=a&t=b', '__proto__=1', '%', '%E0%A4%A', `t=${'a'.repeat(5000)}`, 'country=a&country=b', 'lang[]=en', 'once=1&once=2']
  const wrong: string[] = []
  const players = [world.visitor(), await world.somebody('person'), await world.somebody('steward')]
  const note = (at: string, statusCode: number) => { if (statusCode >= 500) wrong.push(`${at} answered ${statusCode}`) }
  for (const player of players) {
    for (const { path } of [...slices.flatMap(({ pages }) => pages), { path: '/help' }, { path: '/leave' }, { path: '/openapi.json' }]) {
      for (const query of odd) note(`${path}?${query}`, (await player.fetch(`${path}?${query}`, { headers: { 'accept-language': 'en;q=abc,*;q=,,,;;\u00ff' } })).statusCode)
    }
  }
  for (const { path, route } of slices.flatMap(({ forms }) => forms)) {
    const player = await playerFor(route.row)
    const fine = fc.sample(wireOf(route.row.takes), { seed: SEED, numRuns: 20 }).map((said) => new URLSearchParams(Object.entries(said as object).map(([name, value]) => [name, String(value)])).toString())
    for (const payload of [...odd, ...fine, 'note=%00&mood=low', 'mood=low&mood=low', 'mood=low&once=%00%00%00%00%00%00%00%00', `mood=low&note=${'x'.repeat(200_000)}`]) {
      note(`${path} with ${payload.slice(0, 60)}`, (await player.fetch(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload })).statusCode)
    }
  }
  expect(wrong).toEqual([])
})

test('headers that no browser sends are no bug either', async () => {
  const ana = await world.somebody('person')
  const wrong: string[] = []
  const odd: Record<string, string>[] = [
    { origin: 'nonsense' }, { origin: '' }, { origin: 'null' }, { origin: 'http://' }, { origin: 'http://[::1' }, { 'sec-fetch-site': 'x' }, { cookie: 'ek=' }, { cookie: '=;=;ek' }, { cookie: `ek=${'x'.repeat(8000)}` },
    { 'idempotency-key': 'x' }, { 'idempotency-key': 'x'.repeat(65) }, { 'idempotency-key': '\u00e9'.repeat(20) }, { 'accept-language': '\u00ff'.repeat(400) }, { 'user-agent': '\u00ff'.repeat(4000) }, { 'accept-encoding': 'br;q=0,gzip;q=x' }, { 'x-forwarded-for': 'nonsense, ::::' }, { host: '' },
  ]
  for (const headers of odd) {
    for (const { method, path } of rows) {
      const { statusCode } = await ana.fetch(path, { method, headers: { 'content-type': 'application/json', ...headers }, ...(method === 'GET' ? {} : { payload: '{"nothing":"fits"}' }) })
      if (statusCode >= 500) wrong.push(`${method} ${path} with ${JSON.stringify(headers).slice(0, 80)} answered ${statusCode}`)
    }
  }
  expect(wrong).toEqual([])
})
