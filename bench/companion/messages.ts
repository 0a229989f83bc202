import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../packages/language/authored')

/** Messages as people type them, of every kind, from the authored English files: what the benches say to the companion. */
export const messages = (most: number): string[] => {
  const all = readdirSync(folder).filter((name) => /^signals.*\.en\.tsv$/.test(name)).toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')[0]!))
  const every = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, place) => place % every === 0).slice(0, most)
}
