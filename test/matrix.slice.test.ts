import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { roles, type Endpoint, type Role } from '#wire/endpoint.ts'
import { slicesWith } from '#app/slices.ts'
import { beginTotp, endSession, finishPasskey, inviteStaff, listSessions, removePasskey, setWord, suspendStaff, takeLink } from '#identity/api.ts'
import { answerNote, beHere, closeNote, handNoteOn, openNote, readAnswer, sendNote, takeNoteBack } from '#companion/handover/api.ts'
import { keepPlainCheckIn, removePlainCheckIn } from '#self-care/api.ts'
import { wireOf } from './fuzz/arbitraries.ts'
import { someBytes, type Player, type World } from './world.ts'
import { worldHere } from './worldHere.ts'

let world: World
let owner: pg.Client
let rows: Endpoint[]
worldHere((here) => {
  ({ world, owner } = here)
  rows = slicesWith(world.settings).flatMap(({ routes }) => routes.map(({ row }) => row))
})

type Knocker = Role | 'suspended'
const knockers: readonly Knocker[] = [...roles, 'suspended']
const nameOf = (row: Endpoint) => `${row.method} ${row.path}`

async function knocker(kind: Knocker): Promise<Player> {
  if (kind === 'nobody') return world.visitor()
  const player = await world.somebody(kind === 'suspended' ? 'steward' : kind)
  if (kind === 'suspended') await owner.query('update identity.person set suspended_at = $1 where id = $2', [world.now.toString(), player.id])
  return player
}

/** Rows that name a thing: how somebody comes to have one. A new row that names a thing must say so here. */
const things: { row: Endpoint; field: string; said?: Record<string, unknown>; own(player: Player): Promise<string> }[] = [
  { row: endSession, field: 'id', own: async (player) => (await player.gets(listSessions, {})).sessions[0]!.id },
  { row: removePasskey, field: 'id', own: plantPasskey },
  { row: suspendStaff, field: 'id', own: async () => (await world.somebody('listener')).id },
  { row: removePlainCheckIn, field: 'id', own: async (player) => (await player.gets(keepPlainCheckIn, { mood: 'low' })).id },
  { row: keepPlainCheckIn, field: 'id', said: { mood: 'good' }, own: async (player) => (await player.gets(keepPlainCheckIn, { mood: 'low' })).id },
  ...[takeNoteBack, readAnswer].map((row) => ({ row, field: 'id', own: sendsNote })),
  { row: openNote, field: 'id', own: waitingNote },
  ...[answerNote, handNoteOn, closeNote].map((row) => ({ row, field: 'id', own: async (player: Player) => (await player.gets(openNote, { id: await waitingNote(player) as never })).id })),
]

async function sendsNote(player: Player): Promise<string> {
  return (await player.gets(sendNote, { kind: 'note', words: 'hers', level: null, to: null })).id
}

/** A note of somebody else's, which a reader who is on duty may open. */
async function waitingNote(reader: Player): Promise<string> {
  await reader.gets(beHere, { name: 'Somebody' })
  return sendsNote(await world.somebody('person'))
}

async function plantPasskey(player: Player): Promise<string> {
  const id = newId('passkey')
  await player.gets(setWord, { kind: 'code', lookup: someBytes(), proof: someBytes() })
  await owner.query('insert into identity.passkey (id, person_id, credential_id, public_key, counter, opens_vault, made_at) values ($1, $2, $3, $4, 0, false, now())', [id, player.id, `credential-${id}`, Buffer.alloc(8)])
  return id
}

/** The shortest input that the row's own schema takes. */
function inputFor(row: Endpoint): Record<string, unknown> {
  const samples = fc.sample(wireOf(row.takes), { seed: 7, numRuns: 20 }) as Record<string, unknown>[]
  return samples.toSorted((one, other) => JSON.stringify(one).length - JSON.stringify(other).length)[0]!
}

async function knockAt(player: Player, row: Endpoint, said: Record<string, unknown>): Promise<{ status: number; refusal: string | undefined; body: string; headers: Record<string, unknown> }> {
  const query = new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)])).toString()
  const { statusCode, body, headers } = row.method === 'GET'
    ? await player.fetch(`${row.path}?${query}`)
    : await player.fetch(row.path, { method: row.method, headers: { 'content-type': 'application/json', 'idempotency-key': newId('deed') }, payload: JSON.stringify(said) })
  const { date: _date, ...rest } = headers
  return { status: statusCode, refusal: (JSON.parse(body) as { refusal?: string } | null)?.refusal, body, headers: rest }
}

/** Whether the contract lets this one in. A door open to nobody is open to all: who signs in may be signed in already. */
const mayKnock = (row: Endpoint, kind: Knocker) => row.knocks.includes('nobody') || (kind !== 'suspended' && row.knocks.includes(kind))

describe('who may not knock is told nothing, and who may is not turned away at the door', () => {
  for (const kind of knockers) {
    test(`${kind}`, async () => {
      const wrong: string[] = []
      for (const row of rows) {
        const player = await knocker(kind)
        const said = inputFor(row)
        const thing = things.find((one) => one.row === row && (one.field in said))
        if (thing && mayKnock(row, kind)) said[thing.field] = await thing.own(player)
        const { status, refusal } = await knockAt(player, row, said)
        const told = refusal ?? `${status}`
        if (mayKnock(row, kind)) {
          const listed = ['key-reused', ...row.refuses]
          if (status !== 200 && !listed.includes(told)) wrong.push(`${nameOf(row)} told ${kind}, who may knock: ${told}`)
        } else {
          const due = kind === 'nobody' || kind === 'suspended' ? 'signed-out' : 'not-found'
          if (told !== due) wrong.push(`${nameOf(row)} told ${kind}, who may not knock: ${told} instead of ${due}`)
        }
      }
      expect(wrong).toEqual([])
    })
  }
})

test('what is somebody else\'s and what never was are the same answer, to the byte', async () => {
  for (const { row, field, said, own } of things) {
    // What colleagues may do with a note of somebody else's is tried in app/companion/handover.
    if (row === suspendStaff || !row.knocks.includes('person')) continue
    const [owning, asking] = [await world.somebody('person'), await world.somebody('person')]
    const theirs = await own(owning)
    const base = said ?? inputFor(row)
    const answers = [await knockAt(asking, row, { ...base, [field]: theirs }), await knockAt(asking, row, { ...base, [field]: newId('invented') })]
    expect(answers[0], nameOf(row)).toMatchObject({ status: 404, refusal: 'not-found' })
    expect(answers[0], nameOf(row)).toEqual(answers[1])
  }
})

test('the steward finds no person in care to suspend, only who works here', async () => {
  const { ana, stela } = await world.cast()
  const answers = [await knockAt(stela, suspendStaff, { id: ana.id, suspended: true }), await knockAt(stela, suspendStaff, { id: newId('person'), suspended: true })]
  expect(answers[0]).toMatchObject({ status: 404, refusal: 'not-found' })
  expect(answers[0]).toEqual(answers[1])
})

test('a challenge or a link of somebody else opens nothing', async () => {
  const { ana, stela } = await world.cast()
  const { challengeId } = await ana.gets(beginPasskeyOf(), {}) as { challengeId: never }
  expect(await stela.asks(finishPasskey, { challengeId, credential: { id: 'x' }, opensVault: false })).toEqual({ ok: false, refusal: 'not-recognised' })
  const { token } = await stela.gets(inviteStaff, { role: 'listener' })
  const visitor = world.visitor()
  await visitor.gets(takeLink, { token })
  expect(await world.visitor().asks(takeLink, { token })).toEqual({ ok: false, refusal: 'link-used' })
  expect((await visitor.asks(beginTotp, {})).ok).toBe(true)
})

const beginPasskeyOf = () => rows.find(({ path }) => path === '/api/identity/passkeys/begin')!

test('every door under /api is a row of the contract', () => {
  const declared = new Set(rows.flatMap(({ method, path }) => (method === 'GET' ? [`GET ${path}`, `HEAD ${path}`] : [`${method} ${path}`])))
  const served = doorsOf(world.house.app.printRoutes({ commonPrefix: false })).filter((door) => / \/api(\/|$)/.test(door))
  expect(served.length).toBeGreaterThan(20)
  expect(served.filter((door) => !declared.has(door))).toEqual([])
  expect([...declared].filter((door) => !served.includes(door))).toEqual([])
})

test('every row that names a thing by its id has somebody else\'s thing tried on it', () => {
  // A challenge is tried above: it is taken once by whoever holds it, so it has no owner to compare with.
  const naming = rows.filter(({ takes }) => 'id' in takes.shape)
  expect(naming.map(nameOf).toSorted()).toEqual([...new Set(things.map(({ row }) => nameOf(row)))].toSorted())
})

/** Reads Fastify's drawing of its routes: each level is four signs further in. */
function doorsOf(drawing: string): string[] {
  const above: string[] = []
  return drawing.split('\n').flatMap((line) => {
    const [, lead, part, methods] = /^([│ ]*[├└]── )(\S*) \(([A-Z, ]+)\)/.exec(line) ?? []
    if (lead === undefined) return []
    const level = lead.length / 4 - 1
    above[level] = part!
    const path = `/${above.slice(0, level + 1).join('')}`.replace(/^\/+/, '/')
    return methods!.split(', ').map((method) => `${method} ${path}`)
  })
}
