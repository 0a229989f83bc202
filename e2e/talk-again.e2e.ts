import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { begin, openHouse, type House } from './people.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

const heard = (page: Page) => page.locator('.message:not(.mine)')

/** Does something in the talk and waits for the answer to it. */
async function then(page: Page, deed: () => Promise<unknown>): Promise<string> {
  const before = await heard(page).count()
  await deed()
  await page.waitForFunction((count) => document.querySelectorAll('.message:not(.mine)').length > count, before)
  return heard(page).last().innerText()
}
const say = (page: Page, words: string) => then(page, async () => {
  await page.getByLabel('Say it in your own words').fill(words)
  await page.getByRole('button', { name: 'Say this' }).click()
})
const press = (page: Page, name: string) => then(page, () => page.locator('.quick').getByRole('button', { name, exact: true }).first().click())

async function open(page: Page): Promise<void> {
  await begin(page)
  await page.goto('/talk')
  await heard(page).first().waitFor()
}

describe('the companion', () => {
  test('asks once, on a later day, after the step that was agreed; the step and the thought stand on the memory page and can be forgotten', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await page.clock.install({ time: new Date('2026-11-20T18:00:00Z') })
    await open(page)
    await say(page, 'I need one small thing to do')
    await say(page, 'a walk')
    await say(page, 'once around the pond')
    await say(page, 'tomorrow at ten')
    const end = await say(page, 'rain perhaps')
    expect(end).toContain('I will ask how it went')
    await page.waitForTimeout(800)
    await page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'))
    await page.goto('/talk')
    await page.getByText('once around the pond').last().waitFor()
    expect(await heard(page).last().innerText()).toContain('once around the pond')
    await press(page, 'I did it')
    await page.waitForTimeout(800)
    await page.goto('/talk/memory')
    await page.getByRole('heading', { name: 'What I will ask after' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('asked after')
    await page.getByRole('button', { name: 'Forget this' }).first().click()
    await page.getByText('Forgotten.').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('once around the pond')
    await context.close()
  })

  test('asks the PHQ-8 in its published words, keeps it beside the other questionnaires, and shows what it says and does not say', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await open(page)
    await page.waitForTimeout(1500)
    await say(page, 'can I take a questionnaire')
    await press(page, 'Low mood (PHQ-8)')
    for (let place = 0; place < 8; place += 1) await press(page, place % 2 === 0 ? 'Several days' : 'Not at all')
    expect(await heard(page).last().innerText()).toContain('PHQ-8 comes to 4 of 24')
    await page.getByText('Kept beside your other questionnaires.').waitFor()
    await page.locator('.quick').getByRole('button', { name: 'See what it says' }).click()
    await page.waitForURL('**/assessments/result?id=*')
    await page.getByText(/\b4\b/).first().waitFor()
    await context.close()
  })

  test('a check-in made in the talk stands under Today', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await open(page)
    await press(page, 'Check in')
    await press(page, 'Low')
    await press(page, 'Just save it')
    await page.getByText('Kept as a check-in, under Today.').waitFor()
    await page.goto('/check-ins')
    await page.getByText('Low', { exact: true }).first().waitFor()
    await context.close()
  })

  test('while it is about danger, games, courses and ideas are off the screen everywhere, a new talk does not forget it, and answers bring them back', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await page.clock.install({ time: new Date('2026-11-20T18:00:00Z') })
    await open(page)
    await say(page, 'I want to kill myself')
    await page.waitForTimeout(800)
    await page.goto('/today')
    await page.getByRole('heading', { name: 'You said it is very hard right now' }).waitFor()
    expect(await page.getByRole('heading', { name: 'One idea for now' }).count()).toBe(0)
    await page.goto('/practice')
    await page.waitForFunction(() => document.querySelector('a[href="/sounds"]') && !document.querySelector('a[href="/games"], a[href="/courses"]'))
    await page.goto('/games')
    await page.getByText('the games are put away').waitFor()
    await page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'))
    await page.goto('/talk')
    await page.locator('.lines-here a[href^="tel:"]').first().waitFor()
    for (const answer of ['Someone is with me', 'Further away', 'Further away']) {
      if (await page.locator('.quick').getByRole('button', { name: answer, exact: true }).count() > 0) await press(page, answer)
    }
    await page.waitForTimeout(800)
    await page.goto('/practice')
    await page.locator('a[href="/games"]').waitFor()
    await context.close()
  })
})
