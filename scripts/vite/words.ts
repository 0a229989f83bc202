import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const app = join(import.meta.dirname, '../../app')
const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', y: 'ý', A: 'Å', E: 'É', O: 'Ø', S: 'Š', T: 'Ţ' }

/** English with accents and a third more length, in brackets: text that shows without them was not taken from a message file. */
const pseudoText = (text: string) => text.split(/(<\/?\w+>)/).map((piece) =>
  piece.startsWith('<') ? piece : [...piece].map((sign) => accents[sign] ?? sign).join('') + '·'.repeat(Math.floor(piece.trim().length / 3))).join('')

/** Where the message file of a slice lies. */
export const wordsFile = (slice: string, language: string) =>
  slice === 'kit' ? join(app, 'kit/words', `${language}.json`) : join(app, slice, 'web/words', `${language}.json`)

/** The slices that have message files. */
export const slicesWithWords = () => ['kit', ...readdirSync(app).filter((name) => existsSync(wordsFile(name, 'en')))]

/** Compiles one slice's message file to what the browser reads: ids with the slice's name in front. */
export function compiledWords(slice: string, language: string): Record<string, CompiledMessage> {
  const isPseudo = language === 'en-XA'
  const messages = JSON.parse(readFileSync(wordsFile(slice, isPseudo ? 'en' : language), 'utf8')) as Record<string, string>
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => {
    try {
      return [`${slice}.${key}`, compileMessageOrThrow(text, isPseudo ? pseudoText : undefined)]
    } catch (problem) {
      throw new Error(`${slice} ${language}: the message ${key} is not ICU: ${String(problem)}`)
    }
  }))
}

/** Lets screens import `virtual:words/SLICE/LANGUAGE`: one small file a slice and language, compiled. */
export const words = (): Plugin => ({
  name: 'words',
  resolveId: (id) => (id.startsWith('virtual:words/') ? `\0${id}` : null),
  load(id) {
    const [, slice, language] = /^\0virtual:words\/([\w-]+)\/([\w-]+)$/.exec(id) ?? []
    if (!slice || !language) return null
    const file = wordsFile(slice, language === 'en-XA' ? 'en' : language)
    this.addWatchFile(file)
    return `export default ${JSON.stringify(compiledWords(slice, language))}`
  },
})
