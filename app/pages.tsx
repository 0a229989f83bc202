import { renderToString } from 'preact-render-to-string'
import { LocationProvider } from 'preact-iso'
import { all } from 'virtual:words-all'
import { callerOver } from '#wire/client.ts'
import { CallContext } from '#kit/call.ts'
import { HouseContext, type HouseFacts } from '#kit/house.ts'
import { Shell } from '#kit/parts/Shell.tsx'
import { wordsIn, WordsContext } from '#kit/words.tsx'
import { SessionContext, sessionStore } from '#identity/web/index.ts'
import { allHelplines } from '#safety/helplines.ts'
import { helpCss } from '#safety/web/help/help.css.ts'
import { helpDocument } from '#safety/web/help/helpDocument.tsx'
import { HereContext, vaultHere } from '#vault/web/index.ts'
import type { Drawing } from '#platform/pages.ts'
import type { HelpPages } from '#safety/server/helppages.ts'
import { screens } from './screens.ts'

/** Where the built files of the browser are. */
export type Assets = { script: string; style: string; preload: readonly string[] }

const messagesIn = (language: string) => Object.assign({}, ...Object.entries(all).filter(([name]) => name.endsWith(`/${language}`)).map(([, messages]) => messages)) as Record<string, never>
const wordsByLanguage = new Map<string, ReturnType<typeof wordsIn>>()
function wordsFor(language: string) {
  let words = wordsByLanguage.get(language)
  if (!words) wordsByLanguage.set(language, (words = wordsIn(language, messagesIn(language))))
  return words
}

/** Draws help pages; no data and no session are needed for them. */
export const help: HelpPages & { css: string } = {
  countries: allHelplines().map(({ country }) => country),
  draw: ({ country, language, now, serviceName }) => helpDocument({ country, language, words: wordsFor(language), now, serviceName }),
  css: helpCss,
}

/** Every address that has a screen. */
export const paths: readonly string[] = screens.map(({ path }) => path)

const nowhere = callerOver(async () => { throw new Error('pages drawn on the server ask nobody') })

/** Draws a whole document: the same screen as in the browser, usable before and without script. */
export async function draw(drawing: Drawing, house: HouseFacts, assets: Assets): Promise<string> {
  const { screen: name, language } = drawing
  const words = wordsFor(language)
  const screen = screens.find((one) => one.name === name)
  const Body = screen ? await screen.load() : undefined
  const body = renderToString(
    <WordsContext.Provider value={words}><HouseContext.Provider value={house}><CallContext.Provider value={nowhere}>
      <SessionContext.Provider value={sessionStore(nowhere)}><HereContext.Provider value={vaultHere(nowhere)}>
        <LocationProvider.ctx.Provider value={{ url: drawing.path, path: drawing.path, pathParams: {}, searchParams: {}, query: {}, route() {} } as never}>
          <Shell service={house.serviceName} sample={house.sample}>
            {Body && <Body path={drawing.path} query={{}} plain={{ signedIn: drawing.signedIn, data: drawing.data }} refusal={drawing.refusal} notice={drawing.notice} />}
          </Shell>
        </LocationProvider.ctx.Provider>
      </HereContext.Provider></SessionContext.Provider>
    </CallContext.Provider></HouseContext.Provider></WordsContext.Provider>,
  )
  const title = [/<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1]?.replaceAll(/<[^>]+>/g, ''), house.serviceName].filter(Boolean).join(' · ')
  // What anybody's page was drawn from goes along, so that the browser draws the same; a person's own page is drawn from the vault instead.
  const plain = screen?.for === 'anybody' && drawing.data !== null ? { signedIn: drawing.signedIn, data: drawing.data } : undefined
  const html = documentOf({ language, dir: words.dir, title, body, house, assets, light: name === 'home' && !drawing.signedIn, ...(plain ? { plain } : {}) })
  return drawing.languageChosen ? keepingLanguage(html, language) : html
}

/** The document around a screen that only script can show: what the service worker keeps for opening without a line. */
export const shell = (house: HouseFacts, assets: Assets): string => documentOf({ language: 'en', dir: 'ltr', title: house.serviceName, body: '', house, assets, shell: true })

type Document = { language: string; dir: string; title: string; body: string; house: HouseFacts; assets: Assets; shell?: true; light?: boolean; plain?: unknown }

function documentOf({ language, dir, title, body, house, assets, shell, light, plain }: Document): string {
  return `<!doctype html><html lang="${language === 'en-XA' ? 'en' : language}" dir="${dir}"${shell ? ' data-shell' : ''}${light ? ' data-light' : ''}><head><meta charset="utf-8"><title>${title}</title>`
    + '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="same-origin">'
    + '<meta name="format-detection" content="telephone=no"><meta name="theme-color" content="#F3F5EE" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#101B1C" media="(prefers-color-scheme: dark)">'
    + `<link rel="stylesheet" href="${assets.style}"><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="manifest" href="/app/evenkeel${/^en/.test(language) ? '' : `.${language}`}.webmanifest">`
    + `<script type="application/json" id="house">${JSON.stringify(house).replaceAll('<', '\\u003c')}</script>`
    + (plain === undefined ? '' : `<script type="application/json" id="plain">${JSON.stringify(plain).replaceAll('<', '\\u003c')}</script>`)
    + `<script type="module" src="${assets.script}"></script>${(light ? [] : assets.preload).map((path) => `<link rel="modulepreload" href="${path}">`).join('')}`
    + `</head><body><div id="app">${body}</div></body></html>`
}

/** Without script and without a session a chosen language can only travel in addresses. */
const keepingLanguage = (html: string, language: string) =>
  html.replaceAll(/(<a [^>]*href=")(\/[^"?#]*)(\?[^"#]*)?(#[^"]*)?"/g, (whole, before: string, path: string, query = '', hash = '') =>
    query.includes('lang=') || path === '/leave' ? whole : `${before}${path}${query ? `${query}&amp;` : '?'}lang=${language}${hash}"`)
    .replaceAll(/(<form [^>]*method="(?:post|POST)"[^>]*>)/g, `$1<input type="hidden" name="lang" value="${language}">`)
