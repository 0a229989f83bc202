import { useEffect, useRef } from 'preact/hooks'
import type { Phase } from '#practice/player.ts'
import type { Manner } from '../records.ts'
import type { Sound } from './sound/sound.ts'

type Behind = { manner: Manner; playing: boolean; words: string | undefined; language: string; title: string; onPlay: () => void; onPause: () => void; onBack: () => void; onAhead: () => void; onSilent: () => void }

/**
 * What goes on behind the words: a sound, the device's own voice, the lock screen's buttons, a screen that stays awake. All of it is fetched only when
 * somebody wants it, and starts only after a tap, as browsers ask. Gives what sounds a breath.
 */
export function useBehind(behind: Behind): { breath(phase: Phase, seconds: number): void } {
  const { manner, playing, words, language, title } = behind
  const sound = useRef<Sound | undefined>(undefined)
  const last = useRef(behind)
  last.current = behind
  const needsSound = manner.sound !== 'none' || manner.eyesShut

  useEffect(() => {
    if (!needsSound || !playing) { void sound.current?.stop(1.5); return }
    let here = true
    void import('./sound/sound.ts').then(({ openSound }) => {
      if (!here) return
      sound.current ??= openSound()
      if (manner.sound !== 'none') sound.current?.play({ [manner.sound]: 0.5 }, 2)
    })
    return () => { here = false }
  }, [needsSound, manner.sound, playing])
  useEffect(() => () => { void sound.current?.close() }, [])

  useEffect(() => {
    if (!manner.voice || !playing || !words) return
    let stop: (() => void) | undefined
    let here = true
    void import('./voice.ts').then(async ({ speak, voicesFor }) => {
      const voices = await voicesFor(language)
      if (!here) return
      const spoken = voices.length > 0 ? speak(words, { language, rate: manner.rate }) : undefined
      if (spoken) stop = () => spoken.stop()
      else last.current.onSilent()
    })
    return () => { here = false; stop?.() }
  }, [manner.voice, manner.rate, playing, words, language])

  useEffect(() => {
    if (!playing) return
    let close: (() => void) | undefined
    let here = true
    void import('./lockScreen.ts').then(({ keepAwake, showOnLockScreen }) => {
      if (!here) return
      const awake = keepAwake()
      const shown = manner.voice || needsSound
        ? showOnLockScreen({ title, onPlay: () => last.current.onPlay(), onPause: () => last.current.onPause(), onBack: () => last.current.onBack(), onAhead: () => last.current.onAhead() })
        : undefined
      shown?.playing(true)
      close = () => { awake.release(); shown?.close() }
    })
    return () => { here = false; close?.() }
  }, [playing, manner.voice, needsSound, title])

  return {
    breath(phase, seconds) {
      if (!manner.eyesShut) return
      if (phase === 'in' || phase === 'out') sound.current?.breath(phase, seconds)
      // Where a phone can: one buzz for in, two for out.
      if (phase === 'in') navigator.vibrate?.(40)
      if (phase === 'out') navigator.vibrate?.([40, 60, 40])
    },
  }
}
