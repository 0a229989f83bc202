import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strictJson } from './strictjson.ts'

const read = (text: string) => strictJson(Buffer.from(text))

test('what JSON itself would write is read as it was', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), (value) => {
    const text = JSON.stringify(value)
    fc.pre(!/"(__proto__|constructor|prototype)":/.test(text) && !text.includes('\\u0000'))
    // Node's own comparison is stricter than the matcher's and a hundred times as quick, over a thousand values.
    expect(isDeepStrictEqual(read(text), JSON.parse(text)), text).toBe(true)
  }), { numRuns: 1000, seed: 5 })
})

describe('refused', () => {
  const cases: Record<string, string | Buffer> = {
    'nothing': '', 'white space': ' ', 'cut short': '{"a":', 'more behind': '{} {}', 'a comment': '{}//', 'a comma too many': '[1,]', 'NaN': '[NaN]', 'single quotes': "{'a':1}",
    'a key twice': '{"a":1,"a":2}', 'a key twice, once escaped': '{"a":1,"\\u0061":2}', 'a key twice, deep': '[{"x":{"a":1,"b":2,"a":3}}]', 'a key twice around a list': '{"a":[{"b":1}],"a":2}',
    '__proto__': '{"__proto__":{}}', '__proto__, escaped': '{"\\u005f_proto__":1}', 'constructor': '{"a":{"constructor":1}}', 'prototype': '{"prototype":1}',
    '33 levels': '['.repeat(33) + ']'.repeat(33), '10,000 levels': '['.repeat(10_000) + ']'.repeat(10_000), '10,000 levels of objects': '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
    'not UTF-8': Buffer.from([0x22, 0xc3, 0x28, 0x22]), 'an overlong slash': Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'a surrogate as UTF-8': Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'UTF-16': Buffer.from('{}', 'utf16le'),
    'NUL': '"a\\u0000b"', 'NUL in a key': '{"a\\u0000":1}', 'a bare NUL': '"a\0b"', 'half a sign': '"\\ud800"', 'the other half': '"\\udc00"', 'halves the wrong way round': '"\\udc00\\ud800"', 'a half in a key': '{"\\ud800":1}',
  }
  for (const [name, body] of Object.entries(cases)) test(name, () => expect(() => strictJson(Buffer.from(body as string))).toThrow())
})

describe('taken', () => {
  const cases: Record<string, string> = {
    '32 levels': '['.repeat(32) + ']'.repeat(32), 'the same key in two objects': '[{"a":1},{"a":2}]', 'a key as a value': '{"a":"a","b":"a"}', 'a forbidden name as a value': '{"a":"__proto__"}', 'a colon in a text': '{"a":"b\\":c:{["}',
    'both halves of a sign': '"\\ud83d\\ude00"', 'a backslash before a u': '"\\\\u0000"', 'two backslashes and NUL\'s name': '"\\\\\\\\u0000"', 'every script': '"لا أنام 眠れない 👩‍👩‍👧"', 'an empty key': '{"":1}', 'white space': ' \n[ 1 , 2 ]\t',
  }
  for (const [name, text] of Object.entries(cases)) test(name, () => expect(read(text)).toEqual(JSON.parse(text)))
})

test('two megabytes are read, every sign of them', () => {
  const body = Buffer.from(JSON.stringify({ a: 'é"\\'.repeat(300_000), b: Array.from({ length: 50_000 }, (_, key) => ({ key })) }))
  expect(isDeepStrictEqual(strictJson(body), JSON.parse(body.toString()))).toBe(true)
})
