import type pg from 'pg'
import { expect, test } from 'vitest'
import { newId, type Id } from '#prelude/id.ts'
import { someBytes, type Player, type World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { changeSlots, MOST_VAULT_BYTES, openVault, pullRecords, pushRecords } from '../api.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })

const slotsOf = (version: number) => ({ version, slots: [{ id: newId('slot'), epoch: 1, wrapped: someBytes(61), kind: 'code' as const, params: {} }], past: [], mac: someBytes() })
const headAt = (counter: number) => ({ counter, epoch: 1, hash: someBytes(), mac: someBytes() })
type Change = { id: Id<'record'>; revision: number; bytes: Uint8Array<ArrayBuffer> | null }
const fresh = (bytes: Uint8Array<ArrayBuffer> | null = someBytes(48)): Change => ({ id: newId('record'), revision: 1, bytes })
const push = (player: Player, counter: number, changes: Change[] = [fresh()]) => player.asks(pushRecords, { changes, head: headAt(counter) })

async function withVault(): Promise<Player> {
  const player = await world.somebody('person')
  await player.gets(changeSlots, { slots: slotsOf(1) })
  return player
}

test('what one device pushes another pulls, byte for byte and in order', async () => {
  const ana = await withVault()
  const [first, second] = [fresh(), fresh(someBytes(5000))]
  const head = headAt(1)
  expect(await ana.gets(pushRecords, { changes: [first, second], head })).toEqual({ lastSeq: 2 })
  expect(await ana.gets(pullRecords, { after: 0 })).toEqual({ records: [{ ...first, seq: 1 }, { ...second, seq: 2 }], more: false, head })
  const changed = { ...first, revision: 2, bytes: someBytes(10) }
  await push(ana, 2, [changed])
  const { records } = await ana.gets(pullRecords, { after: 2 })
  expect(records).toEqual([{ ...changed, seq: 3 }])
  expect((await ana.gets(pullRecords, { after: 0 })).records.map(({ seq }) => seq)).toEqual([2, 3])
})

test('slots and head come back exactly as the device marked them', async () => {
  const ana = await world.somebody('person')
  expect(await ana.gets(openVault, {})).toEqual({ slots: null, head: null })
  const slots = slotsOf(1)
  await ana.gets(changeSlots, { slots })
  const head = headAt(1)
  await ana.gets(pushRecords, { changes: [fresh()], head })
  expect(await ana.gets(openVault, {})).toEqual({ slots, head })
})

test('a device that is behind is told so, and nothing of its push is kept', async () => {
  const ana = await withVault()
  await push(ana, 1)
  const late = fresh()
  for (const counter of [0, 1, 3, 999]) expect(await push(ana, counter, [late])).toEqual({ ok: false, refusal: 'behind' })
  expect((await ana.gets(pullRecords, { after: 0 })).records.map(({ id }) => id)).not.toContain(late.id)
  for (const version of [1, 3, 2 ** 40]) expect(await ana.asks(changeSlots, { slots: slotsOf(version) })).toEqual({ ok: false, refusal: 'behind' })
  expect((await ana.asks(changeSlots, { slots: slotsOf(2) })).ok).toBe(true)
})

test('without a vault nothing can be pushed', async () => {
  expect(await push(await world.somebody('person'), 1)).toEqual({ ok: false, refusal: 'no-vault' })
})

test('a record named twice in one push is malformed', async () => {
  const ana = await withVault()
  const record = { id: newId('record'), revision: 1, bytes: 'AAAA' }
  const said = { changes: [record, { ...record, revision: 2 }], head: { counter: 1, epoch: 1, hash: 'A'.repeat(43) + '=', mac: 'A'.repeat(43) + '=' } }
  const { statusCode, body } = await ana.fetch(pushRecords.path, { method: 'POST', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(said) })
  expect([statusCode, body]).toEqual([400, '{"refusal":"malformed"}'])
})

test('a thousand racers: each count is won once, none is skipped, and nothing is kept twice', async () => {
  const ana = await withVault()
  const won = new Map<number, string>()
  for (let counter = 1; counter <= 100; counter++) {
    const racers = Array.from({ length: 10 }, () => fresh())
    const answers = await Promise.all(racers.map((record) => push(ana, counter, [record])))
    const winners = racers.filter((_, place) => answers[place]!.ok)
    expect(winners).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.refusal === 'behind')).toHaveLength(9)
    won.set(counter, winners[0]!.id)
  }
  const { records, head } = await ana.gets(pullRecords, { after: 0 })
  expect(head!.counter).toBe(100)
  expect(records.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, place) => place + 1))
  expect(records.map(({ id }) => id)).toEqual([...won.values()])
})

test('two devices that make the vault at once: one set of slots is kept, the other device hears that it is behind', async () => {
  const ana = await world.somebody('person')
  const answers = await Promise.all(Array.from({ length: 20 }, () => ana.asks(changeSlots, { slots: slotsOf(1) })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a push that fails halfway leaves nothing behind', async () => {
  const ana = await withVault()
  await push(ana, 1)
  const before = await ana.gets(pullRecords, { after: 0 })
  // Fails after the records have gone in, before the head has: as a disk would.
  await owner.query(`
    create function vault.fails() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '53100'; end $$;
    create trigger fails before update on vault.vault for each row when (new.counter = 2 and new.person_id = '${ana.id}') execute function vault.fails()`)
  try {
    expect(await push(ana, 2, [fresh(), fresh()])).toEqual({ ok: false, refusal: 'no-space' })
  } finally {
    await owner.query('drop trigger fails on vault.vault; drop function vault.fails()')
  }
  expect(await ana.gets(pullRecords, { after: 0 })).toEqual(before)
  const { rows: [{ lines }] } = await owner.query(`select count(*)::int as lines from privacy.audit where by_person = $1 and deed = 'vault.changed'`, [ana.id])
  expect(lines).toBe(1)
  expect((await push(ana, 2)).ok).toBe(true)
})

test('of an erased record the bytes are gone, and its place in the order tells the other devices', async () => {
  const ana = await withVault()
  const record = fresh()
  await push(ana, 1, [record])
  await push(ana, 2, [{ id: record.id, revision: 2, bytes: null }])
  expect((await ana.gets(pullRecords, { after: 0 })).records).toEqual([{ id: record.id, revision: 2, bytes: null, seq: 2 }])
  const { rows } = await owner.query('select bytes, (select size from vault.vault v where v.person_id = r.person_id) as size from vault.record r where person_id = $1', [ana.id])
  expect(rows).toEqual([{ bytes: null, size: '0' }])
})

test('more than five hundred records come in pages that join without a gap', async () => {
  const ana = await withVault()
  const all: Change[] = Array.from({ length: 620 }, () => fresh(someBytes(8)))
  for (let page = 0; page * 200 < all.length; page++) await ana.gets(pushRecords, { changes: all.slice(page * 200, (page + 1) * 200), head: headAt(page + 1) })
  const pages = []
  for (let after = 0, more = true; more;) {
    const page = await ana.gets(pullRecords, { after })
    pages.push(page.records.length)
    after = page.records.at(-1)!.seq
    more = page.more
    expect(page.head!.counter).toBe(4)
  }
  expect(pages).toEqual([500, 120])
})

test('large records come a few megabytes at a time', async () => {
  const ana = await withVault()
  for (let counter = 1; counter <= 6; counter++) await push(ana, counter, [fresh(someBytes(1 << 20))])
  const first = await ana.gets(pullRecords, { after: 0 })
  expect({ count: first.records.length, more: first.more }).toEqual({ count: 4, more: true })
  const rest = await ana.gets(pullRecords, { after: 4 })
  expect({ count: rest.records.length, more: rest.more }).toEqual({ count: 2, more: false })
})

test('a vault that is full takes no more, but still lets things be erased', async () => {
  const ana = await withVault()
  const record = fresh(someBytes(100))
  await push(ana, 1, [record])
  await owner.query('update vault.vault set size = $1 where person_id = $2', [MOST_VAULT_BYTES, ana.id])
  expect(await push(ana, 2, [fresh(someBytes(1))])).toEqual({ ok: false, refusal: 'vault-full' })
  expect((await push(ana, 2, [{ id: record.id, revision: 2, bytes: null }])).ok).toBe(true)
})

test('another person\'s records are not found, even by one who uses the same ids', async () => {
  const [ana, other] = [await withVault(), await withVault()]
  const record = fresh()
  await push(ana, 1, [record])
  expect((await other.gets(pullRecords, { after: 0 })).records).toEqual([])
  await push(other, 1, [{ ...record, bytes: someBytes(3) }])
  expect((await ana.gets(pullRecords, { after: 0 })).records).toEqual([{ ...record, seq: 1 }])
})

test('a pull while another device pushes never shows records that the head does not cover', async () => {
  const ana = await withVault()
  let pushing = true
  const pushed = (async () => {
    for (let counter = 1; counter <= 60; counter++) await push(ana, counter, [fresh(), fresh()])
    pushing = false
  })()
  while (pushing) {
    const { records, head } = await ana.gets(pullRecords, { after: 0 })
    expect(records.length).toBe((head?.counter ?? 0) * 2)
  }
  await pushed
})
