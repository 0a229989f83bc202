import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, watchedPage } from '#test/browser.ts'
import { begin, checkIn } from './people.ts'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

/** Presses what saves a file, and gives its text. */
async function saved(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFileSync(await (await coming).path(), 'utf8')
}

/** Fills in the WHO-5. */
async function fillIn(page: Page, points: readonly number[]): Promise<void> {
  await page.goto('/assessments/take?of=who-5')
  for (const point of points) {
    await page.locator(`label:has(input[name=answer][value="${point}"])`).click()
    await page.locator('main form button[type=submit]').click()
  }
  await page.waitForURL('**/assessments/result?id=*')
}

describe('the progress report', () => {
  test('says what was told, holds only words that were ticked, and leaves as the person changed it', async () => {
    const context = await browser.newContext({ ...phone, baseURL: inject('address'), acceptDownloads: true })
    const { page, complaints, requests } = await watchedPage(context)
    await begin(page)
    await checkIn(page, 'low', 'rain all day')
    await checkIn(page, 'good', 'not for others')
    await fillIn(page, [3, 3, 3, 3, 3])
    const before = requests.length

    await page.goto('/report')
    const paper = page.locator('.report-paper')
    await paper.getByText('I said how I was on 1 of 30 days, 2 times in all.').waitFor()
    await paper.getByText('60 of 100').waitFor()
    await paper.getByText('This is not a diagnosis.').waitFor()
    expect(await paper.innerText()).not.toMatch(/rain|not for others/)

    await page.getByText('Words of your own: none chosen').click()
    await page.locator('label.choice', { hasText: 'rain all day' }).click()
    await paper.getByText('rain all day').waitFor()

    // In other words; then away to another page and back: nothing of it is lost.
    await paper.getByRole('button', { name: /^Change: I said how I was/ }).click()
    await page.getByLabel('In other words').fill('I wrote a little.')
    await page.getByRole('button', { name: 'Keep these words' }).click()
    await paper.getByRole('button', { name: /^Strike out: My states went from/ }).click()
    await paper.getByRole('button', { name: /^Put back: My states went from/ }).waitFor()
    await page.getByRole('link', { name: 'Write the letter' }).click()
    await page.waitForURL('**/report/letter')
    const letter = page.locator('textarea[name=letter]')
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('I wrote a little.'))
    expect(await letter.inputValue()).toMatch(/^Dear Doctor,.*rain all day.*not a diagnosis/s)
    await page.locator('label:has(input[name=language][value=es])').click()
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('Esto no es un diagnóstico.'))
    expect(await letter.inputValue()).toContain('I wrote a little.')
    expect(await letter.inputValue()).not.toContain('Mis estados fueron')
    await page.getByText('stay in the language you wrote them in').waitFor()
    await letter.fill(`${await letter.inputValue()}\nGracias`)
    expect(await saved(page, 'Save as plain text')).toContain('Gracias')
    await page.getByRole('link', { name: 'Progress report' }).click()
    await page.waitForURL('**/report')

    const text = await saved(page, 'Save as plain text')
    expect(text).toContain('I wrote a little.')
    expect(text).toContain('rain all day')
    expect(text).not.toMatch(/went from|not for others/)
    expect(await saved(page, 'Save as a table')).toMatch(/"My check-ins",.*,2,"Low"/)

    // On paper: the report alone, without buttons and without what was struck out.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('My states went from').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(await page.locator('main h1').isVisible()).toBe(false)
    expect(await paper.isVisible()).toBe(true)
    const sizes: string[] = []
    for (const size of ['a4', 'letter']) {
      await page.emulateMedia({ media: null })
      await page.locator(`label:has(input[name=paper][value=${size}])`).click()
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => `${Math.round(Number(wide))} x ${Math.round(Number(high))}`)
      expect(boxes, size).toHaveLength(1)
      sizes.push(boxes[0]!)
    }
    expect(sizes).toEqual([expect.stringMatching(/^59[456] x 84[123]$/), '612 x 792'])

    expect(complaints).toEqual([])
    // What was made here went nowhere: only sealed records travel, and none of them because of the report.
    for (const { url, body } of requests.slice(before)) { expect(new URL(url).origin).toBe(inject('address')); expect(body ?? '').not.toMatch(/rain|I wrote a little|Dear Doctor/) }
    await context.close()
  })

  test('without a check-in it says so, and offers nothing that is not there', async () => {
    const context = await browser.newContext({ ...phone, baseURL: inject('address') })
    const page = await context.newPage()
    await begin(page)
    await page.goto('/report')
    await page.getByText('There are no check-ins of mine in these 30 days.').waitFor()
    await page.getByText('No questionnaire with a result was filled in').waitFor()
    expect(await page.locator('.report-paper svg').count()).toBe(0)
    await context.close()
  })
})
