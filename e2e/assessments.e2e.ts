import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, watchedPage } from '#test/browser.ts'
import { appKept, begin, daysLater } from './people.ts'

let browser: Browser
const address = inject('address')
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

/** Chooses an answer by its points and goes on. */
async function answer(page: Page, points: number): Promise<void> {
  await page.locator(`label:has(input[name=answer][value="${points}"])`).click()
  await page.locator('main form button[type=submit]').click()
}
const asked = (page: Page, at: number, of: number) => page.getByText(`Question: ${at} of ${of}`).waitFor()

describe('questions about how one is', () => {
  test('a form is left half-way, gone on with, brings a result, and is not asked again for two weeks', async () => {
    const context = await browser.newContext(phone)
    const { page, complaints } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/assessments`)
    await page.getByRole('link', { name: /Low mood PHQ-8/ }).click()

    // Left at the fourth question, by saying so; three answers are kept.
    await asked(page, 1, 8)
    expect(await page.locator('legend').innerText()).toContain('Over the last 2 weeks')
    await page.locator('main form button[type=submit]').click()
    await page.getByText('Choose one of the answers, or leave this one.').waitFor()
    for (const points of [2, 1, 2]) await answer(page, points)
    await asked(page, 4, 8)
    await page.getByRole('button', { name: 'I would rather not answer this' }).click()
    await page.getByRole('link', { name: 'Leave it for now' }).click()
    await page.getByText('Not finished: 3 of 8 answered.').waitFor()

    // A page that dies has lost nothing: the fourth answer was only chosen, not sent on.
    await page.getByRole('link', { name: /Low mood PHQ-8/ }).click()
    await asked(page, 4, 8)
    await page.getByText('3 of 8 are answered.').waitFor()
    await page.locator('label:has(input[name=answer][value="1"])').click()
    await page.getByText(/^Saved .* on this device/).waitFor()
    await page.reload()

    // The way back keeps what was said, and an address cannot lead past an open question.
    await asked(page, 5, 8)
    await page.getByRole('link', { name: 'The question before' }).click()
    await asked(page, 4, 8)
    expect(await page.locator('input[name=answer][value="1"]').isChecked()).toBe(true)
    await page.goto(`${address}/assessments/take?of=phq-8&q=8`)
    await asked(page, 5, 8)
    for (const points of [1, 2, 1, 3]) await answer(page, points)

    await page.waitForURL('**/assessments/result?id=*')
    await page.getByText('Your answers add up to 13 of 24.').waitFor()
    await page.getByText('Published range: moderate signs of depression.').waitFor()
    await page.getByText('It is not a diagnosis.').waitFor()
    await page.getByText('Your answers', { exact: true }).click()
    expect(await page.locator('main ol li').count()).toBe(8)

    await page.goto(`${address}/assessments`)
    await page.getByText(/Can be asked again from/).first().waitFor()
    expect(await page.getByRole('link', { name: /Low mood PHQ-8/ }).count()).toBe(0)
    // The PHQ-9 has an address, and it leads to no ninth question.
    await page.goto(`${address}/assessments/take?of=phq-9`)
    await page.getByText(/They can be asked again from/).waitFor()
    expect(await page.locator('input[name=answer]').count()).toBe(0)
    expect(complaints).toEqual([])

    const later = await context.newPage()
    await daysLater(later, 13)
    await later.goto(`${address}/assessments/take?of=phq-8`)
    await later.getByText(/They can be asked again from/).waitFor()
    await later.close()
    const again = await context.newPage()
    await daysLater(again, 15)
    await again.goto(`${address}/assessments/take?of=phq-9`)
    await asked(again, 1, 8)
    for (let question = 0; question < 8; question++) await answer(again, 0)
    await again.getByText('Your answers add up to 0 of 24.').waitFor()
    // No threshold of change is published for the PHQ-8, so nothing is claimed; the course is a chart, a sentence and a table.
    await again.getByText('We know of no published difference').waitFor()
    expect(await again.locator('figcaption').innerText()).toMatch(/^2 results from/)
    await again.getByText('The same as a table').click()
    expect(await again.locator('.chart-table tbody tr').count()).toBe(2)
    await context.close()
  })

  test('nothing of what was answered leaves the device in the clear', async () => {
    const context = await browser.newContext(phone)
    const { page, requests } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/assessments/take?of=who-5`)
    for (const points of [5, 4, 5, 4, 5]) await answer(page, points)
    await page.getByText('Your answers add up to 92 of 100.').waitFor()
    await page.waitForTimeout(500)
    expect(requests.some(({ url }) => url.endsWith('/api/vault/records'))).toBe(true)
    for (const { body } of requests) expect(body ?? '').not.toMatch(/who-5|assessment|answers/)
    for (const { url } of requests) expect(new URL(url).origin).toBe(address)
    await context.close()
  })

  test('a result can be removed and brought back, and the window says which of the two it shows', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, address)
    await page.goto(`${address}/assessments/take?of=who-5`)
    for (const points of [3, 3, 3, 3, 3]) await answer(page, points)
    await page.getByText('Your answers add up to 60 of 100.').waitFor()
    await page.getByRole('button', { name: 'Remove this result' }).click()
    await page.getByText('Removed.').waitFor()
    expect(await page.title()).toMatch(/^No result here/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Your answers add up to 60 of 100.').waitFor()
    expect(await page.title()).toMatch(/^Your result \(WHO-5\)/)
    await context.close()
  })

  test('without a line a form is answered, kept and read', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await appKept(page, '/who-5.en-')
    await context.setOffline(true)
    await page.goto(`${address}/assessments/take?of=gad-7`)
    for (let question = 0; question < 7; question++) await answer(page, 1)
    await page.getByText('Your answers add up to 7 of 21.').waitFor()
    await page.reload()
    await page.getByText('Published range: mild signs of anxiety.').waitFor()
    await context.close()
  })

  test('in Arabic nothing is ready: each form says why, and can be answered in another language, which keeps its own direction', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, address)
    await page.goto(`${address}/assessments?lang=ar`)
    await page.locator('main li').first().waitFor()
    expect(await page.locator('main a[href="/assessments/take?of=who-5"]').count()).toBe(0)
    await page.locator('main a[href="/assessments/take?of=who-5&in=en"]').click()
    await page.locator('input[name=answer]').first().waitFor()
    expect(await page.locator('legend > span').getAttribute('dir')).toBe('ltr')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await context.close()
  })
})
