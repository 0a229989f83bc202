// Words as a search on the device sees them: accents, capitals, Arabic letter forms and kinds of digits make no difference.

// Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs of Arabic, and the stroke that only stretches a word.
const marks = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|\u0640/g
const alike: Record<string, string> = {
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ک: 'ك', گ: 'ك',
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ð: 'd', þ: 'th',
}
const unlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'g')
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
/** Scripts that put no space between words: each sign is looked for by itself. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** A text with everything taken off that should make no difference when one searches. */
export const folded = (text: string): string => text.normalize('NFKD').toLowerCase().replace(marks, '').replace(unlike, (sign) => alike[sign]!)
  .replace(digits, (digit) => String((digit.codePointAt(0)! & 0xf) % 10))

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return (folded(text).match(word) ?? []).flatMap((one) => (unspaced.test(one) ? [...one] : [one]))
}
