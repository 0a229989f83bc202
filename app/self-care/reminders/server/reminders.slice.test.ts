import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '#prelude/bytes.ts'
import { instantOf } from '#prelude/time.ts'
import { sha256 } from '#seal/mark.ts'
import { signOut } from '#identity/api.ts'
import { eraseMe, exportEverything } from '#privacy/api.ts'
import type { Player, World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { planReminders, seeReminders, switchOffReminders, switchOnReminders } from '../api.ts'
import type { Plan } from '../plan.ts'
import { sendDue } from './sending.ts'

const HOST = 'push.stand-in.test'
type Came = { path: string; headers: IncomingHttpHeaders; body: Buffer }
const came: Came[] = []
let answer: number | 'silence' = 201

// A push service on this machine: takes what comes, and answers as the test says.
const server = createServer((request, reply) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
    came.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces) })
    if (answer === 'silence') request.socket.destroy()
    else reply.writeHead(answer).end()
  })
})
const toStandIn: typeof fetch = (to, init) => {
  const { hostname, pathname } = new URL(String(to))
  if (hostname !== HOST) throw new Error(`a push left for ${hostname}`)
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`, init)
}
beforeAll(() => new Promise<void>((open) => void server.listen(0, '127.0.0.1', open)))
afterAll(() => new Promise<void>((closed) => { server.closeAllConnections(); server.close(() => closed()) }))

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) }, { push: { hosts: [HOST], post: toStandIn } })
beforeEach(async () => {
  came.length = 0
  answer = 201
  world.now = instantOf('2026-11-25T18:00:00Z')
  await owner.query('delete from self_care.reminder')
})

/** A browser that takes messages: what it tells us, and how it reads what comes (RFC 8291). */
function browser() {
  const keys = createECDH('prime256v1')
  const p256dh = new Uint8Array(keys.generateKeys())
  const auth = new Uint8Array(randomBytes(16))
  const path = `/device/${randomBytes(8).toString('hex')}`
  const derive = (from: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number) => Buffer.from(hkdfSync('sha256', from, salt, info, length))
  return {
    path, place: { endpoint: `https://${HOST}${path}`, p256dh, auth },
    read({ body }: Came): string {
      const [salt, theirs] = [body.subarray(0, 16), body.subarray(21, 21 + body[20]!)]
      const shared = derive(keys.computeSecret(theirs), auth, Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, theirs]), 32)
      const decipher = createDecipheriv('aes-128-gcm', derive(shared, salt, 'Content-Encoding: aes128gcm\0', 16), derive(shared, salt, 'Content-Encoding: nonce\0', 12))
      decipher.setAuthTag(body.subarray(-16))
      const plain = Buffer.concat([decipher.update(body.subarray(21 + body[20]!, -16)), decipher.final()])
      return plain.subarray(0, plain.lastIndexOf(2)).toString()
    },
  }
}

const daily = [1, 2, 3, 4, 5, 6, 7]
const at = (time: string, more: Partial<Plan> = {}): Plan => ({ zone: 'UTC', times: [{ at: time, days: daily }], quiet: null, ...more })
const send = () => world.house.inJobs.within((tx) => sendDue(tx, world.settings.push))
const dueOf = async ({ id }: Player) => (await owner.query('select due_at, try_at from self_care.reminder where person_id = $1', [id])).rows[0] as { due_at: Date | null; try_at: Date | null } | undefined

async function ana(plan = at('19:00')) {
  const [person, device] = [await world.somebody('person'), browser()]
  await person.gets(switchOnReminders, { ...device.place, plan })
  return { person, device }
}

describe('a message that is due', () => {
  test('reaches the device once, says nothing but that something is due, and the next is set for the day after', async () => {
    const { person, device } = await ana()
    await send()
    expect(came).toEqual([])
    world.now = instantOf('2026-11-25T19:00:30Z')
    await send()
    await send()
    expect(came.map(({ path }) => path)).toEqual([device.path])
    expect(device.read(came[0]!)).toBe('{"due":true}')
    expect((await dueOf(person))?.try_at).toEqual(new Date('2026-11-26T19:00:00Z'))
  })

  test('carries what a push service needs, and is signed by the key that browsers were given', async () => {
    const { person } = await ana()
    world.now = instantOf('2026-11-25T19:10:00Z')
    await send()
    const { authorization, ...headers } = came[0]!.headers
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '1200', topic: 'message', urgency: 'normal' })
    const [, said, signature, key] = /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization!)!
    const point = Buffer.from(key!, 'base64url')
    expect(point).toEqual(Buffer.from((await person.gets(seeReminders, {})).key))
    const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
    expect(verify('sha256', Buffer.from(said!), { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature!, 'base64url'))).toBe(true)
    expect(JSON.parse(Buffer.from(said!.split('.')[1]!, 'base64url').toString())).toMatchObject({ aud: `https://${HOST}`, sub: 'https://localhost:8080' })
  })

  test('looks alike for everybody: the same length whatever was chosen', async () => {
    await ana()
    await ana(at('19:00', { quiet: { from: '23:00', to: '06:00' } }))
    world.now = instantOf('2026-11-25T19:00:00Z')
    await send()
    expect(new Set(came.map(({ body }) => body.length)).size).toBe(1)
    expect(came.length).toBe(2)
  })

  test('is dropped where it is half an hour late, and the next one comes in time', async () => {
    const { person } = await ana()
    world.now = instantOf('2026-11-25T19:31:00Z')
    await send()
    expect(came).toEqual([])
    expect((await dueOf(person))?.due_at).toEqual(new Date('2026-11-26T19:00:00Z'))
    world.now = instantOf('2026-11-26T19:00:00Z')
    await send()
    expect(came.length).toBe(1)
  })

  test('never comes in the quiet hours, not even late', async () => {
    const { person } = await ana(at('21:50', { quiet: { from: '22:00', to: '08:00' } }))
    await ana(at('23:00', { quiet: { from: '22:00', to: '08:00' } }))
    world.now = instantOf('2026-11-25T22:05:00Z')
    await send()
    world.now = instantOf('2026-11-25T23:00:00Z')
    await send()
    expect(came).toEqual([])
    expect((await dueOf(person))?.due_at).toEqual(new Date('2026-11-26T21:50:00Z'))
  })
})

describe('a push service', () => {
  test.each([404, 410])('that says %i is told nothing more: the device is forgotten', async (status) => {
    const { person } = await ana()
    answer = status
    world.now = instantOf('2026-11-25T19:00:00Z')
    await send()
    expect(await dueOf(person)).toBeUndefined()
    expect((await person.gets(seeReminders, {})).channel).toBeNull()
  })

  test.each([503, 429, 'silence'] as const)('that answers %s is asked again every two minutes for half an hour, then the day is let be', async (how) => {
    const { person, device } = await ana()
    answer = how
    for (let minute = 0; minute < 60; minute++) {
      world.now = instantOf('2026-11-25T19:00:00Z').add({ minutes: minute })
      await send()
    }
    expect(came.length).toBe(15)
    expect((await dueOf(person))?.due_at).toEqual(new Date('2026-11-26T19:00:00Z'))
    answer = 201
    world.now = instantOf('2026-11-26T19:00:00Z')
    await send()
    expect(device.read(came.at(-1)!)).toBe('{"due":true}')
  })

  test('that refuses one message still gets the next day\'s', async () => {
    const { person } = await ana()
    answer = 403
    world.now = instantOf('2026-11-25T19:00:00Z')
    await send()
    expect((await dueOf(person))?.due_at).toEqual(new Date('2026-11-26T19:00:00Z'))
  })

  test('that nobody knows is refused at the door, whatever else fits', async () => {
    const person = await world.somebody('person')
    const { place } = browser()
    for (const endpoint of ['https://evil.example/x', 'https://127.0.0.1/x', 'https://fcm.googleapis.com.evil.example/x', `https://${HOST}.evil.example/x`]) {
      expect(await person.asks(switchOnReminders, { ...place, endpoint, plan: at('19:00') })).toEqual({ ok: false, refusal: 'unknown-push-service' })
    }
    for (const endpoint of [`http://${HOST}/x`, `https://${HOST}:8443/x`, `https://a@${HOST}/x`]) {
      expect(switchOnReminders.takes.shape.endpoint.safeParse(endpoint).success, endpoint).toBe(false)
    }
    expect(await dueOf(person)).toBeUndefined()
  })
})

describe('one channel', () => {
  test('a second device takes the place of the first', async () => {
    const { person, device } = await ana()
    const other = browser()
    await person.gets(switchOnReminders, { ...other.place, plan: at('19:00') })
    world.now = instantOf('2026-11-25T19:00:00Z')
    await send()
    expect(came.map(({ path }) => path)).toEqual([other.path])
    expect(came[0]!.path).not.toBe(device.path)
    expect(Buffer.from((await person.gets(seeReminders, {})).channel!.mark)).toEqual(Buffer.from(await sha256(utf8(other.place.endpoint))))
  })

  test('ends with the session of its device, before anything more is sent there', async () => {
    const { person } = await ana()
    await person.gets(signOut, {})
    world.now = instantOf('2026-11-25T19:00:00Z')
    await send()
    expect(came).toEqual([])
    expect(await dueOf(person)).toBeUndefined()
  })

  test('the times can be changed from any device, and switched off', async () => {
    const { person } = await ana()
    await person.gets(planReminders, { plan: at('20:00') })
    world.now = instantOf('2026-11-25T19:00:00Z')
    await send()
    expect(came).toEqual([])
    expect((await person.gets(seeReminders, {})).channel?.plan).toEqual(at('20:00'))
    await person.gets(switchOffReminders, {})
    world.now = instantOf('2026-11-25T20:00:00Z')
    await send()
    expect(came).toEqual([])
    expect(await person.asks(planReminders, { plan: at('20:00') })).toEqual({ ok: false, refusal: 'not-switched-on' })
  })

  test('a plan in a zone that this machine does not know is refused', async () => {
    const { person, device } = await ana()
    const plan = at('19:00', { zone: 'Europe/Nowhere' })
    expect(await person.asks(planReminders, { plan })).toEqual({ ok: false, refusal: 'unknown-zone' })
    expect(await person.asks(switchOnReminders, { ...device.place, plan })).toEqual({ ok: false, refusal: 'unknown-zone' })
  })

  test('one whose key is gone does not keep the others waiting', async () => {
    const [broken, whole] = [await ana(at('18:59')), await ana()]
    await owner.query('delete from platform.person_key where person_id = $1', [broken.person.id])
    await owner.query(`update self_care.reminder set due_at = '2026-11-25T18:59:00Z', try_at = '2026-11-25T18:59:00Z' where person_id = $1`, [broken.person.id])
    world.now = instantOf('2026-11-25T19:00:00Z')
    await send()
    expect(came.map(({ path }) => path)).toEqual([whole.device.path])
    expect((await dueOf(broken.person))?.try_at).toBeNull()
  })

  test('two runs at once send each message once', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => ana()))
    world.now = instantOf('2026-11-25T19:00:00Z')
    await Promise.all([send(), send(), send()])
    expect(came.map(({ path }) => path).toSorted()).toEqual(many.map(({ device }) => device.path).toSorted())
  })
})

test('address, keys and times lie in the database unreadable', async () => {
  const { person, device } = await ana()
  const { rows: [row] } = await owner.query('select t::text as text, said from self_care.reminder t where person_id = $1', [person.id])
  for (const hidden of [HOST, device.path, 'UTC', 'zone', Buffer.from(device.place.auth).toString('base64')]) {
    expect(row.text).not.toContain(hidden)
    expect((row.said as Buffer).includes(hidden)).toBe(false)
  }
})

test('it leaves with its person, and is gone with them', async () => {
  const { person, device } = await ana()
  const { parts } = await person.gets(exportEverything, {})
  expect(parts['self-care']).toMatchObject({ reminders: { sentTo: device.place.endpoint, ...at('19:00') } })
  await person.gets(eraseMe, { sure: 'erase' })
  expect(await dueOf(person)).toBeUndefined()
})
