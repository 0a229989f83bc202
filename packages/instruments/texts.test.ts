import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { instruments } from './index.ts'
import { ids } from './instrument.ts'
import { isOffered, languagesOf, loadText, wordingOf } from './offers.ts'
import { isWhole } from './text.ts'
import { allPacks, textOf } from './texts.ts'
import held from './texts/held.json' with { type: 'json' }
import { files } from './texts/index.ts'
import { readerByPack } from './texts/readers.ts'

const folder = new URL('./texts/', import.meta.url)
const onDisk = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'held.json')
const shared = fileURLToPath(new URL('../../../shared/data/instruments/', import.meta.url))
const langs = [...new Set(allPacks().map(({ pack: { lang } }) => lang))]
const texts = ids.flatMap((id) => langs.map((lang) => textOf(id, lang)).filter((text) => text !== null))

test('every text file on disk is in the lists, and no other', () => {
  const keys = onDisk.map((name) => name.replace('.json', '')).toSorted()
  expect(files.length).toBe(onDisk.length)
  expect(allPacks().map(({ key }) => key).toSorted()).toEqual(keys)
  expect(Object.keys(held).toSorted()).toEqual(keys)
  expect(Object.keys(readerByPack).toSorted()).toEqual(keys)
})

test('no wording was altered since its checksum was written', async () => {
  for (const [key, { sha256 }] of Object.entries(held)) {
    const digest = await crypto.subtle.digest('SHA-256', readFileSync(new URL(`${key}.json`, folder)))
    expect(Buffer.from(digest).toString('hex'), key).toBe(sha256)
  }
})

test('the list of what is held says what the files say', () => {
  for (const { key, pack: { status, lang } } of allPacks()) {
    const whole = texts.filter((text) => text.lang === lang && text.pack === key && isWhole(text)).map(({ id }) => id)
    const said = held[key as 'phq-9.en']
    expect({ status: said.status, holds: said.holds.toSorted() }, key).toEqual({ status, holds: whole.toSorted() })
  }
})

test('a screen reads one file and gets the same words as the server', async () => {
  for (const id of ids) for (const lang of langs) expect(await loadText(id, lang), `${id}.${lang}`).toEqual(textOf(id, lang))
})

test('answers are stored with the wording they were given to', () => {
  expect(wordingOf('phq-2', 'en')).toBe(held['phq-9.en'].sha256)
  expect(wordingOf('phq-9', 'es')).not.toBe(wordingOf('phq-9', 'en'))
  expect(wordingOf('epds', 'en')).toBeNull()
})

test('the texts are those that were found, byte for byte', ({ skip }) => {
  if (!existsSync(shared)) skip('the folder of wordings found, shared/data/instruments, is not beside this checkout; the checksums alone were held')
  expect(readdirSync(shared).filter((name) => name.endsWith('.json')).toSorted()).toEqual(onDisk.toSorted())
  for (const name of onDisk) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(readFileSync(`${shared}/${name}`, 'utf8'))
})

test('every text has as many questions as the instrument, each with the values the scoring takes', () => {
  expect(texts.length).toBeGreaterThan(60)
  for (const { id, lang, items } of texts) {
    expect(items.map(({ n }) => n), `${id}.${lang}`).toEqual(instruments[id].items.map((_, at) => at + 1))
    const values = items.map(({ options }) => options.map(({ value }) => value).toSorted((a, b) => a - b))
    expect(values, `${id}.${lang}`).toEqual(instruments[id].items)
  }
})

test('the risk questions stand where the safety rule looks for them', () => {
  expect(textOf('phq-9', 'en')!.items[8]!.text).toContain('better off dead')
  expect(textOf('phq-9', 'es')!.items[8]!.text).toContain('muerto')
  expect(textOf('phq-9', 'fr')!.items[8]!.text).toContain('mourir')
})

test('where no words were found there are none, in that language or another', () => {
  for (const [id, lang] of [['epds', 'en'], ['k6', 'es'], ['sci', 'es'], ['pc-ptsd-5', 'fr'], ['gad-7', 'ar'], ['gad-2', 'ar'], ['phq-9', 'de'], ['isi', 'en'], ['constructor', 'en']] as const) {
    expect(textOf(id, lang), `${id}.${lang}`).toBeNull()
    expect(isOffered(id, lang, [`${id}.${lang}`]), `${id}.${lang}`).toBe(false)
  }
})

test('a short form shows the first questions of the long one, in the same words, and never its question on suicide', () => {
  for (const lang of langs) {
    const long = textOf('phq-9', lang)
    const short = textOf('phq-8', lang)
    expect(short?.items.map(({ text }) => text)).toEqual(long?.items.slice(0, 8).map(({ text }) => text))
    if (long) expect(JSON.stringify(short!.items)).not.toContain(JSON.stringify(long.items[8]!.text))
    expect(textOf('gad-2', lang)?.items.length ?? 2).toBe(2)
  }
  // The question on difficulty belongs to the PHQ-9.
  expect(textOf('phq-8', 'en')).toMatchObject({ title: 'PHQ-8', extra: [] })
  expect(textOf('audit-c', 'en')).toMatchObject({ title: 'AUDIT-C', pack: 'audit.en', extra: [] })
})

test('the K6 has its own lead-in, words and values', () => {
  const k6 = textOf('k6', 'en')!
  expect(k6).toMatchObject({ title: 'K6', pack: 'k10.en', confidence: 'medium', recall: 'In the past 30 days, about how often did you feel...' })
  expect(k6.items[3]!.text).toBe('...so depressed that nothing could cheer you up?')
  expect(k6.items[0]!.options.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4])
})

test('what is ready is offered; what is provisional waits for a steward', () => {
  expect(isOffered('phq-9', 'en', [])).toBe(true)
  expect(isOffered('gad-7', 'es', [])).toBe(false)
  expect(isOffered('gad-7', 'es', ['gad-7.fr', 'phq-9.es'])).toBe(false)
  expect(isOffered('gad-7', 'es', ['gad-7.es'])).toBe(true)
  expect(isOffered('gad-2', 'es', ['gad-7.es'])).toBe(true)
  for (const { id, lang, status } of texts) expect(isOffered(id, lang, []), `${id}.${lang}`).toBe(status === 'ready')
  expect(languagesOf('phq-9', [])).toEqual(['en', 'es', 'fr'])
  expect(languagesOf('phq-8', ['phq-9.hi'])).toEqual(['en', 'es', 'fr', 'hi'])
})

test('a text without its time window is not offered, whoever confirms it', () => {
  expect(textOf('dass-21', 'ar')!.recall).toBeNull()
  expect(isOffered('dass-21', 'ar', ['dass-21.ar'])).toBe(false)
  // The ASQ has no lead-in: each of its questions carries its own window.
  expect(isOffered('asq', 'en', [])).toBe(true)
})

test('nothing is ready without a source that can be named', () => {
  const ready = texts.filter(({ status }) => status === 'ready')
  expect(ready.length).toBeGreaterThan(15)
  expect(ready.filter(({ named, confidence }) => !named || confidence === 'low')).toEqual([])
  expect(ready.filter(({ source }) => source.length === 0).map(({ pack }) => pack)).toEqual([])
})

test('what is not counted keeps apart from what is', () => {
  expect(textOf('phq-9', 'en')!.extra).toMatchObject([{ id: 'difficulty', options: [{ value: 0 }, { value: 1 }, { value: 2 }, { value: 3 }] }])
  expect(textOf('phq-9', 'fr')!.extra[0]).toMatchObject({ id: 'difficulty', options: [{ value: 0, text: 'Pas du tout difficile(s)' }, { value: 1 }, { value: 2 }, { value: 3 }] })
  expect(textOf('pc-ptsd-5', 'en')!.extra[0]!.id).toBe('gate')
  expect(textOf('asq', 'en')!.items[4]!.askIf).toBe('any of items 1-4 is yes')
})
