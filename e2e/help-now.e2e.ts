import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { desk, openBrowser, phone, watchedPage } from '#test/browser.ts'
import { startService } from './service.ts'

let browser: Browser
const address = inject('address')
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

describe('help now', () => {
  test('is one answer of at most 13 KB without script, cookie or second request, in the language asked for', async () => {
    for (const [ask, lang, dir] of [['en', 'en', 'ltr'], ['es-MX', 'es', 'ltr'], ['fr', 'fr', 'ltr'], ['ar', 'ar', 'rtl']] as const) {
      const reply = await fetch(`${address}/help?country=DE`, { headers: { 'accept-language': ask, 'accept-encoding': 'identity' } })
      const html = await reply.text()
      expect(html).toContain(`<html lang="${lang}" dir="${dir}">`)
      expect(html).toContain('tel:08001110111')
      expect(html).not.toMatch(/<script|<link[^>]+stylesheet|<img/)
      expect(reply.headers.get('set-cookie')).toBeNull()
    }
    const context = await browser.newContext(phone)
    const { page, requests, complaints } = await watchedPage(context)
    await page.goto(`${address}/help`)
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/help'])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('is one tap away from every page, and leaving quickly stands beside it', async () => {
    const context = await browser.newContext(phone)
    const { page } = await watchedPage(context)
    for (const path of ['/', '/start', '/sign-in', '/sign-in/staff', '/language', '/me/reading']) {
      await page.goto(address + path)
      await page.locator('header a[href="/help"]').waitFor()
      expect(await page.locator('header a[href="/leave"]').count(), path).toBe(1)
    }
    await page.locator('header a[href="/help"]').click()
    await page.locator('a[href^="tel:"]').first().waitFor()
    await context.close()
  })

  test('inside the app it asks after a call whether someone answered, and goes on until someone does', async () => {
    const context = await browser.newContext(phone)
    const { page } = await watchedPage(context)
    await page.goto(`${address}/sign-in`)
    await page.locator('#app main h1').first().waitFor()
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /SignInScreen/.test(name)), null, { polling: 50 })
    await page.waitForTimeout(500)
    await page.locator('header a[href="/help"]').click()
    const call = page.locator('main a[href="tel:988"]').first()
    await call.waitFor()
    // The telephone takes over and gives the page back: what a browser does around a call, without a telephone.
    await call.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()))
    await call.click()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.getByText('Did someone answer?').waitFor()
    await page.getByRole('button', { name: /No/ }).first().click()
    expect(await page.locator('[role=status] a[href^="sms:"], [role=status] a[href^="tel:"]').count()).toBeGreaterThan(0)
    await context.close()
  })

  test('without script the same question stands on the page, with the next line and the next step', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${address}/help`)
    await page.getByText('Did someone answer?').waitFor()
    await page.getByRole('link', { name: /^No/ }).click()
    expect(await page.locator('#next').isVisible()).toBe(true)
    await context.close()
  })

  test('works without a line, from the first visit on', async () => {
    const context = await browser.newContext(desk)
    const page = await context.newPage()
    await page.goto(address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => caches.match('/help').then(Boolean), null, { polling: 50 })
    await context.setOffline(true)
    await page.goto(`${address}/help`)
    expect(await page.locator('a[href="tel:988"]').count()).toBeGreaterThan(0)
    await context.close()
  })

  test('is served while the database is gone, and health says that the rest is not', async () => {
    await using service = await startService()
    const pid = Number((await import('node:fs')).readFileSync(`${service.folder}/data/postgres/postmaster.pid`, 'utf8').split('\n')[0])
    process.kill(pid, 'SIGSTOP')
    try {
      const reply = await fetch(`${service.address}/help`, { headers: { 'accept-encoding': 'br' } })
      expect(reply.status).toBe(200)
      expect(await reply.text()).toContain('tel:988')
      expect((await fetch(`${service.address}/`)).status).toBe(200)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  })
})
