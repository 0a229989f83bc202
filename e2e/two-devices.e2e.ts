import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { desk, phone } from '#test/browser.ts'
import { begin, checkIn, enterCode, makeCode, openHouse, rows, sent, today, type House } from './people.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

type Device = { context: BrowserContext; page: Page }
type Pair = { one: Device; other: Device; code: string }

/** A person on a phone and at a desk, with one check-in that both have and both look at. */
async function pair(): Promise<Pair> {
  const [first, second] = await Promise.all([house.device(phone), house.device(desk)])
  const one = { context: first, page: await first.newPage() }
  const other = { context: second, page: await second.newPage() }
  await begin(one.page)
  await checkIn(one.page, 'between', 'The first words')
  const code = await makeCode(one.page)
  await other.page.goto('/sign-in')
  await enterCode(other.page, code)
  await today(other.page)
  for (const { page } of [one, other]) await page.goto('/check-ins')
  for (const { page } of [one, other]) await sent(page)
  return { one, other, code }
}

const close = ({ one, other }: Pair) => Promise.all([one.context.close(), other.context.close()])
const withNote = (page: Page, note: string) => rows(page).filter({ hasText: note })

/** Changes the note of the check-in that stands there. */
async function rewrite(page: Page, note: string): Promise<void> {
  await rows(page).first().getByRole('button', { name: /^Change/ }).click()
  await page.getByLabel(/A few words/).fill(note)
  await page.getByRole('button', { name: 'Save this' }).click()
  await withNote(page, note).waitFor()
}

test('a check-in on one device appears on the other by live news, without a reload', async ({ annotate }) => {
  const both = await pair()
  const { one, other } = both
  let loads = 0
  one.page.on('load', () => { loads++ })
  await other.page.goto('/today')
  await today(other.page)
  await checkIn(other.page, 'good', 'From the desk')
  const began = performance.now()
  await withNote(one.page, 'From the desk').waitFor({ timeout: 5000 })
  await annotate(`there after ${Math.round(performance.now() - began)} ms`)
  expect(await rows(one.page).count()).toBe(2)
  expect(loads).toBe(0)
  await close(both)
})

test('the same entry changed on both without a line: both versions are kept, and said to be so', async () => {
  const both = await pair()
  const devices = [both.one, both.other]
  for (const { context } of devices) await context.setOffline(true)
  await rewrite(both.one.page, 'As the phone has it')
  await rewrite(both.other.page, 'As the desk has it')
  for (const { context } of devices) await context.setOffline(false)
  for (const { page } of devices) {
    for (const note of ['As the phone has it', 'As the desk has it']) await withNote(page, note).waitFor()
    await sent(page)
    expect(await rows(page).count()).toBe(2)
    expect(await rows(page).filter({ hasText: 'written on two devices; both are kept' }).count()).toBe(1)
  }
  await close(both)
})

test('a session ended from the list signs that device out at once: its screen says so, and what it had not sent yet is not lost', async ({ annotate }) => {
  const both = await pair()
  const { one, other } = both
  // Written where there is no line, so that nothing but this device has it.
  await other.context.route('**/api/vault/records', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await other.page.goto('/today')
  await today(other.page)
  await checkIn(other.page, 'low', 'Only the desk knows this')

  await one.page.goto('/me/sessions')
  const row = one.page.locator('li', { hasText: 'Computer' })
  await row.getByRole('button', { name: /^End it/ }).click()
  const began = performance.now()
  await other.page.getByText('This device was signed out. Nothing is lost').waitFor({ timeout: 3000 })
  const took = performance.now() - began
  await annotate(`said after ${Math.round(took)} ms`)
  await one.page.getByText('That device is signed out.').waitFor()
  expect(await other.page.locator('body').innerText()).not.toContain('Only the desk knows this')
  // The key that the desk still has does not open it again by a reload.
  await other.page.goto('/check-ins')
  await other.page.getByText('This device was signed out.').waitFor()
  expect(await rows(other.page).count()).toBe(0)

  await other.context.unroute('**/api/vault/records')
  await enterCode(other.page, both.code)
  await withNote(other.page, 'Only the desk knows this').waitFor()
  await sent(other.page)
  await one.page.goto('/check-ins')
  await withNote(one.page, 'Only the desk knows this').waitFor()
  await close(both)
})

test('a session that ends where only this device opens the vault leaves everything readable, and says that nothing more is sent', async () => {
  const context = await house.device()
  const page = await context.newPage()
  await begin(page)
  await checkIn(page, 'good', 'Still mine to read')
  await page.goto('/check-ins')
  await sent(page)
  await context.clearCookies()
  await page.reload()
  await page.getByText('This device is signed out, and nothing else opens your vault.').waitFor()
  expect(await withNote(page, 'Still mine to read').count()).toBe(1)
  await context.close()
})
