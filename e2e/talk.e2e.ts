import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appKept, openHouse, type House } from './people.ts'
import { heard, openTalk, say } from './talking.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

describe('the companion', () => {
  test('begins by itself, says that it is a program, goes on after a reload, and nothing of the talk leaves the device in the clear', async () => {
    const context = await house.device()
    const bodies: string[] = []
    context.on('request', (request) => { if (request.method() === 'POST') bodies.push(request.postData() ?? '') })
    const page = await context.newPage()
    await openTalk(page)
    expect(await heard(page).first().innerText()).toMatch(/program/)
    await say(page, 'Seven lemons rolled down the stairs today')
    await page.waitForTimeout(800)
    await page.reload()
    await page.getByText('Seven lemons rolled down the stairs today').waitFor()
    expect(bodies.join()).not.toContain('lemons')
    await context.close()
  })

  test('words of danger bring one plain question first; a yes brings lines and people, and it stays', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await openTalk(page)
    const question = await say(page, 'i dont want to be here anymore')
    expect(question).toMatch(/ending your life|end your life|killing yourself/i)
    expect(await page.locator('.lines-here').count()).toBe(0)
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    await page.locator('.lines-here a[href^="tel:"]').first().waitFor()
    expect(await heard(page).last().innerText()).toMatch(/\?/)
    expect(await page.getByRole('link', { name: 'Talk to a person instead' }).count()).toBe(1)
    await context.close()
  })

  test('danger in a language that it does not speak brings people as well', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await openTalk(page)
    await say(page, 'Ich will nicht mehr leben')
    await page.locator('.lines-here').waitFor()
    await context.close()
  })

  test('works without a line, and a person stays one tap away', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await openTalk(page)
    await appKept(page)
    await context.setOffline(true)
    await page.goto('/talk')
    await heard(page).first().waitFor()
    expect((await say(page, 'I cannot sleep')).length).toBeGreaterThan(10)
    expect(await page.locator('header .help').getAttribute('href')).toBe('/help')
    await context.setOffline(false)
    await context.close()
  })
})
