import { useEffect, useRef, useState } from 'preact/hooks'
import { MOST_ATTACHED, MOST_SECONDS } from '../pieces.ts'

/** A voice note as it was recorded. */
export type Voice = { bytes: Uint8Array<ArrayBuffer>; type: string; seconds: number }

/** What stands between somebody and a voice note: this browser records nothing, the microphone was refused, or nothing came. */
export type NoVoice = 'cannot' | 'refused' | 'nothing'

export type Recording = { state: 'idle' } | { state: 'asking' } | { state: 'on'; seconds: number }

const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
const BITS = 24_000

/** Records one voice note of at most three minutes. It ends by itself then, when it is stopped, and when the page is left. */
export function useRecording(done: (voice: Voice) => void, failed: (why: NoVoice) => void) {
  const [recording, setRecording] = useState<Recording>({ state: 'idle' })
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  async function start(): Promise<void> {
    const type = typeof MediaRecorder === 'undefined' ? undefined : kinds.find((kind) => MediaRecorder.isTypeSupported(kind))
    if (!type) { failed('cannot'); return }
    setRecording({ state: 'asking' })
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
    if (!stream) { setRecording({ state: 'idle' }); failed('refused'); return }
    const pieces: Blob[] = []
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS })
    const began = performance.now()
    const seconds = () => Math.min(MOST_SECONDS, Math.round((performance.now() - began) / 1000))
    const clock = setInterval(() => {
      setRecording({ state: 'on', seconds: seconds() })
      if (seconds() >= MOST_SECONDS) stop.current?.()
    }, 500)
    recorder.ondataavailable = ({ data }) => { if (data.size > 0) pieces.push(data) }
    recorder.onstop = () => {
      clearInterval(clock)
      // The light of the microphone goes out.
      for (const track of stream.getTracks()) track.stop()
      stop.current = undefined
      setRecording({ state: 'idle' })
      void hand(new Blob(pieces), seconds())
    }
    const hand = async (sound: Blob, lasted: number) => {
      if (sound.size === 0 || sound.size > MOST_ATTACHED) { failed('nothing'); return }
      done({ bytes: new Uint8Array(await sound.arrayBuffer()), type: type.split(';')[0]!, seconds: lasted })
    }
    stop.current = () => { if (recorder.state !== 'inactive') recorder.stop() }
    recorder.start(1000)
    setRecording({ state: 'on', seconds: 0 })
  }
  return { recording, start, stop: () => stop.current?.() }
}
