import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { configFrom } from '#platform/config.ts'
import { rootKey } from '#platform/datafolder.ts'
import { rootKeysFrom } from '#platform/envelope.ts'
import { passwordOf } from '#platform/migrate.ts'
import { rootName } from '#platform/postgres/cluster.ts'
import { placesIn } from '#platform/postgres/places.ts'
import { openDriver } from './durability/driver.ts'
import { openJournal } from './durability/journal.ts'
import { postgresesOf } from './durability/postmaster.ts'
import { ends, type Ended } from './durability/runs.ts'
import { openSmallDisk } from './durability/smalldisk.ts'
import { freePort, startService, type Service } from './service.ts'

const folders: string[] = []
const newFolder = () => folders[folders.push(mkdtempSync(join(tmpdir(), 'evenkeel-starting-'))) - 1]!
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }) })

/** The settings of a service in a folder, as they are given on the command line. */
const settings = async (folder: string, more: Record<string, string> = {}) =>
  ({ PORT: String(await freePort()), DATA_DIR: join(folder, 'data'), ROOT_KEY_FILE: join(folder, 'keys/root.key'), ...more })

/** A start that ended by itself, with one sentence for the person who started it. */
function expectOneSentence({ code, complained }: Ended, sentence: RegExp): void {
  expect(complained).toMatch(sentence)
  expect(complained.trimEnd().split('\n')).toHaveLength(1)
  expect(complained).toMatch(/^Evenkeel did not start\. [A-Z/].*\.\n$/)
  expect(code).toBe(1)
}

async function post(address: string, path: string, said: unknown, cookie = '') {
  const reply = await fetch(`${address}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(said) })
  return { status: reply.status, body: await reply.json() as Record<string, unknown>, cookie: (reply.headers.get('set-cookie') ?? '').split(';')[0]! }
}
const get = async (address: string, path: string, cookie: string) => (await fetch(address + path, { headers: { cookie } })).json() as Promise<Record<string, unknown>>

/** Opens a one-time link as a browser does: looks twice, then presses the button. */
async function take(link: string) {
  const { origin, searchParams } = new URL(link)
  for (let looks = 0; looks < 2; looks++) {
    const page = await fetch(link)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('action="/link"')
  }
  return post(origin, '/identity/link', { token: searchParams.get('t') })
}

describe('the first start of an empty folder', () => {
  const folder = newFolder()
  let service: Service
  let ana: { id: unknown; cookie: string }
  beforeAll(async () => { service = await startService({ folder, env: { TRUSTED_PROXIES: '127.0.0.1' } }) })
  afterAll(() => service?.stop())

  test('prints where the service is open, and a link for each of the cast that signs in once and not twice', async () => {
    expect(service.said()).toContain(`Evenkeel is open at ${service.address} `)
    expect((await fetch(`${service.address}/healthz`)).status).toBe(200)
    const links = new Map([...service.said().matchAll(/^ {2}(\w+) .* (http\S+)$/gm)].map(([, name = '', link = '']) => [name, link]))
    expect([...links.keys()]).toEqual(['Ana', 'Theo', 'Lina', 'Mara', 'Stela'])
    const roles = { Ana: 'person', Theo: 'clinician', Lina: 'listener', Mara: 'moderator', Stela: 'steward' }
    for (const [name, link] of links) {
      const entered = await take(link)
      expect(entered).toMatchObject({ status: 200, body: { role: roles[name as keyof typeof roles] } })
      expect(await get(service.address, '/api/identity/me', entered.cookie)).toMatchObject({ personId: entered.body['personId'], sample: true })
      expect(await post(service.address, '/identity/link', { token: new URL(link).searchParams.get('t') })).toMatchObject({ status: 409, body: { refusal: 'link-used' } })
      if (name === 'Ana') ana = { id: entered.body['personId'], cookie: entered.cookie }
    }
  })

  test('lets sign-in NAME make another link, and knows nobody who is not of the cast', async () => {
    const made = await ends('cli', service.env, 'sign-in', 'ana')
    expect(made).toMatchObject({ code: 0, complained: '' })
    expect(made.said.trim().split('\n')).toHaveLength(1)
    expect(await take(made.said.trim())).toMatchObject({ status: 200, body: { personId: ana.id } })
    const unknown = await ends('cli', service.env, 'sign-in', 'nobody')
    expect(unknown).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(/^There is no nobody in the sample cast: .*\.\n$/) })
  })

  test('leaves the folder to one process: a second one ends with one sentence and harms nothing', async () => {
    const second = await ends('server', await settings(folder))
    expectOneSentence(second, new RegExp(`Another Evenkeel \\(process ${service.child.pid}\\) is already using this data folder`))
    expect(await post(service.address, '/self-care/check-ins', { mood: 'low', note: 'before the second start' }, ana.cookie)).toMatchObject({ status: 200 })
  })

  test('ends in order within ten seconds when it is told to, and nothing that was acknowledged is gone at the second start', async () => {
    const journal = openJournal(join(newFolder(), 'acknowledged'))
    const driver = openDriver(service.address, journal)
    driver.begin(4)
    await vi.waitUntil(() => driver.counts().acknowledged > 20, { timeout: 30_000 })
    const told = performance.now()
    await service.stop()
    expect(performance.now() - told).toBeLessThan(10_000)
    expect(service.child.exitCode).toBe(0)
    expect(service.said()).toMatch(/\nClosing\.\n$/)
    expect(postgresesOf(folder)).toEqual([])
    await driver.giveUp()
    journal.close()

    service = await startService({ folder, env: { TRUSTED_PROXIES: '127.0.0.1' }, port: Number(new URL(service.address).port) })
    const kept = new Set((await Promise.all(driver.people().map((person) => driver.itemsOf(person)))).flat().map(({ id }) => id))
    expect(journal.lines().filter(({ id }) => !kept.has(id))).toEqual([])
    expect(driver.odd).toEqual([])
    expect(await get(service.address, '/api/identity/me', ana.cookie)).toMatchObject({ personId: ana.id })
    expect(await get(service.address, '/api/self-care/check-ins', ana.cookie)).toMatchObject({ checkIns: [{ note: 'before the second start' }] })
  })
})

describe('an empty start', () => {
  const folder = newFolder()
  const key = join(folder, 'keys/root.key')
  let service: Service
  beforeAll(async () => { service = await startService({ folder, args: ['--empty'] }) })
  afterAll(() => service?.stop())

  test('prints a link for its first steward, which works once, and prints none when there is one', async () => {
    const [link = ''] = /http\S+\/link\?t=\S+/.exec(service.said()) ?? []
    expect(service.said()).not.toContain('sample')
    const entered = await take(link)
    expect(entered).toMatchObject({ status: 200, body: { role: 'steward' } })
    expect(await post(service.address, '/identity/link', { token: new URL(link).searchParams.get('t') })).toMatchObject({ status: 409, body: { refusal: 'link-used' } })
    await service.stop()
    service = await startService({ folder, args: ['--empty', '--quiet'] })
    expect((await fetch(`${service.address}/healthz`)).status).toBe(200)
    expect(service.said()).not.toContain('/link?t=')
  })

  test('has no sample sign-ins', async () => {
    const made = await ends('cli', service.env, 'sign-in', 'ana')
    expect(made).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(/^This is no sample service: .*\.\n$/) })
  })

  test('that meets a database of a newer program ends with one sentence, and so does one with another root key, none, or one that others may read', async () => {
    const config = configFrom(service.env)
    const owner = new pg.Client({ host: placesIn(config.dataDir).socketDir, user: rootName, password: passwordOf('owner', rootKeysFrom(rootKey(config))), database: 'evenkeel' })
    await owner.connect()
    await owner.query(`insert into public.evenkeel_migration (slice, name, hash) values ('self-care', '2999-01-01-later.sql', 'x')`)
    await owner.end()
    await service.stop()
    expectOneSentence(await ends('server', service.env, '--empty'), /The database is newer than this program \(it holds self-care\/2999-01-01-later\.sql\); start the newer program instead\./)
    expect(postgresesOf(folder)).toEqual([])

    const own = readFileSync(key)
    renameSync(key, `${key}.kept`)
    expectOneSentence(await ends('server', service.env, '--empty'), /The root key .* is missing, and the data in .* cannot be opened without it: put the key back from your backup\./)
    writeFileSync(key, `${randomBytes(32).toString('base64')}\n`, { mode: 0o400 })
    expectOneSentence(await ends('server', service.env, '--empty'), /root key/)
    expect(postgresesOf(folder)).toEqual([])
    rmSync(key)
    writeFileSync(key, 'not a key\n', { mode: 0o400 })
    expectOneSentence(await ends('server', service.env, '--empty'), /The root key .* is damaged/)
    rmSync(key)
    renameSync(`${key}.kept`, key)
    chmodSync(key, 0o444)
    expectOneSentence(await ends('server', service.env, '--empty'), /The root key .* can be read by other accounts of this machine: run chmod 400 .*\./)
    chmodSync(key, 0o400)
    expect(readFileSync(key)).toEqual(own)
  })
})

describe('a start that would be unsafe or cannot work ends with one sentence', () => {
  test('on an address that others reach without https', async () => {
    expectOneSentence(await ends('server', await settings(newFolder(), { HOST: '0.0.0.0' }), '--empty'), /HOST \(0\.0\.0\.0\) can be reached from other machines/)
    expectOneSentence(await ends('server', await settings(newFolder(), { HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' }), '--empty'), /HOST \(0\.0\.0\.0\) can be reached from other machines/)
    expectOneSentence(await ends('server', await settings(newFolder(), { PUBLIC_URL: 'http://care.example.org' }), '--empty'), /PUBLIC_URL \(http:\/\/care\.example\.org\) would send what people write unprotected/)
  })

  test('with the sample on an address that others reach, and leaves no sample behind', async () => {
    const folder = newFolder()
    const refused = await ends('server', await settings(folder, { HOST: '0.0.0.0', PUBLIC_URL: 'https://care.example.org' }))
    expectOneSentence(refused, /The sample service has sign-ins that everyone knows, so it runs only on this machine/)
    expect(postgresesOf(folder)).toEqual([])
    const service = await startService({ folder, args: ['--empty'] })
    try {
      expect(service.said()).toContain('Become its first steward here')
    } finally {
      await service.stop()
    }
  })

  test('on a port that something else has, and its database ends with it', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((open) => other.once('listening', open))
    const folder = newFolder()
    try {
      const { port } = other.address() as { port: number }
      expectOneSentence(await ends('server', await settings(folder, { PORT: String(port) }), '--empty'), new RegExp(`Something else already answers on port ${port}: stop it, or set PORT to another number\\.`))
      expect(postgresesOf(folder)).toEqual([])
    } finally {
      other.close()
    }
  })

  test('in a folder that others may read', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'data'), { mode: 0o755 })
    expectOneSentence(await ends('server', await settings(folder), '--empty'), /The data folder .* can be read by other accounts of this machine: run chmod 700 .*\./)
  })
})

describe('when the disk of the data is full', () => {
  test('writes are refused politely, reads and help go on, and writes work again once there is room', async ({ skip, annotate }) => {
    const disk = openSmallDisk(160)
    if ('why' in disk) return skip(disk.why)
    let service: Service | undefined
    try {
      service = await startService({ folder: disk.folder, args: ['--empty'], env: { TRUSTED_PROXIES: '127.0.0.1' } })
      const { address } = service
      const { cookie } = await post(address, '/identity/start', { ageBand: '18-over' })
      const write = () => post(address, '/self-care/check-ins', { mood: 'low', note: randomBytes(700).toString('hex') }, cookie)
      const kept = new Set([(await write()).body['id']])

      disk.fill()
      expect(disk.free()).toBeLessThan(4096)
      const refusals = new Set<unknown>()
      for (let tries = 0; tries < 23; tries++) {
        const { status, body } = await write()
        if (status === 200) kept.add(body['id'])
        else {
          expect({ status, body }).toEqual({ status: 503, body: { refusal: expect.stringMatching(/^(?:no-space|unavailable)$/) } })
          refusals.add(body['refusal'])
        }
      }
      expect(refusals.size, `all were taken, with ${disk.free()} bytes free`).toBeGreaterThan(0)
      const read = () => get(address, '/api/self-care/check-ins', cookie) as Promise<{ checkIns: { id: string }[] }>
      expect(new Set((await read()).checkIns.map(({ id }) => id))).toEqual(kept)
      const help = await fetch(`${address}/help`)
      expect(help.status).toBe(200)
      expect(await help.text()).toContain('tel:988')

      await annotate(`refused with ${[...refusals].join(' and ')}`)
      disk.makeRoom()
      const again = await write()
      expect(again.status).toBe(200)
      kept.add(again.body['id'])
      expect(new Set((await read()).checkIns.map(({ id }) => id))).toEqual(kept)
    } finally {
      disk.makeRoom()
      await service?.stop()
      disk.remove()
    }
  })
})
