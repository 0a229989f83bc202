import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { card, course, story } from '../course.ts'
import { faultsOf, practice } from '../practice.ts'

// Says what is wrong with the content files: `node packages/practice/tools/check.ts [part of a name]`. The tests ask the same.

const shapes = { practices: practice, courses: course, cards: card, stories: story } as const

/** What is wrong with the content files whose name contains the given text, as sentences. */
export function faultsInFiles(named = ''): string[] {
  return Object.entries(shapes).flatMap(([folder, shape]) => readdirSync(join(import.meta.dirname, '..', folder)).filter((file) => file.endsWith('.json') && file.includes(named)).flatMap((file) => {
    const at = `${folder}/${file}`
    try {
      const raw = JSON.parse(readFileSync(join(import.meta.dirname, '..', folder, file), 'utf8')) as { id?: string }
      const read = shape.safeParse(raw)
      if (!read.success) return read.error.issues.map((issue) => `${at}: ${issue.path.join('.')}: ${issue.message}`)
      return [...(raw.id === file.slice(0, -5) ? [] : [`${at}: its id is ${raw.id}`]), ...(folder === 'practices' ? faultsOf(practice.parse(raw)).map((fault) => `${at}: ${fault}`) : [])]
    } catch (problem) {
      return [`${at}: ${String(problem)}`]
    }
  }))
}

if (import.meta.main) {
  const faults = faultsInFiles(process.argv[2])
  console.log(faults.length === 0 ? 'Nothing is wrong.' : faults.join('\n'))
  process.exitCode = faults.length === 0 ? 0 : 1
}
