import { amplitudes, bent, breathPoints, during, pointsOf, SHORTEST_FADE, type Fade } from './envelope.ts'
import { gapsOf, type Night } from './night.ts'
import type { Mix, SoundName } from './sound.ts'
import { noisesOf, sourceOf, type Source } from './sources.ts'

const BOWL_PEAK = 0.2
const BREATH_LOUDNESS = 1.8
/** A slider follows the hand; only what begins or ends takes its time. */
const FOLLOWS = 0.3

type Voice = { source?: Source; fader: Fader; end?: number }

/**
 * All that sounds, on any audio context, by that context's own clock in seconds: so a test can listen to an hour of it in a second.
 * `busyUntil` is when the last thing that was asked for will have faded; Infinity while something plays.
 */
export function bandOn(context: BaseAudioContext, night: Night, { mono = false, drift = true }: { mono?: boolean; drift?: boolean } = {}) {
  const noises = noisesOf(context, night, mono ? 1 : 2)
  const whole = faderOn(context, 1)
  whole.node.connect(ceilingOn(context))
  const voices = new Map<SoundName, Voice>()
  const gaps = gapsOf(night)
  const strokes = new Set<{ at: number; fader: Fader; stop(): void }>()
  let nextStroke = Infinity
  let busy = 0

  const voiceOf = (name: SoundName): Voice => {
    const there = voices.get(name)
    if (there) return there
    const fader = faderOn(context, 0)
    fader.node.connect(whole.node)
    const voice: Voice = { fader }
    if (name !== 'bowl') {
      voice.source = sourceOf(name, context, night, noises, drift)
      voice.source.output.connect(fader.node)
    }
    voices.set(name, voice)
    return voice
  }

  const stroke = (at: number, into: AudioNode) => {
    // A hand that strikes again stills what still rings, so that strokes do not pile up.
    for (const one of strokes) if (one.at <= at) one.fader.to(0, 0.4, at)
    const fader = faderOn(context, 1)
    fader.node.connect(into)
    const one = { at, fader, stop: strikeBowl(context, night, at, fader.node, () => strokes.delete(one)) }
    strokes.add(one)
    return at + Math.max(...night.bowl.tones.map(({ seconds }) => seconds))
  }

  return {
    play(mix: Mix, seconds = 2, at = context.currentTime): void {
      const wanted = amplitudes(mix)
      for (const [name, amplitude] of Object.entries(wanted) as [SoundName, number][]) {
        const voice = voiceOf(name)
        delete voice.end
        const enters = voice.fader.aim() === 0
        // A bowl is a stroke already: fading it in would take the stroke away.
        voice.fader.to(amplitude, name === 'bowl' ? 0.05 : enters ? Math.max(SHORTEST_FADE, seconds) : FOLLOWS, at)
        if (name === 'bowl' && enters) nextStroke = at + 0.1
      }
      for (const [name, voice] of voices) if (wanted[name] === undefined) fadeOut(voice, seconds, at)
      if (wanted.bowl === undefined) nextStroke = Infinity
      busy = [...voices.values()].some(({ end }) => end === undefined) ? Infinity : Math.max(busy === Infinity ? 0 : busy, at + seconds)
    },
    stop(seconds = 2, at = context.currentTime): number {
      for (const voice of voices.values()) fadeOut(voice, seconds, at)
      nextStroke = Infinity
      for (const one of strokes) {
        if (one.at > at) one.stop()
        else one.fader.to(0, Math.max(SHORTEST_FADE, seconds), at)
      }
      busy = at + Math.max(SHORTEST_FADE, seconds)
      return busy
    },
    /** Strikes the bowl once. */
    strike(at = context.currentTime): void {
      busy = Math.max(busy, stroke(at, whole.node))
    },
    /** Plans the strokes of a bowl in the mix until a moment: ahead, since a phone in the pocket wakes this program seldom. */
    strokesUntil(until: number): void {
      while (nextStroke < until) {
        stroke(nextStroke, voiceOf('bowl').fader.node)
        nextStroke += gaps.next().value
      }
    },
    breath(phase: 'in' | 'out', seconds: number, at = context.currentTime): void {
      breathe(context, noises.pink, phase, seconds, at, whole.node)
      busy = Math.max(busy, at + seconds)
    },
    level(value: number, at = context.currentTime): void {
      whole.to(Math.min(1, Math.max(0, value)), FOLLOWS, at)
    },
    busyUntil: () => busy,
    /** Lets go of what has faded away. */
    tidy(): void {
      for (const [name, { end, source, fader }] of voices) {
        if (end === undefined || end > context.currentTime) continue
        source?.stop()
        fader.node.disconnect()
        voices.delete(name)
      }
    },
  }
}

function fadeOut(voice: Voice, seconds: number, at: number): void {
  if (voice.end !== undefined) return
  const long = Math.max(SHORTEST_FADE, seconds)
  voice.fader.to(0, long, at)
  voice.end = at + long
}

type Fader = ReturnType<typeof faderOn>

/** A loudness that can be sent elsewhere at any moment, from wherever it has come to. Not every browser can say where that is, so it is reckoned. */
function faderOn(context: BaseAudioContext, begins: number) {
  const node = new GainNode(context, { gain: begins })
  let fade: Fade = { from: begins, to: begins, at: 0, seconds: 0 }
  return {
    node,
    aim: () => fade.to,
    to(value: number, seconds: number, at: number): void {
      fade = { from: during(fade, at), to: value, at, seconds }
      node.gain.cancelScheduledValues(at)
      node.gain.setValueAtTime(fade.from, at)
      for (const [moment, loudness] of pointsOf(fade)) node.gain.linearRampToValueAtTime(loudness, moment)
    },
  }
}

/** The last thing before the ear. A curve knows only -1 to 1, so what comes in is halved first. */
function ceilingOn(context: BaseAudioContext): AudioNode {
  const halved = new GainNode(context, { gain: 0.5 })
  const curve = Float32Array.from({ length: 4001 }, (_, place) => bent((place - 2000) / 1000))
  halved.connect(new WaveShaperNode(context, { curve })).connect(context.destination)
  return halved
}

function strikeBowl(context: BaseAudioContext, { bowl }: Night, at: number, into: AudioNode, onEnded: () => void): () => void {
  const tones = bowl.tones.flatMap(({ pitch, twin, share, seconds }) => [pitch, twin].map((frequency) => {
    const tone = new OscillatorNode(context, { frequency })
    const ring = new GainNode(context, { gain: 0 })
    ring.gain.setValueAtTime(0, at)
    ring.gain.linearRampToValueAtTime((BOWL_PEAK * share) / 2, at + 0.012)
    ring.gain.exponentialRampToValueAtTime((BOWL_PEAK * share) / 2000, at + seconds)
    tone.connect(ring).connect(into)
    tone.start(at)
    tone.stop(at + seconds)
    return tone
  }))
  tones[0]!.onended = () => { into.disconnect(); onEnded() }
  return () => { for (const tone of tones) tone.stop() }
}

function breathe(context: BaseAudioContext, buffer: AudioBuffer, phase: 'in' | 'out', seconds: number, at: number, into: AudioNode): void {
  const source = new AudioBufferSourceNode(context, { buffer, loop: true })
  const tone = new BiquadFilterNode(context, { type: 'bandpass', Q: 0.9 })
  const [from, to] = phase === 'in' ? [320, 760] : [620, 240]
  tone.frequency.setValueAtTime(from, at)
  tone.frequency.linearRampToValueAtTime(to, at + seconds)
  const swell = new GainNode(context, { gain: 0 })
  for (const [moment, loudness] of breathPoints(phase, seconds)) swell.gain.linearRampToValueAtTime(loudness * BREATH_LOUDNESS, at + moment)
  source.connect(tone).connect(swell).connect(into)
  source.start(at)
  source.stop(at + seconds + 0.05)
  source.onended = () => swell.disconnect()
}
