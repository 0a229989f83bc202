import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, phone, watchedPage } from '#test/browser.ts'
import { crowdedWords, focused, isDrawnHere, laidFlat, smallTargets, wordsOfNobody } from './looking.ts'
import { startService, type Service } from './service.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice']
/** What axe leaves out unless it is asked by name: contrast of 7:1, and a target of at least 24 px. */
const offByDefault = ['color-contrast-enhanced', 'target-size']

/** The service, its people, and the other names under which the app may stand on a shared device. */
const names = ['Evenkeel', 'Theo', 'Lina', 'Mara', 'Stela', 'Notes', 'Weather', 'Tides']

type Step = (page: Page) => Promise<unknown>
type View = { at: string; shows?: string; then?: Step }
const press = (selector: string): Step => (page) => page.locator(selector).first().click()

/** The screens, by who may see them; `then` leads to a state of a screen that has no address of its own. */
const ofNobody: View[] = [
  { at: '/' }, { at: '/start' }, { at: '/sign-in' }, { at: '/sign-in/staff' }, { at: '/link' }, { at: '/language' }, { at: '/me/reading' }, { at: '/help' }, { at: '/nothing-here' },
  { at: '/start', shows: 'too young', then: async (page) => { await page.locator('input[value="under-13"]').check(); await page.locator('main form button').click(); await page.locator('main a.human').waitFor() } },
]
const ofAna: View[] = [
  { at: '/today' }, { at: '/check-ins' }, { at: '/me' }, { at: '/me/ways-in' }, { at: '/me/lock' }, { at: '/me/sessions' }, { at: '/me/looked' }, { at: '/me/app' }, { at: '/me/leave' }, { at: '/me/erase' },
  { at: '/today', shows: 'all of the check-in', then: async (page) => { for (const summary of await page.locator('.extras summary').all()) await summary.click() } },
  { at: '/today', shows: 'after the lowest state', then: async (page) => { await page.locator('label:has(input[value="very-low"])').click(); await page.locator('.check-in button[type=submit]').click(); await page.locator('.undo').waitFor() } },
  { at: '/check-ins', shows: 'changing one', then: press('.check-in-table button') },
  { at: '/me/ways-in', shows: 'a new code', then: press('main .card button') },
  { at: '/today', shows: 'help, opened inside', then: async (page) => { await page.locator('header .help').click(); await page.locator('main .human').first().waitFor() } },
]
/** Before anything was written, and while this device alone opens the vault. */
const ofNewcomer: View[] = [{ at: '/today' }, { at: '/check-ins' }, { at: '/me/lock' }]
const ofStela: View[] = [{ at: '/desk' }, { at: '/desk/staff' }, { at: '/desk/sessions' }, { at: '/desk/ways-in' }]

let browser: Browser
let service: Service
const people: { who: string; views: View[]; context: BrowserContext; page: Page; complaints: string[]; requests: { url: string }[] }[] = []

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), startService()])
  for (const [who, views] of [['nobody', ofNobody], ['Ana', ofAna], ['a newcomer', ofNewcomer], ['Stela', ofStela]] as const) {
    const context = await browser.newContext({ ...phone, isMobile: false, deviceScaleFactor: 1, serviceWorkers: 'block' })
    const watched = await watchedPage(context)
    if (who === 'a newcomer') {
      await watched.page.goto(`${service.address}/start`)
      await watched.page.waitForFunction(isDrawnHere)
      await watched.page.locator('input[value="18-over"]').check()
      await watched.page.locator('main form button').click()
      await watched.page.waitForURL(/today/)
    } else if (who !== 'nobody') {
      await watched.page.goto(new RegExp(`${who} .*?(http\\S+)`).exec(service.said())![1]!)
      await watched.page.waitForFunction(isDrawnHere)
      await watched.page.locator('main form button').click()
      await watched.page.waitForURL(/today|desk/)
    }
    people.push({ who, views: [...views], context, ...watched })
  }
})
afterAll(async () => {
  await browser.close()
  await service[Symbol.asyncDispose]()
})

/** Opens a view in a language and hands over its name and page, once it stands. */
async function* every(language: string, only?: string) {
  for (const { who, views, page } of people) {
    if (only && who !== only) continue
    for (const { at, shows, then } of views) {
      await page.goto(`${service.address}${at}?lang=${language}`)
      await page.locator('main h1').first().waitFor()
      await page.waitForFunction(isDrawnHere)
      if (who !== 'nobody') await page.locator('.tabs').waitFor()
      await then?.(page)
      yield { who, page, at, shows, name: `${who} at ${at}${shows ? `, ${shows}` : ''} (${language})` }
    }
  }
}

/** What axe has to say, with the bars laid flat. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(laidFlat, 1)
  await page.evaluate(axe)
  return page.evaluate(async ({ tags, seldom }) => {
    const { violations } = await (globalThis as unknown as { axe: { run(on: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe
      .run(document, { runOnly: tags, rules: Object.fromEntries(seldom.map((rule) => [rule, { enabled: true }])), resultTypes: ['violations'], preload: false })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 200)}`))
  }, { tags: rules, seldom: offByDefault })
}

/** What is crowded in a narrow window, and with letters of twice the size. */
async function crowdedAtAnySize(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [width, size] of [[320, 1], [360, 2]] as const) {
    await page.setViewportSize({ width, height: 740 })
    await page.evaluate(laidFlat, size)
    for (const fault of await page.evaluate(crowdedWords)) found.push(`${width} px, letters x ${size}: ${fault}`)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  return found
}

describe('every screen', () => {
  test('in English by day: no fault that axe knows, one title of its own, help second for the keyboard, room for a thumb, no crowded words', async () => {
    const problems: Record<string, string[]> = {}
    const titles = new Map<string, string>()
    for await (const { who, page, at, shows, name } of every('en')) {
      const said: string[] = []
      const heads = await page.locator('h1').count()
      if (heads !== 1) said.push(`${heads} first-level headings`)
      const title = `${who}: ${await page.title()}`
      if (!shows && titles.has(title)) said.push(`the same title as ${titles.get(title)}`)
      if (!shows) titles.set(title, at)
      // The help page itself has no bar: the way to a person is what it consists of.
      if (!shows && at !== '/help') {
        await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); getSelection()?.removeAllRanges() })
        await page.keyboard.press('Tab')
        if (await page.evaluate(focused) !== 'skip') said.push('the skip link is not first')
        await page.keyboard.press('Tab')
        if (await page.evaluate(focused) !== 'help') said.push('help now is not second')
      }
      said.push(...await faults(page))
      if (who !== 'Stela') said.push(...await page.evaluate(smallTargets))
      said.push(...await crowdedAtAnySize(page))
      if (said.length > 0) problems[name] = said
    }
    expect(problems).toEqual({})
  })

  test('in Arabic by night: no fault that axe knows, and no crowded words from right to left', async () => {
    const problems: Record<string, string[]> = {}
    for (const { page } of people) await page.emulateMedia({ colorScheme: 'dark' })
    for await (const { page, name } of every('ar')) {
      const said = await faults(page)
      if (await page.evaluate(() => document.documentElement.dir) !== 'rtl') said.push('does not run from right to left')
      said.push(...await crowdedAtAnySize(page))
      if (said.length > 0) problems[name] = said
    }
    expect(problems).toEqual({})
  })

  test('in a language of long accented words: nothing is crowded, and no word stands in the program', async () => {
    const problems: Record<string, string[]> = {}
    for await (const { page, name } of every('en-XA')) {
      const said = await page.evaluate(wordsOfNobody, names)
      said.push(...await crowdedAtAnySize(page))
      if (said.length > 0) problems[name] = said
    }
    expect(problems).toEqual({})
  })

  test('where it is locked: the same by day and by night, in every direction', async () => {
    const { page } = people.find(({ who }) => who === 'Ana')!
    await page.goto(`${service.address}/me/lock?lang=en`)
    await page.locator('main form input').first().waitFor()
    for (const field of await page.locator('main form input').all()) await field.fill('4711')
    await page.locator('main form button[type=submit]').click()
    await page.getByRole('button', { name: 'Lock now' }).click()
    const problems: Record<string, string[]> = {}
    for (const [language, colorScheme] of [['en', 'light'], ['ar', 'dark'], ['en-XA', 'light']] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${service.address}/today?lang=${language}`)
      await page.waitForFunction(isDrawnHere)
      await page.locator('main input').first().waitFor()
      const said = [...await faults(page), ...await page.evaluate(smallTargets), ...await crowdedAtAnySize(page), ...language === 'en-XA' ? await page.evaluate(wordsOfNobody, names) : []]
      if (said.length > 0) problems[language] = said
    }
    expect(problems).toEqual({})
  })

  test('asked nobody but the service for anything, broke none of its rules, and kept one cookie at most', async () => {
    for (const { who, context, complaints, requests } of people) {
      expect(complaints, who).toEqual([])
      expect([...new Set(requests.map(({ url }) => new URL(url).origin))], who).toEqual([service.address])
      expect((await context.cookies()).length, who).toBe(who === 'nobody' ? 0 : 1)
    }
  })
})
