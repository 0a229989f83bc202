import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { desk, openBrowser, phone, watchedPage } from '#test/browser.ts'
import { begin } from './people.ts'

let browser: Browser
const address = inject('address')
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

const field = (page: Page) => page.locator('#text')
const keep = async (page: Page) => {
  await page.getByRole('button', { name: 'Keep this entry' }).click()
  await page.getByText('Kept.').waitFor()
}

/** Writes an entry and keeps it. */
async function write(page: Page, text: string): Promise<void> {
  await page.goto(`${address}/journal/write?new=1`)
  await field(page).fill(text)
  await keep(page)
}

/** Makes a photo in the page as a telephone would: large, with the place where it was taken in its metadata. */
async function photoFrom(page: Page, secret: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (text) => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1600
    const pen = canvas.getContext('2d')!
    for (let place = 0; place < 200; place++) {
      pen.fillStyle = `hsl(${place * 7} 60% 50%)`
      pen.fillRect((place * 97) % 2400, (place * 61) % 1600, 160, 120)
    }
    const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made!), 'image/jpeg', 0.95))
    const jpeg = new Uint8Array(await blob.arrayBuffer())
    const comment = new TextEncoder().encode(text)
    return [...jpeg.subarray(0, 2), 0xff, 0xfe, 0, comment.length + 2, ...comment, ...jpeg.subarray(2)]
  }, secret)
  return Buffer.from(bytes)
}

const picture = (page: Page) => page.locator('.journal-attached img')

describe('a journal', () => {
  test('keeps what is written, by month, and it can be changed, dated back, removed and brought back', async () => {
    const context = await browser.newContext(desk)
    const { page, complaints } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/journal`)
    await page.getByText('Nothing here yet').waitFor()
    await page.getByRole('link', { name: 'Write' }).click()
    await page.getByText('A question to begin with').click()
    await page.getByRole('button', { name: 'Three things I am grateful for' }).click()
    await page.locator('[name=grateful-0]').fill('The bus waited')
    await field(page).fill('Walked to the river.')
    await keep(page)
    expect(await page.locator('.journal-text').innerText()).toBe('Walked to the river.')
    expect(await page.locator('.journal-grateful li').allInnerTexts()).toEqual(['The bus waited'])
    await page.getByRole('link', { name: 'Change it' }).click()
    await field(page).fill('Walked to the river with Dana.')
    await page.getByText('Another day').click()
    await page.locator('input[type=date]').fill('2024-02-29')
    await keep(page)
    await page.getByRole('heading', { name: /February 29, 2024/ }).waitFor()
    await page.getByRole('link', { name: 'All entries' }).click()
    await page.getByRole('heading', { name: 'February 2024' }).waitFor()
    expect(await page.locator('.list li').count()).toBe(1)
    expect(await page.getByText('Not finished yet').count()).toBe(0)
    await page.locator('.list a').first().click()
    await page.getByRole('button', { name: 'Remove it' }).click()
    await page.getByText(/^Removed\./).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('It is back.').waitFor()
    expect(await page.locator('.journal-text').innerText()).toBe('Walked to the river with Dana.')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a page that is killed two seconds after the last letter has lost nothing, and one goes on where one was', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, address)
    await page.goto(`${address}/journal/write`)
    await field(page).pressSequentially('I was in the middle of a', { delay: 20 })
    await page.waitForTimeout(2000)
    expect(await page.getByText(/^Saved .* on this device$/).count()).toBe(1)
    // Killed from outside, as a phone does that needs its memory: no event tells the page.
    const cdp = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    void cdp.send('Page.crash').catch(() => {})
    await crashed
    const after = await context.newPage()
    await after.goto(`${address}/journal`)
    await after.getByText('Not finished yet').waitFor()
    await after.getByRole('link', { name: 'Write' }).click()
    await field(after).waitFor()
    expect(await field(after).inputValue()).toBe('I was in the middle of a')
    await after.getByRole('button', { name: 'Throw this away' }).click()
    await after.getByText('Thrown away.').waitFor()
    expect(await field(after).inputValue()).toBe('')
    await after.getByRole('button', { name: 'Undo' }).click()
    await after.waitForFunction(() => (document.querySelector('#text') as HTMLTextAreaElement).value.startsWith('I was'))
    await context.close()
  })

  test('the search finds the beginnings of words without accents or vowel signs, on this device alone', async () => {
    const context = await browser.newContext(phone)
    const { page, requests } = await watchedPage(context)
    await begin(page, address)
    await write(page, 'El café con Ángela')
    await write(page, 'ذهبت إلى المَدْرَسة مع أحمد')
    await write(page, 'Nothing much today')
    await page.goto(`${address}/journal`)
    const search = page.getByLabel('Search in your journal')
    await search.waitFor()
    const asked = requests.length
    await search.fill('angela caf')
    await page.getByText('One entry').waitFor()
    expect(await page.locator('.list li').innerText()).toContain('Ángela')
    await search.fill('مدرسه احمد')
    await page.locator('.list li', { hasText: 'أحمد' }).waitFor()
    expect(await page.locator('.list li').count()).toBe(1)
    await search.fill('angela today')
    await page.getByText('Nothing was found.').waitFor()
    await search.fill('')
    await page.locator('.list li').nth(2).waitFor()
    for (const { url, body } of requests.slice(asked)) expect(`${decodeURIComponent(url)} ${body ?? ''}`).not.toMatch(/angela|احمد/)
    await context.close()
  })

  test('a photo is made small, loses what was hidden in it, and reaches the server sealed: no picture is in its bytes', async () => {
    const context = await browser.newContext(phone)
    const { page, requests, complaints } = await watchedPage(context)
    await begin(page, address)
    await page.goto(`${address}/journal/write`)
    await field(page).waitFor()
    const secret = 'standort-47.3769N-kanarienvogel'
    await page.locator('input[type=file]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await photoFrom(page, secret) })
    await picture(page).waitFor()
    await field(page).fill('The square at noon')
    await keep(page)
    await picture(page).waitFor()
    const shown = await picture(page).evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      return { width: image.naturalWidth, height: image.naturalHeight }
    })
    expect([shown.width, shown.height]).toEqual([1280, 853])
    // Reopened, it comes out of the sealed records.
    await page.reload()
    await picture(page).waitFor()
    await page.waitForTimeout(1500)
    const pushes = requests.filter(({ url, body }) => url.endsWith('/api/vault/records') && body !== null)
    const sealed = pushes.flatMap(({ body }) => (JSON.parse(body!) as { changes: { bytes: string | null }[] }).changes.flatMap(({ bytes }) => (bytes ? [Buffer.from(bytes, 'base64')] : [])))
    expect(Math.max(...sealed.map(({ length }) => length))).toBeGreaterThan(20_000)
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46])
    for (const bytes of sealed) {
      expect(bytes.includes(jpeg)).toBe(false)
      // Nor as the base64 that it is inside the record.
      expect(bytes.includes('/9j/4AAQSkZJRg')).toBe(false)
    }
    for (const { body } of requests) expect(body ?? '').not.toContain('/9j/4AAQSkZJRg')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('nothing that a photo carried besides the picture is kept, on this device either', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.addInitScript(() => {
      const made: Blob[] = []
      ;(window as unknown as { made: Blob[] }).made = made
      const before = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (thing: Blob) => { made.push(thing); return before(thing) }
    })
    await begin(page, address)
    await page.goto(`${address}/journal/write`)
    await field(page).waitFor()
    const secret = 'standort-47.3769N-kanarienvogel'
    const photo = await photoFrom(page, secret)
    expect(photo.includes(secret)).toBe(true)
    await page.locator('input[type=file]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
    await picture(page).waitFor()
    const kept = Buffer.from(await page.evaluate(async () => [...new Uint8Array(await (window as unknown as { made: Blob[] }).made.at(-1)!.arrayBuffer())]))
    expect(kept.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(kept.includes('standort')).toBe(false)
    expect(kept.length).toBeLessThanOrEqual(400_000)
    await context.close()
  })

  test('a voice note is recorded, sealed and heard again', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        const sound = new AudioContext()
        const [tone, out] = [sound.createOscillator(), sound.createMediaStreamDestination()]
        tone.connect(out)
        tone.start()
        return out.stream
      }
    })
    await begin(page, address)
    await page.goto(`${address}/journal/write`)
    await page.getByRole('button', { name: 'Record a voice note' }).click()
    await page.getByText('Recording: 0:02').waitFor()
    await page.getByRole('button', { name: 'Stop and keep it' }).click()
    await page.locator('audio').waitFor()
    await keep(page)
    await page.reload()
    await page.locator('audio').waitFor()
    await page.waitForFunction(() => document.querySelector('audio')!.readyState >= 1, null, { polling: 100 })
    await context.close()
  })

  test('a full device says so in plain words, and the text stays in the field', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await begin(page, address)
    await page.goto(`${address}/journal/write`)
    await field(page).waitFor()
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      ;(window as unknown as { free: () => void }).free = () => { IDBObjectStore.prototype.put = put }
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }
    })
    await field(page).fill('There is no room for this')
    await page.getByText('This device has no room left.').waitFor()
    expect(await field(page).inputValue()).toBe('There is no room for this')
    await page.getByRole('button', { name: 'Keep this entry' }).click()
    expect(await field(page).inputValue()).toBe('There is no room for this')
    // With room again it is kept by itself.
    await page.evaluate(() => (window as unknown as { free: () => void }).free())
    await page.getByText(/^Saved .* on this device$/).waitFor()
    expect(await page.getByText('This device has no room left.').count()).toBe(0)
    await context.close()
  })
})
