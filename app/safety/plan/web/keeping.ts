import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Saved } from '#kit/parts/SavedState.tsx'
import { now } from '#prelude/time.ts'

/** A little less than a second, so that a page that is killed has lost less than two. */
const AFTER = 800
const AGAIN = 3000

export type Keeping<Value> = {
  /** When it was last kept, or that it could not be; nothing before the first time. */
  saved: Saved | undefined
  /** Whether this device has no room left. */
  isFull: boolean
  /** Keeps this within a second; what is written meanwhile takes its place. */
  write(value: Value): void
  /** Keeps at once what still waits. True where nothing waits any more. */
  settle(): Promise<boolean>
}

/**
 * Keeps what somebody is writing while they write: within a second of each change, and at once when the page is hidden or
 * left. What could not be kept is tried again for as long as the page is open.
 */
export function useKeeping<Value>(keep: (value: Value) => Promise<unknown>): Keeping<Value> {
  const [saved, setSaved] = useState<Saved>()
  const [isFull, setFull] = useState(false)
  const latest = useRef(keep)
  latest.current = keep

  const { write, settle } = useMemo(() => {
    let waiting: { value: Value } | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Promise<void> = Promise.resolve()

    const later = (after: number) => { timer ??= setTimeout(() => void settle(), after) }
    const once = async () => {
      if (!waiting) return
      const { value } = waiting
      waiting = undefined
      try {
        await latest.current(value)
        setSaved({ state: 'saved', at: now() })
        setFull(false)
      } catch (problem) {
        waiting ??= { value }
        setSaved({ state: 'failed' })
        setFull(hasNoRoom(problem))
        later(AGAIN)
      }
    }
    const settle = async () => {
      clearTimeout(timer)
      timer = undefined
      last = last.then(once)
      await last
      return waiting === undefined
    }
    return { settle, write: (value: Value) => { waiting = { value }; later(AFTER) } }
  }, [])

  useEffect(() => {
    const leave = () => { if (document.visibilityState === 'hidden') void settle() }
    const go = () => void settle()
    document.addEventListener('visibilitychange', leave)
    addEventListener('pagehide', go)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('pagehide', go)
      void settle()
    }
  }, [])
  return { saved, isFull, write, settle }
}

/** Whether the device said that its storage is full. */
export const hasNoRoom = (problem: unknown): boolean => problem instanceof DOMException && problem.name === 'QuotaExceededError'
