import { expect, test } from 'vitest'
import { bareAnswerIn, digitIn, keywordIn } from './keywords.ts'

const means = (text: string) => keywordIn(text)?.means

test.each(['STOP', 'stop', ' Stop. ', 'STOP!', '"stop"', 'stopall', 'STOP ALL', 'Unsubscribe', 'CANCEL', 'End', 'quit', 'OPT-OUT', 'revoke', 'BAJA', 'parar', 'Arrêt', 'ARRET', 'désabonner', 'إيقاف', 'ايقاف', 'قِف', 'إلغاء الاشتراك'])('%s stops', (text) => expect(means(text)).toBe('stop'))
test.each(['START', 'unstop', 'Empezar', 'reprendre', 'ابدأ'])('%s starts', (text) => expect(means(text)).toBe('start'))
test.each(['HELP', 'help?', 'info', 'Ayuda', 'AIDE', 'مساعدة'])('%s asks for help', (text) => expect(means(text)).toBe('help'))
test.each(['FORGET', 'forget me', 'olvídame', 'OUBLIER', 'انسني'])('%s asks to be forgotten', (text) => expect(means(text)).toBe('forget'))

test.each([
  'I want to end it', 'end it', 'the end', 'end my life', 'I cannot stop', 'stop it please', 'cancel everything, I am done', 'I quit', 'quit my job', 'make it stop', 'help me', 'please help', 'I need info about sleep',
  'quiero parar', 'no puedo parar', 'ya basta', 'fin', 'alto', 'je veux arrêter', 'la fin', 'أريد أن يتوقف كل شيء', 'forget it', 'I start tomorrow', 'yes', 'no', 'stop stop', '', '...',
])('“%s” is none of the agreed words, and is heard as what it says', (text) => expect(keywordIn(text)).toBeUndefined())

test.each([['Español', 'es'], ['espanol', 'es'], ['English', 'en'], ['français', 'fr'], ['العربية', 'ar'], ['arabic', 'ar'], ['anglais', 'en']])('%s is the name of a language', (text, language) => {
  expect(keywordIn(text)).toEqual({ means: 'speak', language })
})

test('a word of one language shows it, and the carriers\' words show none', () => {
  expect(keywordIn('arret')).toEqual({ means: 'stop', language: 'fr' })
  expect(keywordIn('stop')).toEqual({ means: 'stop' })
})

test.each([['1', '1'], [' 2. ', '2'], ['3)', '3'], ['#4', '4'], ['٥', '5'], ['۶', '6'], ['7️⃣', '7'], ['12', undefined], ['1 yes', undefined], ['one', undefined], ['', undefined]])('%s names the key %s', (text, digit) => expect(digitIn(text)).toBe(digit))

test('a bare yes and no are heard in each language, and more than that is not', () => {
  for (const text of ['Yes', 'sí', 'oui', 'نعم']) expect(bareAnswerIn(text), text).toBe('yes')
  for (const text of ['no!', 'non', 'لا', 'not now']) expect(bareAnswerIn(text), text).toBe('no')
  for (const text of ['no idea what you mean', 'yes but he is here', 'hello']) expect(bareAnswerIn(text), text).toBeUndefined()
})
