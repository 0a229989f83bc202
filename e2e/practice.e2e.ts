import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phone } from '#test/browser.ts'
import { appKept, begin, checkIn, openHouse, today, type House } from './people.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

const next = '.controls button'

describe('practices', () => {
  test('Today offers one thing with its reason, and one tap plays it; after the lowest state it is something short', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await begin(page)
    const offer = page.locator('.card', { has: page.getByRole('heading', { name: 'One idea for now' }) })
    await checkIn(page, 'very-low')
    await offer.getByText('You said it is low right now. This one is short.').waitFor()
    await offer.getByRole('link', { name: 'Play' }).click()
    await page.waitForURL('**/practice/play?id=*')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    const clock = page.locator('.time')
    await page.waitForFunction(() => /^0:0[1-9]/.test(document.querySelector('.time')?.textContent ?? ''), null, { timeout: 8000 })
    await page.getByRole('button', { name: 'Pause' }).click()
    const stood = await clock.innerText()
    await page.waitForTimeout(1500)
    expect(await clock.innerText()).toBe(stood)
    await context.close()
  })

  test('what is written in a practice outlives a killed tab, is given back in one\'s own words at the end, and the server cannot read it', async () => {
    const context = await house.device()
    const sentBytes: string[] = []
    context.on('request', (request) => { if (request.method() === 'POST') sentBytes.push(request.postData() ?? '') })
    let page = await context.newPage()
    await begin(page)
    await page.goto('/practice/play?id=hot-moment-thought')
    const asking = () => page.locator('.player :is(textarea, input[type=text])')
    while (await asking().count() === 0) await page.locator(next).last().click()
    await asking().first().fill('Nobody answered my seven lemons')
    await page.getByText('Kept on this device.').waitFor()
    await page.close({ runBeforeUnload: false })

    page = await context.newPage()
    await page.goto('/today')
    await today(page)
    await page.getByRole('heading', { name: 'Carry on where you left' }).waitFor()
    await page.locator('section:has(#carry) a').click()
    await page.getByText('You stopped here.').waitFor()
    expect(await asking().first().inputValue()).toBe('Nobody answered my seven lemons')
    for (let step = 0; step < 8 && await page.getByRole('heading', { name: 'That was it.' }).count() === 0; step++) {
      if (await page.getByText('Nobody answered my seven lemons').count() > 0 && await asking().count() === 0) break
      await page.locator('.controls button').first().click()
    }
    expect(sentBytes.join()).not.toContain('lemons')
    await context.close()
  })

  test('a friend\'s link opens without an account, and can be read without script', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await page.goto('/practice/play?id=orienting')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    expect(await page.getByRole('button', { name: 'Keep at hand' }).count()).toBe(0)
    const plain = await house.device({ ...phone, javaScriptEnabled: false })
    const bare = await plain.newPage()
    await bare.goto('/practice/play?id=orienting&lang=ar')
    expect(await bare.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await bare.locator('.transcript > li').count()).toBeGreaterThan(4)
    await bare.goto('/practice')
    expect(await bare.locator('.list a.door').count()).toBeGreaterThan(100)
    await bare.goto('/practice/play?id=no-such-thing')
    await bare.getByText('There is no such practice.').waitFor()
    await plain.close()
    await context.close()
  })

  test('it plays without a line, and afterwards one may say how it is', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await begin(page)
    await page.goto('/practice')
    await page.getByRole('heading', { name: 'When it is hard right now' }).waitFor()
    await appKept(page)
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Breathing out for longer' }).or(page.locator('a[href*="long-out-breath"]')).first().click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    for (let step = 0; step < 12 && await page.getByRole('heading', { name: 'That was it.' }).count() === 0; step++) await page.locator(next).last().click()
    await page.getByRole('heading', { name: 'That was it.' }).waitFor()
    await page.locator('label:has(input[name=after][value="4"])').click()
    await page.getByText('Noted.').waitFor()
    await context.setOffline(false)
    await context.close()
  })

  test('the day\'s session is the same for all, and a length can be chosen', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await page.goto('/session')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    const title = await page.locator('h1').innerText()
    const other = await house.device()
    const there = await other.newPage()
    await begin(there)
    await there.goto('/session')
    await there.getByRole('button', { name: 'Pause' }).waitFor()
    expect(await there.locator('h1').innerText()).toBe(title)
    await there.locator('details', { hasText: 'Length, voice and sound' }).locator('summary').click()
    await there.locator('label:has(input[name=minutes][value="6"])').click()
    expect(await there.locator('.time').innerText()).toMatch(/of (5:5|6:0|6:1)/)
    await other.close()
    await context.close()
  })

  test('a hard week is asked about once, and less is shown by choice until it is taken back', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await begin(page)
    await page.getByRole('button', { name: 'Show less' }).click()
    await page.getByRole('heading', { name: 'Hello.' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Two weeks' }).count()).toBe(0)
    await page.reload()
    await page.getByRole('heading', { name: 'Hello.' }).waitFor()
    await page.getByRole('button', { name: 'Show everything again' }).click()
    await page.getByRole('heading', { name: 'Two weeks' }).waitFor()
    await context.close()
  })
})
