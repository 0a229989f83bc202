import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Id } from '#prelude/id.ts'
import type { Head } from '#seal/head.ts'
import type { SlotSet } from '#seal/slot.ts'

/** A record on this device: sealed bytes only. `server` is what the server is known to hold; null where it has not heard of it. */
export type DiskRecord = {
  id: Id<'record'>
  revision: number
  /** Null where it was erased. */
  bytes: Uint8Array<ArrayBuffer> | null
  digest: Uint8Array<ArrayBuffer> | null
  server: { revision: number; digest: Uint8Array<ArrayBuffer> | null } | null
  unsent: 0 | 1
}

/** A push that is under way, kept until it is answered: sent again word for word, it is done once. */
export type OutgoingChange = Pick<DiskRecord, 'id' | 'revision' | 'bytes' | 'digest'>
export type Outgoing = { once: string; changes: OutgoingChange[]; head: Head }

export type DiskState = {
  slots: SlotSet | null
  deviceKey: CryptoKey | null
  deviceSlot: Id<'slot'> | null
  /** The last head accepted: an older one from the server is a lie. */
  seen: { counter: number; epoch: number; hash: Uint8Array<ArrayBuffer> } | null
  seq: number
  outgoing: Outgoing | null
  /** Only sealed things are in here, but the day the last code was offered is not worth sealing. */
  codeOfferedOn: string | null
  /** This device was signed out: it opens again when its person signs in, not by the key that it keeps. */
  signedOut: boolean
  /** A vault that was begun here and that the server may not have heard of yet. */
  unannounced: boolean
}

const fresh: DiskState = { slots: null, deviceKey: null, deviceSlot: null, seen: null, seq: 0, outgoing: null, codeOfferedOn: null, signedOut: false, unannounced: false }

interface PersonDisk extends DBSchema {
  records: { key: string; value: DiskRecord; indexes: { unsent: number } }
  state: { key: keyof DiskState | 'turn'; value: DiskState[keyof DiskState] | number }
}

/** One person's sealed things on this device. Several people on one phone have one such database each, named by nothing but an id. */
export type Disk = {
  load(): Promise<{ state: DiskState; records: DiskRecord[] }>
  /** Resolves with the disk's turn after this writing. */
  keep(records: readonly DiskRecord[], state?: Partial<DiskState>): Promise<number>
  /** Counts the writings of all pages of this device that share the disk: another number than one's own means that somebody else wrote. */
  turn(): Promise<number>
  /** Does work while no other page of this device works on the disk. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Hears that another page wrote. */
  onOther(hear: () => void): () => void
  erase(): Promise<void>
  close(): void
}

const nameOf = (person: Id<'person'>) => `ek-${person}`

/** Opens a person's database on this device. Everything in one `keep` is written together or not at all. */
export async function openDisk(person: Id<'person'>): Promise<Disk> {
  const db: IDBPDatabase<PersonDisk> = await openDB<PersonDisk>(nameOf(person), 1, {
    upgrade(db) {
      db.createObjectStore('records', { keyPath: 'id' }).createIndex('unsent', 'unsent')
      db.createObjectStore('state')
    },
    // A newer version of this page needs the database: let go of it rather than hold the other tab up.
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(nameOf(person)) : undefined
  return {
    async load() {
      const tx = db.transaction(['records', 'state'])
      const [records, keys, values] = await Promise.all([tx.objectStore('records').getAll(), tx.objectStore('state').getAllKeys(), tx.objectStore('state').getAll()])
      return { records, state: { ...fresh, ...Object.fromEntries(keys.map((key, place) => [key, values[place]])) } as DiskState }
    },
    async keep(records, state = {}) {
      const tx = db.transaction(['records', 'state'], 'readwrite', { durability: 'strict' })
      const turn = (Number(await tx.objectStore('state').get('turn')) || 0) + 1
      await Promise.all([
        tx.objectStore('state').put(turn, 'turn'),
        ...records.map((record) => tx.objectStore('records').put(record)),
        ...Object.entries(state).map(([key, value]) => tx.objectStore('state').put(value, key as keyof DiskState)),
        tx.done,
      ])
      others?.postMessage(turn)
      return turn
    },
    turn: async () => Number(await db.get('state', 'turn')) || 0,
    alone: (work) => (navigator.locks ? navigator.locks.request(nameOf(person), work) as ReturnType<typeof work> : work()),
    onOther(hear) {
      others?.addEventListener('message', hear)
      return () => others?.removeEventListener('message', hear)
    },
    async erase() {
      others?.close()
      db.close()
      await new Promise<void>((done, failed) => {
        const asked = indexedDB.deleteDatabase(nameOf(person))
        asked.onsuccess = () => done()
        asked.onblocked = () => done()
        asked.onerror = () => failed(new Error('this device did not let go of it'))
      })
    },
    close() {
      others?.close()
      db.close()
    },
  }
}

const HERE = 'ek-here'

/** Who was last here on this device, so that a start without a line opens their vault. It says an id, never a name. */
export const personHere = {
  get(): Id<'person'> | null {
    try { return localStorage.getItem(HERE) as Id<'person'> | null } catch { return null }
  },
  set(person: Id<'person'> | null): void {
    try {
      if (person) localStorage.setItem(HERE, person)
      else localStorage.removeItem(HERE)
    } catch { /* A private window keeps nothing: the next start signs in again. */ }
  },
}
