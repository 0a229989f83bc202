import { expect, test } from 'vitest'
import type { Language } from '#prelude/languages.ts'
import { masked } from './masked.ts'

const cases: [Language, string, string][] = [
  ['en', 'my boss Mark Tennyson shouted at me', 'my boss [name] shouted at me'],
  ['en', 'then jennifer said i should write to jen.smith@example.org', 'then [name] said i should write to [mail address]'],
  ['en', 'Write me at jen at example dot org', 'Write me at [mail address]'],
  ['en', 'call me on +1 (555) 010-0199 after 6pm', 'call me on [number] after [number]'],
  ['en', 'I live at 12 Baker Street and feel alone', 'I live at [address] and feel alone'],
  ['en', 'We met on Elm Road in 2019.', 'We met on [address] in [number].'],
  ['en', 'it is all on www.example.org/me and on example.com', 'it is all on [link] and on [link]'],
  ['en', '@night_owl blocked me', '[name] blocked me'],
  ['en', 'Priscilla told me to leave. Work is hard.', '[name] told me to leave. Work is hard.'],
  ['en', 'Dr. Abernathy listened, and Mum said nothing', 'Dr. [name] listened, and [name] said nothing'],
  ['en', 'My name is Oddny and I am tired', 'My name is [name] and I am tired'],
  ['en', 'I’m tired and I don’t know why. She said nothing.', 'I’m tired and I don’t know why. She said nothing.'],
  ['en', 'I took Sarah’s car to Leeds', 'I took [name]’s car to [name]'],
  ['en', 'account DE89 3704 0044 0532 0130 00', 'account [number]'],
  ['en', 'born on 03/04/1991', 'born on [number]'],
  ['en', 'so tired of this week', 'so tired of this week'],
  ['es', 'Me llamo Itziar y vivo en la calle Mayor 14', 'Me llamo [nombre] y vivo en la [dirección]'],
  ['es', 'mi jefe Ramón Ibarra me gritó a las 10:30', 'mi jefe [nombre] me gritó a las [número]'],
  ['es', 'Suena raro pero estoy triste', 'Suena raro pero estoy triste'],
  ['fr', 'Je m’appelle Solveig et j’habite 3 rue de la Paix', 'Je m’appelle [nom] et j’habite [adresse]'],
  ['fr', 'J’ai écrit à nadia hier soir', 'J’ai écrit à [nom] hier soir'],
  ['ar', 'اسمي سندس وأسكن في شارع النيل 14', 'اسمي [اسم] وأسكن [عنوان]'],
  ['ar', 'رقمي ٠٥٥٥٠١٠٠ واتصل بي محمد', 'رقمي [رقم] واتصل بي [اسم]'],
]

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(masked(text, language)).toBe(expected)
  // What was masked once stays as it is.
  expect(masked(expected, language)).toBe(expected)
})

test('the program’s own lines keep the words of its buttons, and no name that it says back', () => {
  expect(masked('In danger, use Help now. You wrote: “my boss Walburga”.', 'en', 'program')).toBe('In danger, use Help now. You wrote: “my boss [name]”.')
})

test('no digit and no mail address is left, whatever surrounds it', () => {
  for (const [language, text] of cases) expect(masked(`x7 ${text} 4`, language)).not.toMatch(/\p{N}|@/u)
})
