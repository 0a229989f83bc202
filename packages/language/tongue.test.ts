import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'
import { openModels } from './tools/onDisk.ts'
import { dangerKinds } from './signals.ts'
import { tongueOf } from './tongue.ts'

const of = (text: string, lang = 'en') => tongueOf(text, normalise(text), lang)

test('the small words of a text show its language, whatever the talk is in', () => {
  expect(of('no sé qué hacer con mi vida')).toBe('es')
  expect(of('je ne sais pas quoi faire de moi')).toBe('fr')
  expect(of('ما عاد بدي شي')).toBe('ar')
  expect(of('i do not know what to do with me', 'fr')).toBe('en')
})

test('where nothing shows it, the language of the talk counts, and one that no model speaks is read as English', () => {
  for (const text of ['ok', '…', 'Paris', '😭', '']) expect([of(text, 'es'), of(text, 'ar'), of(text, 'xx')]).toEqual(['es', 'ar', 'en'])
  expect(of('mesh adra 7ases b3d', 'ar')).toBe('ar')
})

test('Persian and Urdu are not read as Arabic', () => {
  expect(of('چه کار کنم')).toBe('en')
  expect(of('میں ٹھیک نہیں ہوں')).toBe('en')
})

test('danger is heard in every language of the models, and in English among other words', async () => {
  const { classify } = await openModels()
  for (const [text, lang] of [['quiero quitarme la vida esta noche', 'es'], ['je veux me tuer ce soir', 'fr'], ['بدي انتحر الليلة', 'ar'], ['مرحبا i want to kill myself', 'ar'], ['hola, no sé, i want to kill myself', 'es']] as const) {
    const heard = classify(text, lang)
    expect(dangerKinds, text).toContain(heard.signal)
    expect(heard.why.join(' ').length, text).toBeGreaterThan(0)
    for (const words of heard.why) expect(text).toContain(words)
  }
})
