import { now, zoneHere } from '#prelude/time.ts'
import { bandOn } from './band.ts'
import { nightOf, seedOfNight } from './night.ts'

export type SoundName = 'rain' | 'sea' | 'wind' | 'bowl' | 'brown' | 'pink'
/** How loud each sound is, from 0 to 1. */
export type Mix = Partial<Record<SoundName, number>>

/**
 * What sounds on one screen. `play` fades to a mix, also from another one; `stop` keeps its promise once it is silent; `strike` is one stroke of
 * the bowl; `level` is the loudness of all, 0 to 1; `close` fades out and gives the device its audio back. Fades take 1.5 seconds or more.
 */
export type Sound = {
  play(mix: Mix, fadeSeconds?: number): void
  stop(fadeSeconds?: number): Promise<void>
  strike(): void
  breath(phase: 'in' | 'out', seconds: number): void
  level(value: number): void
  close(): Promise<void>
}

/** How often the coming strokes are planned, and how far: a phone in the pocket wakes this program once a minute at worst. */
const PLANS_EVERY = 20
const PLANS_AHEAD = 100

/**
 * Opens the sound of this device; undefined where the browser has none. To be called after a tap, as browsers ask. Without a seed it is the sound of
 * this night, which differs from the last one; `drift: false` keeps what wanders over minutes still; `mono` gives both ears the same.
 */
export function openSound({ seed, mono = false, drift = true }: { seed?: number; mono?: boolean; drift?: boolean } = {}): Sound | undefined {
  const context = openContext()
  if (!context) return undefined
  const band = bandOn(context, nightOf(seed ?? seedOfNight(now(), zoneHere())), { mono, drift })
  let idle: ReturnType<typeof setTimeout> | undefined
  let closed: Promise<void> | undefined
  const plans = setInterval(() => {
    if (context.state !== 'running') return
    band.strokesUntil(context.currentTime + PLANS_AHEAD)
    band.tidy()
  }, PLANS_EVERY * 1000)

  // A browser that did not count the tap, or a call that took the sound away: the next touch brings it back.
  const wake = () => { if (!closed && band.busyUntil() > context.currentTime && context.state !== 'running') void context.resume().catch(() => {}) }
  document.addEventListener('pointerdown', wake)
  document.addEventListener('visibilitychange', wake)

  // A device whose audio runs without being heard loses its battery.
  const rest = () => {
    clearTimeout(idle)
    if (band.busyUntil() === Infinity) return
    idle = setTimeout(() => {
      if (band.busyUntil() > context.currentTime && context.state === 'running') return rest()
      band.tidy()
      if (context.state === 'running') void context.suspend().catch(() => {})
    }, Math.max(0, band.busyUntil() - context.currentTime) * 1000 + 200)
  }
  const go = (what: () => void) => {
    if (closed) return
    what()
    void context.resume().catch(() => {})
    rest()
  }

  return {
    play: (mix, fadeSeconds) => go(() => { band.play(mix, fadeSeconds); band.strokesUntil(context.currentTime + PLANS_AHEAD) }),
    strike: () => go(() => band.strike()),
    breath: (phase, seconds) => go(() => band.breath(phase, seconds)),
    level: (value) => band.level(value),
    async stop(fadeSeconds) {
      if (closed || context.state !== 'running') { band.stop(fadeSeconds); rest(); return }
      const seconds = band.stop(fadeSeconds) - context.currentTime
      rest()
      await new Promise((silent) => setTimeout(silent, seconds * 1000))
    },
    close: () => (closed ??= (async () => {
      clearInterval(plans)
      document.removeEventListener('pointerdown', wake)
      document.removeEventListener('visibilitychange', wake)
      if (context.state === 'running') {
        const seconds = band.stop() - context.currentTime
        await new Promise((silent) => setTimeout(silent, seconds * 1000))
      }
      clearTimeout(idle)
      await context.close().catch(() => {})
    })()),
  }
}

function openContext(): AudioContext | undefined {
  if (typeof AudioContext === 'undefined') return undefined
  try {
    // An iPhone whose side switch is on silent would otherwise play nothing, and say nothing about it.
    const { audioSession } = navigator as { audioSession?: { type: string } }
    if (audioSession) audioSession.type = 'playback'
    return new AudioContext({ latencyHint: 'playback' })
  } catch {
    return undefined
  }
}
