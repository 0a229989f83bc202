import { type Id, newId } from '#prelude/id.ts'
import { joinBytes } from '#prelude/bytes.ts'
import { openUnder, sealUnder } from './aead.ts'
import { bind, type Bytes } from './bind.ts'
import { isMarkUnder, markUnder } from './mark.ts'
import type { Kek } from './openers/kek.ts'
import { SealProblem } from './problem.ts'
import type { PastKey, Slot, SlotSet } from './slot.ts'
import { onlyPinnedKdf, SUITE, suiteOf } from './suite.ts'
import { type Domain, keysOf, lockVault, pastEpochs, RAW, type VaultKey, vaultKeyOf, withPastKeys } from './vaultkey.ts'

export { type PastKey, pastKey, type Slot, type SlotKind, type SlotParams, type SlotSet, slot, slotSet } from './slot.ts'

type Owner = { personId: Id<'person'> }

/** Wraps the vault's key for one opener. The slot is bound to its person, id, kind, parameters and epoch. */
export async function makeSlot(vault: VaultKey, kek: Kek, { personId, id = newId('slot') }: Owner & { id?: Id<'slot'> }): Promise<Slot> {
  const { kind, params } = kek
  const unsealed = { id, kind, params, epoch: vault.epoch } as Omit<Slot, 'wrapped'>
  const wrapped = await keysOf(vault).lend((raw) => kek.wrap(raw, slotBound(personId, unsealed)))
  return { ...unsealed, wrapped: joinBytes(new Uint8Array([SUITE]), wrapped) } as Slot
}

/**
 * Opens the vault by one slot. By itself this proves the slot, not the list it came in: a screen uses `openVault`, which
 * proves both. `past` brings the older epochs' keys back.
 */
export async function openSlot(
  slot: Slot, kek: Kek, { personId, past = [], domains = [] }: Owner & { past?: readonly PastKey[]; domains?: readonly Domain[] },
): Promise<VaultKey> {
  suiteOf(slot.wrapped[0])
  if (slot.kind === 'passphrase') onlyPinnedKdf(slot.params)
  const raw = await kek.unwrap(slot.wrapped.subarray(1), slotBound(personId, slot))
  if (raw.length !== RAW) throw new SealProblem('malformed')
  const vault = vaultKeyOf(raw, slot.epoch, domains)
  raw.fill(0)
  return past.length ? withPast(vault, personId, past) : vault
}

/** The whole list of slots, in the order of their ids, numbered, with the older epochs' keys sealed and the mark made. */
export async function slotSetOf(vault: VaultKey, personId: Id<'person'>, version: number, slots: readonly Slot[]): Promise<SlotSet> {
  if (slots.some((slot) => slot.epoch !== vault.epoch)) throw new RangeError('a slot of another epoch does not open this vault')
  const inOrder = [...slots].sort((a, b) => (a.id < b.id ? -1 : 1))
  const past = await Promise.all(pastEpochs(vault).map(async (epoch) => ({ epoch, sealed: await pastSealed(vault, personId, epoch) })))
  const set = { version, slots: inOrder, past }
  return { ...set, mac: await macSlots(vault, personId, set) }
}

/** The mark over a list of slots: which, how many, in which order, at which version, and whose. */
export const macSlots = async (vault: VaultKey, personId: Id<'person'>, set: Omit<SlotSet, 'mac'>): Promise<Bytes> =>
  markUnder(await keysOf(vault).markKey('slots/v1'), setBound(vault, personId, set))

/** Refuses a list the vault's owner did not make, or an older one of theirs than this device has seen. */
export async function checkSlots(
  vault: VaultKey, personId: Id<'person'>, set: Omit<SlotSet, 'mac'>, mac: Uint8Array, { lastSeenVersion = 0 }: { lastSeenVersion?: number } = {},
): Promise<void> {
  const key = await keysOf(vault).markKey('slots/v1')
  if (!(await isMarkUnder(key, mac, setBound(vault, personId, set)))) throw new SealProblem('slots-forged')
  if (set.version < lastSeenVersion) throw new SealProblem('rolled-back')
}

/** Opens the vault with what the server returned, and only if every part of it is the owner's. */
export async function openVault(
  set: SlotSet, kek: Kek, { personId, lastSeenVersion = 0, domains = [] }: Owner & { lastSeenVersion?: number; domains?: readonly Domain[] },
): Promise<VaultKey> {
  for (const slot of set.slots.filter(({ kind }) => kind === kek.kind)) {
    const vault = await openSlot(slot, kek, { personId, domains }).catch(otherSlot)
    if (!vault) continue
    await checkSlots(vault, personId, set, set.mac, { lastSeenVersion })
    return set.past.length ? withPast(vault, personId, set.past) : vault
  }
  throw new SealProblem('not-authentic')
}

/** The vault with its older epochs' keys, which lie sealed under the newest; locks the handle it was given. */
async function withPast(vault: VaultKey, personId: Id<'person'>, past: readonly PastKey[]): Promise<VaultKey> {
  const key = await keysOf(vault).sealKey('past/v1')
  const raws = new Map<number, Bytes>()
  for (const { epoch, sealed } of past) {
    if (epoch >= vault.epoch || raws.has(epoch)) throw new SealProblem('slots-forged')
    raws.set(epoch, await openUnder(key, sealed, pastBound(personId, epoch, vault.epoch)))
  }
  const whole = withPastKeys(vault, raws)
  for (const raw of raws.values()) raw.fill(0)
  lockVault(vault)
  return whole
}

const pastSealed = async (vault: VaultKey, personId: Id<'person'>, epoch: number): Promise<Bytes> => {
  const key = await keysOf(vault).sealKey('past/v1')
  return keysOf(vault, epoch).lend((raw) => sealUnder(key, raw, pastBound(personId, epoch, vault.epoch)))
}

const pastBound = (personId: Id<'person'>, epoch: number, under: number): Bytes => bind('past/v1', SUITE, personId, epoch, under)

const slotBound = (personId: Id<'person'>, { id, kind, params, epoch }: Omit<Slot, 'wrapped'>): Bytes =>
  bind('slot/v1', SUITE, personId, id, kind, evenParams(params), epoch)

function setBound(vault: VaultKey, personId: Id<'person'>, { version, slots, past }: Omit<SlotSet, 'mac'>): Bytes {
  const each = slots.flatMap((slot) => [slot.id, slot.kind, evenParams(slot.params), slot.epoch, slot.wrapped])
  const gone = past.flatMap(({ epoch, sealed }) => [epoch, sealed])
  return bind('slots/v1', SUITE, personId, vault.epoch, version, slots.length, ...each, past.length, ...gone)
}

/** The same text for the same parameters, whatever order the database gives them back in. */
const evenParams = (params: Slot['params']): string => JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)))

function otherSlot(problem: unknown): undefined {
  if (problem instanceof SealProblem && problem.why === 'not-authentic') return undefined
  throw problem
}
