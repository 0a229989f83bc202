type Controls = { title: string; onPlay: () => void; onPause: () => void; onBack?: () => void; onAhead?: () => void }

/**
 * Puts what plays on the lock screen, with buttons to play, pause and (where given) go one back or ahead; does nothing where the browser cannot. To be called
 * after a tap. A phone shows only what plays from an audio element, so a silent one plays along; `close` takes everything away.
 */
export function showOnLockScreen({ title, onPlay, onPause, onBack, onAhead }: Controls): { playing(is: boolean): void; close(): void } {
  const session = typeof navigator !== 'undefined' && 'mediaSession' in navigator ? navigator.mediaSession : undefined
  if (!session) return { playing() {}, close() {} }
  const file = URL.createObjectURL(silence())
  const audio = new Audio(file)
  audio.loop = true
  session.metadata = new MediaMetadata({ title })
  const handlers: [MediaSessionAction, (() => void) | undefined][] = [['play', onPlay], ['pause', onPause], ['previoustrack', onBack], ['nexttrack', onAhead], ['seekbackward', onBack], ['seekforward', onAhead]]
  const handle = (on: boolean) => { for (const [action, call] of handlers) try { session.setActionHandler(action, (on && call) || null) } catch { /* A button that this browser does not know. */ } }
  handle(true)
  return {
    playing(is) {
      session.playbackState = is ? 'playing' : 'paused'
      if (is) void audio.play().catch(() => {})
      else audio.pause()
    },
    close() {
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
      URL.revokeObjectURL(file)
      handle(false)
      session.metadata = null
      session.playbackState = 'none'
    },
  }
}

/** Keeps the screen from going dark by itself while something plays; a browser that cannot is let be. */
export function keepAwake(): { release(): void } {
  if (typeof navigator === 'undefined' || !('wakeLock' in navigator)) return { release() {} }
  let lock: WakeLockSentinel | undefined
  let wanted = true
  const take = async () => {
    if (document.hidden || (lock && !lock.released)) return
    try {
      const taken = await navigator.wakeLock.request('screen')
      if (wanted) lock = taken
      else await taken.release()
    } catch { /* A battery that is low says no. */ }
  }
  // The browser lets go of it whenever the page is out of sight.
  const again = () => void take()
  document.addEventListener('visibilitychange', again)
  void take()
  return {
    release() {
      wanted = false
      document.removeEventListener('visibilitychange', again)
      void lock?.release().catch(() => {})
    },
  }
}

const SECONDS = 10
const RATE = 8000

/** Ten seconds of nothing, as a WAV file; shorter ones are not shown by every phone. */
export function silence(): Blob {
  const bytes = new Uint8Array(44 + SECONDS * RATE)
  const view = new DataView(bytes.buffer)
  const text = (at: number, said: string) => { for (let place = 0; place < said.length; place++) bytes[at + place] = said.charCodeAt(place) }
  text(0, 'RIFF'); view.setUint32(4, bytes.length - 8, true); text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true); view.setUint32(28, RATE, true); view.setUint16(32, 1, true); view.setUint16(34, 8, true)
  text(36, 'data'); view.setUint32(40, bytes.length - 44, true)
  // In eight bits, the middle is silence.
  bytes.fill(128, 44)
  return new Blob([bytes], { type: 'audio/wav' })
}
