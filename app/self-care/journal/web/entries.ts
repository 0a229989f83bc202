import { z } from 'zod'
import { newId, type Id } from '#prelude/id.ts'
import { now, zoneHere } from '#prelude/time.ts'
import type { Kept, Safe } from '#vault/web/index.ts'
import { draft, draftOf, entry, entryFrom, isBehind, newDraft, orderOf, type Draft, type Entry } from '../entry.ts'
import { cut, forgotten, joined, piece, type Attachment } from '../pieces.ts'

/** An entry out of the vault; `alsoOf` where two devices changed the same one. */
export type HeldEntry = Entry & { id: Id<'record'>; unsent: boolean; order: string; alsoOf: Id<'record'> | undefined }
export type HeldDraft = Draft & { id: Id<'record'> }

// A value in the safe is never changed in place, so what was read of it once holds: ten thousand entries are not read anew with each letter typed.
const entryByValue = new WeakMap<object, Entry & { order: string }>()
const isOf = (value: unknown, kind: string): value is object => typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === kind

function entryOf({ value }: Kept): (Entry & { order: string }) | undefined {
  if (!isOf(value, 'entry')) return undefined
  const before = entryByValue.get(value)
  if (before) return before
  const read = entry.safeParse(value)
  if (!read.success) return undefined
  const one = { ...read.data, order: orderOf(read.data) }
  entryByValue.set(value, one)
  return one
}

const held = (kept: Kept): HeldEntry[] => {
  const one = entryOf(kept)
  return one ? [{ ...one, id: kept.id, unsent: kept.unsent, alsoOf: kept.alsoOf ?? one.besides ?? undefined }] : []
}

/** All entries, the newest day first and in a day the last written first. What this program cannot read is left alone. */
export const entriesIn = (safe: Safe): HeldEntry[] => safe.all('journal').flatMap(held).sort((a, b) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0))

/** One entry, where there is one. */
export function entryIn(safe: Safe, id: string): HeldEntry | undefined {
  const kept = safe.one(id as Id<'record'>)
  return kept?.domain === 'journal' ? held(kept)[0] : undefined
}

/** What is being written and not yet kept as an entry, the last touched first. */
export const draftsIn = (safe: Safe): HeldDraft[] => safe.all('journal').flatMap(({ id, value }) => {
  const read = isOf(value, 'draft') ? draft.safeParse(value) : undefined
  return read?.success ? [{ ...read.data, id }] : []
}).sort((a, b) => Temporal.Instant.compare(b.changed, a.changed))

/** The draft to go on with: the one named, else that of this entry or the last one begun; a new one where there is none. Nothing is kept before something is written. */
export function draftFor(safe: Safe, { named, of, fresh }: { named?: string | undefined; of?: HeldEntry | undefined; fresh?: boolean }): HeldDraft {
  const drafts = draftsIn(safe)
  const before = drafts.find(({ id }) => id === named) ?? (fresh ? undefined : drafts.find((one) => one.of === (of?.id ?? null)))
  if (before) return before
  const { id: _id, unsent: _unsent, order: _order, alsoOf: _alsoOf, ...said } = of ?? { id: '', unsent: false, order: '', alsoOf: undefined }
  return { ...(of ? draftOf(said as Entry, of.id) : newDraft(now(), zoneHere())), id: newId('record') }
}

/** Keeps a draft as it stands. */
export function keepDraft(safe: Safe, { id, ...one }: HeldDraft): Promise<Id<'record'>> {
  return safe.keep('journal', z.encode(draft, one), id)
}

/**
 * Keeps a draft as an entry, and gives its id. A new entry takes the draft's place in the same record. Where the entry that it
 * was begun from has been changed on another device meanwhile, both stay, each an entry of its own.
 */
export async function keepEntry(safe: Safe, { id, ...one }: HeldDraft): Promise<Id<'record'>> {
  const stored = one.of ? entryIn(safe, one.of) : undefined
  if (!one.of || isBehind(one, stored)) return safe.keep('journal', z.encode(entry, entryFrom(one, now(), one.of)), id)
  const kept = await safe.keep('journal', z.encode(entry, entryFrom(one, now(), stored?.besides ?? null)), one.of)
  await safe.remove(id)
  await dropPieces(safe, (stored?.attached ?? []).flatMap(({ pieces }) => pieces))
  return kept
}

/** Erases an entry or a draft. Gives what brings it back, and what lets go of its photos and sound for good. */
export async function removeOne(safe: Safe, id: Id<'record'>): Promise<{ bringBack: () => Promise<unknown>; letGo: () => Promise<void> }> {
  const before = await safe.remove(id)
  const attached = (before?.value as { attached?: Attachment[] } | undefined)?.attached ?? []
  return {
    bringBack: async () => { if (before) await safe.keep('journal', before.value, id) },
    letGo: () => dropPieces(safe, attached.flatMap(({ pieces }) => pieces)),
  }
}

/** Seals bytes in pieces, and gives the ids of the records in which they lie. */
export async function keepPieces(safe: Safe, bytes: Uint8Array): Promise<Id<'record'>[]> {
  const ids: Id<'record'>[] = []
  try {
    for (const one of cut(bytes)) ids.push(await safe.keep('journal', z.encode(piece, one)))
    return ids
  } catch (problem) {
    // Half a picture is of no use, and takes the room that was missing.
    for (const id of ids) await safe.remove(id).catch(() => {})
    throw problem
  }
}

/** The bytes that lie in these records; nothing where one of them is not here yet. */
export const bytesIn = (safe: Safe, ids: readonly Id<'record'>[]): Uint8Array<ArrayBuffer> | undefined =>
  joined(ids.map((id) => { const read = piece.safeParse(safe.one(id)?.value); return read.success ? read.data : undefined }))

/** Erases pieces, but for those that another version of the entry still shows. */
export async function dropPieces(safe: Safe, ids: readonly Id<'record'>[]): Promise<void> {
  const named = piecesNamed(safe)
  for (const id of ids) if (!named.has(id)) await safe.remove(id)
}

/** Erases what was broken off half-way long ago. */
export async function sweepPieces(safe: Safe): Promise<void> {
  const pieces = safe.all('journal').filter(({ value }) => isOf(value, 'piece')).map(({ id }) => id)
  for (const id of forgotten(pieces, piecesNamed(safe), now().epochMilliseconds)) await safe.remove(id)
}

const piecesNamed = (safe: Safe): Set<string> => new Set([...entriesIn(safe), ...draftsIn(safe)].flatMap(({ attached }) => attached.flatMap(({ pieces }) => pieces)))
