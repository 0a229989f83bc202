import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser, phone } from '#test/browser.ts'
import { openOtherVoice, type OtherVoice } from '#test/otherVoice.ts'
import { begin, type House } from './people.ts'
import { startService } from './service.ts'

let other: OtherVoice
let house: Pick<House, 'service' | 'browser'>
beforeAll(async () => {
  other = await openOtherVoice()
  const [service, browser] = await Promise.all([startService({ env: { VOICE_URL: other.url, VOICE_MODEL: 'stand-in-1' } }), openBrowser()])
  house = { service, browser }
})
afterAll(async () => {
  await house.browser.close()
  await house.service[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
})

const heard = (page: Page) => page.locator('.message:not(.mine)')
const choice = (page: Page) => page.locator('details', { hasText: 'A program elsewhere that answers' })

/** Says something and waits for the whole answer to it. */
async function say(page: Page, words: string): Promise<string> {
  const before = await heard(page).count()
  await page.getByLabel('Say it in your own words').fill(words)
  await page.getByRole('button', { name: 'Say this' }).click()
  await page.waitForFunction((count) => document.querySelectorAll('.message:not(.mine)').length > count && !document.querySelector('.asking-other'), before)
  return heard(page).last().innerText()
}

async function device() {
  const context = await house.browser.newContext({ ...phone, baseURL: house.service.address })
  const page = await context.newPage()
  await begin(page)
  await page.goto('/talk')
  await heard(page).first().waitFor()
  other.asked.length = 0
  other.manner = { says: 'It sounds like a long day. What stays with you from it?' }
  return { context, page }
}

/** Reads what would leave, and says yes to it. */
async function sayYes(page: Page): Promise<string> {
  await choice(page).locator('> summary').click()
  await page.getByRole('button', { name: 'Show what would leave' }).click()
  await page.getByRole('button', { name: 'Yes, these lines may be sent there' }).waitFor()
  const shown = await choice(page).innerText()
  await page.getByRole('button', { name: 'Yes, these lines may be sent there' }).click()
  await page.getByText('It is on. You can switch it off').waitFor()
  return shown
}

const everyday = ['the bus was late', 'it rained all day', 'the soup was cold']

/** Says this and that until the other program answers: the first time it may come late, and then the usual words stand. */
async function sayUntilOther(page: Page): Promise<string> {
  for (const words of everyday) {
    await say(page, words)
    if (await heard(page).last().locator('.other-line').count() > 0) break
  }
  return heard(page).last().innerText()
}

describe('a generated voice', () => {
  test('is asked for nothing before a yes; the yes stands below the very lines that would leave; a no counts from then on', async () => {
    const { context, page } = await device()
    await say(page, 'work was long and Walburga shouted at 9')
    expect(other.asked).toEqual([])
    const shown = await sayYes(page)
    expect(shown).toContain('work was long and [name] shouted at [number]')
    expect(shown).toContain(new URL(other.url).host)
    expect(shown).toContain('stand-in-1')
    expect(other.asked).toEqual([])

    expect(await sayUntilOther(page)).toContain('It sounds like a long day. What stays with you from it?')
    expect(await heard(page).last().innerText()).toContain('Written by stand-in-1, may be wrong')
    expect(JSON.stringify(other.asked)).not.toContain('Walburga')
    await page.getByRole('button', { name: 'Show me the usual answer' }).click()
    await page.getByText('The usual answer', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Do not use this again' }).click()
    await choice(page).getByText('Off. The companion answers').waitFor({ state: 'attached' })
    other.asked.length = 0
    for (const words of everyday) await say(page, `${words} again`)
    await page.reload()
    await heard(page).first().waitFor()
    for (const words of everyday) await say(page, `${words} once more`)
    expect(other.asked).toEqual([])
    await context.close()
  })

  test('what is unfit, late or never comes leaves the words that people wrote', async () => {
    const { context, page } = await device()
    await say(page, 'work was long and loud')
    await sayYes(page)
    for (const manner of [{ says: 'You should stop taking your pills.' }, { fails: 'silent' }, { fails: 'slow' }] as const) {
      other.manner = manner
      for (const words of everyday) expect((await say(page, words)).length).toBeGreaterThan(10)
      other.letGo()
    }
    expect(other.asked.length).toBeGreaterThan(2)
    expect(await page.locator('.other-line').count()).toBe(0)
    expect(await page.locator('.thread').innerText()).not.toContain('pills')
    await context.close()
  })

  test('is not asked when there is danger, nor while it is near', async () => {
    const { context, page } = await device()
    await say(page, 'work was long and loud')
    await sayYes(page)
    expect(await say(page, 'i dont want to be here anymore')).toMatch(/ending your life|end your life|killing yourself/i)
    await say(page, 'it rained all day')
    expect(other.asked).toEqual([])
    await context.close()
  })
})
