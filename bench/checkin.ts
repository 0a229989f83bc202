import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone } from '#test/browser.ts'
import { startService } from '../e2e/service.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

const ROUNDS = 5
const SLOWER = 6
const median = (all: readonly number[]) => Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!)

/** How soon a check-in can be made, and is saved, on a slow phone that has been here before: by the sample's Ana, with six weeks of records in her open vault. */
export async function checkin(): Promise<Figure[]> {
  const service = await startService()
  const browser = await openBrowser()
  try {
    const [link = ''] = /http\S+#open=\S+/.exec(service.said()) ?? []
    const { usable, saved } = await timesOf(browser, service.address, link)
    return [
      { name: `check-in usable, warm, processor ÷${SLOWER}, median of ${ROUNDS}`, value: median(usable), unit: 'ms', goal: 1500, ok: median(usable) <= 1500 },
      { name: `check-in sealed after Save, processor ÷${SLOWER}, median of ${ROUNDS}`, value: median(saved), unit: 'ms', goal: null, ok: true },
    ]
  } finally {
    await browser.close()
    await service[Symbol.asyncDispose]()
  }
}

async function timesOf(browser: Browser, address: string, link: string): Promise<{ usable: number[]; saved: number[] }> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('main form button').click()
  await page.waitForURL('**/today')
  await page.locator('main a[href="/check-ins"]').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null && document.querySelector('input[name=mood]') !== null, null, { polling: 50 })

  const cdp = await context.newCDPSession(page)
  const usable: number[] = []
  const saved: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto('about:blank')
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(`${address}/today`, { waitUntil: 'commit' })
    usable.push(await untilUsable(page))
    saved.push(await save(page))
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    // What was saved goes to the service before the next round begins.
    await page.waitForTimeout(500)
  }
  await context.close()
  return { usable, saved }
}

/** Milliseconds from the address until a finger on the first state would meet it, with Save beside it and the vault's records read. */
async function untilUsable(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const state = document.querySelector<HTMLElement>('.check-in label:has(input[name=mood])')
    if (!state || !document.querySelector('.check-in button[type=submit]') || !document.querySelector('main a[href="/check-ins"]')) return false
    const { left, top, width, height } = state.getBoundingClientRect()
    return state.contains(document.elementFromPoint(left + width / 2, top + height / 2)) ? performance.now() : false
  }, null, { polling: 20 })
  return await handle.jsonValue() as number
}

/** Chooses a state and saves it; milliseconds until the page says that it is saved, which it does once it is sealed on this device. */
async function save(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((done, failed) => {
    const began = performance.now()
    setTimeout(() => failed(new Error('the check-in was not saved')), 20_000)
    new MutationObserver((_changes, watcher) => {
      if (!document.querySelector('.undo')) return
      watcher.disconnect()
      done(performance.now() - began)
    }).observe(document.body, { childList: true, subtree: true })
    document.querySelector<HTMLElement>('.check-in label:has(input[name=mood])')!.click()
    // One frame for the choice to be taken in, as a finger would leave it.
    requestAnimationFrame(() => setTimeout(() => document.querySelector<HTMLElement>('.check-in button[type=submit]')!.click()))
  }))
}
