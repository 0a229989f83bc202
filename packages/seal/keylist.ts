import { z } from 'zod'
import { bytes } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import { bind, type Bytes } from './bind.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Identity, isSignedBy, openIdentity, signed } from './identity.ts'
import { isMarkUnder, isSame, MARK, markUnder, sha256 } from './mark.ts'
import { SealProblem } from './problem.ts'
import { SUITE } from './suite.ts'
import { keysOf, type VaultKey } from './vaultkey.ts'

/**
 * One entry of a person's list of public keys. `before` is the hash of the entry before (zeros in the first), `signature` is
 * by the signing key of the entry before (the first by its own), `mac` is the owner's own mark, which only their vault can check.
 */
export const keyEntry = z.strictObject({
  counter: z.int().min(1), epoch: z.int().min(1).max(0xffff), signPublic: bytes(32), agreePublic: bytes(32), before: bytes(MARK), signature: bytes(64), mac: bytes(MARK),
})
export type KeyEntry = z.output<typeof keyEntry>

/** A person's public keys as the server keeps them, oldest first: nothing is ever taken out, the last entry holds. */
export const keyList = z.array(keyEntry).min(1).max(1000)
export type KeyList = readonly KeyEntry[]

/** Where a list ends: what a reader remembers of it, and the six groups of digits that two people compare. */
export type KeyTip = { counter: number; epoch: number; signPublic: Uint8Array; agreePublic: Uint8Array; hash: Uint8Array; fingerprint: string }

/** What a reader finds: keys never seen before, the known ones, or others than those. The last is to be said aloud, and `to` kept only after it was. */
export type KeysFound = { state: 'first'; to: KeyTip } | { state: 'same'; to: KeyTip } | { state: 'changed'; from: KeyTip; to: KeyTip }

/** Begins a person's list with their first keys, signed by themselves. */
export const newKeyList = async (vault: VaultKey, personId: Id<'person'>, first: Identity): Promise<KeyList> =>
  [await entryOf(vault, personId, first, { by: first, counter: 1, before: new Uint8Array(MARK) })]

/** The list with the person's next keys at its end, signed by the keys so far. A list that is not the owner's own is never signed on. */
export async function withNextKeys(
  vault: VaultKey, personId: Id<'person'>, list: KeyList, { from, to, known }: { from: Identity; to: Identity; known?: KeyTip | undefined },
): Promise<KeyList> {
  const { tip } = await checkOwnKeys(vault, personId, list, known)
  if (!isSame(tip.signPublic, from.signPublic) || !isSame(tip.agreePublic, from.agreePublic)) throw new SealProblem('rolled-back')
  return [...list, await entryOf(vault, personId, to, { by: from, counter: tip.counter + 1, before: tip.hash })]
}

/**
 * Reads somebody's list beside what is known of it from before. Refuses as `not-authentic` what is unsigned, torn or re-ordered, and as
 * `rolled-back` what is shorter than the known state or tells another story up to there. `malformed`: an empty first list.
 */
export async function readKeyList(personId: Id<'person'>, list: KeyList, known?: KeyTip): Promise<KeysFound> {
  const hashes = await chainOf(personId, list)
  if (known && !isSame(hashes[known.counter - 1] ?? new Uint8Array(), known.hash)) throw new SealProblem('rolled-back')
  const last = list.at(-1)
  if (!last) throw new SealProblem('malformed')
  const { counter, epoch, signPublic, agreePublic } = last
  const to = { counter, epoch, signPublic, agreePublic, hash: hashes.at(-1)!, fingerprint: await fingerprintOf(signPublic, agreePublic) }
  if (!known) return { state: 'first', to }
  return known.counter === counter ? { state: 'same', to } : { state: 'changed', from: known, to }
}

/**
 * Checks one's own list: every entry must carry the mark of this vault, so the server cannot add keys even to a device that remembers
 * nothing. `renew` says that the keys are of an older epoch than the vault: whoever stole that epoch has them too, so new ones are due.
 */
export async function checkOwnKeys(vault: VaultKey, personId: Id<'person'>, list: KeyList, known?: KeyTip): Promise<{ tip: KeyTip; renew: boolean }> {
  for (const entry of list) {
    const key = await keysOf(vault, entry.epoch).markKey('keys/v1')
    if (!(await isMarkUnder(key, entry.mac, markBound(personId, entry)))) throw new SealProblem('not-authentic')
  }
  const { to: tip } = await readKeyList(personId, list, known)
  return { tip, renew: tip.epoch < vault.epoch }
}

/** The hash of every entry, or a refusal where one does not follow from the one before. */
async function chainOf(personId: Id<'person'>, list: KeyList): Promise<Bytes[]> {
  const hashes: Bytes[] = []
  for (const [place, entry] of list.entries()) {
    const before = list[place - 1] ?? entry
    const follows = entry.counter === place + 1 && entry.epoch >= before.epoch && isSame(entry.before, hashes.at(-1) ?? new Uint8Array(MARK))
    if (!follows || !(await isSignedBy(before.signPublic, entry.signature, entryBound(personId, entry)))) throw new SealProblem('not-authentic')
    hashes.push(await sha256(bind('keys/entry/v1', entryBound(personId, entry), entry.signature)))
  }
  return hashes
}

async function entryOf(
  vault: VaultKey, personId: Id<'person'>, { epoch, signPublic, agreePublic }: Identity, { by, counter, before }: { by: Identity; counter: number; before: Uint8Array },
): Promise<KeyEntry> {
  const entry = { counter, epoch, signPublic, agreePublic, before: Uint8Array.from(before) }
  const { signKey } = await openIdentity(vault, personId, by)
  const signature = await signed(signKey, entryBound(personId, entry))
  const key = await keysOf(vault, epoch).markKey('keys/v1')
  return { ...entry, signature, mac: await markUnder(key, markBound(personId, { ...entry, signature })) }
}

type Signed = Omit<KeyEntry, 'signature' | 'mac'>

const entryBound = (personId: Id<'person'>, { counter, epoch, signPublic, agreePublic, before }: Signed): Bytes =>
  bind('keys/v1', SUITE, personId, counter, epoch, signPublic, agreePublic, before)

const markBound = (personId: Id<'person'>, entry: Omit<KeyEntry, 'mac'>): Bytes => bind('keys/mark/v1', entryBound(personId, entry), entry.signature)
