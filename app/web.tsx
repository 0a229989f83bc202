import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { LocationProvider } from 'preact-iso'
import { browserCall, CallContext } from '#kit/call.ts'
import { Frame, type Gate } from '#kit/Frame.tsx'
import { HouseContext, houseOfDocument } from '#kit/house.ts'
import { whenLeftAlone } from '#kit/idle.ts'
import { openLine } from '#kit/live.ts'
import { takeOver } from '#kit/takeover.ts'
import { WordsContext, sayIn } from '#kit/words.tsx'
import { languageHere, openWords } from '#kit/wordstore.ts'
import { applyAppName, neutralNameHere, SessionContext, sessionStore, useSession } from '#identity/web/index.ts'
import { sessionEnded } from '#identity/live.ts'
import { fromCode } from '#seal/openers/code.ts'
import { vaultMoved } from '#vault/api.ts'
import { HereContext, lockedScreen, useVaultHere, vaultHere, VaultNotice } from '#vault/web/index.ts'
import { screenAt, screens } from './screens.ts'

/** A browser: the shell and every slice's screens. */
const house = houseOfDocument()
const language = languageHere()
const store = openWords(language)
document.documentElement.lang = language === 'en-XA' ? 'en' : language
document.documentElement.dir = store.words.dir
applyAppName()

const here = vaultHere(browserCall)
const session = sessionStore(browserCall)

/** The code that a link of the sample service brought (app/first.ts), once. */
function takeSampleCode(): string | null {
  try {
    const code = sessionStorage.getItem('ek-sample-code')
    sessionStorage.removeItem('ek-sample-code')
    return code
  } catch {
    return null
  }
}

/** The words in which the notices and the bar at the foot speak: needed with a person's screens, not with the first page. */
const standing = ['notices', ...new Set(screens.flatMap(({ tab }) => (tab && !tab.staff ? [tab.label[0]] : [])))]

function App() {
  const vault = useVaultHere()
  const state = vault.get()
  const who = useSession()
  const safe = state.state === 'open' ? state.safe : undefined

  // Somebody who began without script, or whose browser forgot its storage, meets their vault here.
  useEffect(() => {
    if (who.state !== 'somebody' || !who.me.roles.includes('person')) return
    const code = takeSampleCode()
    void (code ? fromCode(code).then(({ kek }) => here.openAfterSignIn(who.me.personId, kek)) : here.meet(who.me.personId))
  }, [who])
  // With an app lock set, a device that is left alone locks itself.
  useEffect(() => (safe && here.hasPin() ? whenLeftAlone(() => here.lock()) : undefined), [safe, safe && here.hasPin()])
  // The service no longer knows this device: what is open here closes where its person can open it again.
  useEffect(() => {
    if (who.state === 'nobody') void here.closeSignedOut().then(() => safe?.sync())
  }, [who.state])
  useEffect(() => {
    if (who.state !== 'somebody') return
    return openLine((name) => {
      if (name === vaultMoved.name) void safe?.sync()
      if (name === sessionEnded.name) void session.refresh()
    })
  }, [who.state, safe])

  const gate: Gate = (screen) => {
    if (screen.for === 'anybody') return state.state === 'open' ? { words: standing } : {}
    if (screen.for === 'staff') return who.state === 'looking' ? { wait: true } : who.state === 'somebody' && !who.me.roles.includes('person') ? {} : { goTo: '/sign-in/staff' }
    if (state.state === 'open') return { words: standing }
    if (state.state === 'locked') return { instead: lockedScreen, words: ['vault', 'privacy', ...standing] }
    if (state.state === 'looking' || who.state === 'looking') return { wait: true }
    // Signed in, and the vault is about to be met.
    if (who.state === 'somebody' && who.me.roles.includes('person')) return { wait: true }
    return { goTo: who.state === 'somebody' ? '/desk' : '/start' }
  }

  const staff = who.state === 'somebody' && !who.me.roles.includes('person')
  const tabs = (path: string) => {
    const shown = screens.filter(({ tab }) => tab && Boolean(tab.staff) === staff)
    const at = screenAt(path)?.under ?? path
    const isHere = (tab: string) => at === tab || at.startsWith(`${tab}/`)
    if (!shown.some((screen) => isHere(screen.path)) || (!staff && state.state !== 'open')) return undefined
    return shown.toSorted((a, b) => a.tab!.order - b.tab!.order).map((screen) => ({
      href: screen.path, icon: screen.tab!.icon, label: sayIn<string>(store.words, screen.tab!.label[0])(screen.tab!.label[1]), here: isHere(screen.path),
    }))
  }

  return <Frame screenAt={screenAt} gate={gate} tabs={tabs} store={store} waiting={safe?.state().unsent ?? 0} notice={<VaultNotice />} appName={neutralNameHere(store.words)} onFirst={showMount} />
}

// Only addresses of screens are opened in place; all others, `/leave` above all, are the browser's own business.
const addresses = new RegExp(`^(?:${screens.map(({ path }) => path).join('|')})(?:[?#]|$)`)

// The server's page stays until the first screen is ready to take its place: nobody sees an empty page, and help never blinks.
const mount = document.createElement('div')
function showMount(): void {
  if (!mount.isConnected) takeOver(document.getElementById('app')!, mount)
}

async function begin(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  // The words of a neutral name are loaded only where one was chosen.
  if (neutralNameHere(store.words) !== undefined) await store.need(['identity']).catch(() => {})
  // The vault may have news at any moment, on any screen: its few words are here before it is.
  await Promise.all([here.wake(), store.need(['notices']).catch(() => {})])
  void session.refresh()
  render(
    <WordsContext.Provider value={store.words}><HouseContext.Provider value={house}><CallContext.Provider value={browserCall}>
      <SessionContext.Provider value={session}><HereContext.Provider value={here}>
        <LocationProvider scope={addresses}><App /></LocationProvider>
      </HereContext.Provider></SessionContext.Provider>
    </CallContext.Provider></HouseContext.Provider></WordsContext.Provider>,
    mount,
  )
}

// A page that no screen of this program draws stays as the server drew it.
if (screenAt(location.pathname)) void begin()
// Somebody uses the app: what it is made of is kept for when there is no line.
void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ keepApp: language, used: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname) })).catch(() => {})
addEventListener('online', () => { void session.refresh(); const state = here.get(); if (state.state === 'open') void state.safe.sync() })

/** Says that the service offered a program whose signature does not fit. */
export const buildRefused = (): Promise<void> => import('#identity/about/web/refusedBuild.tsx').then((m) => m.sayBuildRefused(store))
