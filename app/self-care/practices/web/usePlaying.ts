import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { after, back, begin, next, pause, progress, resume, skip, type Playing, type Track } from '#practice/player.ts'

/** Plays a track by the clock of this page: what passed while the phone slept is caught up at once, up to the next question. */
export function usePlaying(track: Track, from?: Playing) {
  const [now, setNow] = useState<Playing>(() => from ?? begin(track))
  const [beganAt] = useState(() => performance.now())
  const held = useRef({ now, at: beganAt })

  const settle = useCallback(() => {
    const at = performance.now()
    const moved = after(track, held.current.now, (at - held.current.at) / 1000)
    held.current = { now: moved, at }
    return moved
  }, [track])
  const put = useCallback((moved: Playing) => { held.current = { now: moved, at: performance.now() }; setNow(moved) }, [])

  useEffect(() => {
    if (now.state !== 'playing') return
    const timer = setInterval(() => setNow(settle()), 250)
    return () => clearInterval(timer)
  }, [now.state, settle])

  return {
    now,
    /** Seconds into this step, to the moment: for what is drawn with every frame. */
    into: () => held.current.now.into + (held.current.now.state === 'playing' ? (performance.now() - held.current.at) / 1000 : 0),
    progress: progress(track, now),
    pause: () => put(pause(settle())),
    resume: () => put(resume(held.current.now)),
    next: () => put(next(track, settle())),
    back: () => put(back(track, settle())),
    skip: (seconds: number) => put(skip(track, settle(), seconds)),
    again: () => put(begin(track)),
  }
}
