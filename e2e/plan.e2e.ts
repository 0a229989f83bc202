import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, watchedPage } from '#test/browser.ts'

let browser: Browser
const address = inject('address')
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

/** Begins without a name and waits for Today. */
async function begin(page: Page): Promise<void> {
  await page.goto(`${address}/start`)
  await page.locator('input[value="18-over"]').check()
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('**/today')
  await page.locator('input[name=mood]').first().waitFor({ state: 'attached' })
}

/** Opens the plan for writing. */
async function write(page: Page): Promise<void> {
  await page.goto(`${address}/plan/edit`)
  await page.getByLabel('My warning signs').waitFor()
}

const kept = (page: Page) => page.getByText(/^Saved .* on this device$/).waitFor()

/** Waits until the program and its words lie on this device, as they do after a moment of use. */
async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('shell-'))
    const urls = name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => url)
    return ['PlanScreen', 'PlanEditScreen', 'TodayScreen', 'LockedScreen'].every((part) => urls.some((url) => url.includes(`/${part}-`)))
  }, null, { polling: 100 })
  await page.waitForTimeout(800)
}

describe('a safety plan', () => {
  test('is kept as it is typed, shows what exists, and calls somebody in one tap; help shows the way to it', async () => {
    const context = await browser.newContext(phone)
    const { page, complaints } = await watchedPage(context)
    await begin(page)
    await page.locator('header .help').click()
    await page.locator('main .human').first().waitFor()
    expect(await page.locator('main a[href="/plan"]').count()).toBe(0)
    await write(page)
    await page.getByLabel('My warning signs').fill('I stop answering\nI sleep all day')
    await page.locator('[name=helpers-name-0]').fill('Dana')
    await page.locator('[name=helpers-number-0]').fill('+34 600 123 123')
    await kept(page)
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByText('I sleep all day').waitFor()
    expect(await page.locator('.plan-steps a[href="tel:+34600123123"]').innerText()).toContain('Call Dana')
    expect(await page.locator('.plan-steps a[href="sms:+34600123123"]').count()).toBe(1)
    // Nothing was written about professionals, and the country's lines are there by themselves.
    expect(await page.locator('.plan-lines a[href^="tel:"]').count()).toBeGreaterThan(0)
    expect(await page.locator('.plan-steps h2').allInnerTexts()).toEqual(['My warning signs', 'People I can ask for help', 'Professionals and help lines'])
    expect(await page.getByText(/Nothing here yet: What I can do alone/).count()).toBe(1)
    await page.locator('header .help').click()
    await page.locator('main a[href="/plan"]').click()
    await page.getByText('I sleep all day').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('what was typed two seconds before the page is killed is there at the next start', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page)
    await write(page)
    await page.getByLabel('What I can do alone').pressSequentially('Walk to the river', { delay: 20 })
    await page.waitForTimeout(2000)
    // Killed from outside, as a phone does that needs its memory: no event tells the page.
    const cdp = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    // What is asked of a page that dies is never answered.
    void cdp.send('Page.crash').catch(() => {})
    await crashed
    const after = await context.newPage()
    await after.goto(`${address}/plan`)
    await after.getByText('Walk to the river').waitFor()
    await context.close()
  })

  test('opens without a line, can be changed there, and the change arrives when the line is back', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page)
    await write(page)
    await page.getByLabel('My warning signs').fill('I stop answering')
    await kept(page)
    await keptForOffline(page)
    await context.setOffline(true)
    await page.goto(`${address}/plan`)
    await page.getByText('I stop answering').waitFor()
    expect(await page.locator('.plan-lines a[href^="tel:"]').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Change my plan' }).click()
    await page.getByLabel('What I can do alone').fill('Cold water on my hands')
    await kept(page)
    await page.reload()
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByText('Cold water on my hands').waitFor()
    await context.setOffline(false)
    await page.reload()
    await page.getByText('Cold water on my hands').waitFor()
    await page.waitForFunction(() => !document.querySelector('.strip')?.textContent?.match(/wait/), null, { polling: 100 })
    await context.close()
  })

  test('leaves the device only as the person sends it: nothing of it goes to the server, and what was struck is not in the message', async () => {
    const context = await browser.newContext({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] })
    const { page, requests } = await watchedPage(context)
    await begin(page)
    await write(page)
    await page.getByLabel('My warning signs').fill('kanarienvogel-2231')
    await page.getByLabel('What I can do alone').fill('zaunkoenig-8812')
    await page.locator('[name=helpers-name-0]').fill('Dana')
    await page.locator('[name=helpers-number-0]').fill('600123123')
    await kept(page)
    await page.goto(`${address}/plan/share`)
    await page.getByText('does not go through this service').waitFor()
    await page.locator('label', { hasText: 'My warning signs' }).click()
    const text = page.getByLabel('The text')
    expect(await text.inputValue()).toContain('zaunkoenig-8812')
    expect(await text.inputValue()).not.toContain('kanarienvogel-2231')
    await text.fill(`${await text.inputValue()}\nThank you.`)
    expect(decodeURIComponent((await page.locator('main a[href^="sms:600123123"]').getAttribute('href'))!)).toMatch(/zaunkoenig-8812[^]*Thank you\./)
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Thank you.')
    await page.waitForTimeout(500)
    for (const { url, body } of requests) for (const word of ['kanarienvogel-2231', 'zaunkoenig-8812']) expect(`${url} ${body ?? ''}`).not.toContain(word)
    await context.close()
  })

  test('that it was used is written down for the person alone, can be taken back, and leads to one quiet question the next day', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.clock.install()
    await begin(page)
    await write(page)
    await page.getByLabel('My warning signs').fill('I stop answering')
    await page.clock.runFor(1500)
    await kept(page)
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'I used this plan' }).click()
    await page.getByText('Written down, for you alone.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
    expect(await page.getByText('When you used it').count()).toBe(0)
    await page.clock.runFor(1500)
    await page.getByRole('button', { name: 'I used this plan' }).click()
    await page.getByText('When you used it').waitFor()
    expect(await page.getByText('Does it still fit?').count()).toBe(0)
    await page.clock.fastForward('13:00:00')
    await page.reload()
    await page.getByText('Does it still fit?').waitFor()
    await page.getByRole('button', { name: 'It still fits' }).click()
    await page.getByText('We ask again in three months.').waitFor()
    expect(await page.getByText('Does it still fit?').count()).toBe(0)
    await context.close()
  })

  test('goes on paper as a sheet or as a card of four faces that fits a wallet', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.addInitScript(() => { window.print = () => { (window as unknown as { printed: number }).printed = ((window as unknown as { printed?: number }).printed ?? 0) + 1 } })
    await begin(page)
    await write(page)
    await page.getByLabel('My warning signs').fill('I stop answering')
    await kept(page)
    await page.goto(`${address}/plan/print`)
    await page.getByRole('button', { name: 'Print a card for the wallet' }).click()
    await page.waitForFunction(() => (window as unknown as { printed?: number }).printed === 1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.on-sheet').isVisible()).toBe(false)
    const face = await page.locator('.face').first().boundingBox()
    expect(Math.round(face!.width / 96 * 25.4)).toBe(85)
    expect(Math.round(face!.height / 96 * 25.4)).toBeGreaterThanOrEqual(54)
    expect(await page.locator('.on-card').innerText()).toContain('I stop answering')
    expect(await page.locator('.button:visible, .bar:visible').count()).toBe(0)
    await context.close()
  })
})
