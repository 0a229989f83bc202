import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../features.ts'
import { normalise } from '../normalise.ts'

/** A text with what it is, and the part it belongs to. */
export type Line = { text: string; labels: string[]; words?: string | undefined; part: 'train' | 'dev' | 'test' }

/** The folder of data sets that are not ours to pass on; see models/card.md for where each is to be had. */
export const lentFolder = process.env['EVENKEEL_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname

export const authoredFolder = new URL('../authored', import.meta.url).pathname

/** The authored files of signals in a language, in the order in which they were written: of two near-copies the earlier decides the part. Each was written by another hand, none of them with an eye on errors. */
export const signalFiles = (language: string): string[] => language === 'en'
  ? ['signals-danger.en.tsv', 'signals-other.en.tsv', 'signals-wide.en.tsv', 'signals-wide-other.en.tsv', 'signals-far.en.tsv', 'signals-chat.en.tsv']
  : [`signals.${language}.tsv`, `signals-chat.${language}.tsv`].filter((name) => existsSync(join(authoredFolder, name)))

/** The lines of a table with a heading; fields are parted by tabs, lines beginning with # are left out. */
export function table(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').split('\n').map((line) => line.replace(/\r$/, '')).filter((line) => line && !line.startsWith('# ') && !/^#? ?text\t/.test(line))
  return lines.map((line) => line.split('\t'))
}

/**
 * Authored lines, parted into train, dev and test so that near-copies of one line stay on one side. Lines of `added` files were written after errors had been
 * looked at: they only train, and those too near to a line that is held out are left out.
 */
export function authored(names: string[], added: string[] = []): Line[] {
  const rows = names.flatMap((name) => table(join(authoredFolder, name)))
  const later = added.flatMap((name) => table(join(authoredFolder, name)))
  const groups = groupsOfCopies([...rows, ...later].map(([text = '']) => text))
  const line = ([text = '', labels = '', words]: string[], part: Line['part']): Line => ({ text, labels: labels.split(/[,;]\s*/), words, part })
  const known = new Map<string, Line['part']>()
  const first = rows.map((row, place) => {
    const part = partOf(groups[place] ?? row[0] ?? '')
    known.set(groups[place] ?? '', part)
    return line(row, part)
  })
  return [...first, ...later.filter((_, place) => (known.get(groups[rows.length + place] ?? '') ?? 'train') === 'train').map((row) => line(row, 'train'))]
}

/** Eight parts of ten are for training, one for choosing, one for judging at the end. */
export function partOf(key: string): Line['part'] {
  const part = (hashOf(key, 0x5eed) >>> 0) % 10
  return part < 8 ? 'train' : part === 8 ? 'dev' : 'test'
}

/** For each text the text that stands for its group: texts that share seven tenths of their words are one group. */
export function groupsOfCopies(texts: string[]): string[] {
  const sets = texts.map((text) => new Set(normalise(text).map(({ word }) => word)))
  const parents = texts.map((_, place) => place)
  const root = (place: number): number => {
    let at = place
    while (parents[at] !== at) at = parents[at] as number
    return at
  }
  const holding = new Map<string, number[]>()
  for (const [place, set] of sets.entries()) {
    const shared = new Map<number, number>()
    for (const word of set) {
      for (const other of holding.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, both] of shared) {
      if (both / (set.size + (sets[other] as Set<string>).size - both) >= 0.7) joinGroups(parents, root(place), root(other))
    }
    for (const word of set) (holding.get(word) ?? holding.set(word, []).get(word) as number[]).push(place)
  }
  return texts.map((_, place) => texts[root(place)] as string)
}

/** GoEmotions: the 28 names and the lines of one part. */
export function goEmotions(part: 'train' | 'dev'): { text: string; labels: string[] }[] {
  const names = readFileSync(join(lentFolder, 'goemotions/labels.txt'), 'utf8').trim().split('\n')
  return table(join(lentFolder, `goemotions/${part}.tsv`)).map(([text = '', labels = '']) => ({ text, labels: labels.split(',').map((label) => names[Number(label)] ?? 'neutral') }))
}

/** SAD: sentences about a stressor with one of nine topics. */
export function sad(part: 'train' | 'val'): { text: string; labels: string[] }[] {
  return table(join(lentFolder, `sad-stress/${part}.tsv`)).map(([text = '', topic = '']) => ({ text, labels: [topic] }))
}

/** CLINC150: short requests of 150 intents, and some of none (`oos`). */
export function clinc(part: 'train' | 'val'): { text: string; labels: string[] }[] {
  const all = JSON.parse(readFileSync(join(lentFolder, 'clinc150/train_val.json'), 'utf8')) as Record<string, [string, string][]>
  return [...(all[part] ?? []), ...(all[part === 'train' ? 'oos_train' : 'oos_val'] ?? [])].map(([text, intent]) => ({ text, labels: [intent] }))
}

/** The phrases of the Suicide Risk Lexicon by construct, as validated by its clinicians. */
export function lexicon(): Map<string, string[]> {
  const rows = csv(readFileSync(join(lentFolder, 'suicide-risk-lexicon/suicide_risk_lexicon_validated.csv'), 'utf8'))
  const heads = rows[0] ?? []
  const found = new Map<string, string[]>()
  for (const [column, head] of heads.entries()) {
    if (!head || /_(?:include|add)$/.test(head)) continue
    // The first rows hold the construct's name, definition, source and examples.
    found.set(head, rows.slice(5).map((row) => (row[column] ?? '').trim()).filter((phrase) => phrase && phrase.length < 60))
  }
  return found
}

/** The earlier text stands for the group, so that texts added later change nobody's side. */
function joinGroups(parents: number[], one: number, other: number): void {
  parents[Math.max(one, other)] = Math.min(one, other)
}

function csv(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] as string
    if (quoted) {
      if (sign === '"' && text[place + 1] === '"') field += text[place += 1]
      else if (sign === '"') quoted = false
      else field += sign
    } else if (sign === '"') quoted = true
    else if (sign === ',') { rows.at(-1)?.push(field); field = '' }
    else if (sign === '\n') { rows.at(-1)?.push(field); field = ''; rows.push([]) }
    else if (sign !== '\r') field += sign
  }
  rows.at(-1)?.push(field)
  return rows
}
