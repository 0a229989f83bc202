import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Words, WordsContext } from '#kit/words.tsx'
import type { Instant } from '#prelude/time.ts'
import { allHelplines, helplinesOf, linesFor } from '../../helplines.ts'
import { helpCss } from './help.css.ts'
import { HelpPage } from './HelpPage.tsx'
import { useSay } from './words.ts'

type Asked = { country: string; language: string; words: Words; now: Instant; serviceName: string; talkHref?: string }

const Title = () => <>{useSay()('help.title')}</>

/**
 * The whole help page as one HTML document: no script, nothing fetched, its style inside, under 13 KB on the wire.
 * `words` must hold the compiled words of the safety slice in `language`.
 */
export function helpDocument({ country, language, words, now, serviceName, talkHref }: Asked): string {
  const within = (inside: ComponentChildren) => renderToString(<WordsContext.Provider value={words}>{inside}</WordsContext.Provider>)
  const page = within(
    <HelpPage
      country={country} lines={linesFor(country, language, now)} emergency={helplinesOf(country)?.emergency ?? null} now={now} lang={language}
      countries={allHelplines().map((one) => one.country)} serviceName={serviceName} {...(talkHref ? { talkHref } : {})}
    />,
  )
  return `<!doctype html><html lang="${language}" dir="${words.dir}"><head><meta charset="utf-8"><title>${within(<Title />)}</title>`
    + '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">'
    + '<meta name="robots" content="none"><meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no">'
    + `<link rel="icon" href="data:,"><style>${helpCss}</style></head><body>${page}</body></html>`
}
