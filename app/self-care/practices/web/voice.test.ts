import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { speak, voicesFor } from './voice.ts'

type Utterance = { text: string; voice?: { voiceURI: string }; lang?: string; rate?: number; onstart?: () => void; onend?: () => void; onerror?: (event: { error: string }) => void }
type Has = { voiceURI: string; name: string; lang: string; localService: boolean; default?: boolean }

const anna: Has = { voiceURI: 'anna', name: 'Anna', lang: 'en_GB', localService: true }
const ben: Has = { voiceURI: 'ben', name: 'Ben', lang: 'en-US', localService: true }
const far: Has = { voiceURI: 'far', name: 'Far away', lang: 'en-US', localService: false, default: true }
const lucia: Has = { voiceURI: 'lucia', name: 'Lucía', lang: 'es-ES', localService: true }

/** A device with these voices; it says nothing until told to. */
function deviceWith(voices: Has[]) {
  const listeners = new Set<() => void>()
  const device = {
    voices, spoken: [] as Utterance[], cancelled: 0,
    listensFor: listeners,
    getVoices: () => device.voices,
    addEventListener: (_: string, call: () => void) => { listeners.add(call) },
    removeEventListener: (_: string, call: () => void) => { listeners.delete(call) },
    speak: (said: Utterance) => { device.spoken.push(said) },
    cancel: () => { device.cancelled++ },
    last: () => device.spoken.at(-1)!,
  }
  vi.stubGlobal('speechSynthesis', device)
  vi.stubGlobal('SpeechSynthesisUtterance', class { text: string; constructor(text: string) { this.text = text } })
  vi.stubGlobal('navigator', { languages: ['en-US'] })
  return device
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

describe('the voices of a device', () => {
  test('are only those that live on it and speak the language, its own region first', async () => {
    deviceWith([anna, far, ben, lucia])
    expect(await voicesFor('en')).toEqual([{ id: 'ben', name: 'Ben' }, { id: 'anna', name: 'Anna' }])
    expect(await voicesFor('es')).toEqual([{ id: 'lucia', name: 'Lucía' }])
    expect(await voicesFor('ar')).toEqual([])
  })

  test('are waited for where they come late', async () => {
    const device = deviceWith([])
    const asked = voicesFor('es')
    device.voices = [lucia]
    for (const call of device.listensFor) call()
    expect(await asked).toEqual([{ id: 'lucia', name: 'Lucía' }])
    expect(device.listensFor.size).toBe(0)
  })

  test('are none where none ever come, or the browser cannot speak', async () => {
    deviceWith([])
    const asked = voicesFor('en')
    await vi.advanceTimersByTimeAsync(2000)
    expect(await asked).toEqual([])
    vi.unstubAllGlobals()
    expect(await voicesFor('en')).toEqual([])
    expect(speak('Hello.', { language: 'en', rate: 1 })).toBeUndefined()
  })
})

describe('reading aloud', () => {
  test('never goes to a voice that is elsewhere: it is not done at all', () => {
    const device = deviceWith([far])
    expect(speak('Hello.', { language: 'en', rate: 1 })).toBeUndefined()
    expect(device.spoken).toEqual([])
  })

  test('goes sentence by sentence, by the wanted voice at the wanted pace, and is done after the last', async () => {
    const device = deviceWith([ben, anna])
    const spoken = speak('The rain falls. It is late.', { language: 'en', rate: 0.8, voice: 'anna' })!
    const over = vi.fn()
    void spoken.done.then(over)
    expect(device.last()).toMatchObject({ text: 'The rain falls.', voice: { voiceURI: 'anna' }, lang: 'en_GB', rate: 0.8 })
    device.last().onend!()
    expect(device.spoken.map(({ text }) => text)).toEqual(['The rain falls.', 'It is late.'])
    await Promise.resolve()
    expect(over).not.toHaveBeenCalled()
    device.last().onend!()
    await spoken.done
  })

  test('falls back on another voice of the device where the wanted one is gone', () => {
    const device = deviceWith([ben])
    speak('Hello.', { language: 'en', rate: 1, voice: 'anna' })
    expect(device.last().voice).toMatchObject({ voiceURI: 'ben' })
  })

  test('can be stopped: nothing more is said, and it counts as done', async () => {
    const device = deviceWith([ben])
    const spoken = speak('One. Two.', { language: 'en', rate: 1 })!
    const before = device.cancelled
    spoken.stop()
    expect(device.cancelled).toBe(before + 1)
    device.last().onerror!({ error: 'interrupted' })
    await spoken.done
    expect(device.spoken).toHaveLength(1)
  })

  test('says that it failed where the voice breaks or stays silent', async () => {
    const device = deviceWith([ben])
    const broken = speak('One.', { language: 'en', rate: 1 })!
    device.last().onerror!({ error: 'synthesis-failed' })
    await expect(broken.done).rejects.toThrow('synthesis-failed')
    const silent = speak('One.', { language: 'en', rate: 1 })!
    await vi.advanceTimersByTimeAsync(7000)
    await expect(silent.done).rejects.toThrow('silent')
  })
})
