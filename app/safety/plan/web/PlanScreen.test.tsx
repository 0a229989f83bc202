import { memoryDisk } from '#test/memorydisk.ts'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { HouseContext } from '#kit/house.ts'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { newId } from '#prelude/id.ts'
import { now } from '#prelude/time.ts'
import { newVaultKey } from '#seal/vaultkey.ts'
import { HereContext, type Safe, type VaultHere } from '#vault/web/index.ts'
import { openSafe } from '../../../vault/web/safe.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { InAppHelp } from '../../web/help/InAppHelp.tsx'
import { emptyPlan, plan, withLines, type Line, type Plan, type Step } from '../plan.ts'
import { changingPlan, plansIn } from './plans.ts'
import { PlanPrintScreen } from './PlanPrintScreen.tsx'
import { PlanScreen } from './PlanScreen.tsx'

let safe: Safe
/** A safe on a disk of nothing but memory, without a line. */
beforeEach(async () => {
  safe = await openSafe({
    person: newId('person'), vault: newVaultKey(), call: (async () => ({ ok: false, refusal: 'unreachable' })) as never,
    disk: memoryDisk(),
  })
})

const house = { serviceName: 'Riverside', serviceId: 'house-1', country: 'ES', lowestAge: '16-17', sample: false, version: '1' }
const here = { get: () => ({ state: 'open', safe }), onChange: () => () => true } as unknown as VaultHere
function html(screen: VNode, language = 'en'): string {
  const messages = Object.assign({}, ...['kit', 'safety', 'plan'].map((slice) => compiledWords(slice, language)))
  return renderToString(
    <WordsContext.Provider value={wordsIn(language, messages)}><HouseContext.Provider value={house}><HereContext.Provider value={here}>{screen}</HereContext.Provider></HouseContext.Provider></WordsContext.Provider>,
  )
}
const text = (page: string) => page.replaceAll(/<[^>]+>/g, ' ')
const planWith = (lines: Partial<Record<Step, Line[]>>, at = now()): Plan => Object.entries(lines).reduce((one, [step, said]) => withLines(one, step as Step, said, at), emptyPlan(at))
const keep = (one: Plan) => safe.keep('plan', z.encode(plan, one))
const dana = { text: 'Dana', number: '+34 600 123 123' }

describe('the plan as it is read', () => {
  test.each(['en', 'es', 'fr', 'ar'])('without a plan there is a way to begin one, and a number to call, in %s', (language) => {
    const page = html(<PlanScreen />, language)
    expect(page).toContain('href="/plan/edit"')
    expect(page).toMatch(/class="call" href="tel:/)
    expect(page).not.toMatch(/plan\.[a-z]+\.|\{\w+\}/)
  })

  test('an unfinished plan shows what exists and does not scold', async () => {
    await keep(planWith({ signs: [{ text: 'I sleep all day', number: '' }] }))
    const page = html(<PlanScreen />)
    expect(page).toContain('I sleep all day')
    expect(page.match(/<h2>/g)).toHaveLength(2)
    expect(text(page)).toContain('That is fine.')
  })

  test('yellow stands only behind a call or a text to somebody', async () => {
    await keep(planWith({ signs: [{ text: 'I sleep all day', number: '' }], helpers: [dana, { text: 'My uncle', number: 'ask Dana' }] }))
    const page = html(<PlanScreen />)
    const yellow = [...page.matchAll(/<a class="(?:call|button human)"[^>]*href="([^"]*)"/g)].map(([, href]) => href!)
    expect(yellow).toContain('tel:+34600123123')
    for (const href of yellow) expect(href).toMatch(/^(?:tel|sms):/)
    expect(page).not.toContain('tel:ask')
  })

  test('whoever wrote that they used it sees when, and no number of times', async () => {
    await keep(planWith({ signs: [{ text: 'I sleep all day', number: '' }] }))
    await safe.keep('plan', { kind: 'use', at: '2026-11-20T22:10:00Z', zone: 'Europe/Madrid' })
    await safe.keep('plan', { kind: 'use', at: '2026-11-21T22:10:00Z', zone: 'Europe/Madrid' })
    const page = text(html(<PlanScreen />))
    expect(page).toMatch(/November 20, 2026.*11:10/)
    expect(page).not.toMatch(/\b(?:twice|2 times)\b/)
  })

  test('what another program wrote into the vault is left alone', async () => {
    await safe.keep('plan', { kind: 'plan', version: 7 })
    expect(text(html(<PlanScreen />))).toContain('Begin my plan')
    expect(safe.all('plan')).toHaveLength(1)
  })
})

test('on paper stand all lines, also those that no telephone can dial', async () => {
  await keep(planWith({ helpers: [dana, { text: 'My uncle', number: 'ask Dana' }] }))
  const page = text(html(<PlanPrintScreen />))
  expect(page).toContain('+34 600 123 123')
  expect(page).toContain('ask Dana')
})

describe('help inside the app', () => {
  test('leads to the plan only where there is one', async () => {
    expect(html(<InAppHelp path="/help" query={{}} />)).not.toContain('href="/plan"')
    await keep(planWith({ alone: [{ text: 'Walk', number: '' }] }))
    expect(html(<InAppHelp path="/help" query={{}} />)).toContain('href="/plan"')
  })
})

describe('a plan changed on two devices', () => {
  const said = (one: string): Partial<Record<Step, Line[]>> => ({ alone: [{ text: one, number: '' }] })

  test('keeps what both wrote, as one plan from then on', async () => {
    await keep(planWith(said('Walk'), now().subtract({ hours: 1 })))
    await keep(planWith(said('Sing')))
    const changing = changingPlan(safe)
    expect(changing.severalVersions).toBe(true)
    expect(changing.begun.lines.alone.map((line) => line.text)).toEqual(['Sing', 'Walk'])
    await changing.keep(withLines(changing.begun, 'signs', [{ text: 'Tired', number: '' }], now()))
    expect(plansIn(safe).versions).toHaveLength(1)
    expect(plansIn(safe).versions[0]!.lines.alone).toHaveLength(2)
  })

  test('what the other device sends while one writes here is not written over', async () => {
    const id = await keep(planWith(said('Walk'), now().subtract({ hours: 2 })))
    const changing = changingPlan(safe)
    await safe.keep('plan', z.encode(plan, planWith(said('Sing'), now().subtract({ hours: 1 }))), id)
    const both = await changing.keep(planWith(said('Walk on'), now()))
    expect(both?.lines.alone.map((line) => line.text)).toEqual(['Walk on', 'Sing'])
    expect(await changing.keep(both!)).toBeUndefined()
  })
})
