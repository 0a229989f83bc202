import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { dirOf, languages } from '#prelude/languages.ts'
import { wordsIn, WordsContext } from '#kit/words.tsx'
import { renderToString } from 'preact-render-to-string'
import { instantOf, plainDate } from '#prelude/time.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { allHelplines, confirmed, helplinesOf, linesFor, waysOf } from '../../helplines.ts'
import { HelpPage } from './HelpPage.tsx'
import { HelpScreen } from './HelpScreen.tsx'
import { helpDocument } from './helpDocument.tsx'

const noon = instantOf('2026-11-24T11:00:00Z')
const tongues = Object.keys(languages)
const wordsOf = new Map([...tongues, 'en-XA'].map((language) => [language, wordsIn(language, compiledWords('safety', language))]))
const page = (country: string, language: string, now = noon) => helpDocument({ country, language, words: wordsOf.get(language)!, now, serviceName: 'Evenkeel' })

/** Bytes at the quality a busy server uses, which is worse than the best. */
const onTheWire = (html: string) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
const links = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))

const everywhere = allHelplines().map(({ country }) => country)

describe.each(tongues)('the page in %s', (language) => {
  test('is one answer of at most 13 KB, whatever the country', () => {
    for (const country of everywhere) expect(onTheWire(page(country, language)), country).toBeLessThanOrEqual(13_000)
  })

  test('runs nothing and fetches nothing', () => {
    for (const country of everywhere) {
      const html = page(country, language)
      expect(html).not.toMatch(/<script|<img|<iframe|@import|url\(|\son\w+=/i)
      expect(html).not.toMatch(/<(?!a )[^>]*https?:\/\//i)
      expect(html.match(/<link[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">'])
    }
  })

  test('can be called and written to with one tap, and the first link after the top bar is the first call', () => {
    for (const { country, lines } of allHelplines()) {
      const all = links(page(country, language))
      for (const channel of lines.flatMap(({ channels }) => channels)) {
        if (channel.kind === 'call') expect(all, country).toContain(`tel:${channel.dial}`)
        if (channel.kind === 'text') expect(all, country).toContain(`sms:${channel.dial}${channel.body ? `?&body=${channel.body}` : ''}`)
      }
      const first = linesFor(country, language, noon)[0]
      const expected = first && 'dial' in first.channel ? first.channel.dial : helplinesOf(country)!.emergency!.numbers[0]
      expect(all.slice(0, 3), country).toEqual(['/', '/leave', `tel:${expected}`])
    }
  })

  test('says its language and direction, and has no word missing', () => {
    for (const country of everywhere) {
      const html = page(country, language)
      expect(html.startsWith(`<!doctype html><html lang="${language}" dir="${dirOf(language)}">`)).toBe(true)
      expect(html).not.toMatch(/safety\.[a-z]|\{\w+\}|undefined|&lt;n&gt;/)
    }
  })

  test('writes telephone numbers in Latin digits from left to right', () => {
    expect(page('DE', language)).toContain('<bdi dir="ltr" class="number">0800 111 0 111</bdi>')
  })
})

test('every text of the page comes from the message files', () => {
  const body = page('GB', 'en-XA').split('<body>')[1]!
  // Options are country names from Intl; the language list shows languages by their own names; bdi holds names of lines and numbers.
  const rest = body.replace(/<(option|nav|bdi|svg)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '\n').split('\n').map((text) => text.trim())
  const foreign = rest.filter((text) => /[a-z]{3}/i.test(text) && !/[áéíöúçñý·ÅÉØŠŢ]/.test(text))
  expect(foreign).toEqual([])
})

test('"No" without script leads to the next line, then to the step after it, and back to the first', () => {
  const html = page('DE', 'en')
  expect(html).toContain('href="#stay"')
  expect(html).toContain('href="#next"')
  for (const target of ['stay', 'next', 'next-1', 'next-2']) expect(html).toContain(`id="${target}"`)
  const next = html.slice(html.indexOf('id="next"'), html.indexOf('id="next-1"'))
  expect(next).toContain('tel:08001110222')
  expect(next).toContain('tel:112')
  expect(next).toContain('href="#next-1"')
  expect(html.slice(html.indexOf('id="next-2"'))).toContain('tel:08001110111')
})

test('"free" and "day and night" are said only where the line’s own entry says so', () => {
  expect(page('DE', 'en')).toContain('It is free, day and night.')
  expect(page('US', 'en')).not.toContain('It is free')
  expect(page('LB', 'en')).not.toMatch(/It is free|day and night/)
})

test('a country without a line or a number still says where to go', () => {
  const html = page('GH', 'en')
  expect(html).toContain('We have no help line for this country yet.')
  expect(html).toContain('go to the nearest hospital')
  expect(links(html).filter((href) => /^(tel|sms):/.test(href))).toEqual([])
})

test('what nobody has checked is not called confirmed, and shows its source', () => {
  const html = page('FR', 'en')
  expect(html).toContain('Not confirmed yet')
  expect(html).toContain('Source: general knowledge, unconfirmed')
  expect(html).not.toContain('Checked on')
})

test('a checked line shows its day; 181 days later the same line is grey and says so', () => {
  const file = confirmed(helplinesOf('US')!, { by: 'Stela', on: plainDate.parse('2026-11-03'), lines: ['988'], emergency: true })
  const shown = (at: string) => {
    const now = instantOf(at)
    return renderToString(
      <WordsContext.Provider value={wordsOf.get('en')!}>
        <HelpPage country="US" lines={waysOf(file.lines, 'en', now)} emergency={file.emergency} now={now} lang="en" countries={['US']} serviceName="Evenkeel" />
      </WordsContext.Provider>,
    )
  }
  const fresh = shown('2026-11-24T11:00:00Z')
  expect(fresh).toContain('Checked on November 3, 2026')
  expect(fresh).toContain('<a class="human" href="tel:988"')
  expect(fresh).not.toContain('class="old"')
  const old = shown('2027-05-03T11:00:00Z')
  expect(old).toContain('<a class="human old" href="tel:988"')
  expect(old).toContain('more than 180 days ago. It may have changed.')
  expect(old).toContain('<li class="old">')
})

test('the name of the service cannot break out of the page', () => {
  const html = helpDocument({ country: 'ES', language: 'en', words: wordsOf.get('en')!, now: noon, serviceName: '<script>alert(1)</script>' })
  expect(html).not.toContain('<script')
})

test('the screen with script begins quiet: the same lines, an empty status, and no question that nobody asked for', () => {
  const props = { country: 'DE', lines: linesFor('DE', 'en', noon), emergency: helplinesOf('DE')!.emergency, now: noon, lang: 'en', countries: ['DE'], serviceName: 'Evenkeel' }
  const html = renderToString(<WordsContext.Provider value={wordsOf.get('en')!}><HelpScreen {...props} /></WordsContext.Provider>)
  expect(links(html)[0]).toBe('tel:08001110111')
  expect(html).toContain('<section role="status"></section>')
  expect(html).not.toContain('Did someone answer?')
})
