import { useEffect } from 'preact/hooks'
import { whenLeftAlone } from '#kit/idle.ts'

const EVERY = 60_000
const signs = ['pointerdown', 'keydown'] as const

/** Asks again when the page is looked at anew, and each minute while somebody is there: a page left open must not keep its session alive. */
export function useFresh(again: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    const begin = () => { timer ??= setInterval(again, EVERY) }
    const stop = () => { clearInterval(timer); timer = undefined }
    const seen = () => { if (!document.hidden) { again(); begin() } }
    begin()
    const unwatch = whenLeftAlone(stop)
    document.addEventListener('visibilitychange', seen)
    for (const sign of signs) document.addEventListener(sign, begin, { passive: true })
    return () => {
      stop()
      unwatch()
      document.removeEventListener('visibilitychange', seen)
      for (const sign of signs) document.removeEventListener(sign, begin)
    }
  }, [again])
}
