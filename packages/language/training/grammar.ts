import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { authoredFolder } from './data.ts'
import { seeded } from './seeded.ts'

type Made = { text: string; labels: string[] }

/** Texts made from the patterns of authored/templates.en.tsv, each pattern filled in `times` times; the same for one seed. */
export const composed = (times = 14, seed = 77): Made[] => madeFrom('templates.en.tsv', times, seed)

/** Requests to the companion, made from the patterns of authored/intents.en.tsv. */
export const composedIntents = (times = 60, seed = 78): Made[] => madeFrom('intents.en.tsv', times, seed)

function madeFrom(name: string, times: number, seed: number): Made[] {
  const lines = readFileSync(join(authoredFolder, name), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  const lists = new Map<string, string[]>()
  const patterns: [string, string][] = []
  for (const line of lines) {
    const [head = '', rest = ''] = line.split('\t')
    if (head.startsWith('{')) lists.set(head.slice(1, -1), rest.split('|'))
    else patterns.push([head, rest])
  }
  const next = seeded(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? ''
  const fill = (pattern: string): string => {
    let text = pattern
    for (let turn = 0; turn < 6 && /[({]/.test(text); turn += 1) {
      text = text.replaceAll(/\(([^()]*)\)/g, (_, inner: string) => pick(inner.split('|'))).replaceAll(/\{([a-z]+)\}/g, (_, name: string) => pick(lists.get(name) ?? ['']))
    }
    return text.replaceAll(/ +/g, ' ').trim()
  }
  const made = new Map<string, string>()
  for (const [kind, pattern] of patterns) for (let time = 0; time < times; time += 1) made.set(typed(fill(pattern), next), kind)
  return [...made].map(([text, kind]) => ({ text, labels: [kind] }))
}

/** As people type: sometimes without apostrophes, sometimes with a capital and a stop. */
function typed(text: string, next: () => number): string {
  let out = text
  if (next() < 0.5) out = out.replaceAll("'", '')
  if (next() < 0.4) out = out.charAt(0).toUpperCase() + out.slice(1)
  if (next() < 0.2) out = out.replaceAll(/\bi\b/g, 'I')
  return out
}
