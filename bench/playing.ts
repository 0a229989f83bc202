import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, phone } from '#test/browser.ts'
import { begin } from '../e2e/people.ts'
import { startService } from '../e2e/service.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

const ROUNDS = 7
const SLOWER = 6
const MB = 1024 * 1024
const median = (all: readonly number[]) => Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!)

/** How soon one tap plays a practice on a slow phone that has been here before, and what the app weighs that opens without a line. */
export async function playing(): Promise<Figure[]> {
  const service = await startService()
  const browser = await openBrowser()
  try {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, service.address)
    await page.goto(`${service.address}/practice`)
    const bytes = await offlineBytes(page)
    await page.reload()
    const cdp = await context.newCDPSession(page)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(`${service.address}/practice`)
      await page.locator('a[href$="id=slow-breathing"]').first().waitFor()
      // Somebody reads the page before they tap.
      await page.waitForTimeout(1500)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      times.push(await untilPlaying(page))
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
    return [
      { name: `a practice plays after one tap, warm, processor ÷${SLOWER}, median of ${ROUNDS}`, value: median(times), unit: 'ms', goal: 300, ok: median(times) <= 300 },
      { name: 'taps until it plays', value: 1, unit: 'taps', goal: 1, ok: true },
      { name: 'what opens without a line: app, help, plan, every practice in one language', value: Math.round((bytes / MB) * 100) / 100, unit: 'MB', goal: 1.5, ok: bytes <= 1.5 * MB },
    ]
  } finally {
    await browser.close()
    await service[Symbol.asyncDispose]()
  }
}

/** Milliseconds from the tap until the first words of the practice stand and its clock runs. */
const untilPlaying = (page: Page) => page.evaluate(() => new Promise<number>((done, failed) => {
  const began = performance.now()
  setTimeout(() => failed(new Error('it did not play')), 20_000)
  new MutationObserver((_changes, watcher) => {
    if (!document.querySelector('.player .spoken')) return
    watcher.disconnect()
    requestAnimationFrame(() => done(performance.now() - began))
  }).observe(document.body, { childList: true, subtree: true })
  document.querySelector<HTMLElement>('a[href$="id=slow-breathing"]')!.click()
}))

/** The bytes on the wire of all that the service worker has kept, once it has kept all: the build's own brotli where there is one. */
async function offlineBytes(page: Page): Promise<number> {
  const kept = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat())
  let paths: string[] = []
  for (let same = 0; same < 5;) {
    await page.waitForTimeout(600)
    const now = await kept()
    same = now.length === paths.length && now.length > 50 ? same + 1 : 0
    paths = now
  }
  const web = join(import.meta.dirname, '../build/web')
  return paths.reduce((sum, path) => {
    const file = [`${web}${path}.br`, `${web}${path}`].find((one) => existsSync(one))
    return sum + (file ? readFileSync(file).length : 5 * 1024)
  }, 0)
}
