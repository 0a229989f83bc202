import { useEffect, useRef } from 'preact/hooks'
import { keepAwake, showOnLockScreen } from '../../practices/web/lockScreen.ts'
import { openSound, type Sound } from '../../practices/web/sound/sound.ts'
import type { Told } from './useTelling.ts'

const LOUDNESS = 0.45
const LAST_FADE = 20

type What = {
  title: string; sound: 'none' | 'rain' | 'sea' | 'wind' | 'brown' | 'pink'; minutes: number | undefined; state: Told['state']
  onTimeOver: () => void; onPlay: () => void; onPause: () => void; onBack: () => void; onAhead: () => void
}

/**
 * What goes on around a story: its sound, its sleep timer, the lock screen's buttons, a screen that stays awake. With a timer the sound goes on after
 * the story until the time is over; without one it fades with the story's end. `begins` is to be called in the tap that begins it.
 */
export function useTellingSound(what: What): { begins(): void } {
  const { title, sound: name, minutes, state } = what
  const sound = useRef<Sound | undefined>(undefined)
  const over = useRef(false)
  const lock = useRef<ReturnType<typeof showOnLockScreen> | undefined>(undefined)
  const last = useRef(what)
  last.current = what
  const begun = state !== 'ready'
  const sounds = state === 'playing' || (state === 'done' && minutes !== undefined && !over.current)

  useEffect(() => {
    if (!begun) return
    if (sounds && name !== 'none') (sound.current ??= openSound())?.play({ [name]: LOUDNESS }, 3)
    else void sound.current?.stop(state === 'done' ? LAST_FADE : 1.5)
  }, [begun, sounds, name])

  useEffect(() => {
    if (minutes === undefined || !sounds) return
    const timer = setTimeout(() => {
      over.current = true
      void sound.current?.stop(LAST_FADE)
      last.current.onTimeOver()
    }, minutes * 60_000)
    return () => clearTimeout(timer)
  }, [minutes, sounds])

  useEffect(() => {
    if (state !== 'playing') return
    over.current = false
    const awake = keepAwake()
    return () => awake.release()
  }, [state])

  useEffect(() => {
    if (!begun) return
    const shown = showOnLockScreen({ title, onPlay: () => last.current.onPlay(), onPause: () => last.current.onPause(), onBack: () => last.current.onBack(), onAhead: () => last.current.onAhead() })
    lock.current = shown
    return () => { shown.close(); lock.current = undefined }
  }, [begun, title])
  useEffect(() => { lock.current?.playing(state === 'playing') }, [state])
  useEffect(() => () => { void sound.current?.close() }, [])

  return { begins() { if (name !== 'none') sound.current ??= openSound() } }
}
