import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const app = join(import.meta.dirname, '../../app')
const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', y: 'ý', A: 'Å', E: 'É', O: 'Ø', S: 'Š', T: 'Ţ' }

/** English with accents and a third more length, in brackets: text that shows without them was not taken from a message file. */
const pseudoText = (text: string) => text.split(/(<\/?\w+>)/).map((piece) =>
  piece.startsWith('<') ? piece : [...piece].map((sign) => accents[sign] ?? sign).join('') + '·'.repeat(Math.floor(piece.trim().length / 3))).join('')

// A slice that grew has parts, each with words of its own, named for the part: `journal` lies in app/self-care/journal.
const folders = new Map(globSync(['kit/words/en.json', '*/web/words/en.json', '*/*/web/words/en.json'], { cwd: app }).toSorted().map((file) => {
  const folder = dirname(file)
  return [basename(folder.replace(/\/(?:web\/)?words$/, '')), folder]
}))

/** Where the message file of a slice, or of a part of one, lies. */
export const wordsFile = (slice: string, language: string) => join(app, folders.get(slice) ?? join(slice, 'web/words'), `${language}.json`)

/** The slices and parts that have message files. */
export const slicesWithWords = () => [...folders.keys()]

/** Compiles one slice's message file to what the browser reads: ids with the slice's name in front. */
export function compiledWords(slice: string, language: string): Record<string, CompiledMessage> {
  const isPseudo = language === 'en-XA'
  const read = (of: string) => (existsSync(wordsFile(slice, of)) ? JSON.parse(readFileSync(wordsFile(slice, of), 'utf8')) as Record<string, string> : {})
  // A key that a language still lacks is read in English rather than as a bare key; the shape check does not let it pass.
  const messages = { ...read('en'), ...(isPseudo ? {} : read(language)) }
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => {
    try {
      return [`${slice}.${key}`, compileMessageOrThrow(text, isPseudo ? pseudoText : undefined)]
    } catch (problem) {
      throw new Error(`${slice} ${language}: the message ${key} is not ICU: ${String(problem)}`)
    }
  }))
}

const everyLanguage = () => [...readdirSync(join(app, 'kit/words')).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)), 'en-XA']
const pairs = () => slicesWithWords().flatMap((slice) => everyLanguage().map((language) => `${slice}/${language}`))

/**
 * Lets screens import words, compiled: `virtual:words/SLICE/LANGUAGE` is one small file; `virtual:words` is the map of
 * all that can be loaded, for the browser; `virtual:words-all` holds them all at once, for the server.
 */
export const words = (): Plugin => ({
  name: 'words',
  resolveId: (id) => (id.startsWith('virtual:words') ? `\0${id}` : null),
  load(id) {
    if (id === '\0virtual:words') return `export const load = { ${pairs().map((pair) => `'${pair}': () => import('virtual:words/${pair}').then((m) => m.default)`).join(',\n')} }`
    if (id === '\0virtual:words-all') {
      const names = pairs()
      return `${names.map((pair, place) => `import w${place} from 'virtual:words/${pair}'`).join('\n')}\nexport const all = { ${names.map((pair, place) => `'${pair}': w${place}`).join(', ')} }`
    }
    const [, slice, language] = /^\0virtual:words\/([\w-]+)\/([\w-]+)$/.exec(id) ?? []
    if (!slice || !language) return null
    this.addWatchFile(wordsFile(slice, language === 'en-XA' ? 'en' : language))
    return `export default ${JSON.stringify(compiledWords(slice, language))}`
  },
})
