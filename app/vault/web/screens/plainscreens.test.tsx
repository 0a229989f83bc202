import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { HouseContext } from '#kit/house.ts'
import type { ScreenProps } from '#kit/screen.ts'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { ageBands } from '#identity/person.ts'
import { callerOver } from '#wire/client.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { vaultHere } from '../here.ts'
import { HereContext } from '../HereContext.ts'
import { LinkScreen } from './LinkScreen.tsx'
import { SignInScreen } from './SignInScreen.tsx'
import { StaffSignInScreen } from './StaffSignInScreen.tsx'
import { StartScreen } from './StartScreen.tsx'

const nowhere = callerOver(async () => { throw new Error('pages drawn on the server ask nobody') })
const house = { serviceName: 'Riverside', serviceId: 'house-1', country: 'ES', lowestAge: '16-17', sample: false, version: '1' }
const languages = ['en', 'es', 'fr', 'ar', 'en-XA']

/** The screen as the server writes it: nobody is asked, and no window is there. */
function html(screen: VNode, language = 'en'): string {
  const messages = Object.assign({}, ...['kit', 'privacy', 'identity', 'vault'].map((slice) => compiledWords(slice, language)))
  return renderToString(
    <WordsContext.Provider value={wordsIn(language, messages)}><HouseContext.Provider value={house}>
      <HereContext.Provider value={vaultHere(nowhere)}>{screen}</HereContext.Provider>
    </HouseContext.Provider></WordsContext.Provider>,
  )
}
const at = (path: string, more: Partial<ScreenProps> = {}): ScreenProps => ({ path, query: {}, plain: { signedIn: false, data: null }, ...more })
const token = 'a'.repeat(43)

describe('the start', () => {
  test.each(languages)('is one question with four answers and a plain form, in %s', (language) => {
    const page = html(<StartScreen {...at('/start')} />, language)
    expect(page).toContain('<form method="post" action="/start"')
    for (const band of ageBands) expect(page).toContain(`value="${band}"`)
    expect(page.match(/<input/g)).toHaveLength(4)
  })

  test('says no warmly to who is too young: no form, but help, and the age from which there is an account', () => {
    const page = html(<StartScreen {...at('/start', { refusal: 'too-young' })} />)
    expect(page).not.toContain('<form')
    expect(page).toContain('href="/help"')
    expect(page).toContain('16 and over')
  })

  test('a form sent without an answer says what is missing', () => {
    expect(html(<StartScreen {...at('/start', { refusal: 'malformed' })} />)).toContain('Choose one of the four.')
  })
})

describe('signing in without script', () => {
  test.each(languages)('offers no field that could send a passphrase as it was typed, in %s', (language) => {
    for (const page of [html(<SignInScreen {...at('/sign-in')} />, language), html(<StaffSignInScreen {...at('/sign-in/staff')} />, language)]) {
      expect(page).not.toMatch(/<(?:input|form|textarea)/)
      expect(page).toContain('<noscript>')
    }
  })

  test('help is there', () => expect(html(<SignInScreen {...at('/sign-in')} />)).toContain('href="/help"'))

  test('the organisation’s own sign-in is a link, where there is one', () => {
    expect(html(<StaffSignInScreen {...at('/sign-in/staff', { plain: { signedIn: false, data: { organisation: true } } })} />)).toContain('href="/sign-in/organisation"')
    expect(html(<StaffSignInScreen {...at('/sign-in/staff')} />)).not.toContain('/sign-in/organisation')
  })
})

describe('a one-time link', () => {
  const page = (link: object | null, language = 'en') => html(<LinkScreen {...at('/link', { plain: { signedIn: false, data: { token, link } } })} />, language)

  test.each(languages)('says whom it is for and waits for the button, in %s', (language) => {
    const text = page({ purpose: 'invite', role: 'clinician' }, language)
    expect(text).toContain(`<input type="hidden" name="token" value="${token}"`)
    expect(text).toContain('method="post" action="/link"')
    expect(text).not.toContain('{role}')
  })

  test('names the role it gives', () => expect(page({ purpose: 'invite', role: 'clinician' })).toContain('clinician'))

  test('one that is used up, or mangled, has no button', () => {
    expect(page(null)).not.toContain('<form')
    expect(html(<LinkScreen {...at('/link', { plain: { signedIn: false, data: { token: 'short', link: null } } })} />)).not.toContain('<form')
  })
})
