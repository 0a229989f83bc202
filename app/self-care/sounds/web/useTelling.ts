import { useEffect, useRef, useState } from 'preact/hooks'
import { speak, voicesFor, type Spoken } from '../../practices/web/voice.ts'
import { paceAt, secondsToRead } from '../telling.ts'

/** Where a story is: before its beginning, being told, held, or over. */
export type Told = { state: 'ready' | 'playing' | 'paused' | 'done'; place: number }
type What = { paragraphs: readonly string[]; language: string; aloud: boolean; voice: string | undefined }

/**
 * Tells a story paragraph by paragraph. Without a voice of the device (or once it `failed`) it goes on by reading time. After `endSoon` it ends
 * with the paragraph that is being told, so that no sentence breaks off.
 */
export function useTelling({ paragraphs, language, aloud, voice }: What) {
  const [now, setNow] = useState<Told>({ state: 'ready', place: 0 })
  const [failed, setFailed] = useState(false)
  const [timeOver, setTimeOver] = useState(false)
  const ends = useRef(false)
  // Where there are none, one waits for them only once.
  const voices = useRef<ReturnType<typeof voicesFor>>(undefined)
  const last = paragraphs.length - 1

  useEffect(() => {
    if (now.state !== 'playing') return
    let here = true
    let spoken: Spoken | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const quiet = (seconds: number) => new Promise<void>((over) => { timer = setTimeout(over, seconds * 1000) })
    const words = paragraphs[now.place]!
    const pace = paceAt(now.place, paragraphs.length)
    const tell = async () => {
      let heard = false
      if (aloud && !failed && (await (voices.current ??= voicesFor(language))).length > 0 && here) {
        spoken = speak(words, { language, rate: pace.rate, voice })
        heard = await (spoken?.done.then(() => true, () => false) ?? false)
        if (here && !heard) setFailed(true)
      }
      if (here && !heard) await quiet(secondsToRead(words, pace.rate))
      if (here) await quiet(pace.quiet)
      if (!here) return
      if (ends.current) setTimeOver(true)
      setNow(ends.current || now.place === last ? { state: 'done', place: now.place } : { state: 'playing', place: now.place + 1 })
    }
    void tell()
    return () => {
      here = false
      clearTimeout(timer)
      spoken?.stop()
    }
  }, [now, aloud, voice])

  const go = (by: number) => setNow(({ state, place }) => ({ state: state === 'playing' ? 'playing' : 'paused', place: Math.min(last, Math.max(0, place + by)) }))
  return {
    now, failed, timeOver,
    play() {
      ends.current = false
      setTimeOver(false)
      setNow(({ state, place }) => ({ state: 'playing', place: state === 'done' && !timeOver ? 0 : place }))
    },
    pause: () => setNow(({ place }) => ({ state: 'paused', place })),
    back: () => go(-1),
    ahead: () => go(1),
    endSoon() { ends.current = true },
  }
}
