import { memoryDisk } from '#test/memorydisk.ts'
import type { VNode } from 'preact'
import { LocationProvider } from 'preact-iso'
import { renderToString } from 'preact-render-to-string'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { newId, type Id } from '#prelude/id.ts'
import { now } from '#prelude/time.ts'
import { newVaultKey } from '#seal/vaultkey.ts'
import { HereContext, type Safe, type VaultHere } from '#vault/web/index.ts'
import { openSafe } from '../../../vault/web/safe.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { draftOf, entry, entryFrom, newDraft, type Entry } from '../entry.ts'
import { PIECE } from '../pieces.ts'
import { bytesIn, draftFor, draftsIn, entriesIn, entryIn, keepDraft, keepEntry, keepPieces, removeOne } from './entries.ts'
import { EntryScreen } from './EntryScreen.tsx'
import { JournalScreen } from './JournalScreen.tsx'
import { WriteScreen } from './WriteScreen.tsx'

let safe: Safe
let isFull: boolean
/** A safe on a disk of nothing but memory, without a line. */
beforeEach(async () => {
  isFull = false
  safe = await openSafe({
    person: newId('person'), vault: newVaultKey(), call: (async () => ({ ok: false, refusal: 'unreachable' })) as never,
    disk: memoryDisk((records) => isFull && records.some(({ bytes }) => bytes)),
  })
})

const here = { get: () => ({ state: 'open', safe }), onChange: () => () => true } as unknown as VaultHere
const place = { url: '/', path: '/', pathParams: {}, searchParams: {}, query: {}, route() {} }
function html(screen: VNode, language = 'en'): string {
  const messages = Object.assign({}, ...['kit', 'journal'].map((slice) => compiledWords(slice, language)))
  return renderToString(
    <WordsContext.Provider value={wordsIn(language, messages)}><HereContext.Provider value={here}><LocationProvider.ctx.Provider value={place as never}>{screen}</LocationProvider.ctx.Provider></HereContext.Provider></WordsContext.Provider>,
  )
}
const at = (path: string, query: Record<string, string> = {}) => ({ path, query })
const text = (page: string) => page.replaceAll(/<[^>]+>/g, ' ')
const written = (words: string, more: Partial<Entry> = {}): Entry => ({ ...entryFrom({ ...newDraft(now(), 'UTC'), text: words }, now()), ...more })
const keep = (one: Entry, id?: Id<'record'>) => safe.keep('journal', z.encode(entry, one), id)

describe('a draft', () => {
  test('becomes an entry in the same record, so that no copy stays behind', async () => {
    const draft = { ...draftFor(safe, {}), text: 'Walked' }
    await keepDraft(safe, draft)
    expect(await keepEntry(safe, draft)).toBe(draft.id)
    expect(draftsIn(safe)).toEqual([])
    expect(entriesIn(safe).map((one) => one.text)).toEqual(['Walked'])
  })

  test('is gone on with, and another one can be begun beside it', async () => {
    const draft = { ...draftFor(safe, {}), text: 'Walked' }
    await keepDraft(safe, draft)
    expect(draftFor(safe, {}).text).toBe('Walked')
    expect(draftFor(safe, { fresh: true }).text).toBe('')
    expect(draftFor(safe, { named: draft.id, fresh: true }).text).toBe('Walked')
  })

  test('of an entry leaves the entry as it is until it is kept', async () => {
    const id = await keep(written('Before'))
    const draft = { ...draftFor(safe, { of: entryIn(safe, id) }), text: 'After' }
    await keepDraft(safe, draft)
    expect(entryIn(safe, id)?.text).toBe('Before')
    await keepEntry(safe, draft)
    expect(entryIn(safe, id)?.text).toBe('After')
    expect(draftsIn(safe)).toEqual([])
  })

  test('of an entry that another device changed meanwhile is kept beside it, and both say so or can be read', async () => {
    const id = await keep(written('Before'))
    const draft = { ...draftFor(safe, { of: entryIn(safe, id) }), text: 'Mine' }
    await keep(written('Theirs', { changed: now().add({ seconds: 5 }) }), id)
    const mine = await keepEntry(safe, draft)
    expect(mine).not.toBe(id)
    expect(entriesIn(safe).map((one) => one.text).toSorted()).toEqual(['Mine', 'Theirs'])
    expect(entryIn(safe, mine)?.alsoOf).toBe(id)
    expect(text(html(<EntryScreen {...at('/journal/entry', { id: mine })} />))).toContain('on two devices. Both versions are kept')
    expect(text(html(<JournalScreen />))).toContain('both are kept')
  })
})

describe('photos and sound', () => {
  const big = (length: number) => Uint8Array.from({ length }, (_, nth) => nth % 251)
  const photo = (pieces: Id<'record'>[]): Entry['attached'] => [{ is: 'photo', width: 10, height: 10, pieces }]

  test('that are larger than a record lie in several, and come out as they were', async () => {
    const pieces = await keepPieces(safe, big(PIECE * 2 + 7))
    expect(pieces).toHaveLength(3)
    expect(bytesIn(safe, pieces)).toEqual(big(PIECE * 2 + 7))
  })

  test('of a removed entry can come back with it, and are erased once nobody can ask for it any more', async () => {
    const pieces = await keepPieces(safe, big(100))
    const id = await keep(written('With a photo', { attached: photo(pieces) }))
    const first = await removeOne(safe, id)
    expect(entriesIn(safe)).toEqual([])
    await first.bringBack()
    expect(bytesIn(safe, entryIn(safe, id)!.attached[0]!.pieces)).toEqual(big(100))
    const second = await removeOne(safe, id)
    await second.letGo()
    expect(safe.all('journal')).toEqual([])
  })

  test('that another version of the entry shows stay', async () => {
    const pieces = await keepPieces(safe, big(100))
    const id = await keep(written('One', { attached: photo(pieces) }))
    const other = await keep(written('Two', { attached: photo(pieces) }))
    await (await removeOne(safe, id)).letGo()
    expect(bytesIn(safe, entryIn(safe, other)!.attached[0]!.pieces)).toEqual(big(100))
  })

  test('for which there is no room leave nothing half kept', async () => {
    isFull = true
    await expect(keepPieces(safe, big(PIECE * 2))).rejects.toThrow('full')
    isFull = false
    expect(safe.all('journal')).toEqual([])
  })

  test('that have not arrived yet are said to be on their way', async () => {
    const id = await keep(written('With a photo', { attached: photo([newId('record')]) }))
    expect(text(html(<EntryScreen {...at('/journal/entry', { id })} />))).toContain('has not arrived on this device yet')
  })
})

describe('the screens', () => {
  test.each(['en', 'es', 'fr', 'ar'])('have no word missing in %s', async (language) => {
    const id = await keep(written('Words', { prompt: 'letter', grateful: ['tea'], day: Temporal.PlainDate.from('2025-02-03') }))
    await keepDraft(safe, { ...draftFor(safe, { of: entryIn(safe, id) }), text: 'More' })
    const pages = [html(<JournalScreen />, language), html(<EntryScreen {...at('/journal/entry', { id })} />, language), html(<WriteScreen {...at('/journal/write', { id })} />, language), html(<WriteScreen {...at('/journal/write')} />, language)]
    for (const page of pages) {
      expect(page).not.toMatch(/journal\.[a-z]+[.-]|\{\w+\}|undefined/)
    }
  })

  test('entries stand under their months, and a thousand of them do not all at once', async () => {
    for (let nth = 0; nth < 40; nth++) await keep(written(`Entry ${nth}`, { day: Temporal.PlainDate.from('2026-03-15').subtract({ days: nth }) }))
    const page = html(<JournalScreen />)
    expect(page).toMatch(/<h2>March 2026<\/h2>.*<h2>February 2026<\/h2>/)
    expect(page.match(/class="door"/g)).toHaveLength(30)
    expect(page).toContain('Show older ones')
  })

  test('before an entry leaves the locked place, that is said', async () => {
    const id = await keep(written('Words'))
    expect(text(html(<EntryScreen {...at('/journal/entry', { id })} />))).toMatch(/leave this locked place.*Copy/s)
  })

  test('what another program wrote into the vault is left alone', async () => {
    await safe.keep('journal', { kind: 'entry', version: 9 })
    expect(html(<JournalScreen />)).toContain('Nothing here yet')
    expect(safe.all('journal')).toHaveLength(1)
  })

  test('an entry that is not here is no dead end', () => {
    expect(html(<EntryScreen {...at('/journal/entry', { id: 'nothing' })} />)).toContain('href="/journal"')
  })
})

test('a draft of an entry begins with the words of the entry', async () => {
  const id = await keep(written('Words'))
  const { kind, text: words } = draftOf(written('Words'), id)
  expect([kind, words]).toEqual(['draft', 'Words'])
})
