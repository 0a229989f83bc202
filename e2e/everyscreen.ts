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
export const names = ['Evenkeel', 'Theo', 'Lina', 'Mara', 'Stela', 'Notes', 'Weather', 'Tides', 'PHQ-8']

export type Step = (page: Page) => Promise<unknown>
/** A screen by its address; `then` leads to a state of it that has no address of its own. */
export type View = { at: string; shows?: string; then?: Step }
export type Who = 'nobody' | 'Ana' | 'a newcomer' | 'Stela'
export const press = (selector: string): Step => (page) => page.locator(selector).first().click()

type Person = { who: Who; views: View[]; context: BrowserContext; page: Page; complaints: string[]; requests: { url: string }[] }
/** What stands while the stories of a file run. */
export type Standing = { service: Service; people: Person[] }

/**
 * Declares the tests that hold every screen to what all screens promise: no fault that axe knows by day and by night, from left to right and from right
 * to left, room for a thumb, no crowded words at any size, no word in the program. Gives what stands, for tests of one's own.
 */
export function everyScreen(viewsByWho: Partial<Record<Who, View[]>>): Standing {
  let browser: Browser
  const standing = { people: [] as Person[] } as Standing
  const { people } = standing

  beforeAll(async () => {
    [browser, standing.service] = await Promise.all([openBrowser(), startService()])
    const { service } = standing
    for (const [who, views] of Object.entries(viewsByWho) as [Who, View[]][]) {
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
    await standing.service[Symbol.asyncDispose]()
  })

  /** Opens a view in a language and hands over its name and page, once it stands. */
  async function* every(language: string) {
    for (const { who, views, page } of people) {
      for (const { at, shows, then } of views) {
        await page.goto(`${standing.service.address}${at}${at.includes('?') ? '&' : '?'}lang=${language}`)
        await page.locator('main h1').first().waitFor()
        await page.waitForFunction(isDrawnHere)
        await then?.(page)
        yield { who, page, at, shows, name: `${who} at ${at}${shows ? `, ${shows}` : ''} (${language})` }
      }
    }
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

    test('asked nobody but the service for anything, broke none of its rules, and kept one cookie at most', async () => {
      for (const { who, context, complaints, requests } of people) {
        expect(complaints, who).toEqual([])
        expect([...new Set(requests.map(({ url }) => new URL(url).origin))], who).toEqual([standing.service.address])
        expect((await context.cookies()).length, who).toBe(who === 'nobody' ? 0 : 1)
      }
    })
  })
  return standing
}

/** What axe has to say, with the bars laid flat. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(laidFlat, 1)
  await page.evaluate(axe)
  return page.evaluate(async ({ tags, seldom }) => {
    const { violations } = await (globalThis as unknown as { axe: { run(on: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe
      .run(document, { runOnly: tags, rules: Object.fromEntries(seldom.map((rule) => [rule, { enabled: true }])), resultTypes: ['violations'], preload: false })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 200)}`))
  }, { tags: rules, seldom: offByDefault })
}

/** What is crowded in a narrow window, and with letters of twice the size. */
export async function crowdedAtAnySize(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [width, size] of [[320, 1], [360, 2]] as const) {
    await page.setViewportSize({ width, height: 740 })
    await page.evaluate(laidFlat, size)
    for (const fault of await page.evaluate(crowdedWords)) found.push(`${width} px, letters x ${size}: ${fault}`)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  return found
}
