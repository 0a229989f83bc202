import { useEffect, useRef, useState } from 'preact/hooks'
import { now } from '#prelude/time.ts'
import { showOnLockScreen } from '../../practices/web/lockScreen.ts'
import { openSound, type Mix, type Sound } from '../../practices/web/sound/sound.ts'
import { bowlIsDue } from '../telling.ts'

/** The seed of a sound that is the same every night. */
const ALWAYS = 1
const LAST_FADE = 20

export type Chosen = { mix: Mix; minutes: number | undefined; everyMinutes: number | undefined; varied: boolean; mono: boolean }
type State = { state: 'quiet' | 'ended' | 'cannot' } | { state: 'playing'; since: number }

const secondsSince = (moment: number) => (now().epochMilliseconds - moment) / 1000

/**
 * Plays what is chosen, and follows what changes while it plays. Ends with a fade: at its time, when it is stopped, and when the screen is left.
 * `since` is the moment it began, in milliseconds since 1970.
 */
export function useMixer(chosen: Chosen, title: string) {
  const [at, setAt] = useState<State>({ state: 'quiet' })
  const sound = useRef<Sound | undefined>(undefined)
  const { mix, minutes, everyMinutes, varied, mono } = chosen
  const since = at.state === 'playing' ? at.since : undefined

  const open = () => openSound({ mono, ...(varied ? {} : { seed: ALWAYS, drift: false }) })
  const play = () => {
    sound.current ??= open()
    if (!sound.current) { setAt({ state: 'cannot' }); return }
    sound.current.play(mix, 2)
    if (everyMinutes) sound.current.strike()
    setAt({ state: 'playing', since: now().epochMilliseconds })
  }
  const stop = (seconds = 2, after: 'quiet' | 'ended' = 'quiet') => {
    void sound.current?.stop(seconds)
    setAt({ state: after })
  }
  const last = useRef({ play, stop })
  last.current = { play, stop }

  useEffect(() => { if (since !== undefined) sound.current?.play(mix, 1.5) }, [mix])
  // Another night, or one channel instead of two, is another sound: the old one fades while the new one comes.
  useEffect(() => {
    void sound.current?.close()
    sound.current = undefined
    if (since !== undefined) (sound.current = open())?.play(mix, 2)
  }, [varied, mono])

  useEffect(() => {
    if (since === undefined) return
    let before = secondsSince(since)
    const timer = setInterval(() => {
      const seconds = secondsSince(since)
      if (everyMinutes && bowlIsDue(everyMinutes, before, seconds)) sound.current?.strike()
      before = seconds
      if (minutes !== undefined && seconds >= minutes * 60) last.current.stop(LAST_FADE, 'ended')
    }, 1000)
    return () => clearInterval(timer)
  }, [since, minutes, everyMinutes])

  useEffect(() => {
    if (since === undefined) return
    const shown = showOnLockScreen({ title, onPlay: () => last.current.play(), onPause: () => last.current.stop() })
    shown.playing(true)
    return () => shown.close()
  }, [since === undefined, title])
  useEffect(() => () => { void sound.current?.close() }, [])

  return { at, play, stop: () => stop() }
}
