import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { card, course, story, type Card, type Course, type Story } from '../course.ts'
import { faultsOf, practice, type Practice } from '../practice.ts'

// The content files as they lie on the disk: for the build, the `content` command and the tests. A browser is given what the build made of them.

const shapes = { practices: practice, courses: course, cards: card, stories: story } as const
type Folder = keyof typeof shapes
const home = join(import.meta.dirname, '..')
const filesIn = (folder: Folder) => readdirSync(join(home, folder)).filter((file) => file.endsWith('.json')).toSorted()
const rawOf = (folder: Folder, file: string) => JSON.parse(readFileSync(join(home, folder, file), 'utf8')) as { id?: string }

/** Every practice, course, card and story of the project, in the order of their ids. Throws where a file has not its shape. */
export const allPractices = (): Practice[] => filesIn('practices').map((file) => practice.parse(rawOf('practices', file)))
export const allCourses = (): Course[] => filesIn('courses').map((file) => course.parse(rawOf('courses', file)))
export const allCards = (): Card[] => filesIn('cards').map((file) => card.parse(rawOf('cards', file)))
export const allStories = (): Story[] => filesIn('stories').map((file) => story.parse(rawOf('stories', file)))

/** What is wrong with the content files whose name contains the given text, as sentences; empty where nothing is. */
export function faultsInFiles(named = ''): string[] {
  return (Object.keys(shapes) as Folder[]).flatMap((folder) => filesIn(folder).filter((file) => file.includes(named)).flatMap((file) => {
    const at = `${folder}/${file}`
    try {
      const raw = rawOf(folder, file)
      const read = shapes[folder].safeParse(raw)
      if (!read.success) return read.error.issues.map((issue) => `${at}: ${issue.path.join('.')}: ${issue.message}`)
      return [...(raw.id === file.slice(0, -5) ? [] : [`${at}: its id is ${raw.id}`]), ...(folder === 'practices' ? faultsOf(practice.parse(raw)).map((fault) => `${at}: ${fault}`) : [])]
    } catch (problem) {
      return [`${at}: ${String(problem)}`]
    }
  }))
}
