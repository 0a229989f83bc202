import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, watchedPage } from '#test/browser.ts'
import { isDrawnHere } from './looking.ts'

let browser: Browser
const address = inject('address')
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

const sounding = ['rain', 'sea', 'wind', 'bowl', 'brown', 'pink'] as const
const soundFolder = join(import.meta.dirname, '../app/self-care/practices/web/sound')

/** The sounds as one script for an empty page: what plays in the app, on a clock that can be run ahead. */
async function earsOf(): Promise<string> {
  const entry = '\0ears'
  const built = await build({
    root: join(import.meta.dirname, '..'), logLevel: 'error', configFile: false, publicDir: false,
    plugins: [{ name: 'ears', enforce: 'pre', resolveId: (id) => (/(?:^|\/)ears$/.test(id) ? entry : null), load: (id) => (id === entry ? `export { bandOn } from '${soundFolder}/band.ts'\nexport { nightOf } from '${soundFolder}/night.ts'` : null) }],
    build: { write: false, minify: false, lib: { entry: 'ears', formats: ['iife'], name: 'ears' } },
  })
  return ((Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput).output[0].code
}

/** What is heard of one sound in 24 seconds: it fades in over 2, is stopped at 16 and fades out over 3. Loudness in decibels below full. */
function listen({ name, seed }: { name: string; seed: number }) {
  type Band = { play(mix: Record<string, number>, seconds: number, at: number): void; stop(seconds: number, at: number): number; strokesUntil(until: number): void }
  const { bandOn, nightOf } = (globalThis as unknown as { ears: { bandOn(on: BaseAudioContext, night: unknown): Band; nightOf(seed: number): unknown } }).ears
  const rate = 22_050
  const context = new OfflineAudioContext(2, 24 * rate, rate)
  const band = bandOn(context, nightOf(seed))
  band.play(name === 'all' ? Object.fromEntries(['rain', 'sea', 'wind', 'bowl', 'brown', 'pink'].map((one) => [one, 1])) : { [name]: 1 }, 2, 0)
  band.strokesUntil(16)
  band.stop(3, 16)
  return context.startRendering().then((heard) => {
    const ears = [heard.getChannelData(0), heard.getChannelData(1)]
    const loudness = (from: number, to: number) => {
      const pieces = ears.map((ear) => ear.subarray(from * rate, to * rate))
      return 10 * Math.log10(pieces.reduce((sum, piece) => sum + piece.reduce((all, one) => all + one * one, 0) / piece.length, 0) / 2 + 1e-12)
    }
    return { peak: Math.max(...ears.map((ear) => ear.reduce((most, one) => Math.max(most, Math.abs(one)), 0))), begins: loudness(0, 0.3), stroke: loudness(0.1, 1), plays: loudness(3, 16), fades: loudness(17.5, 18.5), silent: loudness(19.5, 24) }
  })
}

/** Counts what the page's audio does, from before its first script on. */
const watchAudio = (page: Page) => page.addInitScript(() => {
  const contexts: AudioContext[] = []
  Object.assign(globalThis, { contexts, AudioContext: class extends AudioContext { constructor(options?: AudioContextOptions) { super(options); contexts.push(this) } } })
})
const audio = (page: Page) => page.evaluate(() => (globalThis as unknown as { contexts: AudioContext[] }).contexts.map(({ state }) => state))
const audioComesTo = (page: Page, states: string[]) => page.waitForFunction((wanted) => (globalThis as unknown as { contexts: AudioContext[] }).contexts.map(({ state }) => state).join() === wanted, states.join(), { polling: 100 })

async function open(page: Page, path: string): Promise<void> {
  await page.goto(address + path)
  await page.waitForFunction(isDrawnHere)
}

describe('every sound', () => {
  test('is heard, at a restful loudness, fades in and out, and is never clipped; all together neither', async () => {
    const page = await browser.newPage()
    await page.setContent('<p>')
    await page.addScriptTag({ content: await earsOf() })
    for (const name of [...sounding, 'all']) {
      const heard = await page.evaluate(listen, { name, seed: 20 })
      expect(heard.peak, name).toBeLessThan(0.98)
      expect(heard.silent, name).toBeLessThan(-100)
      if (name === 'bowl') {
        // A stroke is no swell: it is there at once, and rings away.
        expect(heard.stroke).toBeGreaterThan(-28)
        expect(heard.plays).toBeLessThan(heard.stroke - 10)
        expect(heard.plays).toBeGreaterThan(-70)
        continue
      }
      expect(heard.plays, name).toBeGreaterThan(-24)
      expect(heard.plays, name).toBeLessThan(-15)
      if (name !== 'all') expect(heard.begins, name).toBeLessThan(heard.plays - 12)
      expect(heard.fades, name).toBeLessThan(heard.plays)
    }
    const [one, again, other] = await Promise.all([20, 20, 21].map((seed) => page.evaluate(listen, { name: 'sea', seed })))
    expect(again!.plays).toBeCloseTo(one!.plays, 4)
    expect(Math.abs(other!.plays - one!.plays)).toBeGreaterThan(0.01)
    await page.close()
  })
})

describe('the sounds', () => {
  test('start after a tap, say their loudness in words, end with their timer or when stopped, and let the audio rest', async () => {
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
    const { page, complaints, requests } = await watchedPage(context)
    await watchAudio(page)
    await page.clock.install()
    await open(page, '/sounds')
    const slider = page.getByRole('slider', { name: 'Rain: how loud' })
    expect(await slider.getAttribute('aria-valuetext')).toBe('Medium, 6 of 10')
    expect(await audio(page)).toEqual([])
    // What is made of nothing here on the device (blob:) is no request.
    const asked = () => requests.filter(({ url }) => /^http.*\/(?:assets|api)\//.test(url)).map(({ url }) => url)
    const before = asked()

    await page.getByRole('button', { name: 'Play' }).click()
    await audioComesTo(page, ['running'])
    await page.getByText('It plays until you stop it.').waitFor()

    // A slider that is moved turns its sound on; the word follows.
    const sea = page.getByRole('slider', { name: 'Sea: how loud' })
    expect(await sea.getAttribute('aria-valuetext')).toBe('Off. Medium when on, 5 of 10')
    await sea.focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight')
    expect(await sea.getAttribute('aria-valuetext')).toBe('Very loud, 9 of 10')
    expect(await page.locator('input[name=sea-on]').isChecked()).toBe(true)

    await page.locator('label:has(input[name=length][value="15"])').click()
    await page.getByText(/It plays, and fades out at \d/).waitFor()
    await page.clock.runFor(16 * 60_000)
    await page.getByText('The time is over. It fades out now.').waitFor()
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.clock.runFor(5000)
    expect(await audio(page)).toHaveLength(1)

    // Nothing chosen is said, not played; a bowl alone is a sitting in silence.
    for (const name of ['rain', 'sea']) await page.locator(`label:has(input[name=${name}-on])`).click()
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByText('Nothing is chosen.').waitFor()
    await page.getByText('Sit, with a bowl').click()
    await page.locator('label:has(input[name=every][value="10"])').click()
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByText(/It plays, and fades out at \d/).waitFor()
    expect(asked()).toEqual(before)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('fade and give the audio back when the page is left, and rest where nothing plays', async () => {
    const context = await browser.newContext(phone)
    const { page } = await watchedPage(context)
    await watchAudio(page)
    await open(page, '/sounds')
    await page.getByRole('button', { name: 'Play' }).click()
    await audioComesTo(page, ['running'])
    await page.getByRole('button', { name: 'Stop' }).click()
    await audioComesTo(page, ['suspended'])
    await page.getByRole('button', { name: 'Play' }).click()
    await audioComesTo(page, ['running'])
    await page.locator('main a[href="/practice"]').click()
    await page.waitForURL('**/practice')
    await audioComesTo(page, ['closed'])
    await context.close()
  })

  test('work without a line once the app has been here', async () => {
    const context = await browser.newContext({ ...phone, isMobile: false })
    const { page } = await watchedPage(context)
    await watchAudio(page)
    await open(page, '/sounds')
    await page.evaluate(() => navigator.serviceWorker.ready)
    // The worker keeps the app's files one after the other; all are here when no more come.
    const kept = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((sum, one) => sum + one, 0))
    for (let before = -1, now = await kept(); now !== before || now < 50; now = await kept()) {
      before = now
      await page.waitForTimeout(2500)
    }
    await context.setOffline(true)
    await open(page, '/sounds')
    await page.getByRole('button', { name: 'Play' }).click()
    await audioComesTo(page, ['running'])
    await page.goto(`${address}/stories`)
    await page.getByRole('link', { name: 'The pen mender' }).click()
    await page.getByText('The shop is under an arcade in Kolkata').waitFor()
    await context.setOffline(false)
    await context.close()
  })
})

describe('a bedtime story', () => {
  const marked = (page: Page) => page.locator('.story [aria-current]').getAttribute('id')

  test('is there as text without a voice, says so, and moves on by reading time, over its sound, until it is over', async () => {
    const context = await browser.newContext(phone)
    const { page, complaints } = await watchedPage(context)
    await watchAudio(page)
    await page.clock.install()
    await open(page, '/stories')
    await page.getByRole('link', { name: 'The pen mender' }).click()
    await page.getByText('The shop is under an arcade in Kolkata').waitFor()
    expect(await page.locator('.story [aria-current]').count()).toBe(0)
    expect(await audio(page)).toEqual([])

    await page.getByRole('button', { name: 'Begin' }).click()
    await audioComesTo(page, ['running'])
    await page.clock.runFor(2000)
    await page.getByText('This device has no voice of its own for this language').waitFor()
    expect(await marked(page)).toBe('paragraph-1')
    const scrolled = await page.evaluate(() => scrollY)
    await page.clock.runFor(30_000)
    await page.locator('#paragraph-2[aria-current]').waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)

    await page.getByRole('button', { name: 'Skip a paragraph' }).click()
    await page.getByRole('button', { name: 'Skip a paragraph' }).click()
    await page.getByText('Paragraph 4 of 29.').waitFor()
    await page.getByRole('button', { name: 'Back a paragraph' }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.clock.runFor(60_000)
    expect(await marked(page)).toBe('paragraph-3')
    await page.getByRole('button', { name: 'Go on' }).click()
    // Text to be read does not go dark.
    await page.clock.runFor(5000)
    expect(await page.locator('.darkness').count()).toBe(0)
    for (let place = 3; place < 29; place++) await page.getByRole('button', { name: 'Skip a paragraph' }).click()
    await page.clock.runFor(60_000)
    await page.getByText('The story is over.').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('stops with its timer, after the paragraph that was being told, and goes on from there', async () => {
    const context = await browser.newContext(phone)
    const { page } = await watchedPage(context)
    await page.clock.install()
    await open(page, '/stories/play?id=pen-mender')
    await page.getByText('Voice, sound and timer').click()
    await page.locator('label:has(input[name=length][value="15"])').click()
    await page.getByRole('button', { name: 'Begin' }).click()
    // Going back now and then makes the story longer than a quarter of an hour. A pause begins the time anew.
    await page.clock.runFor(60_000)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    for (let minute = 0; minute < 13; minute++) {
      await page.clock.runFor(60_000)
      for (let back = 0; back < 2; back++) await page.getByRole('button', { name: 'Back a paragraph' }).click()
    }
    await page.clock.runFor(3 * 60_000)
    await page.getByText('The time is over.').waitFor()
    await page.getByRole('button', { name: /Go on|Once more/ }).click()
    await page.locator('.story [aria-current]').waitFor()
    await context.close()
  })

  test('is read by a voice of the device, slower at its end, and the screen goes dark after a minute until it is touched', async () => {
    const context = await browser.newContext(phone)
    const { page } = await watchedPage(context)
    await page.addInitScript(() => {
      const said: { text: string; rate: number; voice: string }[] = []
      const voice = (voiceURI: string, localService: boolean) => ({ voiceURI, name: voiceURI, lang: 'en-US', localService, default: !localService })
      const synth = Object.assign(new EventTarget(), {
        getVoices: () => [voice('elsewhere', false), voice('here', true)], cancel() {},
        speak(one: { text: string; rate: number; voice: { voiceURI: string }; onstart(): void; onend(): void }) {
          said.push({ text: one.text, rate: one.rate, voice: one.voice.voiceURI })
          setTimeout(() => one.onstart(), 10)
          setTimeout(() => one.onend(), one.text.length * 60)
        },
      })
      Object.defineProperty(globalThis, 'speechSynthesis', { value: synth })
      Object.assign(globalThis, { said, SpeechSynthesisUtterance: class { text: string; constructor(text: string) { this.text = text } } })
    })
    await page.clock.install()
    await open(page, '/stories/play?id=pen-mender')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.clock.runFor(65_000)
    const dark = page.locator('.darkness')
    await dark.waitFor()
    expect(await page.locator('header .help').isVisible()).toBe(true)
    // A touch in the dark presses nothing that lies under it.
    await page.touchscreen.tap(180, 300)
    await dark.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    for (let place = 0; place < 28; place++) await page.getByRole('button', { name: 'Skip a paragraph' }).click()
    await page.clock.runFor(500)
    const said = await page.evaluate(() => (globalThis as unknown as { said: { text: string; rate: number; voice: string }[] }).said)
    expect(said[0]).toEqual({ text: 'The shop is under an arcade in Kolkata, between a seller of umbrellas and a seller of rope.', rate: 0.9, voice: 'here' })
    expect(said.at(-1)!.rate).toBeCloseTo(0.75)
    expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['here']))
    await context.close()
  })

  test('stays in the light for whoever wants no movement', async () => {
    const context = await browser.newContext({ ...phone, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const synth = Object.assign(new EventTarget(), { getVoices: () => [{ voiceURI: 'here', name: 'here', lang: 'en-US', localService: true }], cancel() {}, speak(one: { onstart(): void }) { setTimeout(() => one.onstart(), 10) } })
      Object.defineProperty(globalThis, 'speechSynthesis', { value: synth })
    })
    await page.clock.install()
    await open(page, '/stories/play?id=pen-mender')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.clock.runFor(90_000)
    expect(await page.locator('.darkness').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
    await context.close()
  })

  test('can be read without script, in its own language, and says which one that is', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${address}/stories?lang=es`)
    await page.getByRole('link', { name: 'El tren de la estepa' }).click()
    await page.locator('.story[lang=es]').waitFor()
    await page.goto(`${address}/stories/play?id=pen-mender&lang=es`)
    expect(await page.locator('.story').getAttribute('lang')).toBe('en')
    await page.getByText('Escrito en inglés.').waitFor()
    expect(await page.locator('.story p').count()).toBe(29)
    await page.goto(`${address}/stories/play?id=none-of-these`)
    await page.getByText('There is no such story').waitFor()
    await page.goto(`${address}/sounds`)
    expect(await page.locator('noscript').first().textContent()).toContain('Sounds need script in this browser.')
    await context.close()
  })
})
