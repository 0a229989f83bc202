import type { Page } from 'playwright-core'
import { begin } from './people.ts'

/** What the companion said in the talk that stands on the page. */
export const heard = (page: Page) => page.locator('.message:not(.mine)')

/** Begins without a name and opens the talk, which begins by itself. */
export async function openTalk(page: Page): Promise<void> {
  await begin(page)
  await page.goto('/talk')
  await heard(page).first().waitFor()
}

/** Does something in the talk and gives the answer to it. */
async function answerTo(page: Page, deed: () => Promise<unknown>): Promise<string> {
  const before = await heard(page).count()
  await deed()
  await page.waitForFunction((count) => document.querySelectorAll('.message:not(.mine)').length > count, before)
  return heard(page).last().innerText()
}

/** Says something in the talk's English words and gives the answer to it. */
export const say = (page: Page, words: string): Promise<string> => answerTo(page, async () => {
  await page.getByLabel('Say it in your own words').fill(words)
  await page.getByRole('button', { name: 'Say this' }).click()
})

/** Presses a quick answer and gives what is said to it. */
export const press = (page: Page, name: string): Promise<string> => answerTo(page, () => page.locator('.quick').getByRole('button', { name, exact: true }).first().click())
