import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Id } from '#prelude/id.ts'
import type { Db } from './db.ts'

type Tables = { 'platform.person_key': { person_id: Id<'person'>; root_version: number; wrapped: Buffer } }
const own = (db: Db) => db.withTables<Tables>()

/** Which column of which row a sealed value belongs to: it opens nowhere else. */
export type Place = { column: string; row: string }

/** Keys that come from the root key, kept in memory only. `version` counts root keys; there is one today. */
export type RootKeys = { version: number; derive(purpose: string): Buffer }

/** The keys under a root key of 32 bytes. */
export function rootKeysFrom(root: Uint8Array): RootKeys {
  if (root.length !== 32) throw new Error('a root key has 32 bytes')
  const cache = new Map<string, Buffer>()
  return {
    version: 1,
    derive(purpose) {
      let key = cache.get(purpose)
      if (!key) cache.set(purpose, (key = Buffer.from(hkdfSync('sha256', root, new Uint8Array(), `evenkeel/${purpose}`, 32))))
      return key
    },
  }
}

const SUITE = 1

/** AES-256-GCM: suite ‖ nonce ‖ ciphertext ‖ tag, bound to `about`. */
export function sealUnder(key: Buffer, about: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${SUITE}|${about}`))
  return Buffer.concat([Buffer.of(SUITE), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `sealUnder` sealed for the same key and `about`; throws for anything else. */
export function openUnder(key: Buffer, about: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < 29 || bytes[0] !== SUITE) throw new Error('not an envelope of ours')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13)).setAAD(Buffer.from(`${SUITE}|${about}`))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(13, -16)), decipher.final()])
}

/** Enveloped fields: what the server may open in memory for one authorised request, and nobody can from a stolen database. */
export type Envelopes = {
  /** Seals a text under the person's own data key, which is made at first use. */
  seal(person: Id<'person'>, place: Place, text: string): Promise<Buffer>
  /** Opens a text of this person at this place; throws where it was moved, altered or shredded. */
  open(person: Id<'person'>, place: Place, sealed: Uint8Array): Promise<string>
  /** Deletes the person's data key: nothing sealed under it opens again. */
  shred(person: Id<'person'>): Promise<void>
  /** A keyed fingerprint for looking up by equality, without keeping the text. */
  blind(purpose: string, text: string): Buffer
  /** Seals what belongs to the house rather than to a person. */
  sealForHouse(place: Place, bytes: Uint8Array): Buffer
  openForHouse(place: Place, sealed: Uint8Array): Buffer
}

/** The enveloped fields of one transaction. */
export function envelopesIn(db: Db, root: RootKeys): Envelopes {
  const keys = new Map<string, Promise<Buffer>>()
  const wrapping = root.derive('care/v1')

  // The promise is kept, not the key: a list that is opened all at once asks for its key once.
  function keyOf(person: Id<'person'>, make: boolean): Promise<Buffer> {
    const known = keys.get(person)
    if (known) return known
    const asked = keyFrom(person, make)
    keys.set(person, asked)
    asked.catch(() => keys.delete(person))
    return asked
  }

  async function keyFrom(person: Id<'person'>, make: boolean): Promise<Buffer> {
    const read = () => own(db).selectFrom('platform.person_key').select('wrapped').where('person_id', '=', person).executeTakeFirst()
    let row = await read()
    if (!row && make) {
      const wrapped = sealUnder(wrapping, `person-key|${person}`, randomBytes(32))
      await own(db).insertInto('platform.person_key').values({ person_id: person, root_version: root.version, wrapped })
        .onConflict((conflict) => conflict.doNothing()).execute()
      row = await read()
    }
    if (!row) throw new Error('no data key: shredded, or not this person\'s to open')
    return openUnder(wrapping, `person-key|${person}`, row.wrapped)
  }

  const about = (place: Place) => `${place.column}|${place.row}`
  return {
    seal: async (person, place, text) => sealUnder(await keyOf(person, true), about(place), Buffer.from(text)),
    open: async (person, place, sealed) => openUnder(await keyOf(person, false), about(place), sealed).toString(),
    async shred(person) {
      keys.delete(person)
      await own(db).deleteFrom('platform.person_key').where('person_id', '=', person).execute()
    },
    blind: (purpose, text) => createHmac('sha256', root.derive('blind/v1')).update(`${purpose}|${text}`).digest(),
    sealForHouse: (place, bytes) => sealUnder(root.derive('house/v1'), about(place), bytes),
    openForHouse: (place, sealed) => openUnder(root.derive('house/v1'), about(place), sealed),
  }
}
