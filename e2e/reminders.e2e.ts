import { createECDH, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { desk, phone, watchedPage } from '#test/browser.ts'
import { begin, enterCode, makeCode, openHouse, today, type House } from './people.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

/** Gives a device a push service, as this machine has none: subscriptions that outlive a page, at an address that is let in and leads nowhere. */
async function withPushService(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['notifications'], { origin: house.address })
  const device = { p256dh: [...createECDH('prime256v1').generateKeys()], auth: [...randomBytes(16)], name: randomBytes(8).toString('hex') }
  await context.addInitScript(({ p256dh, auth, name }) => {
    if (!('PushManager' in globalThis)) return
    const turn = () => localStorage.getItem('test-push')
    const subscription = () => (turn() === null ? null : {
      endpoint: `https://updates.push.services.mozilla.com/wpush/v2/${name}-${turn()}`,
      getKey: (what: string) => new Uint8Array(what === 'auth' ? auth : p256dh).buffer,
      unsubscribe: async () => { localStorage.removeItem('test-push'); return true },
    })
    PushManager.prototype.getSubscription = async () => subscription() as unknown as PushSubscription
    PushManager.prototype.subscribe = async () => { localStorage.setItem('test-push', String(performance.timeOrigin + performance.now())); return subscription() as unknown as PushSubscription }
  }, device)
}

/** Lets a push reach the service worker of this page, and gives the messages that stand on the screen then. */
async function push(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  const registered = new Promise<string>((found) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => { const [one] = registrations.filter(({ isDeleted }) => !isDeleted); if (one) found(one.registrationId) })
  })
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.deliverPushMessage', { origin: house.address, registrationId: await registered, data: '{"due":true}' })
  await cdp.detach()
  return shown(page)
}
async function shown(page: Page): Promise<string[]> {
  await page.waitForTimeout(800)
  return page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => title + body))
}

type Wish = { what?: string; words?: string; at: string; without?: string[] }
async function add(page: Page, { what = 'check-in', words, at, without = [] }: Wish): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('heading', { name: 'Add a reminder' }) })
  await form.locator(`label:has(input[name=what][value="${what}"])`).click()
  if (words !== undefined) await form.getByRole('textbox', { name: 'Your own words' }).fill(words)
  await form.getByLabel('Time', { exact: true }).fill(at)
  for (const day of without) await form.locator('label.choice', { hasText: day }).click()
  await form.getByRole('button', { name: 'Add this' }).click()
  await page.getByText(/^Added:/).waitFor()
}

const due = (page: Page) => page.locator('section[aria-labelledby=due]')
const messages = (page: Page) => page.locator('section.card', { has: page.getByRole('heading', { name: 'Messages on this device' }) })
const open = async (page: Page) => {
  await page.goto('/me/reminders')
  await page.getByRole('heading', { name: 'Reminders', exact: true }).waitFor()
}

describe('reminders without messages', () => {
  test('are found from Me, shown when due, put away for the day, changed, switched off, removed and brought back', async () => {
    const context = await house.device()
    const { page, complaints, requests } = await watchedPage(context)
    await begin(page)
    await page.goto('/me')
    await page.getByRole('link', { name: 'Reminders' }).click()
    await page.waitForURL('**/me/reminders')
    await add(page, { what: 'own', words: 'Feed the seven lemons', at: '00:00' })
    await due(page).getByText('Feed the seven lemons').waitFor()
    await due(page).getByRole('button', { name: /^Put away for today/ }).click()
    await due(page).waitFor({ state: 'detached' })
    await page.reload()
    const row = page.locator('section[aria-labelledby=all] li')
    await row.getByText('Feed the seven lemons').waitFor()
    expect(await due(page).count()).toBe(0)

    await row.getByRole('button', { name: /^Change/ }).click()
    await page.getByLabel('Time', { exact: true }).fill('23:30')
    await page.getByRole('button', { name: 'Save' }).click()
    await row.getByText('11:30').waitFor()
    await row.getByText('This time lies in your quiet hours.').waitFor()
    await row.getByRole('button', { name: /^Switch off/ }).click()
    await row.getByText('Switched off').waitFor()
    await row.getByRole('button', { name: /^Remove/ }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await row.getByText('Feed the seven lemons').waitFor()
    expect(requests.map(({ body }) => body ?? '').join()).not.toContain('lemons')
    expect(requests.filter(({ url }) => /reminders\/(?:on|plan)$/.test(url))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a form that lacks something says what, and keeps the rest', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await begin(page)
    await open(page)
    await page.locator('label:has(input[name=what][value="own"])').click()
    await page.getByRole('button', { name: 'Add this' }).click()
    await page.getByText('Write a few words first.').waitFor()
    await page.getByText('Choose a time first.').waitFor()
    expect(await page.locator('section[aria-labelledby=all]').count()).toBe(0)
    await context.close()
  })

  test('quiet hours can be changed and dropped, and stay so', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await begin(page)
    await open(page)
    await page.getByText('No message is sent between 10:00').waitFor()
    await page.getByLabel('From', { exact: true }).fill('21:00')
    await page.getByRole('button', { name: 'Keep these hours' }).click()
    await page.getByText('No message is sent between 9:00').waitFor()
    await page.getByRole('button', { name: 'No quiet hours' }).click()
    await page.getByText('There are no quiet hours. A message may come').waitFor()
    await page.reload()
    await page.getByText('There are no quiet hours. A message may come').waitFor()
    await context.close()
  })

  test.each([
    ['that was told to refuse messages', phone, 'denied', 'This browser does not allow messages from this app.'],
    ['that knows none', phone, 'none', 'This browser cannot show messages.'],
    ['of Apple before the home screen', { ...phone, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1' }, 'none', 'On an iPhone or iPad, messages work only once the app is on the home screen'],
  ] as const)('a browser %s says so, and asks for nothing', async (_name, device, can, says) => {
    const context = await house.device(device)
    await context.addInitScript((messages) => {
      if (messages === 'none') Reflect.deleteProperty(globalThis, 'PushManager')
      else Object.defineProperty(Notification, 'permission', { get: () => messages })
      Notification.requestPermission = async () => { document.documentElement.dataset['asked'] = 'yes'; return 'denied' }
    }, can)
    const page = await context.newPage()
    await begin(page)
    await open(page)
    await messages(page).getByText(says).waitFor()
    expect(await messages(page).getByRole('button').count()).toBe(0)
    expect(await page.locator('html[data-asked]').count()).toBe(0)
    await context.close()
  })

  test('whoever says no to the browser is told what still works; they were asked only after a tap', async () => {
    const context = await house.device()
    await context.addInitScript(() => { Notification.requestPermission = async () => { document.documentElement.dataset['asked'] = 'yes'; return 'denied' } })
    const { page, requests } = await watchedPage(context)
    await begin(page)
    await open(page)
    const button = messages(page).getByRole('button', { name: 'Show messages on this device' })
    await button.waitFor()
    expect(await page.locator('html[data-asked]').count()).toBe(0)
    await button.click()
    await messages(page).getByText('This browser does not allow messages from this app.').waitFor()
    expect(await page.locator('html[data-asked]').count()).toBe(1)
    expect(requests.filter(({ url }) => url.endsWith('/reminders/on'))).toEqual([])
    await context.close()
  })
})

describe('messages', () => {
  test('are switched on by a tap, say one neutral thing, and the service learns times but never what for', async () => {
    const context = await house.device()
    await withPushService(context)
    const { page, complaints, requests } = await watchedPage(context)
    await begin(page)
    await open(page)
    await add(page, { what: 'own', words: 'Feed the seven lemons', at: '08:30', without: ['Sunday', 'Saturday'] })
    await add(page, { what: 'practice', at: '17:00' })
    await messages(page).getByText('The message says only this, every time: “You have a message”.').waitFor()
    await messages(page).getByText('That service can see that our address sends something to this device, and when.').waitFor()
    await messages(page).getByRole('button', { name: 'Show messages on this device' }).click()
    await messages(page).getByText('From now on this device shows messages.').waitFor()
    await messages(page).getByText('They stop when you sign out here.').waitFor()

    const told = requests.filter(({ url }) => url.endsWith('/reminders/on')).map(({ body }) => JSON.parse(body!) as { plan: unknown })
    expect(told.map(({ plan }) => plan)).toEqual([{ zone: 'Europe/Madrid', times: [{ at: '08:30', days: [1, 2, 3, 4, 5] }, { at: '17:00', days: [1, 2, 3, 4, 5, 6, 7] }], quiet: { from: '22:00', to: '08:00' } }])
    expect(JSON.stringify(told)).not.toMatch(/lemons|practice|own/)
    expect(await push(page)).toEqual(['You have a message'])
    expect(await push(page)).toEqual(['You have a message'])

    await page.locator('section[aria-labelledby=all] li', { hasText: 'A practice' }).getByRole('button', { name: /^Switch off/ }).click()
    await page.waitForResponse((response) => response.url().endsWith('/reminders/plan') && response.ok())
    const changed = JSON.parse(requests.findLast(({ url }) => url.endsWith('/reminders/plan'))!.body!) as { plan: { times: unknown } }
    expect(changed.plan.times).toEqual([{ at: '08:30', days: [1, 2, 3, 4, 5] }])

    await messages(page).getByRole('button', { name: 'Show no more messages' }).click()
    await messages(page).getByText('No more messages are sent.').waitFor()
    await messages(page).getByRole('button', { name: 'Show messages on this device' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('test-push'))).toBeNull()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('may say the neutral name of the app instead, and nothing besides', async () => {
    const context = await house.device()
    await withPushService(context)
    const page = await context.newPage()
    await begin(page)
    await open(page)
    expect(await messages(page).getByRole('radio').count()).toBe(0)
    await page.goto('/me/app')
    await page.locator('label:has(input[value="tides"])').click()
    await open(page)
    await messages(page).locator('label:has(input[value="name"])').click()
    await messages(page).getByText('every time: “Tides”').waitFor()
    await messages(page).getByRole('button', { name: 'Show messages on this device' }).click()
    await messages(page).getByText('From now on this device shows messages.').waitFor()
    expect(await push(page)).toEqual(['Tides'])
    await messages(page).locator('label:has(input[value="message"])').click()
    await messages(page).getByText('every time: “You have a message”').waitFor()
    expect(await push(page)).toEqual(['You have a message'])
    await page.evaluate(async () => { for (const one of await (await navigator.serviceWorker.ready).getNotifications()) one.close() })
    await messages(page).getByRole('button', { name: 'Show me one now' }).click()
    expect(await shown(page)).toEqual(['You have a message'])
    await context.close()
  })

  test('come to one device at a time, and the first lets go of its subscription', async () => {
    const [first, second] = await Promise.all([house.device(phone), house.device(desk)])
    await Promise.all([first, second].map(withPushService))
    const [one, other] = await Promise.all([first.newPage(), second.newPage()])
    await begin(one)
    const code = await makeCode(one)
    await open(one)
    await add(one, { at: '08:30' })
    await messages(one).getByRole('button', { name: 'Show messages on this device' }).click()
    await messages(one).getByText('From now on this device shows messages.').waitFor()

    await other.goto('/sign-in')
    await enterCode(other, code)
    await today(other)
    await open(other)
    await messages(other).getByText('Another device of yours shows messages.').waitFor()
    await messages(other).getByRole('button', { name: 'Show them on this device instead' }).click()
    await messages(other).getByText('From now on this device shows messages.').waitFor()

    await open(one)
    await messages(one).getByText('Another device of yours shows messages.').waitFor()
    await one.waitForFunction(() => localStorage.getItem('test-push') === null, null, { polling: 50 })
    await open(other)
    await messages(other).getByText('They stop when you sign out here.').waitFor()
    await Promise.all([first.close(), second.close()])
  })
})
