import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { bytes } from '#prelude/bytes.ts'
import { bind, type Bytes } from './bind.ts'
import { isMarkUnder, isSame, MARK, markUnder, sha256 } from './mark.ts'
import { SealProblem } from './problem.ts'
import { SUITE } from './suite.ts'
import { keysOf, type VaultKey } from './vaultkey.ts'

/**
 * One line of what the vault holds: a live record with the SHA-256 of its envelope, or a tombstone (`digest` null) for
 * one that was erased, so that an erased record cannot come back.
 */
export type Entry = { recordId: string; revision: number; digest: Uint8Array | null }

/** The vault's head as the server keeps it: counts every change, covers every record, marked by the owner. */
export const head = z.strictObject({ counter: z.int().min(0), epoch: z.int().min(1).max(0xffff), hash: bytes(MARK), mac: bytes(MARK) })
export type Head = z.output<typeof head>

/** The line for a live record, from its sealed bytes. */
export const entryOf = async (recordId: string, revision: number, sealed: Uint8Array): Promise<Entry> =>
  ({ recordId, revision, digest: await sha256(sealed) })

/** The line for a record that was erased at this revision. */
export const tombstone = (recordId: string, revision: number): Entry => ({ recordId, revision, digest: null })

/** Marks what the vault holds now. `counter` goes up by one with each change, on whichever device it is made. */
export async function headOf(vault: VaultKey, personId: Id<'person'>, counter: number, entries: readonly Entry[]): Promise<Head> {
  const hash = await hashOf(entries)
  const marked = { counter, epoch: vault.epoch, hash }
  return { ...marked, mac: await markUnder(await keysOf(vault).markKey('head/v1'), headBound(personId, marked)) }
}

/** What this device remembers of the last head it accepted. */
export type LastSeen = { lastSeenCounter: number; lastSeenEpoch?: number; lastSeenHash?: Uint8Array }

/**
 * Accepts a head only if the owner made it, it is no older than what this device has seen, and the entries are exactly
 * those it covers. Refuses as `not-authentic`, `rolled-back` (also two histories at one count) or `withheld`.
 */
export async function checkHead(
  vault: VaultKey, personId: Id<'person'>, given: Head, { entries, ...seen }: LastSeen & { entries: readonly Entry[] },
): Promise<void> {
  const key = await keysOf(vault, given.epoch).markKey('head/v1')
  if (!(await isMarkUnder(key, given.mac, headBound(personId, given)))) throw new SealProblem('not-authentic')
  if (given.counter < seen.lastSeenCounter || given.epoch < (seen.lastSeenEpoch ?? 1)) throw new SealProblem('rolled-back')
  if (given.counter === seen.lastSeenCounter && seen.lastSeenHash && !isSame(given.hash, seen.lastSeenHash)) throw new SealProblem('rolled-back')
  if (!isSame(await hashOf(entries), given.hash)) throw new SealProblem('withheld')
}

/** One hash over all lines, sorted by record, so the order the server returns them in says nothing. */
const hashOf = (entries: readonly Entry[]): Promise<Bytes> => {
  const sorted = [...entries].sort((a, b) => (a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : a.revision - b.revision))
  const lines = sorted.flatMap(({ recordId, revision, digest }) => [recordId, revision, digest ? 'live' : 'gone', digest ?? ''])
  return sha256(bind('entries/v1', sorted.length, ...lines))
}

const headBound = (personId: Id<'person'>, { counter, epoch, hash }: Omit<Head, 'mac'>): Bytes => bind('head/v1', SUITE, personId, epoch, counter, hash)
