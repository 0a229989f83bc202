// Noise as samples, made by the device itself: nothing is fetched, and the same seed gives the same sound.

/** How loud a noise is made: the mean of its squares is that of -18 dB below full. */
export const LOUDNESS = 10 ** (-18 / 20)

export type Colour = 'pink' | 'brown'
type Random = () => number
type Samples = Float32Array<ArrayBuffer>

/** Noise that can be played round and round without a click at the join; pink loses 3 dB an octave, brown 6. Its mean is nought and its loudness -18 dB. */
export function noiseLoop(colour: Colour, length: number, random: Random): Samples {
  const overlap = Math.min(length >> 2, 8192)
  return evened(joined(colour === 'pink' ? pink(length + overlap, random) : brown(length + overlap, random), overlap))
}

/** Drops on a roof: short knocks of all sizes, few of them loud, so many a second; to be played round and round. */
export function dropsLoop(length: number, rate: number, aSecond: number, random: Random): Samples {
  const samples = new Float32Array(length)
  for (let left = Math.round((aSecond * length) / rate); left > 0; left--) {
    const begin = Math.floor(random() * length)
    const tone = (1400 + 3200 * random()) * 2 * Math.PI / rate
    const fall = 1 / ((0.003 + 0.009 * random()) * rate)
    const size = 0.08 + 0.92 * random() ** 4
    // A drop that begins near the end goes on at the beginning.
    for (let step = 0, height = 1; height > 0.001; step++, height = Math.exp(-step * fall)) {
      samples[(begin + step) % length]! += size * height * Math.sin(tone * step) * Math.min(1, step / 12)
    }
  }
  return evened(samples)
}

// Paul Kellet's filter: white noise to pink within half a decibel over what can be heard.
function pink(length: number, random: Random): Samples {
  const samples = new Float32Array(length)
  let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0]
  for (let place = 0; place < length; place++) {
    const white = random() * 2 - 1
    a = 0.99886 * a + white * 0.0555179
    b = 0.99332 * b + white * 0.0750759
    c = 0.969 * c + white * 0.153852
    d = 0.8665 * d + white * 0.3104856
    e = 0.55 * e + white * 0.5329522
    f = -0.7616 * f - white * 0.016898
    samples[place] = a + b + c + d + e + f + g + white * 0.5362
    g = white * 0.115926
  }
  return samples
}

function brown(length: number, random: Random): Samples {
  const samples = new Float32Array(length)
  let sum = 0
  for (let place = 0; place < length; place++) samples[place] = sum = (sum + 0.02 * (random() * 2 - 1)) / 1.02
  return samples
}

/** Lays the tail over the head, so that the last sample is followed by the first as if nothing had happened. */
function joined(samples: Samples, overlap: number): Samples {
  const loop = samples.slice(0, samples.length - overlap)
  for (let place = 0; place < overlap; place++) {
    const through = (Math.PI / 2) * (place / overlap)
    loop[place] = samples[place]! * Math.sin(through) + samples[loop.length + place]! * Math.cos(through)
  }
  return loop
}

function evened(samples: Samples): Samples {
  const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length
  const loudness = Math.sqrt(samples.reduce((sum, one) => sum + (one - mean) ** 2, 0) / samples.length)
  return samples.map((one) => ((one - mean) / loudness) * LOUDNESS)
}
