import type pg from 'pg'
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { whoAmI } from '#identity/api.ts'
import { keepPlainCheckIn, listPlainCheckIns } from '#self-care/api.ts'
import type { World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })

const facts = { addressKey: 'x', userAgent: '', language: 'en' }
const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms))
const killAll = (state = '%') => owner.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = $1 and datname = current_database() and state like $2`, [world.connections.app.user, state])
const waiting = async () => (await owner.query(`select count(*)::int as open from pg_stat_activity where usename = $1 and datname = current_database() and state like 'idle in transaction%'`, [world.connections.app.user])).rows[0].open as number
const asking = async () => {
  const opened = await world.house.transactions.open(null, facts)
  const { rows: [row] } = await sql<{ who: string | null; roles: string | null; pid: number }>`select current_setting('app.person', true) as who, current_setting('app.roles', true) as roles, pg_backend_pid() as pid`.execute(opened.tx.db)
  return { ...row!, opened }
}

test('who asked before is forgotten by the connection, however the transaction ended', async () => {
  const ana = await world.somebody('person')
  for (let time = 0; time < 5; time++) {
    await ana.gets(whoAmI, {})
    const { who, roles, opened } = await asking()
    expect([who ?? '', roles ?? '']).toEqual(['', ''])
    opened.endLater()
    await ana.asks(keepPlainCheckIn, { mood: 'low', day: Temporal.PlainDate.from('2020-01-01') })
    const after = await asking()
    expect([after.who ?? '', after.roles ?? '']).toEqual(['', ''])
    await after.opened.undo()
  }
})

test('a thousand reads of two people by turns, over the same connections, never see the other\'s things', async () => {
  const [ana, other] = [await world.somebody('person'), await world.somebody('person')]
  await ana.gets(keepPlainCheckIn, { mood: 'low', note: 'Ana' })
  await other.gets(keepPlainCheckIn, { mood: 'good', note: 'other' })
  const notes = async (player: typeof ana) => (await player.gets(listPlainCheckIns, {})).checkIns.map(({ note }) => note)
  for (let round = 0; round < 50; round++) {
    const seen = await Promise.all(Array.from({ length: 20 }, (_, turn) => notes(turn % 2 ? ana : other)))
    for (const [turn, one] of seen.entries()) expect(one).toEqual([turn % 2 ? 'Ana' : 'other'])
  }
})

test('a read lets go of what it held within a moment, also when nobody asks again', async () => {
  const ana = await world.somebody('person')
  await ana.gets(whoAmI, {})
  await pause(60)
  expect(await waiting()).toBe(0)
})

test('more who ask than there are connections: all are answered', async () => {
  const players = await Promise.all(Array.from({ length: 60 }, () => world.somebody('person')))
  const answers = await Promise.all(players.flatMap((player) => [player.asks(whoAmI, {}), player.asks(keepPlainCheckIn, { mood: 'low' }), player.asks(listPlainCheckIns, {})]))
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
})

test('a connection that is cut between two questions fails that one request, and nothing else', async () => {
  const ana = await world.somebody('person')
  const { opened } = await asking()
  await killAll('idle in transaction%')
  await pause(50)
  await expect(sql`select 1`.execute(opened.tx.db)).rejects.toThrow()
  await opened.undo()
  expect((await ana.asks(whoAmI, {})).ok).toBe(true)
})

test('a connection that is cut just after a read is not given to the next one', async () => {
  const ana = await world.somebody('person')
  for (let time = 0; time < 10; time++) {
    await ana.gets(whoAmI, {})
    await killAll()
    expect((await ana.asks(whoAmI, {})).ok, `${time}`).toBe(true)
  }
})
