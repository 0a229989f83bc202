import type { Line } from '../records.ts'

/** A line of the talk as it leaves the device. */
export type SentLine = { by: 'person' | 'program'; text: string }

/** So many lines leave, at most, and so much of each. */
export const MOST_LINES = 6
export const MOST_SIGNS = 600

/** The last few lines up to what the person said last; what was answered to that already is not among them. */
export function lastLines(lines: readonly Line[]): SentLine[] {
  const end = lines.findLastIndex(({ by }) => by === 'person') + 1
  return lines.slice(Math.max(0, end - MOST_LINES), end).map((line): SentLine => ({ by: line.by, text: cut(line.by === 'person' ? line.text : line.says.join(' ')) })).filter(({ text }) => text !== '')
}

// The end of a long line is nearer to what is meant now; a sign that is two is not cut through.
const cut = (text: string) => text.trim().slice(-MOST_SIGNS).replace(/^[\udc00-\udfff]/, '').trim()
