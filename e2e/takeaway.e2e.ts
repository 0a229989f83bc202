import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, phone, watchedPage } from '#test/browser.ts'
import { begin, checkIn, rows, sent } from './people.ts'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'evenkeel-takeaway-'))
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A device of somebody new. */
async function newcomer(): Promise<{ context: BrowserContext; page: Page; complaints: string[]; requests: { url: string; body: string | null }[] }> {
  const context = await browser.newContext({ ...phone, baseURL: inject('address'), acceptDownloads: true })
  const watched = await watchedPage(context)
  await begin(watched.page)
  return { context, ...watched }
}

async function writeEntry(page: Page, text: string): Promise<void> {
  await page.goto('/journal/write?new=1')
  await page.getByLabel('What you want to write').fill(text)
  await page.getByRole('button', { name: 'Keep this entry' }).click()
  await page.waitForURL('**/journal/entry?id=*')
}

/** Saves one kind of file and gives where it lies. */
async function take(page: Page, kind: string): Promise<string> {
  await page.goto('/me/take-away')
  await page.locator(`label:has(input[name=kind][value="${kind}"])`).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const download = await coming
  const path = join(folder, `${kind}-${download.suggestedFilename()}`)
  await download.saveAs(path)
  await page.getByText('The file is on this device now').waitFor()
  return path
}

const tableOf = async (page: Page) => {
  await page.goto('/check-ins')
  await sent(page)
  return (await rows(page).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
}
const journalOf = async (page: Page) => {
  await page.goto('/journal')
  await page.locator('.journal-piece').first().waitFor()
  return page.locator('.journal-piece').allInnerTexts()
}

describe('leaving with everything', () => {
  test('what leaves one account comes into another as it was, and only once', async () => {
    const one = await newcomer()
    await checkIn(one.page, 'low', 'rain, =1+1 all day')
    await checkIn(one.page, 'good')
    await writeEntry(one.page, 'A line of the journal.\nنص عربي')
    const [table, journal] = [await tableOf(one.page), await journalOf(one.page)]
    await one.page.goto('/me')
    await one.page.getByRole('link', { name: /Take your things with you/ }).click()
    await one.page.waitForURL('**/me/take-away')

    const file = await take(one.page, 'everything')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'evenkeel-vault', version: 1 })
    expect(readFileSync(await take(one.page, 'check-ins'), 'utf8')).toContain(`"rain, =1+1 all day"`)
    expect(JSON.parse(readFileSync(await take(one.page, 'fhir'), 'utf8'))).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
    expect(one.complaints).toEqual([])
    for (const { url, body } of one.requests) { expect(new URL(url).origin).toBe(inject('address')); expect(body ?? '').not.toMatch(/rain|evenkeel-vault/) }
    await one.context.close()

    const two = await newcomer()
    await two.page.goto('/me/take-away/bring')
    await two.page.locator('#file').setInputFiles(file)
    await two.page.getByText(/things are new/).waitFor()
    // Nothing is kept before it has been seen.
    expect(await two.page.evaluate(() => document.querySelector('main')!.textContent)).not.toContain('have come in')
    await two.page.getByRole('button', { name: /^Bring \d+ things in/ }).click()
    await two.page.getByText(/things have come in/).waitFor()
    expect(await tableOf(two.page)).toEqual(table)
    expect(await journalOf(two.page)).toEqual(journal)

    await two.page.goto('/me/take-away/bring')
    await two.page.locator('#file').setInputFiles(file)
    await two.page.getByText('Nothing in it is new.').waitFor()
    await two.page.getByText(/things are here already/).waitFor()
    expect(two.complaints).toEqual([])
    for (const { body } of two.requests) expect(body ?? '').not.toMatch(/rain|line of the journal/)
    await two.context.close()
  })

  test('a file locked with a passphrase opens with it and with nothing else', async () => {
    const one = await newcomer()
    await checkIn(one.page, 'between', 'behind a lock')
    await one.page.goto('/me/take-away')
    await one.page.locator('label:has(input[name=lock][value=passphrase])').click()
    await one.page.getByLabel('Passphrase for this file').fill('short')
    await one.page.getByRole('button', { name: 'Save the file' }).click()
    await one.page.getByText('This is too short.').waitFor()
    await one.page.getByLabel('Passphrase for this file').fill('seven quiet herons')
    await one.page.getByLabel('The passphrase once more').fill('seven quiet herons')
    const coming = one.page.waitForEvent('download', { timeout: 120_000 })
    await one.page.getByRole('button', { name: 'Save the file' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/^my-things-\d{4}-\d\d-\d\d\.json\.age$/)
    const file = join(folder, 'locked.age')
    await download.saveAs(file)
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    expect(bytes.includes('behind a lock')).toBe(false)
    await one.context.close()

    const two = await newcomer()
    await two.page.goto('/me/take-away/bring')
    await two.page.locator('#file').setInputFiles(file)
    const words = two.page.getByLabel('Passphrase or secret key')
    await words.fill('seven quiet heron')
    await two.page.getByRole('button', { name: 'Open the file' }).click()
    await two.page.getByText('The file did not open.').waitFor({ timeout: 120_000 })
    await words.fill('seven quiet herons')
    await two.page.getByRole('button', { name: 'Open the file' }).click()
    await two.page.getByRole('button', { name: /^Bring/ }).click({ timeout: 120_000 })
    await two.page.getByText(/ha(s|ve) come in/).waitFor()
    expect((await tableOf(two.page)).join()).toContain('behind a lock')
    expect(two.complaints).toEqual([])
    await two.context.close()
  })

  test('a table of another diary comes in after its moods were looked at; bad lines are named, and what came in goes out again', async () => {
    const file = join(folder, 'daylio.csv')
    writeFileSync(file, [
      'full_date,date,weekday,time,mood,activities,note_title,note', '2026-05-14,May 14,Thursday,10:30 PM,rad,"friends | running",,"A long walk"',
      '2026-05-13,May 13,Wednesday,8:05 AM,sunny,,,', '2026-02-30,x,x,8:05 AM,bad,,,"a day that never was"', '',
    ].join('\n'))
    const { context, page, complaints } = await newcomer()
    await page.goto('/me/take-away/bring')
    await page.locator('#file').setInputFiles(file)
    await page.getByText('2 lines can be read.').waitFor()
    await page.getByText('One line cannot come in').click()
    await page.getByText('Line 4: the day is not one that can be read').waitFor()
    // The mood that has no state yet is asked for before anything is kept.
    await page.getByRole('button', { name: 'Bring these in' }).click()
    await page.getByText('Choose what this mood is called here, or leave it out.').waitFor()
    await page.locator('fieldset', { hasText: 'sunny' }).getByText('All right', { exact: true }).click()
    await page.locator('label:has(input[name=activities][value=own])').click()
    await page.getByRole('button', { name: 'Bring these in' }).click()
    await page.getByText('2 things have come in.').waitFor()
    await page.getByRole('button', { name: 'Take it out again' }).click()
    await page.getByText('What came in has been taken out again.').waitFor()

    await page.locator('#file').setInputFiles([])
    await page.locator('#file').setInputFiles(file)
    await page.locator('fieldset', { hasText: 'sunny' }).getByText('All right', { exact: true }).click()
    await page.getByRole('button', { name: 'Bring these in' }).click()
    await page.getByText('2 things have come in.').waitFor()
    const table = (await tableOf(page)).join('\n')
    expect(table).toContain('A long walk')
    expect(table).toContain('Activities: friends, running')
    await page.goto('/check-ins/factors')
    await page.getByText('running').first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})
