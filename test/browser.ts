import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const dropped = new Set(['--single-process', '--no-zygote', '--disable-web-security'])

/** Starts a real Chromium: the system's where there is one, else the one that npm brought. */
export async function openBrowser(): Promise<Browser> {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: flags })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args.filter((arg) => !dropped.has(arg)), ...flags] })
}

/** A telephone as our people have it. */
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'en-US', timezoneId: 'Europe/Madrid' }
/** A desk. */
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, locale: 'en-US', timezoneId: 'Europe/Madrid' }

/** A page whose every request and every complaint of the browser is remembered. */
export async function watchedPage(context: BrowserContext): Promise<{ page: Page; complaints: string[]; requests: { url: string; body: string | null }[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: { url: string; body: string | null }[] = []
  page.on('console', (message) => { if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(message.text())) complaints.push(message.text()) })
  page.on('pageerror', (problem) => complaints.push(problem.message))
  context.on('request', (request) => requests.push({ url: request.url(), body: request.postData() }))
  return { page, complaints, requests }
}
