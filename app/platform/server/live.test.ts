import type pg from 'pg'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { endSession, listSessions, signOut, suspendStaff } from '#identity/api.ts'
import { eraseMe } from '#privacy/api.ts'
import { changeSlots, pushRecords } from '#vault/api.ts'
import { newId } from '#prelude/id.ts'
import { openWorld, someBytes, type Player, type World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'

let world: World
let owner: pg.Client
let port: number
worldHere(async (here) => {
  ({ world, owner } = here)
  await world.house.app.listen({ port: 0, host: '127.0.0.1' })
  port = (world.house.app.server.address() as { port: number }).port
})

type Listening = { news: unknown[]; closed: Promise<number>; socket: WebSocket }
function listen(player: Player, { origin = 'http://localhost:8080', path = '/api/live', cookie = `ek=${player.cookie}`, port: there = port } = {}): Promise<Listening> {
  const socket = new WebSocket(`ws://127.0.0.1:${there}${path}`, { headers: { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) } })
  const news: unknown[] = []
  const closed = new Promise<number>((done) => socket.on('close', done))
  socket.on('message', (text) => news.push(JSON.parse(String(text))))
  return new Promise((open, fail) => {
    socket.on('open', () => open({ news, closed, socket }))
    socket.on('unexpected-response', (_request, reply) => fail(new Error(String(reply.statusCode))))
    socket.on('error', fail)
  })
}
const within = async (ms: number, is: () => boolean) => {
  const end = performance.now() + ms
  while (!is() && performance.now() < end) await new Promise((wake) => setTimeout(wake, 5))
  return is()
}
const within1s = <T>(promise: Promise<T>) => Promise.race([promise, new Promise<'too late'>((late) => setTimeout(() => late('too late'), 1000))])

const slots = () => ({ version: 1, slots: [{ id: newId('slot'), epoch: 1, wrapped: someBytes(61), kind: 'code' as const, params: {} }], past: [], mac: someBytes() })
async function pushOnce(player: Player, counter = 1): Promise<void> {
  if (counter === 1) await player.gets(changeSlots, { slots: slots() })
  await player.gets(pushRecords, { changes: [{ id: newId('record'), revision: 1, bytes: someBytes(9) }], head: { counter, epoch: 1, hash: someBytes(), mac: someBytes() } })
}

test('what one device changes the others hear of at once, and nobody else does', async () => {
  const [ana, other] = [await world.somebody('person'), await world.somebody('person')]
  const [phone, laptop, stranger] = [await listen(ana), await listen(ana), await listen(other)]
  await pushOnce(ana)
  const due = [{ name: 'vault-moved', body: { counter: 1 } }]
  expect(await within(1000, () => phone.news.length > 0 && laptop.news.length > 0)).toBe(true)
  expect([phone.news, laptop.news, stranger.news]).toEqual([due, due, []])
  for (const { socket } of [phone, laptop, stranger]) socket.close()
})

test('a push that was refused tells nobody', async () => {
  const ana = await world.somebody('person')
  await pushOnce(ana)
  const phone = await listen(ana)
  expect((await ana.asks(pushRecords, { changes: [{ id: newId('record'), revision: 1, bytes: null }], head: { counter: 9, epoch: 1, hash: someBytes(), mac: someBytes() } })).ok).toBe(false)
  await pushOnce(ana, 2)
  expect(await within(1000, () => phone.news.length > 0)).toBe(true)
  expect(phone.news).toEqual([{ name: 'vault-moved', body: { counter: 2 } }])
  phone.socket.close()
})

test('a session that ends takes its sockets with it within a second, and leaves those of other sessions', async () => {
  const ana = await world.somebody('person')
  const phone = await listen(ana)
  const { sessions: [session] } = await ana.gets(listSessions, {})
  await ana.gets(endSession, { id: session!.id })
  expect(await within1s(phone.closed)).toBe(4001)

  const theo = await world.somebody('clinician')
  const [desk] = [await listen(theo)]
  await theo.gets(signOut, {})
  expect(await within1s(desk.closed)).toBe(4001)
})

test('a colleague who is suspended hears nothing more from that second on', async () => {
  const { theo, stela } = await world.cast()
  const desk = await listen(theo)
  await stela.gets(suspendStaff, { id: theo.id, suspended: true })
  expect(await within1s(desk.closed)).toBe(4001)
  await expect(listen(theo)).rejects.toThrow('401')
})

test('whoever is erased is gone from their open screens too', async () => {
  const ana = await world.somebody('person')
  const phone = await listen(ana)
  await ana.gets(eraseMe, { sure: 'erase' })
  expect(await within1s(phone.closed)).toBe(4001)
})

test('no socket opens without a session, from another site, or at another address', async () => {
  const ana = await world.somebody('person')
  await expect(listen(ana, { cookie: '' })).rejects.toThrow('401')
  await expect(listen(ana, { cookie: `ek=${'x'.repeat(43)}` })).rejects.toThrow('401')
  for (const origin of ['https://elsewhere.example', 'http://localhost:8081', 'null', 'nonsense', '']) await expect(listen(ana, { origin }), origin).rejects.toThrow('401')
  for (const path of ['/', '/api/identity/me', '/api/live/x']) await expect(listen(ana, { path }), path).rejects.toThrow('404')
})

test('what is sent into a socket changes nothing and ends nobody else\'s', async () => {
  const ana = await world.somebody('person')
  const [noisy, quiet] = [await listen(ana), await listen(ana)]
  for (const text of ['{}', 'nonsense', '\0', '{"name":"session-ended"}']) noisy.socket.send(text)
  noisy.socket.send(Buffer.alloc(100_000))
  expect(await within1s(noisy.closed)).toBe(1009)
  await pushOnce(ana)
  expect(await within(1000, () => quiet.news.length === 1)).toBe(true)
  quiet.socket.close()
})

test('news that are none of ours, from anybody who may use the database, do no harm', async () => {
  const ana = await world.somebody('person')
  const phone = await listen(ana)
  for (const payload of ['', 'nonsense', '{}', 'null', '[]', JSON.stringify({ person: ana.id })]) await owner.query(`select pg_notify('evenkeel_live', $1)`, [payload])
  await pushOnce(ana)
  expect(await within(1000, () => phone.news.some((one) => (one as { name?: string }).name === 'vault-moved'))).toBe(true)
  phone.socket.close()
})

test('after the line to the database was cut, news arrive again by themselves', async () => {
  const ana = await world.somebody('person')
  const phone = await listen(ana)
  await pushOnce(ana)
  expect(await within(1000, () => phone.news.length === 1)).toBe(true)
  const cut = () => owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen evenkeel_live'`)
  expect((await cut()).rowCount).toBe(1)
  const listening = async () => (await owner.query(`select 1 from pg_stat_activity where datname = current_database() and query = 'listen evenkeel_live'`)).rowCount === 1
  const end = performance.now() + 5000
  while (!(await listening()) && performance.now() < end) await new Promise((wake) => setTimeout(wake, 50))
  await pushOnce(ana, 2)
  expect(await within(1000, () => phone.news.length === 2)).toBe(true)
  phone.socket.close()
})

test('one person keeps a bounded number of sockets: the oldest makes room', async () => {
  const ana = await world.somebody('person')
  const all: Listening[] = []
  for (let time = 0; time < 25; time++) all.push(await listen(ana))
  expect(await within1s(all[0]!.closed)).toBe(4002)
  await pushOnce(ana)
  expect(await within(1000, () => all.at(-1)!.news.length === 1)).toBe(true)
  expect(all.filter(({ socket }) => socket.readyState === WebSocket.OPEN)).toHaveLength(20)
  for (const { socket } of all) socket.close()
})

test('a house that goes down says so to every open screen, and waits for none that does not answer', async () => {
  const going = await openWorld()
  await going.house.app.listen({ port: 0, host: '127.0.0.1' })
  const there = (going.house.app.server.address() as { port: number }).port
  const player = await going.somebody('person')
  const [polite, mute] = [await listen(player, { port: there }), await listen(player, { port: there })]
  ;(mute.socket as unknown as { _socket: { pause(): void } })._socket.pause()
  await going[Symbol.asyncDispose]()
  expect(await within1s(polite.closed)).toBe(1001)
  mute.socket.terminate()
})
