import { newId, type Id } from '#prelude/id.ts'
import { utf8, utf8ToText } from '#prelude/bytes.ts'
import type { Call } from '#wire/client.ts'
import { openRecord, sealRecord } from '#seal/envelope.ts'
import { checkHead, headOf, type Entry, type Head } from '#seal/head.ts'
import { sha256 } from '#seal/mark.ts'
import { SealProblem } from '#seal/problem.ts'
import { lockVault, type Domain, type VaultKey } from '#seal/vaultkey.ts'
import { MOST_CHANGES, pullRecords, pushRecords } from '../api.ts'
import type { Disk, DiskRecord, DiskState, Outgoing, OutgoingChange } from './disk.ts'

/** An opened record as screens see it: JSON that its slice reads with its own schema. `alsoOf` names the record that this is another version of. */
export type Kept = { id: Id<'record'>; domain: Domain; value: unknown; unsent: boolean; alsoOf?: Id<'record'> | undefined }

/** How it stands with the server: `lied` means that what came back does not fit what this device knows, so nothing more is taken from there. */
export type SyncState = { state: 'quiet' | 'syncing' | 'waiting' | 'signed-out' | 'lied' | 'full'; unsent: number; problem?: string }

export type Safe = {
  person: Id<'person'>
  vault: VaultKey
  all(domain: Domain): Kept[]
  one(id: Id<'record'>): Kept | undefined
  /** Seals and keeps a value on this device, then sends it when there is a line. Resolves when it is on the disk. */
  keep(domain: Domain, value: unknown, id?: Id<'record'>): Promise<Id<'record'>>
  /** Erases a record here and, when there is a line, everywhere; gives it back for undoing. */
  remove(id: Id<'record'>): Promise<Kept | undefined>
  sync(): Promise<void>
  state(): SyncState
  onChange(hear: () => void): () => void
  disk: Disk
  diskState(): DiskState
  keepState(state: Partial<DiskState>): Promise<void>
  /** Forgets the key; what is sealed stays. */
  lock(): void
}

type Came = { id: Id<'record'>; revision: number; bytes: Uint8Array<ArrayBuffer> | null }
type Inside = { value: unknown; alsoOf?: Id<'record'> | undefined }
const MOST_PUSHES = 1000
/** Bytes of one push, before they are written as text: the service takes two megabytes, and a slow line must carry it in time. */
const MOST_PUSH_BYTES = 600_000

/** The first of these records, as many as one push carries; always one at least. */
function inOneJourney(unsent: readonly DiskRecord[]): DiskRecord[] {
  let bytes = 0
  const last = unsent.findIndex((record, place) => (bytes += record.bytes?.byteLength ?? 0) > MOST_PUSH_BYTES && place > 0)
  return unsent.slice(0, Math.min(last < 0 ? unsent.length : last, MOST_CHANGES))
}

/** Opens a safe: everything sealed on this device is opened in memory, and kept in step with the server. */
export async function openSafe({ person, vault, disk, call }: { person: Id<'person'>; vault: VaultKey; disk: Disk; call: Call }): Promise<Safe> {
  let turn = await disk.turn()
  const loaded = await disk.load()
  let state = loaded.state
  const records = new Map(loaded.records.map((record) => [record.id, record]))
  const kept = new Map<Id<'record'>, Kept>()
  await Promise.all([...records.values()].map(show))
  let sync: SyncState['state'] = 'quiet'
  let problem: string | undefined
  let unsent = [...records.values()].filter((record) => record.unsent).length
  const hearers = new Set<() => void>()
  const changed = () => { for (const hear of hearers) hear() }
  let running: Promise<void> | undefined
  let again = false
  let locked = false
  // Writes to one safe follow each other: two at once would seal the same revision twice.
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(() => disk.alone(async () => { await catchUp(); return work() }), () => disk.alone(async () => { await catchUp(); return work() }))
    last = next.catch(() => {})
    return next
  }

  async function show(record: DiskRecord): Promise<void> {
    if (!record.bytes) { kept.delete(record.id); return }
    const { domain, plaintext } = await openRecord(vault, { personId: person, recordId: record.id, revision: record.revision }, record.bytes)
    const inside = JSON.parse(utf8ToText(plaintext)) as Inside
    kept.set(record.id, { id: record.id, domain, value: inside.value, alsoOf: inside.alsoOf, unsent: record.unsent === 1 })
  }

  /** Takes over what another page of this device wrote meanwhile: the disk is shared, and what stands there is what counts. */
  async function catchUp(): Promise<void> {
    if (locked) return
    const now = await disk.turn()
    if (now === turn) return
    const there = await disk.load()
    state = there.state
    for (const record of there.records) {
      const before = records.get(record.id)
      records.set(record.id, record)
      if (!before || before.unsent !== record.unsent || before.revision !== record.revision || !isSame(before.digest, record.digest)) await show(record)
    }
    unsent = [...records.values()].filter((record) => record.unsent).length
    turn = now
    changed()
  }

  async function write(changes: readonly DiskRecord[], more?: Partial<DiskState>): Promise<void> {
    turn = await disk.keep(changes, more)
    for (const record of changes) {
      records.set(record.id, record)
      await show(record)
    }
    if (more) state = { ...state, ...more }
    unsent = [...records.values()].filter((record) => record.unsent).length
    changed()
  }

  async function sealed(id: Id<'record'>, domain: Domain, inside: Inside): Promise<DiskRecord> {
    const before = records.get(id)
    // While it is unsent a record keeps its revision: the server never saw the words in between.
    const revision = (before?.server?.revision ?? 0) + 1
    const bytes = await sealRecord(vault, { personId: person, recordId: id, revision, domain }, utf8(JSON.stringify(inside)))
    return { id, revision, bytes, digest: await sha256(bytes), server: before?.server ?? null, unsent: 1 }
  }

  const entriesOfServer = (): Entry[] => [...records.values()].flatMap(({ id, server }) => (server ? [{ recordId: id, ...server }] : []))
  const entriesWith = (changes: readonly OutgoingChange[]): Entry[] => {
    const changing = new Map(changes.map((record) => [record.id, record]))
    return [...records.values()].flatMap((record) => {
      const change = changing.get(record.id)
      if (change) return [{ recordId: record.id, revision: change.revision, digest: change.digest }]
      return record.server ? [{ recordId: record.id, ...record.server }] : []
    })
  }

  const accepted = (head: Head) => ({ seen: { counter: head.counter, epoch: head.epoch, hash: head.hash } })

  /** Takes what is new. Nothing is written before the head has vouched for all of it: a page alone could erase what is here. While it is fetched one can go on writing. */
  async function pull(): Promise<boolean> {
    const from = { seq: state.seq, counter: state.seen?.counter }
    let seq = from.seq
    const cameById = new Map<Id<'record'>, Came>()
    for (;;) {
      const answer = await call(pullRecords, { after: seq })
      if (!answer.ok) return failed(answer.refusal)
      const { records: came, more, head } = answer.value
      for (const record of came) cameById.set(record.id, record)
      const last = came.at(-1)?.seq ?? seq
      // More to come and nothing that came would be asked for without end.
      if (more && last <= seq) throw new SealProblem('withheld')
      seq = last
      if (!more) return inOrder(() => take([...cameById.values()], { seq, head, from }))
    }
  }

  async function take(came: readonly Came[], { seq, head, from }: { seq: number; head: Head | null; from: { seq: number; counter: number | undefined } }): Promise<boolean> {
    // Another page of this device was quicker: what came is older than what is here, and is fetched again from there.
    if (state.seq !== from.seq || state.seen?.counter !== from.counter) { again = true; return true }
    const taken: DiskRecord[] = []
    for (const record of came) {
      const digest = record.bytes ? await sha256(record.bytes) : null
      // Opened before it is believed: bytes that are not ours, or of another place or time, stop here.
      if (record.bytes) await openRecord(vault, { personId: person, recordId: record.id, revision: record.revision }, record.bytes)
      taken.push(...await merged(record, digest))
    }
    await checkWhole(head, taken)
    await write(taken, { seq, ...(head ? accepted(head) : {}) })
    return true
  }

  /** What becomes of one record from the server beside what is here: nothing that somebody wrote is dropped. */
  async function merged(came: Came, digest: Uint8Array<ArrayBuffer> | null): Promise<DiskRecord[]> {
    const here = records.get(came.id)
    const server = { revision: came.revision, digest }
    const theirs: DiskRecord = { ...came, digest, server, unsent: 0 }
    // What this device sent itself, or has taken before: its own newer words stand on it.
    if (here?.server?.revision === came.revision && isSame(here.server.digest, digest)) return []
    if (!here?.unsent || isSame(here.digest, digest)) return [theirs]
    if (!here.bytes) return [theirs]
    const mine = kept.get(came.id)
    if (!mine) return [theirs]
    if (!came.bytes) return [{ ...await sealedAfter(came.id, server, mine), server }]
    const copy = await sealed(newId('record'), mine.domain, { value: mine.value, alsoOf: came.id })
    return [theirs, copy]
  }

  async function sealedAfter(id: Id<'record'>, server: NonNullable<DiskRecord['server']>, mine: Kept): Promise<DiskRecord> {
    const revision = server.revision + 1
    const bytes = await sealRecord(vault, { personId: person, recordId: id, revision, domain: mine.domain }, utf8(JSON.stringify({ value: mine.value, alsoOf: mine.alsoOf })))
    return { id, revision, bytes, digest: await sha256(bytes), server, unsent: 1 }
  }

  async function checkWhole(head: Head | null, taken: readonly DiskRecord[]): Promise<void> {
    const after = new Map(entriesOfServer().map((entry) => [entry.recordId, entry]))
    for (const { id, server } of taken) if (server) after.set(id, { recordId: id, ...server })
    if (!head) {
      if (state.seen || after.size > 0) throw new SealProblem('rolled-back')
      return
    }
    const seen = state.seen ? { lastSeenCounter: state.seen.counter, lastSeenEpoch: state.seen.epoch, lastSeenHash: state.seen.hash } : { lastSeenCounter: 0 }
    await checkHead(vault, person, head, { ...seen, entries: [...after.values()] })
  }

  async function push(): Promise<'done' | 'behind' | 'stopped'> {
    const outgoing = state.outgoing ?? await nextOutgoing()
    if (!outgoing) return 'done'
    const { once, changes, head } = outgoing
    const answer = await call(pushRecords, { changes: changes.map(({ id, revision, bytes }) => ({ id, revision, bytes })), head }, { once })
    if (!answer.ok) {
      if (answer.refusal === 'behind' || answer.refusal === 'key-reused') { await inOrder(async () => { if (state.outgoing?.once === once) await write([], { outgoing: null }) }); return 'behind' }
      failed(answer.refusal)
      return 'stopped'
    }
    await inOrder(async () => {
      // Another page of this device sent the same, and may be further on.
      if (state.outgoing?.once !== once) return
      const settled = await Promise.all(changes.map(async ({ id, revision, digest }): Promise<DiskRecord> => {
        const record = { ...records.get(id)!, server: { revision, digest } }
        return isSame(record.digest, digest) ? { ...record, revision, unsent: 0 } : reseal(record)
      }))
      await write(settled, { outgoing: null, ...accepted(head) })
    })
    return 'done'
  }

  /** What is unsent, as much as goes in one journey, with the head that covers it; kept on the disk before it is sent, so that it can be sent again word for word. */
  const nextOutgoing = () => inOrder(async (): Promise<Outgoing | null> => {
    if (state.outgoing) return state.outgoing
    const changes = inOneJourney([...records.values()].filter((record) => record.unsent).sort((a, b) => (a.id < b.id ? -1 : 1)))
      .map(({ id, revision, bytes, digest }) => ({ id, revision, bytes, digest }))
    if (changes.length === 0) return null
    const outgoing = { once: newId('deed'), changes, head: await headOf(vault, person, (state.seen?.counter ?? 0) + 1, entriesWith(changes)) }
    await write([], { outgoing })
    return outgoing
  })

  /** Words written while the version before them was on its way become the revision after it. */
  async function reseal(record: DiskRecord): Promise<DiskRecord> {
    const mine = kept.get(record.id)
    return mine ? sealedAfter(record.id, record.server!, mine) : { ...record, revision: record.server!.revision + 1, bytes: null, digest: null }
  }

  function failed(refusal: string): false {
    sync = refusal === 'signed-out' ? 'signed-out' : refusal === 'vault-full' || refusal === 'no-space' ? 'full' : 'waiting'
    problem = refusal
    return false
  }

  async function run(): Promise<void> {
    if (sync === 'lied' || locked) return
    sync = 'syncing'
    problem = undefined
    changed()
    try {
      for (let pushes = 0; pushes < MOST_PUSHES && !locked; pushes++) {
        // An unanswered push is asked again first: pulling before it could mistake one's own words for another device's.
        if (!state.outgoing && !(await pull())) break
        const outcome = await push()
        if (outcome === 'stopped') break
        if (outcome === 'done' && ![...records.values()].some((record) => record.unsent)) { sync = 'quiet'; break }
      }
    } catch (thrown) {
      if (thrown instanceof SealProblem && thrown.why === 'locked') return
      if (!(thrown instanceof SealProblem)) throw thrown
      sync = 'lied'
      problem = thrown.why
    } finally {
      if (sync === 'syncing') sync = 'waiting'
      changed()
    }
  }

  const deaf = disk.onOther(() => void inOrder(async () => {}).catch(() => {}))
  const safe: Safe = {
    person, vault, disk,
    all: (domain) => [...kept.values()].filter((one) => one.domain === domain),
    one: (id) => kept.get(id),
    keep: (domain, value, id = newId('record')) => inOrder(async () => {
      await write([await sealed(id, domain, { value, alsoOf: kept.get(id)?.alsoOf })])
      return id
    }).then((done) => { void safe.sync(); return done }),
    remove: (id) => inOrder(async () => {
      const before = kept.get(id)
      const record = records.get(id)
      if (!record) return undefined
      const revision = (record.server?.revision ?? 0) + 1
      await write([{ ...record, revision, bytes: null, digest: null, unsent: 1 }])
      return before
    }).then((before) => { void safe.sync(); return before }),
    sync() {
      if (running) { again = true; return running }
      running = (async () => {
        do { again = false; await run() } while (again && sync !== 'lied')
      })().finally(() => { running = undefined })
      return running
    },
    state: () => ({ state: sync, unsent, ...(problem ? { problem } : {}) }),
    onChange: (hear) => { hearers.add(hear); return () => hearers.delete(hear) },
    diskState: () => state,
    keepState: (more) => inOrder(() => write([], more)),
    lock() {
      locked = true
      kept.clear()
      lockVault(vault)
      hearers.clear()
      deaf()
      disk.close()
    },
  }
  return safe
}

const isSame = (one: Uint8Array | null, other: Uint8Array | null) =>
  one === other || (one !== null && other !== null && one.length === other.length && one.every((byte, place) => byte === other[place]))
