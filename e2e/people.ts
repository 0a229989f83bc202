import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { openBrowser, phone } from '#test/browser.ts'
import { startService, type Service } from './service.ts'

/** A service and a browser of a story's own, and devices that visit it. */
export type House = {
  service: Service
  address: string
  browser: Browser
  /** A device at a network address of its own, since budgets count by address. */
  device(options?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

/** Opens a service of a story's own (`--empty` where it asks) and a browser. */
export async function openHouse(args: string[] = []): Promise<House> {
  const [service, browser] = await Promise.all([startService({ args, env: { TRUSTED_PROXIES: '127.0.0.1' } }), openBrowser()])
  let devices = 0
  return {
    service, browser, address: service.address,
    device: (options = phone) => browser.newContext({ ...options, baseURL: service.address, extraHTTPHeaders: { 'x-forwarded-for': `203.0.113.${++devices}` } }),
    async close() {
      await browser.close()
      await service[Symbol.asyncDispose]()
    },
  }
}

/** Begins without a name and waits for Today; at an address of its own where the device has none. */
export async function begin(page: Page, address = ''): Promise<void> {
  await page.goto(`${address}/start`)
  await page.locator('input[value="18-over"]').check()
  await page.locator('form button[type=submit]').click()
  await today(page)
}

/** Waits until Today stands, with its check-in. */
export async function today(page: Page): Promise<void> {
  await page.waitForURL('**/today')
  await page.locator('input[name=mood]').first().waitFor({ state: 'attached' })
}

/** Chooses a state, writes a note where one is given, and saves. */
export async function checkIn(page: Page, mood: string, note?: string): Promise<void> {
  const undo = page.locator('.undo')
  // The news of the one before would pass for the news of this one.
  if (await undo.count() > 0) await undo.getByRole('button', { name: 'Close' }).click()
  if (note !== undefined) {
    const more = page.locator('details', { hasText: 'Add more' })
    if (await more.getAttribute('open') === null) await more.locator('> summary').click()
    await page.getByLabel(/A few words/).fill(note)
  }
  await page.locator(`label:has(input[value="${mood}"])`).click()
  await page.getByRole('button', { name: 'Save this' }).click()
  await undo.waitFor()
}

/** The rows of the table of check-ins. */
export const rows = (page: Page): Locator => page.locator('.check-in-table tbody tr')

/** Waits until the table of check-ins says that all has reached the service. */
export async function sent(page: Page): Promise<void> {
  await rows(page).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.check-in-table')?.textContent?.includes('not yet sent'), null, { polling: 50 })
}

/** The card of one way in, on the page of ways in. */
export const card = (page: Page, title: string): Locator => page.locator('section.card', { has: page.getByRole('heading', { name: title, exact: true }) })

/** Makes a recovery code as a careful person does, and gives what stands on their paper. */
export async function makeCode(page: Page, at = '/me/ways-in'): Promise<string> {
  await page.goto(at)
  const code = card(page, 'Recovery code')
  await code.getByRole('button', { name: 'Make a recovery code' }).click()
  const paper = await paperOf(page)
  await code.getByRole('button', { name: 'I have written it down' }).click()
  await typeBack(page, paper)
  await page.getByText('Your recovery code is set.').waitFor()
  return paper.join('-')
}

/** The seven groups that are shown. */
export const paperOf = (page: Page): Promise<string[]> => card(page, 'Recovery code').locator('ol li').allInnerTexts()

/** Types the group that is asked for back from paper. */
export async function typeBack(page: Page, paper: readonly string[]): Promise<void> {
  const code = card(page, 'Recovery code')
  const group = Number(/group (\d)/.exec(await code.locator('label').innerText())![1])
  await code.locator('input').fill(paper[group - 1]!.toLowerCase())
  await code.getByRole('button', { name: 'Set this code' }).click()
}

/** Opens with a recovery code, wherever the ways in stand. */
export async function enterCode(page: Page, code: string): Promise<void> {
  const more = page.locator('details', { hasText: 'Use a recovery code' }).last()
  if (await more.getAttribute('open') === null) await more.locator('summary').click()
  await more.getByLabel('Recovery code').fill(code)
  await more.getByRole('button', { name: 'Open' }).click()
}

/** Opens with a sign-in name and passphrase, wherever the ways in stand. */
export async function enterPassphrase(page: Page, name: string, passphrase: string): Promise<void> {
  const more = page.locator('details', { hasText: 'Use a sign-in name and passphrase' }).last()
  if (await more.getAttribute('open') === null) await more.locator('summary').click()
  await more.getByLabel('Sign-in name').fill(name)
  await more.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await more.getByRole('button', { name: 'Open' }).click()
}

/** Puts an authenticator into a page's device: with or without the extension that opens vaults. */
export async function giveAuthenticator(page: Page, { prf }: { prf: boolean }): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, hasPrf: prf },
  })
}

/** Waits until the service worker has kept the app for opening without a line: what is named is among it, and nothing has been added for a while. */
export async function appKept(page: Page, holding = ''): Promise<void> {
  const kept = () => page.evaluate(async () => {
    const names = (await caches.keys()).filter((one) => one.startsWith('shell-'))
    return (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()
  })
  for (let before = -1, same = 0; same < 4;) {
    const now = await kept()
    same = now.length === before && now.length > 50 && now.some((url) => url.includes(holding)) ? same + 1 : 0
    before = now.length
    await page.waitForTimeout(400)
  }
}

/** Lets this page live so many days later, by both of a browser's clocks. */
export const daysLater = (page: Page, days: number) => page.addInitScript((ahead) => {
  const date = Date.now
  Date.now = () => date() + ahead * 86_400_000
  if (!('Temporal' in globalThis)) return
  const instant = Temporal.Now.instant
  Temporal.Now.instant = () => instant().add({ hours: ahead * 24 })
}, days)
