import { afterAll, expect, test } from 'vitest'
import type { World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { addressKey, openBudgets } from './budgets.ts'
import { openPool } from './db.ts'
import type pg from 'pg'

let world: World
let pool: pg.Pool
worldHere((here) => {
  world = here.world
  pool = openPool(world.connections.app, 4)
})
afterAll(() => pool.end())

const rowOf = (method: 'GET' | 'POST', path: `/${string}`, most = 3, seconds = 1) => ({ method, path, budget: { most, seconds } })
const spendAll = async (budgets: ReturnType<typeof openBudgets>, row: ReturnType<typeof rowOf>, caller: string, times: number) => {
  const told = []
  for (let time = 0; time < times; time++) told.push(await budgets(row, caller))
  return told
}

test.each(['GET', 'POST'] as const)('a budget of %s runs out and comes back after its time', async (method) => {
  const budgets = openBudgets(pool)
  const row = rowOf(method, '/comes-back')
  expect(await spendAll(budgets, row, 'ana', 5)).toEqual([true, true, true, false, false])
  await new Promise((wake) => setTimeout(wake, 1100))
  expect(await budgets(row, 'ana')).toBe(true)
})

test('callers and doors are counted apart', async () => {
  const budgets = openBudgets(pool)
  const [one, other] = [rowOf('POST', '/one', 1, 60), rowOf('POST', '/other', 1, 60)]
  expect([await budgets(one, 'ana'), await budgets(one, 'theo'), await budgets(other, 'ana'), await budgets(one, 'ana')]).toEqual([true, true, true, false])
})

test('writes are counted for all processes together', async () => {
  const [one, other] = [openBudgets(pool), openBudgets(pool)]
  const row = rowOf('POST', '/together', 4, 60)
  const told = [...(await spendAll(one, row, 'ana', 3)), ...(await spendAll(other, row, 'ana', 3))]
  expect(told).toEqual([true, true, true, true, false, false])
})

test('a hundred at once get no more than the budget', async () => {
  const budgets = openBudgets(pool)
  const row = rowOf('POST', '/at-once', 7, 60)
  const told = await Promise.all(Array.from({ length: 100 }, () => budgets(row, 'ana')))
  expect(told.filter(Boolean)).toHaveLength(7)
})

test('while the database is away each process counts for itself, and nobody hangs', async () => {
  const away = openPool({ ...world.connections.app, password: 'wrong' }, 2)
  const budgets = openBudgets(away)
  const began = performance.now()
  expect(await spendAll(budgets, rowOf('POST', '/away', 2, 60), 'ana', 4)).toEqual([true, true, false, false])
  expect(performance.now() - began).toBeLessThan(2000)
  await away.end()
})

test('an address is kept as a fingerprint under a secret; a household of IPv6 is one', () => {
  const [secret, another] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(addressKey(secret, '203.0.113.7')).toMatch(/^[\w-]{22}$/)
  expect(addressKey(secret, '203.0.113.7')).not.toBe(addressKey(another, '203.0.113.7'))
  expect(addressKey(secret, '::ffff:203.0.113.7')).toBe(addressKey(secret, '203.0.113.7'))
  expect(addressKey(secret, '2001:db8:1:2:3:4:5:6')).toBe(addressKey(secret, '2001:db8:1:2::9'))
  expect(addressKey(secret, '2001:db8:1:2::9')).not.toBe(addressKey(secret, '2001:db8:1:3::9'))
  expect(addressKey(secret, '2001:db8::1')).toBe(addressKey(secret, '2001:db8:0:0:5::1'))
  expect(addressKey(secret, '203.0.113.7')).not.toBe(addressKey(secret, '203.0.113.8'))
})
