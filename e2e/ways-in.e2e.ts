import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { desk, phone } from '#test/browser.ts'
import { fromCode, newRecoveryCode } from '#seal/openers/code.ts'
import { begin, card, checkIn, enterCode, enterPassphrase, giveAuthenticator, makeCode, openHouse, paperOf, rows, sent, today, typeBack, type House } from './people.ts'
import { foundIn, openTaint } from './taint.ts'

let house: House
const taint = openTaint()
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

async function device(options: BrowserContextOptions = phone): Promise<{ context: BrowserContext; page: Page }> {
  const context = await house.device(options)
  await taint.watch(context)
  return { context, page: await context.newPage() }
}

const PASSPHRASE = 'Kupferkessel zwei Möwen Dienstag'
const gestures = (page: Page) => page.evaluate(() => (globalThis as unknown as { gestures: number }).gestures)
const signIns = () => taint.sent.filter((one) => one.includes('/api/identity/sign-in/')).length

describe('a recovery code', () => {
  test('is shown once, counts when four signs were typed back, and alone brings everything to a new device', async ({ annotate }) => {
    const { context, page } = await device()
    await begin(page)
    await checkIn(page, 'low', 'The letter from the landlord')
    await page.goto('/me/ways-in')
    const code = card(page, 'Recovery code')
    await code.getByRole('button', { name: 'Make a recovery code' }).click()
    const paper = await paperOf(page)
    expect(paper.join('-')).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)

    // A code that nobody wrote down is no way in: walking away leaves nothing behind.
    await page.reload()
    await code.getByRole('button', { name: 'Make a recovery code' }).click()
    const second = await paperOf(page)
    expect(second).not.toEqual(paper)
    await code.getByRole('button', { name: 'I have written it down' }).click()
    await code.locator('input').fill('0000')
    await code.getByRole('button', { name: 'Set this code' }).click()
    await page.getByText('That is not this group.').waitFor()
    await code.getByRole('button', { name: 'See the code again' }).click()
    expect(await paperOf(page)).toEqual(second)
    await code.getByRole('button', { name: 'I have written it down' }).click()
    await typeBack(page, second)
    await page.getByText('Your recovery code is set.').waitFor()
    for (const group of second) expect(await page.locator('body').innerText()).not.toContain(group)
    await page.reload()
    await page.getByText('A recovery code is set.').waitFor()
    for (const group of second) expect(await page.content()).not.toContain(group)
    await page.goto('/check-ins')
    await sent(page)
    await context.close()
    taint.mark(paper.join('-'))
    taint.mark(second.join('-'))

    const other = await device(desk)
    const began = performance.now()
    await other.page.goto('/')
    await other.page.getByRole('link', { name: 'I have been here before' }).click()
    const mistyped = second.join('-').replace(/.$/, (sign) => (sign === '7' ? '8' : '7'))
    const before = signIns()
    await enterCode(other.page, mistyped)
    await other.page.getByText('One sign of this code is not right.').waitFor()
    expect(signIns()).toBe(before)
    await enterCode(other.page, newRecoveryCode())
    await other.page.getByText('We do not know these.').waitFor()
    // What was typed is still there to be looked at.
    expect(await other.page.getByLabel('Recovery code').inputValue()).not.toBe('')
    await enterCode(other.page, second.join(' ').toLowerCase())
    await today(other.page)
    await other.page.goto('/check-ins')
    await rows(other.page).first().waitFor()
    expect(await rows(other.page).first().innerText()).toMatch(/Low.*The letter from the landlord/s)
    const seconds = (performance.now() - began) / 1000
    expect(seconds).toBeLessThan(180)
    await annotate(`restored by code alone in ${seconds.toFixed(1)} s of walk-through`)

    // The watch sees what it must: the signs of the code went through the page's cryptography, and the proof drawn from them went out.
    expect(taint.secrets).toContain(Buffer.from(second.join('').slice(0, 26)).toString('hex'))
    const { loginProof } = await fromCode(second.join('-'))
    expect(foundIn(taint.sent, Buffer.from(loginProof).toString('hex'))).toBe(true)
    await other.context.close()
  })

  test('is offered on Today before the second day; put off it comes back another day, and is gone once there is one', async () => {
    const { context, page } = await device()
    await begin(page)
    const offer = page.getByRole('heading', { name: 'A way back in' })
    await offer.waitFor()
    await page.getByRole('button', { name: 'Later' }).click()
    await offer.waitFor({ state: 'detached' })
    await page.reload()
    await today(page)
    expect(await offer.count()).toBe(0)
    // The next day: what the device remembers of the offer is of yesterday.
    await page.evaluate(async () => {
      const name = `ek-${localStorage.getItem('ek-here')}`
      const db = await new Promise<IDBDatabase>((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result) })
      const tx = db.transaction('state', 'readwrite')
      tx.objectStore('state').put(new Date(Date.now() - 86_400_000).toLocaleDateString('sv'), 'codeOfferedOn')
      await new Promise((done) => { tx.oncomplete = done })
      db.close()
    })
    await page.reload()
    await offer.waitFor()
    await page.getByRole('link', { name: 'Set a way back in' }).click()
    await page.waitForURL('**/me/ways-in')
    taint.mark(await makeCode(page))
    await page.goto('/today')
    await today(page)
    expect(await offer.count()).toBe(0)
    await context.close()
  })
})

describe('a passphrase', () => {
  test('that very many people use, that is short, or that is the name, is refused in words; a good one opens a second device', async ({ annotate }) => {
    const { context, page } = await device()
    await context.addInitScript(countFrames)
    await begin(page)
    await checkIn(page, 'good', 'Rain on the roof')
    await page.goto('/me/ways-in')
    const pass = card(page, 'Passphrase')
    await pass.getByRole('button', { name: 'Choose a passphrase' }).click()
    for (const [typed, words] of [['kurz', 'This is too short.'], ['Pass-word 123', 'Very many people use this one.'], ['evenkeel1', 'This is the name of the service, or your sign-in name.'], ['Lantern-Keeper', 'your sign-in name']] as const) {
      await pass.getByLabel('Sign-in name').fill('lantern keeper')
      await pass.getByLabel('Passphrase', { exact: true }).fill(typed)
      await pass.getByRole('button', { name: 'Set this passphrase' }).click()
      await pass.getByText(words).waitFor()
    }
    await pass.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await pass.getByRole('button', { name: 'Set this passphrase' }).click()
    await pass.getByRole('button', { name: 'This takes some seconds.' }).waitFor()
    await page.getByText('Your passphrase is set.').waitFor({ timeout: 20_000 })
    // Stretching goes on beside the page, which draws all the while. Held on this thread it would be no frame at all.
    const [stretched, ...more] = await page.evaluate(() => (globalThis as unknown as { stretched: { frames: number; ms: number }[] }).stretched)
    expect(more).toEqual([])
    expect(stretched!.ms).toBeGreaterThan(50)
    expect(stretched!.frames).toBeGreaterThan(3)
    await annotate(`${stretched!.frames} frames in the ${Math.round(stretched!.ms)} ms of stretching`)
    taint.mark(PASSPHRASE)
    taint.mark('lantern keeper')
    await page.goto('/check-ins')
    await sent(page)

    // On the second device no worker starts: the page stretches by itself, to the same end.
    const other = await device({ ...desk, serviceWorkers: 'block' })
    let kept = 0
    await other.context.route(/stretchworker/, (route) => { kept++; return route.abort() })
    await other.page.goto('/sign-in')
    await enterPassphrase(other.page, 'lantern keeper', PASSPHRASE.toLowerCase())
    await other.page.getByText('We do not know these.').waitFor({ timeout: 20_000 })
    await enterPassphrase(other.page, ' Lantern Keeper', PASSPHRASE)
    await today(other.page)
    await other.page.goto('/check-ins')
    await rows(other.page).first().waitFor()
    expect(await rows(other.page).first().innerText()).toContain('Rain on the roof')
    expect(kept).toBe(2)
    for (const one of [context, other.context]) await one.close()
  })
})

describe('a passkey', () => {
  test('on a device that can, signs in and opens with one gesture', async () => {
    const { context, page } = await device(desk)
    await giveAuthenticator(page, { prf: true })
    await begin(page)
    await checkIn(page, 'between', 'Before the interview')
    await page.goto('/me/ways-in')
    await card(page, 'Passkeys').getByRole('button', { name: 'Make a passkey on this device' }).click()
    await page.getByText('The passkey is set. It signs you in and opens your vault.').waitFor()
    expect(await card(page, 'Passkeys').locator('li').innerText()).toContain('Signs you in and opens your vault')
    await leaveDevice(page)

    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await today(page)
    expect(await gestures(page)).toBe(1)
    await page.goto('/check-ins')
    await rows(page).first().waitFor()
    expect(await rows(page).first().innerText()).toContain('Before the interview')
    await context.close()
  })

  test('on a device that cannot open with it, only signs in: the code or passphrase is asked for, and opens', async () => {
    const { context, page } = await device(desk)
    await giveAuthenticator(page, { prf: false })
    await begin(page)
    await checkIn(page, 'very-low', 'The long corridor')
    const code = await makeCode(page)
    taint.mark(code)
    await card(page, 'Passkeys').getByRole('button', { name: 'Make a passkey on this device' }).click()
    await page.getByText('The passkey is set, but it only signs you in.').waitFor()
    await leaveDevice(page)

    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('This passkey signs you in, but cannot open your vault.').waitFor()
    const before = signIns()
    await enterCode(page, code)
    await today(page)
    // Signed in already: the code was only used here.
    expect(signIns()).toBe(before)
    await page.goto('/check-ins')
    await rows(page).first().waitFor()
    expect(await rows(page).first().innerText()).toContain('The long corridor')
    await context.close()
  })
})

describe('the last way in', () => {
  test('cannot be removed; a second one can, and the first still opens', async () => {
    const { context, page } = await device(desk)
    await giveAuthenticator(page, { prf: true })
    await begin(page)
    const code = await makeCode(page)
    taint.mark(code)
    const codes = card(page, 'Recovery code')
    const passkeys = card(page, 'Passkeys')
    await codes.getByRole('button', { name: 'Remove the code' }).click()
    await codes.getByText('Besides this device, only this opens your vault.').waitFor()
    await passkeys.getByRole('button', { name: 'Make a passkey on this device' }).click()
    await passkeys.locator('li').waitFor()
    await passkeys.getByRole('button', { name: /^Remove/ }).click()
    await passkeys.getByText('It is removed.').waitFor()
    await codes.getByRole('button', { name: 'Remove the code' }).click()
    await codes.getByText('Besides this device, only this opens your vault.').waitFor()
    await leaveDevice(page)

    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('We do not know these.').waitFor()
    await enterCode(page, code)
    await today(page)
    await context.close()
  })
})

test('no request of all these carries a code, a passphrase, a sign-in name, what a passkey gives, or any key', () => {
  // Keys of at least five people were seen in the making: their vaults, openers and records.
  expect(taint.secrets.size).toBeGreaterThan(20)
  expect(taint.sent.length).toBeGreaterThan(100)
  const leaked = [...taint.secrets].filter((hex) => foundIn(taint.sent, hex))
  expect(leaked).toEqual([])
})

/** Leaves the device by its screen, and waits for the first page. */
async function leaveDevice(page: Page): Promise<void> {
  await page.goto('/me/leave')
  await page.locator('main').getByRole('button', { name: 'Leave this device' }).click()
  await page.getByRole('link', { name: 'Start without a name' }).waitFor()
}

/** Runs in the page, before its program: counts the frames that the page draws while a worker is at work. */
function countFrames(): void {
  const stretched: { frames: number; ms: number }[] = []
  Object.assign(globalThis, { stretched })
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (this: Worker, ...said: [unknown]) {
    const began = performance.now()
    let frames = 0
    let over = false
    const draw = () => { if (!over) { frames++; requestAnimationFrame(draw) } }
    requestAnimationFrame(draw)
    this.addEventListener('message', () => { over = true; stretched.push({ frames, ms: performance.now() - began }) })
    return postMessage.apply(this, said)
  }
}
