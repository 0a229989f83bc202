import { useEffect, useState } from 'preact/hooks'
import { useSafe, type Safe } from '#vault/web/index.ts'
import { allWords } from '../entry.ts'
import { fillIndex, searchIndex, type SearchIndex } from '../search.ts'
import { entriesIn, type HeldEntry } from './entries.ts'

type Built = { index: SearchIndex; changedById: Map<string, number>; filled: Promise<void>; isReady: boolean }

// One index for each open vault: it goes when the vault is locked, and is in memory only.
const builtBySafe = new WeakMap<Safe, Built>()

/** The index of an open vault, filled once, in pieces between which the page can do other things. */
function builtFor(safe: Safe): Built {
  const before = builtBySafe.get(safe)
  if (before) return before
  const index = searchIndex()
  const entries = entriesIn(safe)
  const texts = function* () { for (const one of entries) yield { id: one.id, text: allWords(one) } }
  const built: Built = {
    index, isReady: false, changedById: new Map(entries.map(({ id, changed }) => [id, changed.epochMilliseconds])),
    filled: fillIndex(index, texts(), () => new Promise((next) => setTimeout(next))).then(() => { built.isReady = true }),
  }
  builtBySafe.set(safe, built)
  return built
}

/** Brings the index up to what has changed since it was filled. */
function follow({ index, changedById }: Built, entries: readonly HeldEntry[]): void {
  const here = new Set<string>()
  for (const one of entries) {
    here.add(one.id)
    if (changedById.get(one.id) === one.changed.epochMilliseconds) continue
    index.put(one.id, allWords(one))
    changedById.set(one.id, one.changed.epochMilliseconds)
  }
  if (changedById.size > here.size) for (const id of changedById.keys()) if (!here.has(id)) { index.drop(id); changedById.delete(id) }
}

/** The entries in which all words of the query begin a word, in their order; undefined while the index is being filled. All of them for a query without words. */
export function useSearch(entries: readonly HeldEntry[], query: string): readonly HeldEntry[] | undefined {
  const safe = useSafe()
  const [, again] = useState(0)
  const isAsking = query.trim() !== ''
  useEffect(() => {
    if (isAsking) void builtFor(safe).filled.then(() => again((turn) => turn + 1))
  }, [safe, isAsking])
  if (!isAsking) return entries
  const built = builtBySafe.get(safe)
  if (!built?.isReady) return undefined
  follow(built, entries)
  const found = built.index.find(query)
  return entries.filter(({ id }) => found.has(id))
}
