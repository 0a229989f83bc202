import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, watchedPage } from '#test/browser.ts'
import { isDrawnHere } from './looking.ts'
import { begin, daysLater } from './people.ts'

let browser: Browser
const address = inject('address')
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

const step = (page: Page, words: string) => page.locator('details.card', { hasText: words })
const next = (page: Page) => page.getByRole('region').filter({ has: page.locator('#next-step') })
describe('a course', () => {
  test('is started, paused, taken up weeks later where it was, and finished by jumping, with a summary of what was done and written', async () => {
    const context = await browser.newContext(phone)
    const { page, complaints } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/courses`)
    expect(await page.locator('main .list .door').first().innerText()).toBe('How minds wander')
    await page.getByRole('link', { name: 'How minds wander' }).click()
    await page.getByRole('button', { name: 'Start this course' }).click()
    await next(page).getByText('Step 1 of 10 · today').waitFor()
    // Whom it is not for stands in plain sight, with the way to help.
    await page.locator('section', { has: page.locator('#not-for') }).getByRole('link', { name: 'Help now' }).waitFor()

    // The practice is opened from its step, in the length of that step.
    await next(page).getByRole('link', { name: 'Open the practice' }).click()
    await page.waitForURL('**/practice/play?id=breath-attention&minutes=3**')
    await page.goto(`${address}/courses/course?id=how-minds-wander`)
    await next(page).getByRole('button', { name: 'I have done this' }).click()
    await page.getByText('Step 1 is noted as done.').waitFor()
    await next(page).getByText('Step 2 of 10 · tomorrow').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await next(page).getByText('Step 1 of 10').waitFor()
    await next(page).getByRole('button', { name: 'I have done this' }).click()

    // The second step is a card, and says itself that it was read.
    await next(page).getByRole('link', { name: 'Read the page' }).click()
    await page.getByRole('heading', { name: 'Sources' }).waitFor()
    await page.getByRole('button', { name: 'I have read this' }).click()
    await next(page).getByText('Step 3 of 10').waitFor()
    await page.getByText('2 of 10 steps done.').first().waitFor()

    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await page.getByText('This course rests for as long as you like.').waitFor()
    expect(complaints).toEqual([])

    // Nine weeks later nothing is said of nine weeks.
    await page.close()
    const later = await context.newPage()
    await daysLater(later, 63)
    await later.goto(`${address}/courses`)
    await later.getByText('Paused. 2 of 10 steps done.').waitFor()
    await later.getByRole('link', { name: 'How minds wander' }).click()
    await later.getByRole('button', { name: 'Go on' }).click()
    await next(later).getByText('Step 3 of 10 · today').waitFor()

    // Ahead to the last step; the others stay open, and one may finish without them.
    await step(later, 'Open, and a little longer').locator('summary').click()
    await step(later, 'Open, and a little longer').getByRole('button', { name: 'Go on from here' }).click()
    await next(later).getByText('Step 10 of 10').waitFor()
    await next(later).getByRole('button', { name: 'I have done this' }).click()
    await later.getByText('You are at the end. 7 steps are still there').waitFor()
    await step(later, 'Three minutes with the breath').locator('summary').click()
    await later.getByLabel(/A line of your own/).last().fill('The tram outside was louder than my breath')
    await later.getByText(/^Saved .* on this device/).first().waitFor()
    await later.getByRole('button', { name: 'Finish here' }).click()
    await later.getByRole('heading', { name: 'This course is finished' }).waitFor()
    await later.getByText('The 3 steps you did').waitFor()
    await later.locator('#written ~ .card', { hasText: 'The tram outside' }).waitFor()
    await context.close()
  })

  test('counts a step as done when its practice was done to the end after it was opened', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, address)
    await page.goto(`${address}/courses/course?id=worry`)
    await page.getByRole('button', { name: 'Start this course' }).click()
    const open = next(page).getByRole('link', { name: 'Open the practice' })
    // To the first step that is a practice.
    while (!await open.isVisible()) await next(page).getByRole('button', { name: 'I have done this' }).click()
    const before = await next(page).innerText()
    await open.click()
    await page.waitForURL('**/practice/play?**')
    const ended = page.locator('#ended')
    for (let press = 0; press < 80 && !await ended.isVisible(); press++) {
      await page.locator('.controls').getByRole('button', { name: 'Next' }).click({ timeout: 5000 }).catch(() => {})
    }
    await ended.waitFor()
    await page.goto(`${address}/courses/course?id=worry`)
    await page.waitForFunction((old) => { const now = document.querySelector('#next-step')?.parentElement; return now && now.innerText !== old }, before, { polling: 100 })
    await context.close()
  })

  test('offers its questions at the start and again after two weeks, never in between, and shows the answers so far as a chart', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    const retest = (on: Page) => on.locator('section', { has: on.locator('#retest') })
    const answer = async (on: Page) => {
      await retest(on).getByRole('link', { name: 'Answer them now' }).click()
      for (let at = 1; at <= 7; at++) {
        await on.getByText(`Question: ${at} of 7`).waitFor()
        await on.locator('label:has(input[name=answer][value="1"])').click()
        await on.locator('main form button[type=submit]').click()
      }
      await on.waitForURL('**/assessments/result?**')
      await on.goto(`${address}/courses/course?id=worry`)
      await retest(on).waitFor()
    }
    await begin(page, address)
    await page.goto(`${address}/courses/course?id=worry`)
    await page.getByRole('button', { name: 'Start this course' }).click()
    await answer(page)
    await retest(page).getByText(/^Your answers of/).waitFor()
    await retest(page).getByText(/^The next time: /).waitFor()
    expect(await retest(page).getByRole('link', { name: 'Answer them now' }).count()).toBe(0)

    await page.close()
    const later = await context.newPage()
    await daysLater(later, 15)
    await later.goto(`${address}/courses/course?id=worry`)
    await retest(later).getByRole('button', { name: 'Not now' }).click()
    await retest(later).getByText('Put aside.').waitFor()
    await later.reload()
    await retest(later).getByText(/^The next time: /).waitFor()
    expect(await retest(later).getByRole('link', { name: 'Answer them now' }).count()).toBe(0)

    await later.close()
    const last = await context.newPage()
    await daysLater(last, 29)
    await last.goto(`${address}/courses/course?id=worry`)
    await answer(last)
    await retest(last).locator('figure.chart').waitFor()
    await context.close()
  })

  test('is read and its steps are opened without an account, and the page says that nothing is kept', async () => {
    const context = await browser.newContext(phone)
    const { page, complaints } = await watchedPage(context)
    await page.goto(`${address}/courses/course?id=low-mood`)
    await page.getByText('Nothing of it is kept').waitFor()
    // The server drew the page first: what is opened on it would close when the program takes its place.
    await page.waitForFunction(isDrawnHere)
    expect(await page.getByRole('button', { name: 'Start this course' }).count()).toBe(0)
    await page.locator('.step-line').first().click()
    await page.locator('details.card[open] a.button').click()
    await page.waitForURL(/\/(?:practice\/play|cards\/card)\?id=/)
    expect(await context.cookies()).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('which course fits', () => {
  const skipTo = async (page: Page, at: number) => {
    for (let now = 1; now < at; now++) {
      await page.getByText(`Question: ${now} of 8`).waitFor()
      await page.getByRole('button', { name: 'Skip this question' }).click()
    }
    await page.getByText(`Question: ${at} of 8`).waitFor()
  }

  test('is two or three courses with reasons in the words of the answers, from questions that may all be skipped', async () => {
    const context = await browser.newContext(phone)
    const { page, requests, complaints } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/courses/which`)
    await page.getByText('Better nights').click()
    await page.getByText('Less worry').click()
    await page.getByRole('button', { name: 'Go on' }).click()
    for (let at = 2; at <= 8; at++) {
      await page.getByText(`Question: ${at} of 8`).waitFor()
      await page.getByRole('button', { name: 'Skip this question' }).click()
    }
    await page.getByRole('heading', { name: 'What may fit' }).waitFor()
    await page.locator('section', { has: page.locator('#sleep') }).getByText('You said: Better nights').waitFor()
    await page.locator('section', { has: page.locator('#worry') }).getByText('You said: Less worry').waitFor()
    expect(await page.getByRole('link', { name: /^Look at this course/ }).count()).toBe(2)
    for (const { url, body } of requests) expect(`${url} ${body ?? ''}`).not.toContain('Better nights')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('begins with help now where danger is named, and comes to the courses only when the person goes on', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, address)
    await page.goto(`${address}/courses/which`)
    await skipTo(page, 8)
    await page.getByText('I think about ending my life').click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('heading', { name: 'Before any course' }).waitFor()
    expect(await page.getByRole('link', { name: /^Look at this course/ }).count()).toBe(0)
    await page.locator('main a.human[href^="/help"]').waitFor()
    await page.getByRole('button', { name: 'Go on to the courses' }).click()
    await page.getByText('Do it beside a person').first().waitFor()
    await page.locator('main a.human[href^="/help"]').waitFor()
    await context.close()
  })
})

test('a learning card is read without an account and without script, with its sources', async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${address}/cards`)
  await page.locator('a[href^="/cards/card?id=brain-games"]').click()
  expect(await page.locator('main h1').innerText()).toBe('Do brain games make the mind sharper?')
  expect(await page.locator('main .sources li').count()).toBe(2)
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('the small games are played with the keyboard alone, and count nothing', async () => {
  const context = await browser.newContext({ ...phone, reducedMotion: 'reduce' })
  const { page, complaints } = await watchedPage(context)
  await page.goto(`${address}/games/look`)
  await page.locator('main ul li').first().waitFor()
  const before = await page.locator('main ul').first().locator('li').allInnerTexts()
  await page.getByRole('button', { name: 'Change three things' }).press('Enter')
  const now = page.locator('button[aria-pressed]')
  await now.first().waitFor()
  const after = await now.allInnerTexts()
  const changed = after.filter((words) => !before.includes(words))
  expect(changed).toHaveLength(3)
  for (const words of changed) await page.getByRole('button', { name: words, exact: true }).press('Enter')
  await page.getByText('These were all three.').waitFor()

  await page.goto(`${address}/games/one-back`)
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  const item = page.locator('.one-back .item')
  const first = await item.innerText()
  // The focus is where one goes on.
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'The same' }).waitFor()
  const second = await item.innerText()
  await page.getByRole('button', { name: first === second ? 'The same' : 'Another one' }).press('Enter')
  await page.getByText(first === second ? 'Yes, the same again.' : 'Yes, another one.').waitFor()
  expect(complaints).toEqual([])
  await context.close()
})
