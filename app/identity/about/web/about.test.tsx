import { generateKeyPairSync, sign } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { HouseContext } from '#kit/house.ts'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { languages } from '#prelude/languages.ts'
import { buildHash } from '#seal/release.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { About, AboutScreen } from './AboutScreen.tsx'
import { inGroups, lookAtBuild, type ThisBuild } from './thisBuild.ts'

const list = '{"version":"1","files":{"/assets/a.js":"x"}}\n'
const hash = await buildHash(list)
const pair = generateKeyPairSync('ed25519')
const raw = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
const key = { key: raw.toString('base64'), fingerprint: '1111 2222 3333 4444 5555 6666' }
const signature = sign(null, Buffer.from(`evenkeel build ${hash}\n`), pair.privateKey).toString('base64')

/** A service that hands out these files. */
const hands = (files: Record<string, string>) => async (path: string) => new Response(files[path] ?? '', { status: files[path] === undefined ? 404 : 200 })
const manifest = '/release/manifest.json'
const signed = '/release/signature.json'

test('the number is that of the list which the service hands out; a signature is held against it, and never taken on trust', async () => {
  const { fingerprint } = key
  const look = (files: Record<string, string>, held: typeof key | null = key) => lookAtBuild(hands(files), held)
  expect(await look({ [manifest]: list }, null)).toEqual({ state: 'known', hash, signature: 'unsigned', key: null })
  expect(await look({ [manifest]: list, [signed]: JSON.stringify({ signature }) })).toEqual({ state: 'known', hash, signature: 'fits', key: fingerprint })
  expect(await look({ [manifest]: list })).toMatchObject({ signature: 'missing', key: fingerprint })
  const changed = list.replace('"x"', '"y"')
  expect(await look({ [manifest]: changed, [signed]: JSON.stringify({ build: hash, signature }) })).toMatchObject({ hash: await buildHash(changed), signature: 'does-not-fit' })
  for (const odd of ['{}', '{"signature":"no base64 at all"}', '{"signature":7}']) expect(await look({ [manifest]: list, [signed]: odd }), odd).toMatchObject({ signature: 'does-not-fit' })
})

test('without a line, or where nothing was built, nothing is claimed', async () => {
  expect(await lookAtBuild(async () => { throw new TypeError('no line') }, key)).toEqual({ state: 'unknown' })
  expect(await lookAtBuild(hands({}), null)).toEqual({ state: 'unknown' })
})

test('the number is read in groups of four', () => {
  expect(inGroups(hash).split(' ')).toHaveLength(16)
  expect(inGroups('0123456789')).toBe('0123 4567 89')
})

const house = { serviceName: 'Riverside', serviceId: 'house-1', country: 'ES', lowestAge: '13-15', sample: false, version: '7.8.9' }
const drawn = (screen: preact.JSX.Element, language = 'en') => {
  const words = wordsIn(language, Object.assign({}, ...['kit', 'about'].map((slice) => compiledWords(slice, language))))
  return renderToString(<WordsContext.Provider value={words}><HouseContext.Provider value={house}>{screen}</HouseContext.Provider></WordsContext.Provider>)
}
const known = (of: Exclude<ThisBuild, { state: 'looking' | 'unknown' }>['signature']) => drawn(<About build={{ state: 'known', hash, signature: of, key: of === 'unsigned' ? null : '1111 2222' }} />)

test.each(Object.keys(languages))('the page says version, limits, licence and where the source is to be had, without script too, in %s', (language) => {
  const page = drawn(<AboutScreen />, language)
  for (const said of ['7.8.9', 'AGPL-3.0-or-later', '<noscript>']) expect(page).toContain(said)
  expect(page.match(/<h1/g)).toHaveLength(1)
  expect(page).not.toMatch(/about\.[a-z]/)
})

test('a signature that does not fit, or is missing, is an alert; the others are plain', () => {
  expect(known('does-not-fit')).toMatch(/role="alert">The signature of this program does not fit/)
  expect(known('missing')).toMatch(/role="alert">This program should be signed/)
  for (const plain of ['unsigned', 'fits', 'cannot-check'] as const) expect(known(plain)).not.toContain('role="alert"')
  expect(known('fits')).toContain('1111 2222')
  expect(known('unsigned')).toContain(inGroups(hash))
  expect(known('unsigned')).not.toContain('Fingerprint')
})
