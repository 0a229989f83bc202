import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { desk } from '#test/browser.ts'
import { card, giveAuthenticator, openHouse, type House } from './people.ts'

const PASSPHRASE = 'gravel, thyme and a blue kettle'
let empty: House
let sample: House
beforeAll(async () => { [empty, sample] = await Promise.all([openHouse(['--empty']), openHouse()]) })
afterAll(() => Promise.all([empty.close(), sample.close()]))

async function newDesk(house: House): Promise<Page> {
  return (await house.device(desk)).newPage()
}

/** The six digits that an authenticator app shows so many half minutes from now. */
const digits = (secret: string, later = 0) => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + later * 30_000 })

async function takeLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('form').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(({ pathname }) => pathname === '/desk' || pathname === '/')
  // Pressed before the program was there, the form goes as a plain one, and the first page leads on.
  if (new URL(page.url()).pathname === '/') await page.getByRole('link', { name: 'Go on to the desk' }).click()
  await page.waitForURL('**/desk')
}

async function nameMyself(page: Page, name: string): Promise<void> {
  const mine = card(page, 'My name')
  await mine.getByLabel('Name').fill(name)
  await mine.getByRole('button', { name: 'Save this name' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Start without a name' }).waitFor()
}

async function signInByPassphrase(page: Page, code: string): Promise<void> {
  await page.goto('/sign-in/staff')
  const more = page.locator('details', { hasText: 'Use a passphrase and a one-time code' })
  await more.locator('summary').click()
  await more.getByLabel('Sign-in name').fill('stela')
  await more.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await more.getByLabel('One-time code').fill(code)
  await more.getByRole('button', { name: 'Sign in' }).click()
}

test('an empty house: its first steward comes by the link that the start says, and goes on with a passphrase and one-time codes; a clinician is invited, signs in with a passkey, and is suspended', async () => {
  const steward = await newDesk(empty)
  const link = /\/link\?t=[\w-]{43}/.exec(empty.service.said())![0]
  await steward.goto(link)
  await steward.getByText('With this link you become the first steward of this service.').waitFor()
  await takeLink(steward, link)
  await steward.getByText('You have no way to sign in again yet.').waitFor()
  await nameMyself(steward, 'Stela')
  await steward.goto('/desk/ways-in')
  const pass = card(steward, 'Passphrase')
  await pass.getByRole('button', { name: 'Choose a passphrase' }).click()
  await pass.getByLabel('Sign-in name').fill('stela')
  await pass.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await pass.getByRole('button', { name: 'Set this passphrase' }).click()
  await pass.getByText('Your passphrase is set.').waitFor({ timeout: 20_000 })
  await steward.goto('/desk')
  const codes = card(steward, 'One-time codes')
  await codes.getByRole('button', { name: 'Set up one-time codes' }).click()
  const secret = await codes.locator('code').innerText()
  await codes.getByLabel('The six digits').fill(digits(secret, 40))
  await codes.getByRole('button', { name: 'Confirm the code' }).click()
  await codes.getByText('That is not the code of now.').waitFor()
  const first = digits(secret)
  await codes.getByLabel('The six digits').fill(first)
  await codes.getByRole('button', { name: 'Confirm the code' }).click()
  await codes.getByText('One-time codes are set up.').waitFor()
  await signOut(steward)

  // Neither a code of another hour, nor the one that was used already, opens the desk.
  for (const wrong of [digits(secret, 40), first]) {
    await signInByPassphrase(steward, wrong)
    await steward.getByText('The one-time code is not the one of now.').waitFor({ timeout: 20_000 })
  }
  await signInByPassphrase(steward, digits(secret, 1))
  await steward.waitForURL('**/desk', { timeout: 20_000 })
  await steward.getByRole('heading', { level: 1, name: 'Stela' }).waitFor()

  await steward.goto('/desk/staff')
  await steward.locator('label:has(input[value="clinician"])').click()
  await steward.getByRole('button', { name: 'Make the link' }).click()
  const invitation = await steward.getByLabel('Link', { exact: true }).inputValue()
  const clinician = await newDesk(empty)
  await giveAuthenticator(clinician, { prf: false })
  await clinician.goto(invitation)
  await clinician.getByText('This link invites you to work here. Your role: clinician').waitFor()
  await takeLink(clinician, invitation)
  await nameMyself(clinician, 'Theo')
  await clinician.goto('/desk/ways-in')
  await clinician.getByRole('button', { name: 'Make a passkey on this device' }).click()
  await clinician.getByText('The passkey is set. It signs you in from now on.').waitFor()
  await signOut(clinician)
  await clinician.goto(invitation)
  await clinician.getByText('This link was used already').waitFor()
  await clinician.goto('/sign-in/staff')
  await clinician.getByRole('button', { name: 'Use a passkey' }).click()
  await clinician.waitForURL('**/desk')
  await clinician.getByRole('heading', { level: 1, name: 'Theo' }).waitFor()

  await steward.goto('/desk/staff')
  const row = (name: string) => steward.locator('li', { hasText: name })
  await row('Stela').getByRole('button', { name: /^Suspend/ }).click()
  await steward.getByText('You cannot suspend yourself.').waitFor()
  await row('Theo').getByRole('button', { name: /^Suspend/ }).click()
  await row('Theo').getByText('Suspended', { exact: true }).waitFor()
  // His screen is left at once; his next act is refused, and so is his passkey.
  await clinician.waitForURL('**/sign-in/staff', { timeout: 5000 })
  expect(await clinician.evaluate(() => fetch('/api/identity/sessions').then(({ status }) => status))).toBe(401)
  await clinician.getByRole('button', { name: 'Use a passkey' }).click()
  await clinician.getByText('We do not know these.').waitFor()
  await row('Theo').getByRole('button', { name: /^Let back in/ }).click()
  await row('Theo').getByRole('button', { name: /^Suspend/ }).waitFor()
  await clinician.getByRole('button', { name: 'Use a passkey' }).click()
  await clinician.waitForURL('**/desk')
  for (const page of [steward, clinician]) await page.context().close()
})

const run = promisify(execFile)
const signInLink = async (name: string) => {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, '../app/cli.ts'), 'sign-in', name], { env: { PATH: process.env['PATH'] ?? '', ...sample.service.env } })
  return new URL(stdout.trim()).href
}

test.each([['theo', 'Theo', 'Clinician'], ['lina', 'Lina', 'Listener'], ['mara', 'Mara', 'Moderator']])('the sample service signs in %s by a link of the command line, with their own role and no more', async (name, title, role) => {
  const page = await newDesk(sample)
  await takeLink(page, await signInLink(name))
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await page.locator('.lead').innerText()).toBe(role)
  expect(await page.getByRole('link', { name: 'Who works here' }).count()).toBe(0)
  expect(await page.evaluate(() => fetch('/api/identity/staff').then(({ status }) => status))).toBe(404)
  await page.context().close()
})
