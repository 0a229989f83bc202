import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { checkInNow, moods } from '#self-care/check-in.ts'
import { desk, openBrowser, phone, watchedPage } from '#test/browser.ts'
import { begin } from './people.ts'
import { seeded } from '../packages/insights/seeded.ts'
import { asPast, begunWithPast, comeBack, type Past } from './lived.ts'

let browser: Browser
const address = inject('address')
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

/** Four months in which days with people are better by a step and a half. */
function months(): Past[] {
  const chance = seeded(3)
  const now = Temporal.Now.instant()
  return asPast(Array.from({ length: 120 }, (_, day) => {
    const people = chance.share() < 0.5
    const mood = Math.min(4, Math.max(0, Math.round(1.2 + (people ? 1.5 : 0) + 0.5 * chance.normal())))
    return checkInNow(moods[mood]!, now.subtract({ hours: 24 * (120 - day) }), 'Europe/Madrid', { factors: { people, sleep: Math.round(14 + 2 * chance.normal()) / 2 } })
  }))
}

describe('what goes with the mood', () => {
  test('is counted in a worker and told with how sure it is; what somebody does not want to be told is told no more, until they ask', async () => {
    const past = await begunWithPast(address, months())
    const context = await browser.newContext(phone)
    const page = await comeBack(context, address, past)
    const sent: string[] = []
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.goto(`${address}/check-ins`)
    await page.getByRole('link', { name: 'What goes with your mood' }).click()
    const claim = page.getByRole('article').filter({ hasText: 'On days when you saw people, your mood was much higher.' })
    await claim.waitFor()
    expect(await claim.innerText()).toMatch(/\d+ days say both\./)
    expect(await claim.innerText()).toContain('This may be chance.')
    expect(workers.some((url) => url.includes('insights'))).toBe(true)

    await claim.getByRole('link', { name: 'How sure is that?' }).click()
    expect(new URL(page.url()).hash).toBe('#sure')
    await page.locator('#sure').getByText('do not show what causes what').waitFor()

    await claim.getByRole('button', { name: 'Do not tell me this: seeing people' }).click()
    await claim.waitFor({ state: 'detached' })
    await page.getByText('It will not be told any more.').waitFor()
    await page.reload()
    await page.getByText('What you did not want to be told').waitFor()
    expect(await page.getByRole('article').count()).toBe(0)
    await page.getByRole('button', { name: 'Tell me again: seeing people' }).click()
    await claim.waitFor()
    // What was hidden stands sealed; nothing of it went out in the clear.
    expect(sent.some((one) => one.includes('/api/vault/records'))).toBe(true)
    expect(sent.join('\n')).not.toMatch(/people|insights":|hidden/)
    await context.close()
  })

  test('where no worker can start the page counts by itself', async () => {
    const past = await begunWithPast(address, months())
    const context = await browser.newContext({ ...desk, serviceWorkers: 'block' })
    let refused = 0
    await context.route(/insights[\w-]*\.worker/, (route) => { refused += 1; return route.abort() })
    const page = await comeBack(context, address, past)
    await page.goto(`${address}/insights`)
    await page.getByText('On days when you saw people, your mood was much higher.').waitFor()
    expect(refused).toBe(1)
    await context.close()
  })

  test('with a handful of days nothing is said but how many it takes', async () => {
    const context = await browser.newContext(phone)
    const { page, complaints } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/insights`)
    await page.getByText('There is not enough yet to say anything.').waitFor()
    expect(await page.locator('main').innerText()).toContain('It takes at least 28 more days.')
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('a check-in', () => {
  test('is two taps; what is asked beside it is chosen by the person, a question of their own too', async () => {
    const context = await browser.newContext(phone)
    const { page, complaints } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/check-ins/factors`)
    await page.getByLabel('movement, in minutes').uncheck()
    await page.getByLabel('One more, in your words').fill('music')
    await page.getByRole('button', { name: 'Add this' }).click()
    await page.getByText('Is asked', { exact: true }).waitFor()

    await page.goto(`${address}/today`)
    await page.getByText('Add more').click()
    expect(await page.getByLabel(/Minutes of movement/).count()).toBe(0)
    await page.getByLabel(/Hours of sleep/).pressSequentially('7.5')
    await page.getByLabel('music').check()
    await page.locator('label:has(input[name=intensity][value=strong])').click()
    await page.getByText('Add a feeling').click()
    await page.getByText('has not been reviewed by speakers yet').waitFor()
    await page.getByLabel('a knot in the stomach').check()
    await page.locator('label:has(input[name=mood][value=low])').click()
    await page.getByRole('button', { name: 'Save this' }).click()
    await page.locator('.undo').waitFor()
    // The next one is two taps again.
    expect(await page.locator('.extras details[open]').count()).toBe(0)
    await page.locator('label:has(input[name=mood][value=good])').click()
    await page.getByRole('button', { name: 'Save this' }).click()
    await page.getByText('Saved: Good.').waitFor()

    await page.goto(`${address}/check-ins`)
    const told = page.locator('.check-in-table tbody tr').filter({ hasText: 'Low' })
    expect((await told.innerText()).replaceAll(/[\u2068\u2069]/g, '')).toContain('a knot in the stomach · how strong: strong · 7.5 hours of sleep · music')
    await told.getByRole('button', { name: /^Change/ }).click()
    expect(await page.getByLabel(/Hours of sleep/).inputValue()).toBe('7.5')
    expect(await page.getByLabel('saw people').isChecked()).toBe(false)
    await page.getByLabel('saw people').check()
    await page.getByRole('button', { name: 'Save this' }).click()
    await page.getByText('Changed.').waitFor()
    expect(await told.innerText()).toContain('saw people')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('without script all of it is a plain form', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${address}/start`)
    await page.locator('input[value="18-over"]').check()
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL('**/today')
    await page.locator('label:has(input[value="low"])').click()
    await page.locator('.extras summary').first().click()
    await page.locator('input[name=sleep]').fill('6.5')
    await page.locator('label:has(input[name=happened][value=people])').click()
    await page.locator('form[action="/today/check-in"] button').click()
    await page.locator('.check-ins li').waitFor()
    expect((await page.locator('.check-ins li').innerText()).replaceAll(/[\u2068\u2069]/g, '')).toContain('6.5 hours of sleep · saw people')
    await context.close()
  })
})

test('what helped names five skills and ranks none, and says nothing from a few times', async () => {
  const now = Temporal.Now.instant()
  const done = (practice: string, skill: string, nth: number, after: number): Past => ({ domain: 'practice', value: { kind: 'done', practice, skill, at: now.subtract({ hours: 30 * nth + 1 }).toString(), zone: 'Europe/Madrid', minutes: 5, before: 2, after } })
  const past = await begunWithPast(address, [...[1, 2, 3, 4, 5, 6].map((nth) => done('a-boundary', 'connect', nth, nth % 2 ? 3 : 2)), done('a-good-memory', 'notice', 9, 5)])
  const context = await browser.newContext(phone)
  const page = await comeBack(context, address, past)
  await page.goto(`${address}/helped`)
  await page.getByText('Tried 6 times. Afterwards: higher 3, the same 3, lower 0.').waitFor()
  await page.getByText('Tried once. Fewer than 5 times say how it was').waitFor()
  expect(await page.locator('main h2').allInnerTexts()).toEqual(['Steady', 'Notice', 'Rethink', 'Act', 'Connect'])
  await context.close()
})

test('a goal is picked, ticked for today, undone, paused, removed and brought back; what happened shows only if opened', async () => {
  const context = await browser.newContext(phone)
  const { page, complaints } = await watchedPage(context)
  await begin(page, address)
  await page.goto(`${address}/goals`)
  await page.getByRole('button', { name: 'A short walk' }).click()
  expect(await page.getByLabel('What you want to do').inputValue()).toBe('A short walk')
  await page.getByRole('button', { name: 'Add this' }).click()
  const today = page.locator('input[name=today]')
  await today.check()
  await page.getByText('Kept for today: A short walk').waitFor()
  await page.reload()
  await today.waitFor()
  expect(await today.isChecked()).toBe(true)
  expect(await page.locator('main svg.two-weeks').count()).toBe(0)
  await page.getByRole('button', { name: 'Days it happened: A short walk' }).click()
  await page.getByText(/^In the last four weeks: /).waitFor()
  await today.uncheck()
  await page.getByText('Not in the last four weeks. That is fine.').waitFor()

  await page.getByRole('button', { name: 'Pause: A short walk' }).click()
  await today.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Go on with it: A short walk' }).click()
  await today.waitFor()
  await page.getByRole('button', { name: 'Remove: A short walk' }).click()
  await today.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await today.waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/streak|in a row|missed|%/i)
  expect(complaints).toEqual([])
  await context.close()
})
