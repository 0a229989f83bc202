import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { HouseContext } from '#kit/house.ts'
import { languages } from '#prelude/languages.ts'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { newId } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import type { Me } from '../api.ts'
import { compiledWords } from '../../../scripts/vite/words.ts'
import { HomeScreen } from './HomeScreen.tsx'
import { LanguageScreen } from './LanguageScreen.tsx'
import { SessionContext, type SessionStore } from './SessionContext.ts'

const house = { serviceName: 'Riverside', serviceId: 'house-1', country: 'ES', lowestAge: '13-15', sample: false, version: '1' }
const me = (roles: Me['roles']): Me => ({
  personId: newId('person'), roles, ageBand: null, startedAt: instantOf('2026-11-25T08:00:00Z'), sample: false, name: null, openers: { passkeys: 0, passphrase: false, code: false, totp: false },
})
const somebody = (roles: Me['roles']): SessionStore => {
  const session = { state: 'somebody', me: me(roles) } as const
  return { get: () => session, onChange: () => () => {}, refresh: async () => session, leave: async () => session }
}

/** The screen as the server writes it, or with a session around it. */
function html(Screen: typeof HomeScreen, language = 'en', session?: SessionStore): string {
  const messages = Object.assign({}, ...['kit', 'privacy', 'identity'].map((slice) => compiledWords(slice, language)))
  const screen = session ? <SessionContext.Provider value={session}><Screen /></SessionContext.Provider> : <Screen />
  return renderToString(<WordsContext.Provider value={wordsIn(language, messages)}><HouseContext.Provider value={house}>{screen}</HouseContext.Provider></WordsContext.Provider>)
}

test.each([...Object.keys(languages), 'en-XA'])('home leads to the start, back in, to help and to who works here, in %s', (language) => {
  const page = html(HomeScreen, language)
  for (const href of ['/start', '/sign-in', '/today', '/help', '/sign-in/staff']) expect(page).toContain(`href="${href}"`)
  expect(page.match(/<h1/g)).toHaveLength(1)
})

test('without script home does not say that check-ins are sealed and leave it at that', () => {
  expect(/<noscript>.*?JavaScript.*?<\/noscript>/s.test(html(HomeScreen))).toBe(true)
})

test('who is here already goes on: a person to today, who works here to the desk', () => {
  const person = html(HomeScreen, 'en', somebody(['person']))
  expect(person).toContain('Go on to today')
  expect(person).not.toContain('href="/start"')
  const clinician = html(HomeScreen, 'en', somebody(['clinician']))
  expect(clinician).toContain('href="/desk"')
})

test('the languages stand under their own names', () => {
  for (const { name } of Object.values(languages)) expect(html(LanguageScreen)).toContain(name)
})
