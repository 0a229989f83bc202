import { z } from 'zod'
import { bytes } from '#prelude/bytes.ts'
import { idOf, type Id } from '#prelude/id.ts'
import { endpoint } from '#wire/endpoint.ts'
import { liveEvent } from '#wire/live.ts'
import { countInQuery } from '#wire/query.ts'
import { head } from '#seal/head.ts'
import { slotSet } from '#seal/slot.ts'

const anyone = ['person', 'listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'] as const
const often = { most: 240, seconds: 60 }

/** The largest sealed record: a photo that was made small on the device fits. */
export const MOST_RECORD_BYTES = 1 << 20
export const MOST_CHANGES = 200
/** All of one vault together. */
export const MOST_VAULT_BYTES = 500 << 20

/** A record as the server knows it: which, the how-manyeth version, and bytes it cannot read; none where it was erased. */
const record = { id: idOf('record'), revision: z.int().min(1).max(1_000_000_000), bytes: bytes(MOST_RECORD_BYTES).nullable() }

const eachOnce = (changes: readonly { id: Id<'record'> }[]) => new Set(changes.map(({ id }) => id)).size === changes.length

export const openVault = endpoint('GET /vault', {
  says: 'The slots that open your vault, and its head.',
  knocks: anyone, relation: 'own', takes: z.strictObject({}),
  gives: z.strictObject({ slots: slotSet.nullable(), head: head.nullable() }), budget: often, audit: null,
})

export const changeSlots = endpoint('POST /vault/slots', {
  says: 'Replaces the slots by a set that your device has marked; the version must follow the one that is kept.',
  knocks: anyone, relation: 'own', takes: z.strictObject({ slots: slotSet }), gives: z.strictObject({}), refuses: ['behind'],
  budget: { most: 60, seconds: 600 }, audit: 'vault.slots-changed',
})

export const pullRecords = endpoint('GET /vault/records', {
  says: 'Sealed records that came after a place in the order, at most 500 or 4 MB at once.',
  knocks: anyone, relation: 'own', takes: z.strictObject({ after: countInQuery }),
  gives: z.strictObject({ records: z.array(z.strictObject({ ...record, seq: z.int() })), more: z.boolean(), head: head.nullable() }), budget: often, audit: null,
})

export const pushRecords = endpoint('POST /vault/records', {
  says: 'Keeps sealed records together with the new head; refused where another device was first.',
  knocks: anyone, relation: 'own', takes: z.strictObject({ changes: z.array(z.strictObject(record)).min(1).max(MOST_CHANGES).refine(eachOnce, 'a record twice'), head }),
  gives: z.strictObject({ lastSeq: z.int() }), refuses: ['behind', 'vault-full', 'no-vault'], budget: often, audit: 'vault.changed',
})

/** Another device of this person has changed the vault. */
export const vaultMoved = liveEvent('vault-moved', z.strictObject({ counter: z.int() }))
