import { describe, expect, test } from 'vitest'
import { crowdedAtAnySize, everyScreen, faults, names, press, type View } from './everyscreen.ts'
import { isDrawnHere, smallTargets, wordsOfNobody } from './looking.ts'

/** The screens, by who may see them; `then` leads to a state of a screen that has no address of its own. */
const ofNobody: View[] = [
  { at: '/' }, { at: '/start' }, { at: '/sign-in' }, { at: '/sign-in/staff' }, { at: '/link' }, { at: '/language' }, { at: '/me/reading' }, { at: '/help' }, { at: '/nothing-here' },
  { at: '/start', shows: 'too young', then: async (page) => { await page.locator('input[value="under-13"]').check(); await page.locator('main form button').click(); await page.locator('main a.human').waitFor() } },
]
const ofAna: View[] = [
  { at: '/today' }, { at: '/check-ins' }, { at: '/me' }, { at: '/me/ways-in' }, { at: '/me/lock' }, { at: '/me/sessions' }, { at: '/me/looked' }, { at: '/me/app' }, { at: '/me/leave' }, { at: '/me/erase' },
  { at: '/today', shows: 'all of the check-in', then: async (page) => { for (const summary of await page.locator('.extras summary').all()) await summary.click() } },
  { at: '/today', shows: 'after the lowest state', then: async (page) => { await page.locator('label:has(input[value="very-low"])').click(); await page.locator('.check-in button[type=submit]').click(); await page.locator('.undo').waitFor() } },
  { at: '/check-ins', shows: 'changing one', then: press('.check-in-table button') },
  { at: '/me/ways-in', shows: 'a new code', then: press('main .card button') },
  { at: '/today', shows: 'help, opened inside', then: async (page) => { await page.locator('header .help').click(); await page.locator('main .human').first().waitFor() } },
]
/** Before anything was written, and while this device alone opens the vault. */
const ofNewcomer: View[] = [{ at: '/today' }, { at: '/check-ins' }, { at: '/me/lock' }]
const ofStela: View[] = [{ at: '/desk' }, { at: '/desk/staff' }, { at: '/desk/sessions' }, { at: '/desk/ways-in' }]


const standing = everyScreen({ nobody: ofNobody, Ana: ofAna, 'a newcomer': ofNewcomer, Stela: ofStela })

describe('every screen', () => {
  test('where it is locked: the same by day and by night, in every direction', async () => {
    const { page } = standing.people.find(({ who }) => who === 'Ana')!
    await page.goto(`${standing.service.address}/me/lock?lang=en`)
    await page.locator('main form input').first().waitFor()
    for (const field of await page.locator('main form input').all()) await field.fill('4711')
    await page.locator('main form button[type=submit]').click()
    await page.getByRole('button', { name: 'Lock now' }).click()
    const problems: Record<string, string[]> = {}
    for (const [language, colorScheme] of [['en', 'light'], ['ar', 'dark'], ['en-XA', 'light']] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${standing.service.address}/today?lang=${language}`)
      await page.waitForFunction(isDrawnHere)
      await page.locator('main input').first().waitFor()
      const said = [...await faults(page), ...await page.evaluate(smallTargets), ...await crowdedAtAnySize(page), ...language === 'en-XA' ? await page.evaluate(wordsOfNobody, names) : []]
      if (said.length > 0) problems[language] = said
    }
    expect(problems).toEqual({})
  })

})
