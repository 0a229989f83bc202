import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { configFrom } from '#platform/config.ts'
import { firstBrokenSeal, sealAudit } from '#privacy/server/index.ts'
import { openJobsDoor } from '#app/jobsdoor.ts'
import { openDriver, type Driver } from './durability/driver.ts'
import { openJournal, type Journal } from './durability/journal.ts'
import { differences, none } from './durability/kept.ts'
import { killPostmaster, postmasterOf } from './durability/postmaster.ts'
import { startService, type Service } from './service.ts'

const CYCLES = 20
const CONNECTIONS = 6
// A bound against hanging, not a measure: these machines are shared, and how long it took is annotated.
const BACK_WITHIN = 60_000
const falls = ['node', 'postgres', 'both'] as const
type Fall = (typeof falls)[number]

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-crash-'))
const elsewhere = mkdtempSync(join(tmpdir(), 'evenkeel-journal-'))
let service: Service
let journal: Journal
let driver: Driver

const start = (port?: number) => startService({ folder, args: ['--empty'], env: { TRUSTED_PROXIES: '127.0.0.1' }, ...(port ? { port } : {}) })

beforeAll(async () => {
  service = await start()
  journal = openJournal(join(elsewhere, 'acknowledged'))
  driver = openDriver(service.address, journal)
})
afterAll(async () => {
  await driver?.giveUp()
  journal?.close()
  await service?.stop()
  if (postmasterOf(folder) !== undefined) killPostmaster(folder)
  for (const one of [folder, elsewhere]) rmSync(one, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

test('whatever falls while people write, all that was acknowledged is there once, and writing goes on by itself', { timeout: 240_000 }, async ({ annotate }) => {
  const waits: Record<Fall, number[]> = { node: [], postgres: [], both: [] }
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const fall = falls[cycle % falls.length]!
    driver.begin(CONNECTIONS)
    await pause(200 + Math.random() * 500)
    const before = { node: service.child.pid!, postgres: postmasterOf(folder)! }
    const fell = performance.now()
    await letFall(fall)
    await Promise.race([driver.next(), pause(2 * BACK_WITHIN)])
    const waited = performance.now() - fell
    waits[fall].push(Math.round(waited))
    expect(waited, `after the fall of ${fall}, ${JSON.stringify(waits)}, ${service.said().slice(-500)}`).toBeLessThan(BACK_WITHIN)
    // Whoever did not fall goes on: the same process, adopted by the new one.
    expect(service.child.pid === before.node, fall).toBe(fall === 'postgres')
    expect(postmasterOf(folder) === before.postgres, fall).toBe(fall === 'node')
    expect(service.child.exitCode ?? service.child.signalCode).toBeNull()
    await pause(100)
    await driver.settle()
    expect({ cycle, fall, ...await compared() }).toEqual({ cycle, fall, ...none })
    expect(driver.odd).toEqual([])
  }
  const { acknowledged, repeated } = driver.counts()
  // Falls that met no write in flight would have shown nothing.
  expect(repeated).toBeGreaterThan(CYCLES)
  expect(acknowledged).toBeGreaterThan(CYCLES * 20)
  await annotate(`${acknowledged} acknowledged, ${repeated} of them after more than one try; ms until the next acknowledgement: ${JSON.stringify(waits)}`)
})

test('after all that, the chain of the audit holds', async () => {
  expect(await asJobs(async (door) => {
    await door.within(sealAudit)
    return door.within(firstBrokenSeal)
  })).toBeNull()
})

async function letFall(fall: Fall): Promise<void> {
  const dead = new Promise<void>((over) => service.child.once('exit', () => over()))
  if (fall !== 'node') killPostmaster(folder)
  if (fall === 'postgres') return
  service.child.kill('SIGKILL')
  await dead
  service = await start(Number(new URL(service.address).port))
}

const compared = () => asJobs((inJobs) => differences(driver, journal, inJobs))

async function asJobs<T>(work: (inJobs: Awaited<ReturnType<typeof openJobsDoor>>['inJobs']) => Promise<T>): Promise<T> {
  const door = await openJobsDoor(configFrom(service.env, { empty: true }))
  try {
    return await work(door.inJobs)
  } finally {
    await door.close()
  }
}

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms))
