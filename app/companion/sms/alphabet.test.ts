import { expect, test } from 'vitest'
import { asSent, fits, measure } from './alphabet.ts'

test.each([
  ['Hello, how are you?', 'GSM 03.38', 19], ['ñ ü é è ù ì ò à Ä ß ¿ ¡ £ @', 'GSM 03.38', 27], ['Δ Φ Ω', 'GSM 03.38', 5], ['10 € {a} [b] ~ | ^ \\', 'GSM 03.38', 29],
  ['á', 'UCS-2', 1], ['ç', 'UCS-2', 1], ['مرحبا', 'UCS-2', 5], ['ok 😀', 'UCS-2', 5], ['`', 'UCS-2', 1],
] as const)('%s is counted as telephone companies count it', (text, alphabet, length) => {
  expect(measure(text)).toEqual({ alphabet, length, most: alphabet === 'UCS-2' ? 70 : 160 })
})

test('a text holds 160 signs of the small alphabet, 80 of its extension, or 70 of any other', () => {
  for (const [sign, most] of [['a', 160], ['€', 80], ['ع', 70], ['😀', 35]] as const) {
    expect(fits(sign.repeat(most)), sign).toBe(true)
    expect(fits(sign.repeat(most + 1)), sign).toBe(false)
  }
})

test('signs of print become those of a telephone, and accents go where that brings the whole text into the small alphabet', () => {
  expect(asSent('“I can’t …” – no')).toBe('"I can\'t ..." - no')
  expect(asSent('¿Estás a salvo? «Sí»')).toBe('¿Estas a salvo? "Si"')
  expect(asSent('Vous êtes là : « ça va, cœur »')).toBe('Vous etes là : "ca va, coeur"')
  expect(measure(asSent('Él está aquí, más allá del año')).alphabet).toBe('GSM 03.38')
})

test('a text of another script keeps its own signs, also where accents stand beside it', () => {
  expect(asSent('كتبت: «está»')).toBe('كتبت: «está»')
})

test('signs that are not seen, and halves of signs, do not go out', () => {
  expect(asSent('one\u0000two\ud800\nthree')).toBe('one two three')
})
