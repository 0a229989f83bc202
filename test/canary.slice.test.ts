import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { newId } from '#prelude/id.ts'
import { slicesWith } from '#app/slices.ts'
import { beginPasskey, finishPasskey, setName } from '#identity/api.ts'
import { answerNote, beHere, openNote, sendNote } from '#companion/handover/api.ts'
import { keepPlainCheckIn } from '#self-care/api.ts'
import { askVoice } from '#companion/voice/api.ts'
import { changeSlots, pushRecords } from '#vault/api.ts'
import { exportEverything } from '#privacy/api.ts'
import { someBytes, type World } from './world.ts'
import { worldHere } from './worldHere.ts'

// One word for what must never be found in clear, one for what is declared plain, one that shows that the search sees: each mark begins with one of them.
const HIDDEN = `hidden${randomBytes(6).toString('hex')}`
const CONTROL = `control${randomBytes(6).toString('hex')}`
const PLAIN = `plain${randomBytes(6).toString('hex')}`
let count = 0
const mark = (word: string) => `${word}-${String(++count).padStart(5, '0')}`

let world: World
let owner: pg.Client
const lines: string[] = []
worldHere(async (here) => {
  ({ world, owner } = here)
  await writeEverywhere()
}, { logTo: { write: (line) => void lines.push(line) } })

/** Free texts of the contract: nothing but their length is asked of them. */
function freeTexts(schema: z.ZodType, path: string): string[] {
  const def = schema._zod.def as unknown as { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; options?: z.ZodType[]; in?: z.ZodType; format?: string; checks?: { _zod: { def: { check: string } } }[] }
  switch (def.type) {
    case 'object': return Object.entries(def.shape!).flatMap(([name, field]) => freeTexts(field, `${path} ${name}`))
    case 'array': return freeTexts(def.element!, path)
    case 'optional': case 'nullable': return freeTexts(def.innerType!, path)
    case 'union': return [...new Set(def.options!.flatMap((option) => freeTexts(option, path)))]
    case 'pipe': return freeTexts(def.in!, path)
    case 'string': return def.format !== undefined || (def.checks ?? []).some((check) => check._zod.def.check === 'string_format') || dated(schema) ? [] : [path]
    case 'record': case 'unknown': case 'any': return [path]
    default: return []
  }
}
const dated = (schema: z.ZodType) => ((schema as { meta?(): { format?: string } | undefined }).meta?.()?.format ?? '').startsWith('date')

/** Every free text, with what becomes of it. A new one must be written to below, and stand here. */
const KNOWN = [
  'POST /api/identity/passkeys/finish credential', 'POST /api/identity/sign-in/passkey/finish credential', 'POST /api/identity/name name',
  'POST /api/vault/slots slots slots params kdf', 'POST /api/self-care/check-ins note', 'POST /api/companion/notes words', 'POST /api/companion/notes/answer words', 'POST /api/companion/desk/here name', 'POST /api/companion/voice lines text',
]

const PEOPLE = 12
const NOTES = 20

async function writeEverywhere(): Promise<void> {
  const slots = (kdf: string) => ({ version: 1, slots: [{ id: newId('slot'), epoch: 1, wrapped: someBytes(61), kind: 'passphrase' as const, params: { kdf, memoryKiB: 65_536, passes: 3, lanes: 1 } }], past: [], mac: someBytes() })
  for (let person = 0; person < PEOPLE; person++) {
    const [ana, theo] = [await world.somebody('person'), await world.somebody('clinician')]
    for (let note = 0; note < NOTES; note++) await ana.gets(keepPlainCheckIn, { mood: 'low', note: mark(HIDDEN) })
    await ana.fetch('/today/check-in', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `mood=low&note=${mark(HIDDEN)}&once=${newId('deed')}` })
    await theo.gets(setName, { name: mark(HIDDEN) })
    await theo.gets(beHere, { name: mark(HIDDEN) })
    const { id } = await ana.gets(sendNote, { kind: 'note', words: mark(HIDDEN), level: null, to: null })
    await theo.gets(openNote, { id })
    await theo.gets(answerNote, { id, words: mark(HIDDEN) })
    await ana.gets(changeSlots, { slots: slots(mark(PLAIN)) })
    await ana.gets(pushRecords, { changes: [{ id: newId('record'), revision: 1, bytes: someBytes(64) }], head: { counter: 1, epoch: 1, hash: someBytes(), mac: someBytes() } })
    const { challengeId } = await theo.gets(beginPasskey, {})
    await theo.asks(finishPasskey, { challengeId, credential: { id: mark(HIDDEN), rawId: mark(HIDDEN), type: 'public-key', response: { clientDataJSON: mark(HIDDEN) } }, opensVault: false })
    await world.visitor().fetch('/api/identity/sign-in/passkey/finish', { method: 'POST', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ challengeId: newId('challenge'), credential: { id: mark(HIDDEN), more: mark(HIDDEN) } }) })
    await ana.asks(askVoice, { language: 'en', lines: [{ by: 'person', text: mark(HIDDEN) }] })
    await ana.gets(exportEverything, {})

    // What a browser says of itself, and what is broken or refused, is kept no more than the rest.
    const headers = { 'user-agent': `Mozilla/5.0 ${mark(HIDDEN)}`, 'accept-language': mark(HIDDEN), referer: `http://localhost:8080/${mark(HIDDEN)}`, 'content-type': 'application/json' }
    await world.visitor().fetch('/api/identity/start', { method: 'POST', headers, payload: '{"ageBand":"18-over"}' })
    for (const payload of [`{"mood":"${mark(HIDDEN)}"}`, `{"mood":"low","note":"${mark(HIDDEN)}`, `{"mood":"low","note":["${mark(HIDDEN)}"]}`, `{"${mark(HIDDEN)}":1}`]) await ana.fetch('/api/self-care/check-ins', { method: 'POST', headers, payload })
    for (const path of [`/?lang=${mark(HIDDEN)}`, `/link?t=${mark(HIDDEN)}`, `/today?no=${mark(HIDDEN)}`, `/api/vault/records?after=${mark(HIDDEN)}`, `/${mark(HIDDEN)}`]) await ana.fetch(path, { headers })
  }
  // And where the database itself breaks under a deed: neither our log nor PostgreSQL's may quote what was said.
  await owner.query(`alter table self_care.check_in add constraint never check (at < '2000-01-01') not valid`)
  const ana = await world.somebody('person')
  for (let note = 0; note < 5; note++) expect(await ana.asks(keepPlainCheckIn, { mood: 'low', note: mark(HIDDEN) })).toEqual({ ok: false, refusal: 'broken' })
  await owner.query('alter table self_care.check_in drop constraint never')
  await world.house.deliver()
}

/** How a word may lie in bytes: as it is, in UTF-16, hex, base64 at each of its three places. */
function formsOf(word: string): Record<string, Buffer> {
  const base64At = (before: number) => {
    const shifted = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]).toString('base64')
    // The first and last signs depend on what stands beside the word.
    return Buffer.from(shifted.slice(before === 0 ? 0 : 4, Math.floor((word.length + before) / 3) * 4))
  }
  return {
    text: Buffer.from(word), 'UTF-16': Buffer.from(word, 'utf16le'), hex: Buffer.from(Buffer.from(word).toString('hex')), HEX: Buffer.from(Buffer.from(word).toString('hex').toUpperCase()),
    'base64, 0': base64At(0), 'base64, 1': base64At(1), 'base64, 2': base64At(2), backwards: Buffer.from([...word].toReversed().join('')),
  }
}
const hitsIn = (bytes: Buffer, word: string): string[] => Object.entries(formsOf(word)).filter(([, form]) => bytes.includes(form)).map(([name]) => name)

/** Every row of every table as one pile of bytes: what PostgreSQL prints, and the bytes behind what it prints in hex. */
async function rowsOf(table: string): Promise<Buffer> {
  const { rows } = await owner.query(`select t::text as row from ${table} t`)
  const text = rows.map(({ row }) => row as string).join('\n')
  return Buffer.concat([Buffer.from(text), ...[...text.matchAll(/\\\\x([0-9a-f]+)|\\x([0-9a-f]+)/g)].map(([, one, other]) => Buffer.from(one ?? other!, 'hex'))])
}
const tables = async () => (await owner.query(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema !~ '^(pg_|information_schema$)' and table_type = 'BASE TABLE'`)).rows.map(({ name }) => name as string)

test('every free text of the contract is one that this test writes a mark into', () => {
  const found = slicesWith(world.settings).flatMap(({ routes }) => routes.flatMap(({ row }) => freeTexts(row.takes, `${row.method} ${row.path}`)))
  expect(found.toSorted()).toEqual(KNOWN.toSorted())
  expect(count).toBeGreaterThan(400)
})

test('nothing that a person wrote lies readable in any table, in any form', async () => {
  const found: string[] = []
  for (const table of await tables()) for (const form of hitsIn(await rowsOf(table), HIDDEN)) found.push(`${table}: ${form}`)
  expect(found).toEqual([])
})

test('what is declared plain is found, where it belongs and nowhere else', async () => {
  const found: string[] = []
  for (const table of await tables()) if (hitsIn(await rowsOf(table), PLAIN).length > 0) found.push(table)
  expect(found).toEqual(['vault.vault'])
  const { rows: [{ kept }] } = await owner.query('select count(*)::int as kept from vault.vault where slots::text like $1', [`%${PLAIN}-%`])
  expect(kept).toBe(PEOPLE)
})

test('the search finds a mark in each of its forms', async () => {
  await owner.query('create table public.control (said text, kept bytea)')
  const { text } = formsOf(CONTROL)
  const word = text!.toString()
  const ways: [string, string | null, Buffer | null][] = [
    ['text', word, null], ['text', null, Buffer.from(`xx${word}`)], ['hex', Buffer.from(word).toString('hex'), null], ['UTF-16', null, Buffer.from(word, 'utf16le')],
    ['base64, 0', Buffer.from(word).toString('base64'), null], ['base64, 1', null, Buffer.from(Buffer.from(`x${word}y`).toString('base64'))], ['base64, 2', Buffer.from(`xy${word}`).toString('base64'), null],
  ]
  for (const [form, said, kept] of ways) {
    await owner.query('truncate public.control')
    await owner.query('insert into public.control values ($1, $2)', [said, kept])
    expect(hitsIn(await rowsOf('public.control'), CONTROL), form).toContain(form)
  }
  await owner.query('drop table public.control')
})

test('the log says what happened and nothing of what was written', () => {
  expect(lines.some((line) => line.includes('"a bug"'))).toBe(true)
  const all = Buffer.from(lines.join('\n'))
  expect([hitsIn(all, HIDDEN), hitsIn(all, PLAIN)]).toEqual([[], []])
})

test('the files of the database on this disk hold nothing readable either: tables, what is written ahead, its own log', async (context) => {
  await owner.query('checkpoint')
  const { rows: [{ folder }] } = await owner.query(`select current_setting('data_directory') as folder`)
  if (!existsSync(folder as string)) return context.skip()
  const found = new Map<string, number>()
  for (const path of filesUnder(folder as string)) {
    const bytes = readFileSync(path)
    for (const word of [HIDDEN, PLAIN]) for (const form of hitsIn(bytes, word)) found.set(`${word} ${form}`, (found.get(`${word} ${form}`) ?? 0) + 1)
  }
  expect([...found.keys()].filter((one) => one.startsWith(HIDDEN))).toEqual([])
  expect(found.get(`${PLAIN} text`)).toBeGreaterThan(0)
})

/** Files that may go while they are looked at: another test's database is dropped. */
function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const about = statSync(path, { throwIfNoEntry: false })
    if (about?.isDirectory()) {
      // Other tests' databases come and go; ours, the shared parts and what is written ahead stay.
      if (/\/base$/.test(folder) && name !== ownFolder) continue
      yield* filesUnder(path)
    } else if (about?.isFile()) yield path
  }
}
let ownFolder = ''
beforeAll(async () => { ownFolder = String((await owner.query('select oid from pg_database where datname = current_database()')).rows[0].oid) })
