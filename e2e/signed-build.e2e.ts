import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { phone, openBrowser } from '#test/browser.ts'
import { buildHash } from '#seal/release.ts'
import { buildWorker } from '../scripts/parts/worker.ts'

// The real worker of a signed build, on a small server of the test's own that hands out what it likes: signed, unsigned, changed.
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const key = { key: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'), fingerprint: '' }
const stranger = generateKeyPairSync('ed25519').privateKey

type Program = { assets: Record<string, string>; by?: typeof privateKey | null; signatureOf?: string; sent?: Record<string, string> }
let browser: Browser
let signedWorker: string
let unsignedWorker: string
beforeAll(async () => { [browser, signedWorker, unsignedWorker] = await Promise.all([openBrowser(), buildWorker(key), buildWorker(null)]) })
afterAll(() => browser.close())

/** A server that hands out one program after another, and a page of a browser that has never been there. */
async function somewhere(worker = signedWorker) {
  let files: Record<string, string> = {}
  let asked = 0
  const server: Server = createServer((request, reply) => {
    const path = request.url!.split('?')[0]!
    const body = files[path]
    reply.writeHead(body === undefined ? 404 : 200, { 'content-type': /\.js$/.test(path) ? 'text/javascript' : /\.json$/.test(path) ? 'application/json' : 'text/html', 'cache-control': 'no-store' })
    reply.end(body ?? '')
  })
  await new Promise<void>((open) => { server.listen(0, '127.0.0.1', open) })
  const page = await (await browser.newContext(phone)).newPage()
  const address = `http://localhost:${(server.address() as { port: number }).port}`
  return {
    page,
    /** Puts a program on the server; `sent` are bytes that differ from what its list says. Gives its list. */
    async hands({ assets, by = privateKey, signatureOf, sent = {} }: Program): Promise<string> {
      const hashes = Object.fromEntries(Object.entries(assets).map(([path, text]) => [path, createHash('sha256').update(text).digest('base64')]))
      const list = JSON.stringify({ version: createHash('sha256').update(JSON.stringify(hashes)).digest('hex').slice(0, 16), files: hashes })
      const signature = by && sign(null, Buffer.from(`evenkeel build ${await buildHash(signatureOf ?? list)}\n`), by).toString('base64')
      files = {
        '/': '<!doctype html><title>here</title>', '/help': 'help', '/shell': 'shell', ...assets, ...sent, '/sw.js': `self.evenkeelList=${JSON.stringify(list)}\n${worker}`, '/release/manifest.json': list,
        ...(signature ? { '/release/signature.json': JSON.stringify({ signature }) } : {}),
      }
      return list
    },
    /** Opens the page if it is not open, and asks for the worker; says whether it came to be installed, and what the page was told. */
    async comes(): Promise<{ installed: boolean; told: unknown[] }> {
      if (asked++ === 0) await page.goto(address)
      // Another address for the same worker: the browser looks at it anew each time, and a page that stays open asks for nothing by itself.
      return page.evaluate(async (script) => {
        const told: unknown[] = []
        navigator.serviceWorker.addEventListener('message', ({ data }) => told.push(data))
        navigator.serviceWorker.startMessages()
        const worker = (await navigator.serviceWorker.register(script)).installing!
        const end = await new Promise<string>((ended) => { worker.addEventListener('statechange', () => { if (/activated|redundant/.test(worker.state)) ended(worker.state) }) })
        // The news may come on its way just after the end.
        for (let tries = 0; tries < 20 && end === 'redundant' && told.length === 0; tries++) await new Promise((again) => setTimeout(again, 50))
        return { installed: end === 'activated', told }
      }, `/sw.js?asked=${asked}`)
    },
    async close() {
      await page.context().close()
      await new Promise((closed) => { server.close(closed); server.closeAllConnections() })
    },
  }
}

const fetched = (page: Page, path: string) => page.evaluate((at) => fetch(at).then((reply) => reply.text(), () => 'refused'), path)
const FIRST = { '/assets/first-1.js': 'one()' }
const SECOND = { '/assets/first-2.js': 'two()' }

test('a program that the key signed is installed, and nobody is told anything', async () => {
  const here = await somewhere()
  await here.hands({ assets: FIRST })
  expect(await here.comes()).toEqual({ installed: true, told: [] })
  await here.close()
})

test.each<[string, Partial<Program>]>([
  ['nobody signed', { by: null }], ['another key signed', { by: stranger }], ['carries the signature of another program', { signatureOf: '{"version":"0"}' }],
])('a program that %s is not installed and the page is told; the one before goes on with its own files', async (_, odd) => {
  const here = await somewhere()
  await here.hands({ assets: FIRST, ...odd })
  expect(await here.comes()).toEqual({ installed: false, told: [{ buildRefused: true }] })

  await here.hands({ assets: FIRST })
  expect((await here.comes()).installed).toBe(true)
  await here.hands({ assets: SECOND, ...odd, sent: { '/assets/first-1.js': 'changed()' } })
  expect(await here.comes()).toMatchObject({ installed: false })
  expect(await fetched(here.page, '/assets/first-1.js')).toBe('one()')
  await here.close()
})

test('a file of a newer program is served to an old page only where the newer list is signed and names these bytes', async () => {
  const here = await somewhere()
  await here.hands({ assets: FIRST })
  await here.comes()
  await here.hands({ assets: SECOND })
  expect(await fetched(here.page, '/assets/first-2.js')).toBe('two()')
  await here.hands({ assets: { '/assets/first-3.js': 'three()' }, by: stranger })
  expect(await fetched(here.page, '/assets/first-3.js')).toBe('refused')
  await here.hands({ assets: { '/assets/first-4.js': 'four()' }, sent: { '/assets/first-4.js': 'changed()', '/assets/first-5.js': 'unlisted()' } })
  for (const path of ['/assets/first-4.js', '/assets/first-5.js']) expect(await fetched(here.page, path), path).toBe('refused')
  await here.close()
})

test('where builds are not signed, the worker goes by the hashes alone', async () => {
  const here = await somewhere(unsignedWorker)
  await here.hands({ assets: FIRST, by: null })
  expect(await here.comes()).toEqual({ installed: true, told: [] })
  await here.hands({ assets: SECOND, by: null, sent: { '/assets/first-2.js': 'changed()' } })
  expect((await here.comes()).installed).toBe(false)
  await here.close()
})

test('anybody can compare the number of the program with the one that the command says; without script the page stands all the same', async () => {
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../app/cli.ts'), 'build-hash'], { encoding: 'utf8' })
  expect(stdout).toMatch(/^[0-9a-f]{64}\n$/)
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${inject('address')}/about`)
  const number = page.locator('.number b').first()
  await number.waitFor()
  expect((await number.innerText()).replaceAll(' ', '')).toBe(stdout.trim())
  // A telephone shows the whole number: nothing is cut off at the edge.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await context.close()

  const plain = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(`${inject('address')}/about`)
  expect(await still.content()).toContain('Computing the number needs JavaScript.')
  await still.getByText('AGPL-3.0-or-later').waitFor()
  await plain.close()
})

test('a page that is told of a refused program says so above everything, once, with the way to the page about it', async () => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  for (const path of ['/', '/start']) {
    await page.goto(`${inject('address')}${path}`)
    await page.locator('main h1').waitFor()
    for (let time = 0; time < 2; time++) await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { buildRefused: true } })))
    const news = page.getByRole('alert').filter({ hasText: 'whose signature does not fit' })
    await news.waitFor()
    expect(await news.count()).toBe(1)
    expect(await news.getByRole('link').getAttribute('href')).toBe('/about')
  }
  await context.close()
})
