import { expect, test } from 'vitest'
import { folded, foldedWords } from './folded.ts'

test.each([
  ['Ángel', 'angel'], ['NAÏVE', 'naive'], ['œuvre', 'oeuvre'], ['Straße', 'strasse'], ['Łódź', 'lodz'], ['Ёлка', 'елка'],
  ['مَدْرَسَة', 'مدرسه'], ['أحمد', 'احمد'], ['إلى', 'الي'], ['آمال', 'امال'], ['مـــدى', 'مدي'], ['مسؤول', 'مسوول'], ['کتاب', 'كتاب'], ['٢٠٢٦', '2026'], ['۱۲', '12'],
])('%s is looked for as %s', (written, plain) => expect(folded(written)).toBe(plain))

test('vowel signs of Hindi stay: without them it would be another word', () => expect(folded('कि')).not.toBe(folded('का')))
test('signs between words divide them', () => expect(foldedWords('L’eau, don’t—again')).toEqual(['l', 'eau', 'don', 't', 'again']))
