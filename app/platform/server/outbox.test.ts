import pg from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId, type Id } from '#prelude/id.ts'
import { announcement, deliverOne, on, type Listener } from './outbox.ts'
import type { Tx } from './ctx.ts'
import type { World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'

const rang = announcement('bell-rang', z.object({ times: z.int() }))
const echoed = announcement('bell-echoed', z.object({ times: z.int() }))

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) }, { each: true })

const ring = (times: number) => world.house.transactions.within(async (tx) => tx.announce(rang, { times }))
const failures: string[] = []
const deliver = (listeners: readonly Listener[]) => deliverOne(world.house.inJobs.within, listeners, (event) => void failures.push(event))
const events = async () => (await owner.query(`select event, body, tries, done_at is not null as done, given_up, due_at from platform.outbox order by announced_at, id`)).rows
const mark = (tx: Tx, person: Id<'person'>) => tx.envelopes.seal(person, { column: 'x', row: 'x' }, 'x')
const marks = async () => (await owner.query('select person_id from platform.person_key')).rowCount

test('what was announced is heard once by every listener, with what was said', async () => {
  const heard: string[] = []
  const listeners = [on(rang, async (_tx, { times }) => void heard.push(`one ${times}`)), on(rang, async (_tx, { times }) => void heard.push(`two ${times}`)), on(echoed, async () => void heard.push('echo'))]
  await ring(3)
  expect(await deliver(listeners)).toBe(true)
  expect(await deliver(listeners)).toBe(false)
  expect(heard).toEqual(['one 3', 'two 3'])
  expect(await events()).toMatchObject([{ event: 'bell-rang', body: { times: 3 }, tries: 0, done: true }])
})

test('what was undone is never announced', async () => {
  await world.house.transactions.within(async (tx) => {
    tx.announce(rang, { times: 1 })
    throw new Error('undone')
  }).catch(() => {})
  expect(await events()).toEqual([])
})

test('an event that does not fit its shape is a bug of the announcer and undoes the deed', async () => {
  await expect(world.house.transactions.within(async (tx) => tx.announce(rang, { times: 'x' } as never))).rejects.toThrow()
  expect(await events()).toEqual([])
})

test('a listener that fails is tried again later, and nothing of its half of the work stays: rows, audit lines, further news', async () => {
  const person = newId('person')
  let fails = true
  const listener = on(rang, async (tx) => {
    await mark(tx, person)
    tx.audit('bell.heard', { kind: 'bell', id: 'x' }, person)
    tx.announce(echoed, { times: 1 })
    if (fails) throw new Error('not yet')
  })
  await ring(1)
  expect(await deliver([listener])).toBe(true)
  expect(failures).toContain('bell-rang')
  const audited = async () => (await owner.query(`select 1 from privacy.audit where deed = 'bell.heard'`)).rowCount
  expect([await marks(), await audited()]).toEqual([0, 0])
  expect(await events()).toMatchObject([{ event: 'bell-rang', tries: 1, done: false, given_up: false }])
  expect(await deliver([listener])).toBe(false)
  world.now = world.now.add({ seconds: 3 })
  fails = false
  expect(await deliver([listener])).toBe(true)
  expect([await marks(), await audited()]).toEqual([1, 1])
  expect(await events()).toMatchObject([{ event: 'bell-rang', tries: 1, done: true }, { event: 'bell-echoed', done: false }])
})

test('one that fails in the database itself is undone and tried again all the same', async () => {
  await ring(1)
  await ring(2)
  const heard: number[] = []
  const listener = on(rang, async (tx, { times }) => {
    if (times === 1) await tx.db.withTables<{ 'no.such_table': { id: string } }>().selectFrom('no.such_table').selectAll().execute()
    heard.push(times)
  })
  while (await deliver([listener]));
  expect(heard).toEqual([2])
  expect(await events()).toMatchObject([{ tries: 1, done: false }, { tries: 0, done: true }])
})

test('waits grow, and after twelve tries it is given up, kept to be looked at', async () => {
  const listener = on(rang, async () => { throw new Error('never') })
  await ring(1)
  const waits: number[] = []
  for (let time = 0; time < 12; time++) {
    expect(await deliver([listener])).toBe(true)
    const [{ due_at: due }] = await events()
    waits.push((due as Date).getTime() - world.now.epochMilliseconds)
    world.now = world.now.add({ hours: 1, seconds: 1 })
  }
  expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000])
  expect(Math.max(...waits)).toBe(3_600_000)
  expect(await deliver([listener])).toBe(false)
  expect(await events()).toMatchObject([{ tries: 12, given_up: true, done: false }])
})

test('two processes that deliver at once: each event is heard by one of them, and none waits for a row that the other holds', async () => {
  const heard: number[] = []
  const listener = on(rang, async (_tx, { times }) => {
    heard.push(times)
    await new Promise((wake) => setTimeout(wake, 5))
  })
  for (let times = 0; times < 30; times++) await ring(times)
  const process = async () => { while (await deliver([listener])); }
  await Promise.all([process(), process(), process()])
  expect(heard.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, times) => times))
})

test('a process that dies while it hears leaves the event to the others', async () => {
  await ring(1)
  const dying = new pg.Client(world.connections.jobs)
  dying.on('error', () => {})
  await dying.connect()
  const held = await dying.query('select pg_backend_pid() as pid')
  await dying.query('begin; select * from platform.outbox for update skip locked')
  const heard: number[] = []
  const listener = on(rang, async (_tx, { times }) => void heard.push(times))
  expect(await deliver([listener])).toBe(false)
  // Waits until it is gone, and its lock with it.
  await owner.query('select pg_terminate_backend($1, 5000)', [held.rows[0].pid])
  expect(await deliver([listener])).toBe(true)
  expect(heard).toEqual([1])
})

test('an event that nobody listens to is done', async () => {
  await ring(1)
  expect(await deliver([])).toBe(true)
  expect(await events()).toMatchObject([{ done: true }])
})

test('the house itself delivers, and does so again after the database was away for a moment', async () => {
  const before = await world.house.deliver().then(() => 'delivered')
  const { rows: [{ name }] } = await owner.query('select current_database() as name')
  await owner.query(`revoke connect on database ${name} from public`)
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()`, [world.connections.jobs.user])
  await expect(world.house.deliver()).rejects.toThrow()
  await owner.query(`grant connect on database ${name} to public`)
  await ring(1)
  await world.house.deliver()
  expect(before).toBe('delivered')
  expect(await events()).toMatchObject([{ done: true }])
})
