import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { begin, card, checkIn, enterCode, enterPassphrase, makeCode, openHouse, rows, sent, today, type House } from './people.ts'

// The service is honest; what stands between it and the device plays one that is not.
let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

type Sealed = { id: string; revision: number; seq: number; bytes: string | null }
type Pulled = { records: Sealed[]; more: boolean; head: { counter: number } | null }
type Slots = { version: number; slots: { id: string; kind: string; wrapped: string; params: Record<string, unknown> }[] }
type Vault = { slots: Slots | null; head: unknown }

const LIED = 'What the service sent does not fit what you wrote.'
const NOT_OURS = 'What the service sent does not fit your vault, so nothing was opened.'
const RECORDS = /\/api\/vault\/records/
const VAULT = /\/api\/vault$/
const withNote = (page: Page, note: string) => rows(page).filter({ hasText: note })

/** Changes what the service answers when it is asked. */
async function lie<Said>(context: BrowserContext, at: RegExp, change: (said: Said, asked: number) => Said): Promise<void> {
  let asked = 0
  await context.route(at, async (route: Route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const reply = await route.fetch()
    const said = change(await reply.json() as Said, asked++)
    // The page may be gone by now, and with it whoever asked.
    await route.fulfill({ response: reply, json: said }).catch(() => {})
  })
}

/** Somebody with two check-ins that have arrived, and the code on their paper. */
async function somebody(): Promise<{ context: BrowserContext; page: Page; code: string }> {
  const context = await house.device()
  const page = await context.newPage()
  await begin(page)
  await checkIn(page, 'low', 'Monday on the stairs')
  await checkIn(page, 'good', 'Tuesday in the park')
  const code = await makeCode(page)
  await page.goto('/check-ins')
  await sent(page)
  return { context, page, code }
}

/** Their next device, to which the service lies from the first answer on. */
async function nextDevice(code: string, lies: (context: BrowserContext) => Promise<void>): Promise<{ context: BrowserContext; page: Page }> {
  const context = await house.device()
  await lies(context)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await enterCode(page, code)
  return { context, page }
}

/** The screen says it; what stood there can be read; what is written now stays here and nothing goes out; and so it is after the next start. */
async function staysReadable(page: Page, notes: readonly string[]): Promise<void> {
  await page.getByText(LIED).waitFor()
  const pushes: string[] = []
  page.on('request', (request) => { if (RECORDS.test(request.url()) && request.method() === 'POST') pushes.push(request.url()) })
  await page.goto('/today')
  await today(page)
  await page.getByText(LIED).waitFor()
  await checkIn(page, 'between', 'Written after the lie')
  await page.getByText('One thing waits to be sent.').waitFor()
  await page.goto('/check-ins')
  await page.getByText(LIED).waitFor()
  for (const note of [...notes, 'Written after the lie']) await withNote(page, note).waitFor()
  expect(await rows(page).count()).toBe(notes.length + 1)
  expect(pushes).toEqual([])
}

describe('records that do not fit', () => {
  test('one withheld, or two exchanged: nothing is taken from the service, and the screen says so', async () => {
    const { context, code } = await somebody()
    const withheld = await nextDevice(code, (next) => lie<Pulled>(next, RECORDS, (said) => ({ ...said, records: said.records.slice(1) })))
    await staysReadable(withheld.page, [])
    const exchanged = await nextDevice(code, (next) => lie<Pulled>(next, RECORDS, ({ records, ...rest }) => {
      const [one, other] = records
      return { ...rest, records: one && other ? [{ ...one, bytes: other.bytes }, { ...other, bytes: one.bytes }] : records }
    }))
    await exchanged.page.getByText(LIED).waitFor()
    await exchanged.page.goto('/check-ins')
    await exchanged.page.getByText(LIED).waitFor()
    expect(await rows(exchanged.page).count()).toBe(0)
    for (const one of [context, withheld.context, exchanged.context]) await one.close()
  })

  test('a state of before: what is newer here stays, and is read', async () => {
    const { context, page } = await somebody()
    const old = await page.evaluate(() => fetch('/api/vault/records?after=0').then((reply) => reply.json())) as Pulled
    await page.goto('/today')
    await today(page)
    await checkIn(page, 'all-right', 'Wednesday, newer than the lie')
    await page.goto('/check-ins')
    await sent(page)
    await lie<Pulled>(context, RECORDS, () => ({ ...old, records: [] }))
    await page.reload()
    await staysReadable(page, ['Monday on the stairs', 'Tuesday in the park', 'Wednesday, newer than the lie'])
    await context.close()
  })

  test('everything erased, or never there: nothing is erased here', async () => {
    const { context, page } = await somebody()
    const { records } = await page.evaluate(() => fetch('/api/vault/records?after=0').then((reply) => reply.json())) as Pulled
    const gone = records.map((record) => ({ ...record, revision: record.revision + 1, seq: record.seq + 100, bytes: null }))
    await lie<Pulled>(context, RECORDS, (said, asked) => (asked % 2 === 0 ? { ...said, records: gone, more: true } : { ...said, records: [], more: false }))
    await page.reload()
    await page.getByText(LIED).waitFor()
    await context.unrouteAll({ behavior: 'wait' })
    await lie<Pulled>(context, RECORDS, () => ({ records: [], more: false, head: null }))
    await page.reload()
    await staysReadable(page, ['Monday on the stairs', 'Tuesday in the park'])
    await context.close()
  })
})

describe('a list of ways in that its person did not make', () => {
  test('one added, a weaker stretching, or no vault at all: nothing opens, no vault is begun in its place, and the words say why', async () => {
    const { context, page, code } = await somebody()
    await page.goto('/me/ways-in')
    const pass = card(page, 'Passphrase')
    await pass.getByRole('button', { name: 'Choose a passphrase' }).click()
    await pass.getByLabel('Sign-in name').fill('stairs and park')
    await pass.getByLabel('Passphrase', { exact: true }).fill('seven lemons on the window sill')
    await pass.getByRole('button', { name: 'Set this passphrase' }).click()
    await page.getByText('Your passphrase is set.').waitFor({ timeout: 20_000 })

    const made: string[] = []
    const added = (said: Vault): Vault => ({ ...said, slots: said.slots && { ...said.slots, slots: [...said.slots.slots, { ...said.slots.slots[0]!, id: said.slots.slots[0]!.id.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')) }] } })
    const one = await nextDevice(code, (next) => lie<Vault>(next, VAULT, added))
    one.page.on('request', (request) => { if (request.url().endsWith('/vault/slots')) made.push(request.url()) })
    await one.page.getByText(NOT_OURS).waitFor()
    await one.context.unrouteAll({ behavior: 'wait' })
    await lie<Vault>(one.context, VAULT, (said) => ({ ...said, slots: said.slots && { ...said.slots, slots: said.slots.slots.map((slot) => (slot.kind === 'passphrase' ? { ...slot, params: { ...slot.params, memoryKiB: 8 } } : slot)) } }))
    await enterPassphrase(one.page, 'stairs and park', 'seven lemons on the window sill')
    await one.page.getByText(NOT_OURS).waitFor({ timeout: 20_000 })
    await one.context.close()
    const none = await nextDevice(code, (next) => lie<Vault>(next, VAULT, (said) => ({ ...said, slots: null })))
    none.page.on('request', (request) => { if (request.url().endsWith('/vault/slots')) made.push(request.url()) })
    await none.page.getByText(NOT_OURS).waitFor()
    expect(made).toEqual([])

    // Where the vault is open already, nothing is added to such a list.
    await lie<Vault>(context, VAULT, added)
    await page.goto('/me/ways-in')
    await card(page, 'Recovery code').getByRole('button', { name: 'Remove the code' }).waitFor()
    await page.goto('/me/lock')
    await page.getByLabel('New PIN').fill('2468')
    await page.getByLabel('The same PIN again').fill('2468')
    await page.getByRole('button', { name: 'Set this PIN' }).click()
    await page.getByText('The PIN was not changed.').waitFor({ timeout: 20_000 })
    await page.goto('/check-ins')
    await withNote(page, 'Monday on the stairs').waitFor()
    for (const last of [context, none.context]) await last.close()
  })
})
