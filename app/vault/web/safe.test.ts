import { beforeEach, describe, expect, test } from 'vitest'
import { newId, type Id } from '#prelude/id.ts'
import type { Call } from '#wire/client.ts'
import { newVaultKey, type VaultKey } from '#seal/vaultkey.ts'
import { memoryDisk } from '#test/memorydisk.ts'
import { openSafe } from './safe.ts'

type Stored = { id: Id<'record'>; revision: number; seq: number; bytes: Uint8Array<ArrayBuffer> | null }

/** A server that keeps to the contract of app/vault/api.ts, with hooks to be away, to lose answers, and to lie. */
function server() {
  const it = {
    records: new Map<string, Stored>(), head: null as never, counter: 0, seq: 0, pushes: 0, answers: new Map<string, unknown>(),
    away: false, losesNextAnswer: false, tells: (answer: { records: Stored[]; more: boolean; head: never }) => answer,
    call: (async (row: { path: string }, said: never, options?: { once?: string }) => {
      if (it.away) return { ok: false, refusal: 'unreachable' }
      if (row.path === '/api/vault/records' && 'after' in (said as object)) {
        const { after } = said as { after: number }
        const records = [...it.records.values()].filter(({ seq }) => seq > after).sort((a, b) => a.seq - b.seq)
        return { ok: true, value: it.tells({ records, more: false, head: it.head }) }
      }
      const { changes, head } = said as { changes: Omit<Stored, 'seq'>[]; head: { counter: number } }
      const before = it.answers.get(options!.once!)
      if (before) return before
      if (head.counter !== it.counter + 1) return { ok: false, refusal: 'behind' }
      for (const change of changes) it.records.set(change.id, { ...change, seq: ++it.seq })
      it.counter = head.counter
      it.head = head as never
      it.pushes++
      const answer = { ok: true, value: { lastSeq: it.seq } }
      it.answers.set(options!.once!, answer)
      if (it.losesNextAnswer) {
        it.losesNextAnswer = false
        return { ok: false, refusal: 'unreachable' }
      }
      return answer
    }) as unknown as Call,
  }
  return it
}

let person: Id<'person'>, vault: VaultKey, house: ReturnType<typeof server>
beforeEach(() => { person = newId('person'); vault = newVaultKey(); house = server() })
const device = (disk = memoryDisk()) => openSafe({ person, vault, disk, call: house.call })
const values = (safe: Awaited<ReturnType<typeof device>>) => safe.all('mood').map(({ value }) => value).sort()

test('what one device keeps is on the other after both have synced', async () => {
  const [phone, laptop] = [await device(), await device()]
  await phone.keep('mood', 'low')
  await phone.sync()
  await laptop.sync()
  expect(values(laptop)).toEqual(['low'])
  expect(laptop.state()).toEqual({ state: 'quiet', unsent: 0 })
})

test('what is written without a line waits, survives a restart, and arrives once', async () => {
  const disk = memoryDisk()
  const phone = await device(disk)
  house.away = true
  for (const mood of ['low', 'good', 'between']) await phone.keep('mood', mood)
  await phone.sync()
  expect(phone.state()).toMatchObject({ state: 'waiting', unsent: 3 })
  const again = await device(disk)
  house.away = false
  await again.sync()
  expect(house.records.size).toBe(3)
  expect(again.state()).toEqual({ state: 'quiet', unsent: 0 })
})

test('an answer that is lost on the way changes nothing twice', async () => {
  const disk = memoryDisk()
  const phone = await device(disk)
  house.losesNextAnswer = true
  await phone.keep('mood', 'low')
  await phone.sync()
  const again = await device(disk)
  await again.sync()
  expect(house.pushes).toBe(1)
  expect(values(again)).toEqual(['low'])
  expect(again.state()).toEqual({ state: 'quiet', unsent: 0 })
})

test('words written over while the first were on their way are kept, as the version after', async () => {
  const phone = await device()
  house.losesNextAnswer = true
  const id = await phone.keep('mood', 'first')
  await phone.sync()
  await phone.keep('mood', 'second', id)
  await phone.sync()
  const laptop = await device()
  await laptop.sync()
  expect(values(laptop)).toEqual(['second'])
  expect(house.records.get(id)?.revision).toBe(2)
})

test('two devices that change the same thing without a line: both versions are kept, and both devices agree', async () => {
  const [phone, laptop] = [await device(), await device()]
  const id = await phone.keep('mood', 'before')
  await phone.sync()
  await laptop.sync()
  house.away = true
  await phone.keep('mood', 'from the phone', id)
  await laptop.keep('mood', 'from the laptop', id)
  house.away = false
  await phone.sync()
  await laptop.sync()
  await phone.sync()
  expect(values(phone)).toEqual(['from the laptop', 'from the phone'])
  expect(values(laptop)).toEqual(values(phone))
  expect(laptop.all('mood').filter(({ alsoOf }) => alsoOf === id)).toHaveLength(1)
})

test('what one device erases while another changes it is not lost', async () => {
  const [phone, laptop] = [await device(), await device()]
  const id = await phone.keep('mood', 'before')
  await phone.sync()
  await laptop.sync()
  house.away = true
  await phone.remove(id)
  await laptop.keep('mood', 'changed', id)
  house.away = false
  await phone.sync()
  await laptop.sync()
  await phone.sync()
  expect(values(phone)).toEqual(['changed'])
  expect(values(laptop)).toEqual(['changed'])
})

test('what is erased is gone on the other device and on the server', async () => {
  const [phone, laptop] = [await device(), await device()]
  const id = await phone.keep('mood', 'low')
  await phone.sync()
  await laptop.sync()
  await phone.remove(id)
  await phone.sync()
  await laptop.sync()
  expect(values(laptop)).toEqual([])
  expect(house.records.get(id)?.bytes).toBeNull()
})

test('a hundred and more things written on three devices at random meet everywhere', async () => {
  const devices = await Promise.all([device(), device(), device()])
  for (let turn = 0; turn < 120; turn++) {
    const safe = devices[turn % 3]!
    house.away = turn % 7 < 3
    await safe.keep('mood', turn)
    if (turn % 5 === 0) await safe.sync()
  }
  house.away = false
  for (const safe of [...devices, ...devices]) await safe.sync()
  for (const safe of devices) {
    expect(safe.all('mood').map(({ value }) => value as number).sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, turn) => turn))
    expect(safe.state()).toEqual({ state: 'quiet', unsent: 0 })
  }
})

describe('a lying server is caught, and what is here stays', () => {
  async function two() {
    const [phone, laptop] = [await device(), await device()]
    await phone.keep('mood', 'one')
    await phone.keep('mood', 'two')
    await phone.sync()
    return { phone, laptop }
  }
  const lies = async (laptop: Awaited<ReturnType<typeof device>>, why: string) => {
    const before = values(laptop)
    await laptop.sync()
    expect(laptop.state()).toMatchObject({ state: 'lied', problem: why })
    expect(values(laptop)).toEqual(before)
  }

  test('when it withholds a record', async () => {
    const { laptop } = await two()
    house.tells = (answer) => ({ ...answer, records: answer.records.slice(1) })
    await lies(laptop, 'withheld')
  })
  test('when it swaps two records', async () => {
    const { laptop } = await two()
    house.tells = ({ records: [a, b], ...rest }) => ({ ...rest, records: [{ ...a!, bytes: b!.bytes }, { ...b!, bytes: a!.bytes }] })
    await lies(laptop, 'not-authentic')
  })
  test('when it changes one bit', async () => {
    const { laptop } = await two()
    house.tells = ({ records: [a, b], ...rest }) => ({ ...rest, records: [{ ...a!, bytes: a!.bytes!.map((byte, place) => (place === 90 ? byte ^ 1 : byte)) as never }, b!] })
    await lies(laptop, 'not-authentic')
  })
  test('when it goes back to an older state', async () => {
    const { phone, laptop } = await two()
    await laptop.sync()
    const old = { records: new Map(house.records), head: house.head, counter: house.counter }
    await phone.keep('mood', 'three')
    await phone.sync()
    await laptop.sync()
    Object.assign(house, old)
    await lies(laptop, 'rolled-back')
  })
  test('when it says that there was never anything', async () => {
    const { laptop } = await two()
    await laptop.sync()
    house.tells = () => ({ records: [], more: false, head: null as never })
    await lies(laptop, 'rolled-back')
  })
  test('when it says in the middle of many that things were erased', async () => {
    const { laptop } = await two()
    await laptop.sync()
    let asked = 0
    house.tells = ({ head }) => {
      const erased = [...house.records.values()].map(({ id }, place) => ({ id, revision: 2, seq: 100 + place, bytes: null }))
      return asked++ === 0 ? { records: erased, more: true, head } : { records: [], more: false, head }
    }
    await lies(laptop, 'withheld')
  })
  test('when it promises more for ever', async () => {
    const { laptop } = await two()
    house.tells = ({ head }) => ({ records: [], more: true, head })
    await lies(laptop, 'withheld')
  })
  test('when it gives another person\'s records', async () => {
    const { laptop } = await two()
    const other = await openSafe({ person: newId('person'), vault: newVaultKey(), disk: memoryDisk(), call: house.call })
    other.lock()
    const stranger = server()
    const theirs = await openSafe({ person: newId('person'), vault, disk: memoryDisk(), call: stranger.call })
    await theirs.keep('mood', 'theirs')
    await theirs.sync()
    house.tells = () => ({ records: [...stranger.records.values()], more: false, head: stranger.head })
    await lies(laptop, 'not-authentic')
  })
})

test('what was written offline goes in journeys that the service takes, however large photos and sound are', async () => {
  const phone = await device()
  const pushed: number[] = []
  const call = house.call
  house.call = (async (row: { path: string }, said: { changes?: { bytes: Uint8Array | null }[] }, options: never) => {
    if (said.changes) pushed.push(said.changes.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0))
    return call(row as never, said as never, options)
  }) as never
  house.away = true
  const away = await openSafe({ person, vault, disk: memoryDisk(), call: ((row: never, said: never, options: never) => house.call(row, said, options)) as Call })
  for (let piece = 0; piece < 12; piece++) await away.keep('journal', 'x'.repeat(240_000))
  await away.keep('journal', 'y'.repeat(900_000))
  for (let small = 0; small < 30; small++) await away.keep('mood', 'low')
  house.away = false
  pushed.length = 0
  await away.sync()
  expect(away.state()).toMatchObject({ state: 'quiet', unsent: 0 })
  expect(pushed.length).toBeGreaterThan(3)
  for (const bytes of pushed) expect(bytes).toBeLessThan(1_000_000)
  await phone.sync()
  expect(phone.all('journal')).toHaveLength(13)
  expect(phone.all('mood')).toHaveLength(30)
})

test('two pages of one device never undo each other: what one wrote and has not sent yet outlives what the other fetches, and both show it', async () => {
  const disk = memoryDisk()
  const [one, other] = [await device(disk), await device(disk)]
  const id = await one.keep('mood', 'first')
  await one.sync()
  await other.sync()
  house.away = true
  await one.keep('mood', 'second, not sent yet', id)
  house.away = false
  // The other page hears that the vault moved, and looks.
  await other.sync()
  expect(other.one(id)?.value).toBe('second, not sent yet')
  // The first page is gone before it sent anything; the next start finds what it wrote.
  const later = await device(disk)
  expect(later.one(id)?.value).toBe('second, not sent yet')
  await later.sync()
  expect([one, other, later].map((page) => page.state().state)).not.toContain('lied')
  const phone = await device()
  await phone.sync()
  expect(values(phone)).toEqual(['second, not sent yet'])
})

test('many pages that write and send at once lose nothing, double nothing and take nobody for a liar', async () => {
  const disk = memoryDisk()
  const pages = [await device(disk), await device(disk), await device(disk)]
  await Promise.all(pages.flatMap((page, at) => Array.from({ length: 8 }, async (_, turn) => { await page.keep('mood', `${at} ${turn}`); await page.sync() })))
  for (const page of pages) await page.sync()
  const phone = await device()
  await phone.sync()
  expect(values(phone)).toHaveLength(24)
  for (const page of pages) expect([page.state().state, values(page).length]).toEqual(['quiet', 24])
})

test('what is written while a slow line brings news is kept at once', async () => {
  const phone = await device()
  await phone.keep('mood', 'before')
  await phone.sync()
  let release = () => {}
  const slow = new Promise<void>((done) => { release = done })
  const page = await openSafe({ person, vault, disk: memoryDisk(), call: (async (row: never, said: never, options: never) => { await slow; return house.call(row, said, options) }) as unknown as Call })
  const syncing = page.sync()
  await page.keep('mood', 'meanwhile')
  expect(values(page)).toContain('meanwhile')
  release()
  await syncing
  await page.sync()
  expect(values(page)).toEqual(['before', 'meanwhile'])
})
