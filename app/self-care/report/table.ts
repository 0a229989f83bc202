import { moods, type CheckIn, type Mood } from '../check-in.ts'
import type { Cell } from '../takeaway/csv.ts'
import { isIn } from './facts.ts'
import type { Facts } from './report.ts'
import { goingOut, type SpokenPart } from './spoken.ts'

/** The words a table needs, in the language of the report. */
export type TableWords = {
  head: [part: string, day: string, what: string, value: string, words: string]
  state: string
  mood(mood: Mood): string
  band(words: string, band: string): string
  scale(scale: string): string
}

/** The report as rows for a spreadsheet: of each part that goes out its figures, and of one's own words what stands in the report. What is struck out is not in it. */
export function* reportRows(parts: readonly SpokenPart[], { span, scores, goals, own }: Facts, checkIns: readonly CheckIn[], words: TableWords): Generator<Cell[], void> {
  yield words.head
  for (const part of goingOut(parts)) {
    const { title } = part
    const texts = new Map(part.lines.map(({ id, text }) => [id, text]))
    switch (part.id) {
      case 'moods':
        if (!texts.has('moods.drawing')) break
        for (const { day, mood } of checkIns.filter((one) => isIn(one.day, span)).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)))
          yield [title, day.toString(), words.state, moods.indexOf(mood) + 1, words.mood(mood)]
        break
      case 'scores':
        for (const { id, day, scales } of scores?.scored ?? []) {
          for (const { scale, total, band, words: of } of scales) {
            // A first or last result has a sentence of its own; those between stand and fall with the drawing.
            const isEnd = id === scores!.scored[0].id || id === scores!.scored.at(-1)!.id
            if (texts.has(isEnd ? `scores.${id}.${scale ?? 'total'}` : 'scores.drawing'))
              yield [title, day.toString(), scale ? `${scores!.name}, ${words.scale(scale)}` : scores!.name, total, words.band(of, band)]
          }
        }
        break
      case 'words':
        for (const { id, day } of own) if (texts.has(id)) yield [title, day.toString(), null, null, texts.get(id)!]
        break
      case 'goals':
        for (const { id, name, days } of goals) if (texts.has(`goals.${id}`)) yield [title, null, name, days, texts.get(`goals.${id}`)!]
        break
      case 'limits':
        for (const { text } of part.lines) yield [title, null, null, null, text]
    }
  }
}
