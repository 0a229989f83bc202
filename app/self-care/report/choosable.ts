import type { Id } from '#prelude/id.ts'
import type { PlainDate } from '#prelude/time.ts'
import type { CheckIn } from '../check-in.ts'
import type { Entry } from '../journal/entry.ts'
import { isIn, type Span } from './facts.ts'
import type { OwnWords } from './report.ts'

type Held<Thing> = Thing & { id: Id<'record'> }
/** Words that may be chosen for a report, and where they were written. None is chosen for anybody. */
export type Choosable = OwnWords & { from: 'check-in' | 'journal' }

/** The notes of check-ins and the lines of the journal of these days, the newest day first. */
export function wordsToChoose(checkIns: readonly Held<CheckIn>[], entries: readonly Held<Entry>[], span: Span): Choosable[] {
  const all = [
    ...checkIns.filter(({ day, note }) => isIn(day, span) && note.trim() !== '').map(({ id, day, note }): Choosable => ({ id: `note.${id}`, day, text: note.trim(), from: 'check-in' })),
    ...entries.filter(({ day }) => isIn(day, span)).flatMap(({ id, day, text, grateful }) =>
      linesOf(text, grateful).map((line, place): Choosable => ({ id: `line.${id}.${place}`, day, text: line, from: 'journal' }))),
  ]
  return all.toSorted((a, b) => later(a.day, b.day))
}

const later = (a: PlainDate, b: PlainDate) => Temporal.PlainDate.compare(b, a)
const linesOf = (text: string, grateful: readonly string[]) => [...text.split('\n'), ...grateful].map((line) => line.trim()).filter((line) => line !== '')
