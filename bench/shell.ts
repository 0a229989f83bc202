import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { openBrowser, phone } from '#test/browser.ts'
import { startService } from '../e2e/service.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }
type Loaded = { url: string; kind: string; bytes: number }

const KB = 1024
const ROUNDS = 5
const most = (name: string, bytes: number, goal: number): Figure => ({ name, value: Math.round((bytes / KB) * 10) / 10, unit: 'KB', goal, ok: bytes <= goal * KB })
const sum = (all: readonly Loaded[]) => all.reduce((total, { bytes }) => total + bytes, 0)

/** What the first visit and the app weigh on the wire, and how soon a check-in can be made on a slow phone that has been here before. */
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
    return [most('signed-out home in all', sum(home), 60), most('app shell JavaScript', sum(today), 60), ...further, await checkIn(service.address, browser)]
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

/** From the address to a saved check-in becoming possible, warm, with the processor held back six times. */
async function checkIn(address: string, browser: Awaited<ReturnType<typeof openBrowser>>): Promise<Figure> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await begin(page, address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => caches.keys().then((names) => names.some((name) => name.startsWith('shell-'))), null, { polling: 50 })
  await page.reload()
  await page.waitForTimeout(1500)
  const cdp = await context.newCDPSession(page)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto('about:blank')
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await page.goto(`${address}/today`, { waitUntil: 'commit' })
    await page.waitForFunction(() => document.querySelector('.check-in button[type=submit]') !== null && document.querySelector('input[name=mood]') !== null, null, { polling: 20 })
    times.push(await page.evaluate(() => performance.now()))
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
  await context.close()
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
  return { name: 'check-in usable, warm, processor ÷6', value: Math.round(median), unit: 'ms', goal: 1500, ok: median <= 1500 }
}
