import { openUnder, sealUnder } from '../aead.ts'
import type { Bytes } from '../bind.ts'
import type { SlotKind, SlotParams } from '../slot.ts'

/**
 * What an opener boils down to: it can wrap the vault's key and unwrap it again, bound to one slot. `params` is what the
 * slot must remember so that the same opener can be asked again; nothing in it is secret.
 */
export type Kek<Kind extends SlotKind = SlotKind> = {
  readonly kind: Kind
  readonly params: SlotParams[Kind]
  readonly wrap: (raw: Bytes, bound: Bytes) => Promise<Bytes>
  readonly unwrap: (wrapped: Uint8Array, bound: Bytes) => Promise<Bytes>
}

/** An opener that is one AES-256-GCM key. */
export const kekOf = <Kind extends SlotKind>(kind: Kind, params: SlotParams[Kind], key: CryptoKey): Kek<Kind> => ({
  kind,
  params,
  wrap: (raw, bound) => sealUnder(key, raw, bound),
  unwrap: (wrapped, bound) => openUnder(key, wrapped, bound),
})
