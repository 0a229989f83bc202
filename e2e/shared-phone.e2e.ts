import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { begin, checkIn, enterCode, makeCode, openHouse, rows, sent, today, type House } from './people.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

async function newPhone() {
  const context = await house.device()
  return { context, page: await context.newPage() }
}

/** Waits until the service worker has what a start without a line needs. */
async function readyOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('shell-'))
    return name && navigator.serviceWorker.controller && Boolean(await (await caches.open(name)).match('/shell'))
  }, null, { polling: 50 })
}

async function setPin(page: Page, pin: string): Promise<void> {
  await page.goto('/me/lock')
  await page.getByLabel('New PIN').fill(pin)
  await page.getByLabel('The same PIN again').fill(pin)
  await page.getByRole('button', { name: 'Set this PIN' }).click()
  await page.getByText('The PIN is set.').waitFor({ timeout: 20_000 })
}

async function openByPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.locator('form:has(#pin)').getByRole('button', { name: 'Open' }).click()
}

const locked = (page: Page) => page.getByRole('heading', { name: 'Locked' }).waitFor()
const withNote = (page: Page, note: string) => rows(page).filter({ hasText: note })
const leave = (page: Page) => page.locator('main').getByRole('button', { name: 'Leave this device' }).click()
const atStart = (page: Page) => page.getByRole('link', { name: 'Start without a name' }).waitFor()

describe('a phone that is shared', () => {
  test('opens by its PIN alone; locks on a press and with every start; the next person sees nothing of the first, who comes back and has everything', async () => {
    const { context, page } = await newPhone()
    await begin(page)
    await page.goto('/me/lock')
    // A forgotten PIN must never be the loss of everything.
    await page.getByText('First set another way back in.').waitFor()
    const code = await makeCode(page)
    await setPin(page, '2468')
    await page.getByRole('button', { name: 'Lock now' }).click()
    await locked(page)
    await openByPin(page, '1357')
    await page.getByText('That is not the PIN. Nothing is lost.').waitFor({ timeout: 20_000 })
    await openByPin(page, '2468')
    await page.getByText('What a PIN does not do').waitFor({ timeout: 20_000 })

    await page.goto('/today')
    await locked(page)
    expect(await page.locator('input[name=mood]').count()).toBe(0)
    await openByPin(page, '2468')
    await today(page)
    // Written, sealed, and kept from leaving the phone.
    await page.route('**/api/vault/records', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await checkIn(page, 'low', 'Written before the lock')
    await page.reload()
    await locked(page)

    await page.getByText('Someone else on this device').click()
    await page.getByRole('button', { name: 'Sign out and go to the start' }).click()
    await atStart(page)
    await page.unroute('**/api/vault/records')
    await begin(page)
    await checkIn(page, 'good', 'Words of the second')
    await page.goto('/check-ins')
    await sent(page)
    expect(await rows(page).count()).toBe(1)
    expect(await page.locator('body').innerText()).not.toContain('Written before the lock')
    await page.goto('/me')
    await page.getByText('On this device only').waitFor()
    await makeCode(page)
    await page.goto('/me/leave')
    await leave(page)
    await atStart(page)

    await page.goto('/sign-in')
    await enterCode(page, code)
    await today(page)
    await page.goto('/check-ins')
    await withNote(page, 'Written before the lock').waitFor()
    await sent(page)
    expect(await rows(page).count()).toBe(1)
    await context.close()
  })

  test('leaving without a line says what waits and loses nothing; the service hears of it as soon as there is a line', async () => {
    const { context, page } = await newPhone()
    await begin(page)
    await checkIn(page, 'good', 'Sent before the tunnel')
    const code = await makeCode(page)
    await readyOffline(page)
    await page.goto('/today')
    await today(page)
    await context.setOffline(true)
    await checkIn(page, 'low', 'Written in the tunnel')
    await page.getByRole('link', { name: 'Me', exact: true }).click()
    await page.getByText('One thing waits to be sent', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Leave this device' }).click()
    await page.getByText('One thing has not been sent yet.').waitFor()
    await leave(page)
    await atStart(page)
    // What stays is sealed, and no key to it stays here.
    await page.goto('/check-ins').catch(() => null)
    expect(await rows(page).count()).toBe(0)

    await context.setOffline(false)
    await page.goto('/')
    await atStart(page)
    await page.waitForFunction(() => localStorage.getItem('ek-leaving') === null, null, { polling: 50 })
    expect(await page.evaluate(() => fetch('/api/identity/me').then(({ status }) => status))).toBe(401)
    await page.goto('/check-ins')
    await page.waitForURL('**/start')
    await page.goto('/sign-in')
    await enterCode(page, code)
    await today(page)
    await page.goto('/check-ins')
    for (const note of ['Sent before the tunnel', 'Written in the tunnel']) await withNote(page, note).waitFor()
    await sent(page)
    await context.close()
  })

  test('a forgotten PIN is got round by another way in, which takes the PIN off', async () => {
    const { context, page } = await newPhone()
    await begin(page)
    const code = await makeCode(page)
    await setPin(page, '97531')
    await page.goto('/today')
    await locked(page)
    await page.getByText('I have forgotten the PIN').click()
    await enterCode(page, code)
    await today(page)
    await page.reload()
    await today(page)
    await context.close()
  })

  test('carries a neutral name, with its own manifest and icon, also after the next start', async () => {
    const { context, page } = await newPhone()
    await begin(page)
    await page.goto('/me/app')
    await page.locator('label:has(input[value="tides"])').click()
    await page.getByText('This name is chosen on this device.').waitFor()
    const manifest = () => page.locator('link[rel=manifest]').getAttribute('href')
    expect(await manifest()).toBe('/app/tides.webmanifest')
    await page.goto('/today')
    await today(page)
    expect(await manifest()).toBe('/app/tides.webmanifest')
    await expect.poll(() => page.title()).toContain('Tides')
    expect(await page.title()).not.toContain('Evenkeel')
    const said = await page.evaluate(async (path) => (await fetch(path)).json() as Promise<{ name: string; short_name: string; icons: { src: string }[] }>, (await manifest())!)
    expect([said.name, said.short_name]).toEqual(['Tides', 'Tides'])
    expect(JSON.stringify(said)).not.toMatch(/evenkeel/i)
    for (const { src } of said.icons) expect((await page.request.get(src)).status()).toBe(200)
    // In another language the name is of that language too, on the page and on the home screen.
    await page.evaluate(() => localStorage.setItem('ek-language', 'es'))
    await page.goto('/today')
    await today(page)
    await expect.poll(() => page.title()).toContain('Mareas')
    expect(await manifest()).toBe('/app/tides.es.webmanifest')
    expect((await page.request.get('/app/tides.es.webmanifest')).status()).toBe(200)
    await context.close()
  })
})
