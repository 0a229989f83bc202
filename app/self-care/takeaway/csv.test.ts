import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, csvOf, csvRows, guarded } from './csv.ts'

const read = (text: string) => [...csvRows(text)]

test.each(['=1+1', '+49', '-2', '@SUM(A1)', '  =1', '\t=1', '\n=1', '＝1', '−2'])('%j is shown by a spreadsheet and not run', (text) => {
  expect(guarded(text)).toBe(`'${text}`)
})

test('plain words, amounts and nothing stand as they are', () => {
  expect(csvLine(['Slept well', 7.5, -1, true, null, '', 'said "so", twice'])).toBe('"Slept well",7.5,-1,true,,,"said ""so"", twice"\r\n')
})

test('whatever somebody wrote comes back cell by cell, with at most an apostrophe before it', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => `${text}x`)
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 }), (rows) => {
    expect(read(csvOf(rows)).map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(guarded)))
  }))
})

test('no cell that comes out begins as a formula does', () => {
  fc.assert(fc.property(fc.tuple(fc.constantFrom('', ' ', '\t', '\u00a0'), fc.constantFrom('=', '+', '-', '@'), fc.string()), ([space, sign, rest]) => {
    expect(csvLine([space + sign + rest]).startsWith(`"'`)).toBe(true)
  }))
})

test('a row knows the line on which it begins, also after a note of several lines', () => {
  expect(read('a,b\n"one\ntwo\r\nthree",2\n\nlast,3').map(({ line }) => line)).toEqual([1, 2, 6])
})

test('a quote that is never closed is said, and its words are not lost', () => {
  expect(read('a,b\n"never closed,1\n')).toEqual([{ line: 1, cells: ['a', 'b'], open: false }, { line: 2, cells: ['never closed,1\n'], open: true }])
})

test('semicolons are read where a spreadsheet put them', () => {
  expect(read('a;b\r\n1;"2;3"\r\n').map(({ cells }) => cells)).toEqual([['a', 'b'], ['1', '2;3']])
})
