import { useRef, useState } from 'preact/hooks'
import type { Id } from '#prelude/id.ts'
import { useSafe } from '#vault/web/index.ts'

/** A record that is to come in. */
export type Incoming = { id: Id<'record'>; domain: string; value: unknown }
export type Bringing = { state: 'before' } | { state: 'under way'; at: number; of: number } | { state: 'done' | 'stopped' | 'taken-back'; kept: Id<'record'>[]; of: number }

/** Keeps records one after the other, each sealed as it comes, and can take them out again. What is in the vault by then is never written over. */
export function useBringing() {
  const safe = useSafe()
  const [bringing, setBringing] = useState<Bringing>({ state: 'before' })
  const busy = useRef(false)
  const bringIn = async (records: readonly Incoming[]) => {
    if (busy.current) return
    busy.current = true
    const kept: Id<'record'>[] = []
    let state: 'done' | 'stopped' = 'done'
    try {
      for (const [at, { id, domain, value }] of records.entries()) {
        if (at % 25 === 0) setBringing({ state: 'under way', at, of: records.length })
        if (safe.one(id)) continue
        await safe.keep(domain, value, id)
        kept.push(id)
      }
    } catch {
      // The disk is full, or the vault was locked meanwhile: what is kept is kept, and the file has the rest.
      state = 'stopped'
    }
    busy.current = false
    setBringing({ state, kept, of: records.length })
  }
  const takeBack = async (kept: readonly Id<'record'>[]) => {
    if (busy.current) return
    busy.current = true
    for (const [at, id] of kept.entries()) {
      if (at % 25 === 0) setBringing({ state: 'under way', at, of: kept.length })
      await safe.remove(id)
    }
    busy.current = false
    setBringing({ state: 'taken-back', kept: [], of: kept.length })
  }
  return { bringing, bringIn, takeBack }
}
