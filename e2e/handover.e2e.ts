import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import companionAr from '../app/companion/web/words/ar.json' with { type: 'json' }
import companionEn from '../app/companion/web/words/en.json' with { type: 'json' }
import handoverAr from '../app/companion/handover/web/words/ar.json' with { type: 'json' }
import handoverEn from '../app/companion/handover/web/words/en.json' with { type: 'json' }
import quickAr from '../packages/talk/words/ar/quick.json' with { type: 'json' }
import quickEn from '../packages/talk/words/en/quick.json' with { type: 'json' }
import { crowdedAtAnySize, everyScreen, faults, press } from './everyscreen.ts'
import { begin, checkIn, openHouse, type House } from './people.ts'

type Tongue = 'en' | 'ar'
const spoken = { en: { talk: companionEn, note: handoverEn, quick: quickEn }, ar: { talk: companionAr, note: handoverAr, quick: quickAr } } as const
const filled = (text: string, values: Record<string, string>) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

// Ana of the sample has one note that was answered and one that waits, and a week to tell of.
everyScreen({
  Ana: [
    { at: '/talk/notes', then: (page) => page.locator('main section.card').nth(1).waitFor() }, { at: '/talk/week', then: (page) => page.locator('label.choice').first().waitFor() },
    { at: '/talk/week', shows: 'what leaves', then: async (page) => { await press('label.choice')(page); await page.locator('.week-paper').waitFor(); await page.locator('input[name=to-week]').first().waitFor({ state: 'attached' }) } },
  ],
  Stela: [{ at: '/desk/notes', then: (page) => page.locator('input[name=mail]').waitFor() }],
})

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

const pictures = process.env['PICTURES']
/** Where a picture is asked for, one is taken of the whole page. */
async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

/** Somebody of the sample cast who works here, on a phone. */
async function comes(name: 'Lina' | 'Theo'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await house.device()
  const page = await context.newPage()
  await page.goto(new RegExp(`${name.toLowerCase()} .*?(http\\S+)`, 'i').exec(house.service.said())![1]!)
  await page.locator('main form button').click()
  await page.waitForURL(({ pathname }) => pathname === '/desk' || pathname === '/')
  return { page, context }
}

/** Lets the companion draft a note, by way of its menu, and puts these words in. */
async function draft(page: Page, tongue: Tongue, words: string): Promise<void> {
  const { talk, quick, note } = spoken[tongue]
  await page.goto('/talk')
  await page.locator('.message').first().waitFor()
  await page.getByRole('button', { name: quick['quick.menu'], exact: true }).or(page.getByRole('button', { name: talk.menu, exact: true })).first().click()
  await page.getByRole('button', { name: quick['quick.human'], exact: true }).click()
  await page.locator('textarea[name=note]').fill(words)
  await page.getByText(note['before.emergency']).waitFor()
}

let lina: Page
let staff: BrowserContext
beforeAll(async () => { ({ page: lina, context: staff } = await comes('Lina')) })
afterAll(() => staff.close())

describe.each(['en', 'ar'] as const)('a note out of a talk (%s)', (tongue) => {
  const { note } = spoken[tongue]
  const words = tongue === 'en' ? 'Seven lemons, and no sleep since Monday.' : 'سبع ليمونات ولا نوم منذ الإثنين.'
  const answer = tongue === 'en' ? 'I have read it. Shall we talk on Thursday?' : 'قرأتها. هل نتحدث يوم الخميس؟'

  test('is sent, opened and answered by Lina, and the answer is met at the top of the talk', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await begin(page)
    await page.goto(`/today?lang=${tongue}`)

    await lina.goto(`/desk/notes?lang=${tongue}`)
    const isHere = lina.getByRole('button', { name: note['duty.go'], exact: true })
    await lina.getByRole('button', { name: note['duty.come'], exact: true }).or(isHere).first().waitFor()
    await picture(lina, `${tongue}-desk-away`)
    if (!await isHere.isVisible()) await lina.getByRole('button', { name: note['duty.come'], exact: true }).click()
    await isHere.waitFor()

    await draft(page, tongue, words)
    await page.getByText(filled(note['to.here'], { names: 'Lina' })).waitFor()
    await picture(page, `${tongue}-send`)
    await page.getByRole('button', { name: note['send.duty'], exact: true }).click()
    await page.getByText(note.sent).waitFor()
    await picture(page, `${tongue}-sent`)
    await page.getByRole('button', { name: note['sent.close'], exact: true }).click()
    await page.locator('.note-send').waitFor({ state: 'detached' })
    await page.goto('/talk/notes')
    await page.getByRole('button', { name: note['take-back'] }).waitFor()
    await picture(page, `${tongue}-waiting`)

    // The other note is Ana's of the sample: hers came in first, so this one is the last in the list.
    await lina.reload()
    await lina.getByRole('button', { name: new RegExp(`^${note['desk.open']}`) }).last().waitFor()
    expect(await lina.locator('main').innerText()).not.toContain(words)
    await picture(lina, `${tongue}-desk`)
    await lina.getByRole('button', { name: new RegExp(`^${note['desk.open']}`) }).last().click()
    await lina.getByText(words).waitFor()
    await lina.locator('textarea[name=answer]').fill(answer)
    await picture(lina, `${tongue}-opened`)
    await page.reload()
    await page.getByText(filled(note['opened.by'], { name: 'Lina', when: '' }).replace(/[،,]\s*$/, '')).waitFor()
    expect(await page.getByRole('button', { name: note['take-back'] }).count()).toBe(0)
    await lina.getByRole('button', { name: note['answer.send'] }).click()
    await lina.getByText(note['answer.mine']).waitFor()

    await page.goto('/talk')
    await page.getByRole('link', { name: filled(note['line.answer'], { name: 'Lina' }) }).waitFor()
    await picture(page, `${tongue}-line`)
    await page.getByRole('link', { name: filled(note['line.answer'], { name: 'Lina' }) }).click()
    await page.getByText(answer).waitFor()
    await picture(page, `${tongue}-answer`)
    await page.getByRole('button', { name: note.read }).click()
    await page.getByRole('button', { name: note.read }).waitFor({ state: 'detached' })
    await page.goto('/talk')
    await page.locator('.message').first().waitFor()
    expect(await page.locator('.notes-line').count()).toBe(0)

    await lina.getByText(note.close, { exact: true }).click()
    await lina.locator('label:has(input[name=outcome][value=answered])').click()
    await picture(lina, `${tongue}-close`)
    expect([...await faults(lina), ...await crowdedAtAnySize(lina)]).toEqual([])
    await lina.getByRole('button', { name: note['close.do'] }).click()
    await lina.locator('article.card').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(tongue === 'ar' ? 'rtl' : 'ltr')
    await context.close()
  })
})

describe('a note without a line', () => {
  test('stays sealed on the device, says so, goes by itself when there is one, and arrives once', async () => {
    const context = await house.device()
    const page = await context.newPage()
    await begin(page)
    await draft(page, 'en', 'Seven lemons in a tunnel.')
    await context.setOffline(true)
    await page.getByRole('button', { name: handoverEn['send.duty'] }).click()
    await page.getByText(handoverEn['unsent.goes']).waitFor()
    await picture(page, 'en-unsent')
    await context.setOffline(false)
    await page.getByText(handoverEn.sent).waitFor()
    await page.goto('/talk/notes')
    await page.getByText(handoverEn['kind.note']).waitFor()
    expect(await page.getByText(handoverEn['kind.note']).count()).toBe(1)
    await page.getByRole('button', { name: handoverEn['take-back'] }).click()
    await page.getByText(handoverEn['taken-back']).waitFor()
    await page.getByText(handoverEn['notes.none']).waitFor()
    await context.close()
  })
})

describe('a page of the week', () => {
  test('has nothing ticked at first, and what leaves for Theo is what was shown', async () => {
    const context = await house.device()
    const page = await context.newPage()
    const bodies: string[] = []
    context.on('request', (request) => { if (request.url().endsWith('/api/companion/notes') && request.method() === 'POST') bodies.push(request.postData() ?? '') })
    await begin(page)
    await checkIn(page, 'low', 'nobody else’s business')
    await checkIn(page, 'good')
    await page.goto('/talk/week')
    const lines = page.locator('input[type=checkbox]')
    await lines.first().waitFor({ state: 'attached' })
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0)
    await page.getByText(handoverEn['week.nothing']).waitFor()
    await page.locator('label.choice:has(input[type=checkbox])').first().click()
    const shown = await page.locator('.week-paper').innerText()
    expect(shown).toMatch(/Low and Good/)
    await page.locator('label.choice', { hasText: 'Theo' }).click()
    await picture(page, 'en-week')
    await page.getByRole('button', { name: filled(handoverEn['send.to'], { name: 'Theo' }) }).click()
    await page.getByText(handoverEn.sent).waitFor()
    expect((JSON.parse(bodies[0]!) as { words: string }).words.replace(/\s+/g, ' ')).toBe(shown.replace(/\s+/g, ' ').trim())
    expect(bodies.join()).not.toContain('business')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.week-paper').isVisible()).toBe(true)
    expect(await page.locator('main h1').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    await page.goto('/talk/week?lang=ar')
    await page.locator('label.choice:has(input[type=checkbox])').first().click()
    await picture(page, 'ar-week')

    const { page: theo, context: desk } = await comes('Theo')
    await theo.goto('/desk/notes')
    await theo.getByText(handoverEn['kind.week']).waitFor()
    await theo.getByRole('button', { name: /^Open/ }).click()
    await theo.getByText('Low and Good').waitFor()
    await picture(theo, 'en-week-opened')
    await desk.close()
    await context.close()
  })
})
