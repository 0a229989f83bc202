import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { test } from 'vitest'
import { wordsIn } from '#kit/words.tsx'
import { now } from '#prelude/time.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { helpDocument } from './helpDocument.tsx'
test('shots', () => {
  for (const [c, l] of [['US','en'],['DE','en'],['ES','es'],['FR','fr'],['LB','ar'],['GB','en'],['CO','es'],['US','ar'],['GH','en']] as const) {
    const html = helpDocument({ country: c, language: l, words: wordsIn(l, compiledWords('safety', l)), now: now(), serviceName: 'Evenkeel' })
    console.log(c, l, html.length, brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length)
    writeFileSync(`/tmp/hl/${c}-${l}.html`, html)
  }
})
