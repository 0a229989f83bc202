import type { Page } from 'playwright-core'
import { openBrowser, phone } from '#test/browser.ts'
import { begin } from '../../e2e/people.ts'
import { startService } from '../../e2e/service.ts'
import { atMost, atShare, median, rounded, type Row } from './row.ts'
import { messages } from './messages.ts'

const ROUNDS = 7
const SLOWER = 6

/** The talk's screen on a slow phone that has been here before: how soon it can be talked to, and how long one message takes to be understood there. */
export async function inBrowser(): Promise<Row[]> {
  const service = await startService()
  const browser = await openBrowser()
  try {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, service.address)
    await page.goto(`${service.address}/talk`)
    await page.locator('.message').first().waitFor()
    // The worker keeps the model and the words for the next time.
    await page.waitForTimeout(4000)
    const cdp = await context.newCDPSession(page)
    const ready: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto(`${service.address}/today`)
      await page.locator('a[href="/talk"]').first().waitFor()
      await page.waitForTimeout(1500)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      ready.push(await untilReady(page))
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
    await page.waitForTimeout(3000)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const times = await understandingTimes(page, messages(400))
    return [
      atMost(`the talk can be talked to after one tap, warm, processor ÷${SLOWER}, median of ${ROUNDS}`, median(ready), 'ms', 1000),
      { name: `one message understood in Chromium, processor ÷${SLOWER}, p95 of ${times.length}`, value: rounded(atShare(times, 0.95)), unit: 'ms', goal: null, ok: true },
    ]
  } finally {
    await browser.close()
    await service[Symbol.asyncDispose]()
  }
}

/** Milliseconds from the tap until there are words of the companion and a field that takes an answer to them. */
const untilReady = (page: Page) => page.evaluate(() => new Promise<number>((done, failed) => {
  const began = performance.now()
  setTimeout(() => failed(new Error('the talk did not open')), 20_000)
  new MutationObserver((_changes, watcher) => {
    if (!document.querySelector('.message') || !document.querySelector('.say textarea')) return
    watcher.disconnect()
    requestAnimationFrame(() => done(performance.now() - began))
  }).observe(document.body, { childList: true, subtree: true })
  document.querySelector<HTMLElement>('a[href="/talk"]')!.click()
}))

/** The time of each message, as the page itself marks it around the models. */
async function understandingTimes(page: Page, texts: readonly string[]): Promise<number[]> {
  const field = page.locator('.say textarea')
  for (const text of texts.slice(0, 60)) {
    const before = await page.locator('.message.mine').count()
    await field.fill(text)
    await page.locator('.say button[type=submit]').click()
    await page.waitForFunction((count) => document.querySelectorAll('.message.mine').length > count, before)
  }
  return page.evaluate(() => performance.getEntriesByName('understand').map(({ duration }) => duration).slice(10))
}
