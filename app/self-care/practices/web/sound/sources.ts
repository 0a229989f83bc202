import type { Night, Sway } from './night.ts'
import { dropsLoop, noiseLoop } from './noise.ts'
import { randomFrom } from './random.ts'
import type { SoundName } from './sound.ts'

/** A sound that goes on until it is stopped. */
export type Source = { output: AudioNode; stop(): void }
export type Noises = { pink: AudioBuffer; brown: AudioBuffer }
type Build = { context: BaseAudioContext; night: Night; drift: boolean; noises: Noises; running: AudioScheduledSourceNode[] }

const LOOP_SECONDS = 11
const FILTERED = 1.3

/** The noises of a night, in one channel or two. They take a moment to make, so they are made once. */
export function noisesOf(context: BaseAudioContext, { seed }: Night, channels: 1 | 2): Noises {
  let pink: AudioBuffer | undefined
  let brown: AudioBuffer | undefined
  const made = (colour: 'pink' | 'brown', salt: number) => bufferOf(context, channels, (channel, length) => noiseLoop(colour, length, randomFrom(seed + salt + channel)))
  return { get pink() { return (pink ??= made('pink', 11)) }, get brown() { return (brown ??= made('brown', 29)) } }
}

/** Builds one sound of a night; it runs at once and is heard where its output is led. */
export function sourceOf(name: Exclude<SoundName, 'bowl'>, context: BaseAudioContext, night: Night, noises: Noises, drift: boolean): Source {
  const build: Build = { context, night, drift, noises, running: [] }
  const output = makers[name](build)
  return {
    output,
    stop() {
      for (const node of build.running) node.stop()
      output.disconnect()
    },
  }
}

// The numbers at the end of each sound bring it to about -19 dB; e2e/sounds.e2e.ts measures them.
const makers: Record<Exclude<SoundName, 'bowl'>, (build: Build) => AudioNode> = {
  pink(build) {
    const low = filter(build, 'lowpass', build.night.pink.cutoff)
    return finish(build, [chain(noise(build, 'pink'), low)], low, 1.36)
  },
  brown(build) {
    const low = filter(build, 'lowpass', build.night.brown.cutoff)
    return finish(build, [chain(noise(build, 'brown'), filter(build, 'highpass', 35), low)], low, 1.3)
  },
  rain(build) {
    const { cutoff, sway, gusts, drops } = build.night.rain
    const low = filter(build, 'lowpass', cutoff)
    moves(build, sway, 350, low.detune)
    const fall = amplifier(build, 1)
    moves(build, gusts, 0.13, fall.gain)
    const knocks = loop(build, bufferOf(build.context, build.noises.pink.numberOfChannels, (channel, length, rate) => dropsLoop(length, rate, drops, randomFrom(build.night.seed + 47 + channel))), 1)
    return finish(build, [chain(noise(build, 'pink'), filter(build, 'highpass', 380), low, fall), chain(knocks, amplifier(build, 0.13))], low, 1.86)
  },
  sea(build) {
    const { cutoff, near, far, depth } = build.night.sea
    const wave = (sway: Sway, tone: number, height: number) => {
      const low = filter(build, 'lowpass', tone)
      const swell = amplifier(build, height)
      moves(build, sway, 1300, low.detune)
      moves(build, sway, height * 0.88, swell.gain)
      return { low, heard: chain(noise(build, 'pink'), low, swell) }
    }
    const first = wave(near, cutoff, depth)
    const second = wave(far, cutoff * 0.7, depth * 0.75)
    return finish(build, [first.heard, second.heard, chain(noise(build, 'brown'), filter(build, 'highpass', 40), filter(build, 'lowpass', 240), amplifier(build, 0.2))], first.low, 2.45)
  },
  wind(build) {
    const { pitch, sway, slow, gusts } = build.night.wind
    const body = filter(build, 'bandpass', pitch, 0.8)
    const whistle = filter(build, 'bandpass', pitch * 2.2, 7)
    for (const { detune } of [body, whistle]) {
      moves(build, sway, 420, detune)
      moves(build, slow, 380, detune)
    }
    const blows = amplifier(build, 0.62)
    moves(build, gusts, 0.3, blows.gain)
    const sings = amplifier(build, 0.16)
    moves(build, gusts, 0.13, sings.gain)
    return finish(build, [chain(noise(build, 'pink'), body, blows), chain(noise(build, 'pink'), whistle, sings)], body, 4.8)
  },
}

/** Puts the parts of a sound together; in a night that drifts, its colour and loudness wander a little over minutes. */
function finish(build: Build, parts: AudioNode[], coloured: BiquadFilterNode, loudness: number): AudioNode {
  const output = amplifier(build, loudness / FILTERED)
  for (const part of parts) part.connect(output)
  if (build.drift) {
    moves(build, build.night.drift.colour, 260, coloured.detune)
    moves(build, build.night.drift.loudness, (0.14 * loudness) / FILTERED, output.gain)
  }
  return output
}

/** A noise from two loops of different speed: their joint pattern comes back only after minutes. */
function noise(build: Build, colour: keyof Noises): AudioNode {
  const both = amplifier(build, Math.SQRT1_2)
  loop(build, build.noises[colour], 1).connect(both)
  loop(build, build.noises[colour], 0.937).connect(both)
  return both
}

function loop({ context, running }: Build, buffer: AudioBuffer, speed: number): AudioNode {
  const source = new AudioBufferSourceNode(context, { buffer, loop: true, playbackRate: speed })
  source.start(0, (running.length * 2.3) % buffer.duration)
  running.push(source)
  return source
}

function moves({ context, running }: Build, { seconds, phase }: Sway, depth: number, what: AudioParam): void {
  // Once in 128 samples is often enough for what takes seconds, and spares an old phone most of the work.
  what.automationRate = 'k-rate'
  const wave = context.createPeriodicWave(Float32Array.of(0, Math.sin(phase)), Float32Array.of(0, Math.cos(phase)), { disableNormalization: true })
  const slow = new OscillatorNode(context, { frequency: 1 / seconds, type: 'custom', periodicWave: wave })
  slow.connect(new GainNode(context, { gain: depth })).connect(what)
  slow.start()
  running.push(slow)
}

const amplifier = ({ context }: Build, gain: number) => new GainNode(context, { gain })
const filter = ({ context }: Build, type: BiquadFilterType, frequency: number, Q = 0.5) => new BiquadFilterNode(context, { type, frequency, Q })
const chain = (...nodes: AudioNode[]) => nodes.reduce((before, node) => before.connect(node))

function bufferOf(context: BaseAudioContext, channels: number, make: (channel: number, length: number, rate: number) => Float32Array<ArrayBuffer>): AudioBuffer {
  const length = Math.round(context.sampleRate * LOOP_SECONDS)
  const buffer = context.createBuffer(channels, length, context.sampleRate)
  for (let channel = 0; channel < channels; channel++) buffer.copyToChannel(make(channel, length, context.sampleRate), channel)
  return buffer
}
