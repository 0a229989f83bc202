import { expect, test } from 'vitest'
import { waysOf, type Voice } from '#talk/words.ts'
import { voices } from '#talk/voices.ts'
import { words } from './say.ts'
import { smsVoices } from './voices.ts'

const everyWay = (voice: Voice) => Object.keys(voice).flatMap((key) => (['plain', 'warm', 'brief'] as const).flatMap((tone) => waysOf(voice, key, tone)).map((text) => ({ key, text })))

/** What only somebody before a screen could make sense of, or what is not so for texts. */
const ofScreens = /\b(?:device|screen|page|tap|app)\b|Leave quickly|open your|stays on this|pantalla|página|dispositivo|abrir tu|écran|\bpage\b|appareil|ouvrir votre|شاشة|صفحة|صفحته|الجهاز|فتح خطة/iu
/** Quick answers of screens, which get no key (keys.ts). */
const keyless = ['quick.plan', 'quick.forget', 'quick.pacer', 'quick.leave-quickly']

test.each(Object.entries(smsVoices))('in %s nothing that is sent speaks of a screen, a page or a device', (_language, voice) => {
  expect(everyWay(voice).filter(({ key, text }) => ofScreens.test(text) && !keyless.includes(key))).toEqual([])
})

test('the words of the companion do speak of them, so that the test above would notice', () => {
  for (const [language, voice] of Object.entries(voices)) expect(everyWay(voice).filter(({ text }) => ofScreens.test(text)).length, language).toBeGreaterThan(8)
})

test('what is said otherwise by text is something that the companion says', () => {
  for (const key of Object.keys(words.en).filter((one) => one.startsWith('say.'))) expect(Object.keys(voices.en)).toContain(key.slice(4))
})
