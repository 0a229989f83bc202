import { afterEach, describe, expect, test, vi } from 'vitest'
import { keepAwake, showOnLockScreen, silence } from './lockScreen.ts'

afterEach(() => { vi.unstubAllGlobals() })

function phoneHere() {
  const handlers: Record<string, (() => void) | null> = {}
  const session = { metadata: null as { title: string } | null, playbackState: 'none', setActionHandler(action: string, call: (() => void) | null) { if (action === 'seekforward') throw new TypeError('unknown'); handlers[action] = call } }
  const audio = { loop: false, playing: false, play: async () => { audio.playing = true }, pause: () => { audio.playing = false }, removeAttribute() {}, load() {} }
  vi.stubGlobal('navigator', { mediaSession: session })
  vi.stubGlobal('MediaMetadata', class { title: string; constructor({ title }: { title: string }) { this.title = title } })
  vi.stubGlobal('Audio', class { constructor() { return audio } })
  return { session, handlers, audio }
}
const nothing = { onPlay() {}, onPause() {}, onBack() {}, onAhead() {} }

describe('the lock screen', () => {
  test('shows what plays, lets it be paused there, and is empty again afterwards', () => {
    const { session, handlers, audio } = phoneHere()
    const onPause = vi.fn()
    const shown = showOnLockScreen({ ...nothing, title: 'Rain', onPause })
    shown.playing(true)
    expect([session.metadata?.title, session.playbackState, audio.playing, audio.loop]).toEqual(['Rain', 'playing', true, true])
    handlers['pause']!()
    expect(onPause).toHaveBeenCalledOnce()
    shown.playing(false)
    expect([session.playbackState, audio.playing]).toEqual(['paused', false])
    shown.close()
    expect([session.metadata, session.playbackState, handlers['pause']]).toEqual([null, 'none', null])
  })

  test('is left alone by a browser that has none', () => {
    vi.stubGlobal('navigator', {})
    const shown = showOnLockScreen({ ...nothing, title: 'Rain' })
    expect(() => { shown.playing(true); shown.close() }).not.toThrow()
  })

  test('is fed with ten seconds of silence in a whole file', async () => {
    const bytes = new Uint8Array(await silence().arrayBuffer())
    const view = new DataView(bytes.buffer)
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('RIFF')
    expect(view.getUint32(4, true)).toBe(bytes.length - 8)
    expect(view.getUint32(40, true) / view.getUint32(28, true)).toBe(10)
    expect(new Set(bytes.slice(44))).toEqual(new Set([128]))
  })
})

describe('a screen that is kept awake', () => {
  function page() {
    const listeners: (() => void)[] = []
    const locks: { released: boolean; release(): Promise<void> }[] = []
    const document = { hidden: false, addEventListener: (_: string, call: () => void) => listeners.push(call), removeEventListener: (_: string, call: () => void) => listeners.splice(listeners.indexOf(call), 1) }
    vi.stubGlobal('document', document)
    vi.stubGlobal('navigator', { wakeLock: { request: async () => { const lock = { released: false, async release() { lock.released = true } }; locks.push(lock); return lock } } })
    return { listeners, locks }
  }
  const settled = () => new Promise((over) => setTimeout(over))

  test('is kept awake again when its page comes back into sight, and let go when it is over', async () => {
    const { listeners, locks } = page()
    const awake = keepAwake()
    await settled()
    expect(locks).toHaveLength(1)
    locks[0]!.released = true
    listeners[0]!()
    await settled()
    expect(locks).toHaveLength(2)
    awake.release()
    await settled()
    expect([locks[1]!.released, listeners.length]).toEqual([true, 0])
  })

  test('is let go even where the browser answers only afterwards', async () => {
    const { locks } = page()
    keepAwake().release()
    await settled()
    expect(locks[0]!.released).toBe(true)
  })

  test('is let be by a browser that cannot', () => {
    vi.stubGlobal('navigator', {})
    expect(() => keepAwake().release()).not.toThrow()
  })
})
