import type { BrowserContext, Page } from 'playwright-core'
import { checkInNow, moods } from '#self-care/check-in.ts'
import { desk, openBrowser } from '#test/browser.ts'
import { asPast, begunWithPast, comeBack, type Past } from '../../e2e/lived.ts'
import { startService } from '../../e2e/service.ts'
import { seeded } from '../../packages/insights/seeded.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

const DAYS = 1825
const A_DAY = 3
const ROUNDS = 5

/** From asking in a real browser until the claims over five years of check-ins are there, and all else; and the longest that anything else had to wait for the page meanwhile. */
export async function insightsInWorker(): Promise<Figure[]> {
  const service = await startService()
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ ...desk, timezoneId: 'Europe/Madrid' })
    const rounds = await roundsOf(context, service.address)
    const [first, ...later] = rounds
    const warm = (of: (round: Round) => number) => Math.round(later.map(of).toSorted((a, b) => a - b)[Math.floor(later.length / 2)]!)
    const blocked = Math.round(Math.max(...rounds.map(({ longest }) => longest)))
    const many = `${DAYS * A_DAY} entries`
    return [
      { name: `insights over ${many}, in a worker`, value: warm(({ claims }) => claims), unit: 'ms', goal: 150, ok: warm(({ claims }) => claims) <= 150 },
      { name: `insights over ${many}, the first time, the worker's start included`, value: Math.round(first!.claims), unit: 'ms', goal: null, ok: true },
      { name: `insights over ${many}, changes and times of day as well`, value: warm(({ all }) => all), unit: 'ms', goal: null, ok: true },
      { name: 'longest block of the page meanwhile', value: blocked, unit: 'ms', goal: 50, ok: blocked <= 50 },
    ]
  } finally {
    await browser.close()
    await service[Symbol.asyncDispose]()
  }
}

function fiveYears(): Past[] {
  const chance = seeded(5)
  const now = Temporal.Now.instant()
  return asPast(Array.from({ length: DAYS * A_DAY }, (_, nth) => {
    const day = Math.floor(nth / A_DAY)
    const people = chance.share() < 0.5
    const at = now.subtract({ hours: 24 * (DAYS - day) + 8 - 5 * (nth % A_DAY) })
    const mood = Math.min(4, Math.max(0, Math.round(1.8 + (people ? 0.6 : 0) + chance.normal())))
    return checkInNow(moods[mood]!, at, 'Europe/Madrid', { factors: { people, sleep: Math.round(14 + 2 * chance.normal()) / 2, movement: Math.round(60 * chance.share()), ate: chance.share() < 0.6, medication: chance.share() < 0.9, place: chance.share() < 0.5 ? 'home' : 'work', own: { '0a0a0a0a': chance.share() < 0.3, '0b0b0b0b': chance.share() < 0.3 } } })
  }))
}

type Round = { claims: number; all: number; longest: number }

async function roundsOf(context: BrowserContext, address: string): Promise<Round[]> {
  const past = await begunWithPast(address, fiveYears())
  await context.addInitScript(watchAsking)
  const page = await comeBack(context, address, past)
  await page.waitForFunction(() => document.querySelector('.two-weeks .mood-shape') !== null, null, { polling: 200, timeout: 120_000 })
  await page.waitForTimeout(3000)
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await goTo(page, '/me')
    await page.waitForTimeout(1000)
    // From the press on the link on: opening the screen and gathering the check-ins count as well.
    await page.evaluate(() => { Object.assign(globalThis, { all: undefined, longest: 0, looking: true } satisfies Watch) })
    await goTo(page, '/insights')
    await page.waitForFunction(() => (globalThis as unknown as Watch).all !== undefined, null, { polling: 50 })
    rounds.push(await page.evaluate(() => { const { claims, all, longest } = globalThis as unknown as Watch; return { claims: claims!, all: all!, longest: longest! } }))
  }
  return rounds
}

type Watch = { looking?: boolean; asked?: number | undefined; claims?: number | undefined; all?: number | undefined; longest?: number }

/** Within the page: when the worker was asked, when its parts came, and the longest time in which nothing else had a turn. */
function watchAsking(): void {
  const watch = globalThis as unknown as Watch
  const post = Worker.prototype.postMessage as (this: Worker, ...said: unknown[]) => void
  const heard = new WeakSet<Worker>()
  Worker.prototype.postMessage = function (this: Worker, ...said: unknown[]) {
    if (!heard.has(this)) {
      heard.add(this)
      this.addEventListener('message', ({ data }) => {
        const { of } = (data as { part: { of: string } }).part
        if (of === 'claims') watch.claims = performance.now() - watch.asked!
        if (of === 'changes') { watch.all = performance.now() - watch.asked!; watch.looking = false }
      })
    }
    watch.asked = performance.now()
    watch.claims = watch.all = undefined
    post.apply(this, said)
  }
  watch.longest = 0
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  port1.onmessage = () => {
    const now = performance.now()
    if (watch.looking) watch.longest = Math.max(watch.longest!, now - last)
    last = now
    setTimeout(() => port2.postMessage(0), 1)
  }
  port2.postMessage(0)
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => { const link = Object.assign(document.createElement('a'), { href: to }); document.body.append(link); link.click(); link.remove() }, path)
  await page.waitForURL(`**${path}`)
}
