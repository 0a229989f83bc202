import { expect, test } from 'vitest'
import { namesMeans } from './means.ts'

test('means and ways are known in each language', () => {
  for (const text of ['I have the pills here', 'going to jump off the bridge', 'cut my wrists', '20 mg more', 'tengo la pistola', 'me voy a tirar al tren', 'j’ai avalé la boîte entière', 'الحبوب أمامي', 'سأرمي نفسي من السطح']) expect(namesMeans(text), text).toBe(true)
})

test('everyday life may be said back', () => {
  for (const text of ['I missed the train', 'I burned the toast', 'job cuts at work', 'my 12 years there', 'we crossed the river', 'a flu shot', 'I want to die', 'perdí el trabajo', 'je suis fatiguée', 'أريد أن أموت', 'لا أرى طريقة للخروج']) expect(namesMeans(text), text).toBe(false)
})
