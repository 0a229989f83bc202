import { z } from 'zod'
import { bytes } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import { MARK } from './mark.ts'

/*
 * The shape of slots on the wire. Strict on purpose: a field we did not write is refused, never carried along.
 * `wrapped` is suite(1) ‖ nonce(12) ‖ vault key(32) ‖ tag(16); behind a PIN the inner layer adds 28.
 * A fixed, short length also leaves a server no room for a text that opens under many guessed passphrases at once.
 */

const base64 = z.string().max(64).regex(/^[A-Za-z0-9+/]+={0,2}$/)

const params = {
  passkey: z.strictObject({ credentialId: z.string().max(1400).regex(/^[A-Za-z0-9_-]+$/), prfSalt: base64 }),
  passphrase: z.strictObject({ kdf: z.string().max(32), memoryKiB: z.int(), passes: z.int(), lanes: z.int() }),
  code: z.strictObject({}),
  device: z.strictObject({ pinSalt: base64.nullable() }),
}

/** What a slot remembers of its opener, by kind. Nothing in it is secret. */
export type SlotParams = { [Kind in keyof typeof params]: z.output<(typeof params)[Kind]> }
export type SlotKind = keyof SlotParams

const slotId = z.uuidv7().lowercase() as unknown as z.ZodType<Id<'slot'>, string>
const epoch = z.int().min(1).max(0xffff)
const slotFields = { id: slotId, epoch, wrapped: bytes(96) }

/** One way to open the vault, as the server keeps it. */
export const slot = z.discriminatedUnion('kind', [
  z.strictObject({ ...slotFields, kind: z.literal('passkey'), params: params.passkey }),
  z.strictObject({ ...slotFields, kind: z.literal('passphrase'), params: params.passphrase }),
  z.strictObject({ ...slotFields, kind: z.literal('code'), params: params.code }),
  z.strictObject({ ...slotFields, kind: z.literal('device'), params: params.device }),
])
export type Slot = z.output<typeof slot>

/** The key of an epoch gone by, sealed under the present one. */
export const pastKey = z.strictObject({ epoch, sealed: bytes(96) })
export type PastKey = z.output<typeof pastKey>

/** All slots of one vault, numbered and marked. The server stores and returns it whole, in this order. */
export const slotSet = z.strictObject({
  version: z.int().min(1),
  slots: z.array(slot).min(1).max(50),
  past: z.array(pastKey).max(1000),
  mac: bytes(MARK),
})
export type SlotSet = z.output<typeof slotSet>
