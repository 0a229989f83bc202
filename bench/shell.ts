import { get } from 'node:http'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { languages } from '#prelude/languages.ts'
import { allHelplines } from '#safety/helplines.ts'
import { openBrowser, phone } from '#test/browser.ts'
import { startService } from '../e2e/service.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }
type Loaded = { url: string; kind: string; bytes: number }

const KB = 1024
const most = (name: string, bytes: number, goal: number): Figure => ({ name, value: Math.round((bytes / KB) * 10) / 10, unit: 'KB', goal, ok: bytes <= goal * KB })
const sum = (all: readonly Loaded[]) => all.reduce((total, { bytes }) => total + bytes, 0)

/** What the first visit, the app, each further screen and the largest help page weigh on the wire. */
export async function shell(): Promise<Figure[]> {
  const service = await startService()
  const browser = await openBrowser()
  try {
    const home = await loadedBy(await browser.newContext({ ...phone, serviceWorkers: 'block' }), (page) => page.goto(service.address))
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
    await begin(await context.newPage(), service.address)
    const scriptsOf = async (path: string) => (await loadedBy(context, (page) => page.goto(service.address + path), false)).filter(({ kind }) => kind === 'Script')
    const today = await scriptsOf('/today')
    const known = new Set(today.map(({ url }) => url))
    // What every screen of a person needs, whichever it is; a screen's own parts are counted with the screen.
    const me = new Set((await scriptsOf('/me')).map(({ url }) => url))
    const everywhere = today.filter(({ url }) => me.has(url))
    const further: Figure[] = []
    for (const path of ['/check-ins', '/me', '/me/ways-in', '/me/sessions', '/me/looked', '/me/reading', '/help']) {
      // What this screen adds to an app that is open: the parts that Today had not loaded already.
      const page = await context.newPage()
      await page.goto(`${service.address}/today`)
      await page.locator('main h1').waitFor()
      const more = await watch(context, page, async () => {
        await page.evaluate((to) => { const link = Object.assign(document.createElement('a'), { href: to }); document.body.append(link); link.click() }, path)
        await page.waitForURL(`**${path}`)
        await page.waitForTimeout(1200)
      })
      await page.close()
      further.push(most(`screen ${path}`, sum(more.filter(({ url, kind }) => kind === 'Script' && !known.has(url))), 25))
    }
    return [most('signed-out home in all', sum(home), 60), most('app shell JavaScript', sum(everywhere), 60), most('Today in all, JavaScript', sum(today), 110), ...further, await largestHelp(service.address)]
  } finally {
    await browser.close()
    await service[Symbol.asyncDispose]()
  }
}

async function begin(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/start`)
  await page.locator('input[value="18-over"]').check()
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('**/today')
  await page.locator('input[name=mood]').first().waitFor({ state: 'attached' })
}

async function loadedBy(context: BrowserContext, go: (page: Page) => Promise<unknown>, close = true): Promise<Loaded[]> {
  const page = await context.newPage()
  const all = await watch(context, page, async () => { await go(page); await page.waitForLoadState('networkidle') })
  await (close ? context.close() : page.close())
  return all
}

/** Every answer that comes over the wire while something is done, with its size as sent. */
async function watch(context: BrowserContext, page: Page, doing: () => Promise<void>): Promise<Loaded[]> {
  const cdp: CDPSession = await context.newCDPSession(page)
  const byId = new Map<string, Loaded>()
  await cdp.send('Network.enable')
  await cdp.send('Network.clearBrowserCache')
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => byId.set(requestId, { url: response.url, kind: type, bytes: 0 }))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { const one = byId.get(requestId); if (one) one.bytes = encodedDataLength })
  await doing()
  await cdp.detach()
  return [...byId.values()]
}

/** The largest help page of all countries and languages, as it goes over the wire. */
async function largestHelp(address: string): Promise<Figure> {
  let largest = { bytes: 0, of: '' }
  for (const { country } of allHelplines()) {
    for (const language of Object.keys(languages)) {
      const bytes = await bytesOf(`${address}/help?country=${country}&lang=${language}`)
      if (bytes > largest.bytes) largest = { bytes, of: `${country} in ${language}` }
    }
  }
  return most(`largest help page (${largest.of})`, largest.bytes, 13)
}

const bytesOf = (url: string) => new Promise<number>((done, failed) => {
  get(url, { headers: { 'accept-encoding': 'br' } }, (reply) => {
    let bytes = 0
    if (reply.statusCode !== 200) failed(new Error(`${url} answers ${reply.statusCode}`))
    reply.on('data', (piece: Buffer) => { bytes += piece.length })
    reply.on('end', () => done(bytes))
  }).on('error', failed)
})
