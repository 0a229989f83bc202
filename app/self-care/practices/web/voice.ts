// Words are read aloud only by voices that live on the device: any other would send them to a company's computers.

/** A voice of this device. */
export type Voice = { id: string; name: string }
/** Something being read: `done` is kept when it is read or stopped, and broken where the voice fails. */
export type Spoken = { done: Promise<void>; stop(): void }

/** A list of voices may come late; a device that has none never says so. */
const WAIT_FOR_VOICES = 1500
/** A voice that has said nothing for so long is not going to. */
const WAIT_FOR_SOUND = 6000

/** The voices of this device that speak a language, the ones for its region and the device's usual one first; none where only others would do. */
export async function voicesFor(language: string): Promise<Voice[]> {
  const synth = synthHere()
  if (!synth) return []
  if (synth.getVoices().length === 0) {
    await new Promise<void>((come) => {
      const over = () => { clearTimeout(timer); synth.removeEventListener('voiceschanged', over); come() }
      const timer = setTimeout(over, WAIT_FOR_VOICES)
      synth.addEventListener('voiceschanged', over)
    })
  }
  return localVoices(synth, language).map(({ voiceURI, name }) => ({ id: voiceURI, name }))
}

/**
 * Reads words aloud, by the voice of this id or the first of the language; undefined where this device has none of its own for it, or its list has not
 * come yet (`voicesFor` waits for it). `rate` is 1 for the voice's own pace. What was being read before is stopped.
 */
export function speak(words: string, { language, rate, voice: wanted }: { language: string; rate: number; voice?: string | undefined }): Spoken | undefined {
  const synth = synthHere()
  const voices = synth ? localVoices(synth, language) : []
  const voice = voices.find(({ voiceURI }) => voiceURI === wanted) ?? voices[0]
  if (!synth || !voice) return undefined
  synth.cancel()

  let stopped = false
  let finish = () => {}
  const done = new Promise<void>((read, fail) => {
    finish = read
    const sentences = sentencesOf(words, language)
    const next = (place: number) => {
      const sentence = sentences[place]
      if (stopped || sentence === undefined) return read()
      const said = new SpeechSynthesisUtterance(sentence)
      Object.assign(said, { voice, lang: voice.lang, rate })
      const silent = setTimeout(() => { if (!stopped) fail(new Error('the voice stays silent')) }, WAIT_FOR_SOUND)
      said.onstart = () => clearTimeout(silent)
      said.onend = () => { clearTimeout(silent); next(place + 1) }
      said.onerror = ({ error }) => {
        clearTimeout(silent)
        if (stopped || error === 'canceled' || error === 'interrupted') read()
        else fail(new Error(`the voice fails: ${error}`))
      }
      // Some browsers forget an utterance that nobody holds, and never say that it ended.
      held.clear()
      held.add(said)
      synth.speak(said)
    }
    next(0)
  })
  // Whoever does not ask how it went need not hear of it either.
  done.catch(() => {})
  return { done, stop() { if (stopped) return; stopped = true; synth.cancel(); finish() } }
}

const held = new Set<SpeechSynthesisUtterance>()

const synthHere = () => (typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined' ? undefined : speechSynthesis)

function localVoices(synth: SpeechSynthesis, language: string): SpeechSynthesisVoice[] {
  // Android writes en_GB. A language of the tests, en-XA, is English to a voice.
  const tag = (text: string) => text.replace('_', '-').toLowerCase()
  const base = tag(language).split('-')[0]
  const regions = (navigator.languages ?? []).map(tag)
  const fits = ({ lang, default: usual }: SpeechSynthesisVoice) => (regions.includes(tag(lang)) ? 2 : 0) + (usual ? 1 : 0)
  return synth.getVoices().filter(({ localService, lang }) => localService === true && tag(lang).split('-')[0] === base).toSorted((a, b) => fits(b) - fits(a))
}

/** Sentence by sentence: some voices stop by themselves after a quarter of a minute. */
function sentencesOf(words: string, language: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return [words]
  return Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(words), ({ segment }) => segment.trim()).filter(Boolean)
}
