import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lentFolder, table } from '#language/training/data.ts'
import { type Attempt, attemptsOf } from '../redteam/attempts.ts'
import { readTemplates } from '../redteam/templates.ts'

const filesIn = (folder: string): [name: string, text: string][] => {
  const path = join(import.meta.dirname, '../redteam', folder)
  return readdirSync(path).filter((name) => name.endsWith('.txt')).sort().map((name) => [name.replace('.txt', ''), readFileSync(join(path, name), 'utf8')])
}

/** All attempts of the files in redteam/attempts, each text once. */
export function readAttempts(): Attempt[] {
  const known = new Set<string>()
  return filesIn('attempts').flatMap(([, text]) => attemptsOf(readTemplates(text), known))
}

/** The talks of each persona in redteam/personas, by its name. */
export function readPersonas(): [name: string, talks: Attempt[]][] {
  const known = new Set<string>()
  return filesIn('personas').map(([name, text]) => [name, attemptsOf(readTemplates(text), known)])
}

/** What VERA-MH says: the risk of each persona by its name in small letters, and the numbers of the rubric's questions; undefined where the lent folder is not here. */
export function readVera(): { risks: Map<string, string>; questions: Set<number> } | undefined {
  const path = (name: string) => join(lentFolder, 'vera-mh', name)
  if (!existsSync(path('personas.tsv')) || !existsSync(path('rubric.tsv'))) return undefined
  const [heads = [], ...personas] = table(path('personas.tsv'))
  const at = heads.indexOf('Current Risk Level')
  return {
    risks: new Map(personas.map((row) => [(row[0] ?? '').toLowerCase(), (row[at] ?? '').toLowerCase()])),
    questions: new Set(table(path('rubric.tsv')).flatMap(([id = '']) => (/^\d+$/.test(id) ? [Number(id)] : []))),
  }
}
