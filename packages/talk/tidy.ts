import type { At, State } from './state.ts'

/** A text as it may be kept and shown back: one line, no signs that are not seen, at most so many bytes, never cut within a sign. */
export function tidy(text: string, bytes: number): string {
  // Joiners stay, since Persian, Hindi and many signs need them; what turns the direction of writing goes.
  const clean = text.slice(0, bytes * 2).replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069\s\ufffd]+/gu, ' ').replace(/["“”„]/g, '’').replace(/\\/g, '/').trim()
  if (clean.length * 4 <= bytes) return clean
  let size = 0
  let end = 0
  for (const sign of clean) {
    const point = sign.codePointAt(0)!
    size += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (size > bytes - 3) return `${clean.slice(0, end).trim()}…`
    end += sign.length
  }
  return clean
}

/** What is kept of one answer, and of all the answers of one exercise, in bytes. */
const ONE = 160
const ALL = 620
const PAUSED = 200

/** An answer taken up into what is kept; the oldest give way first. */
export function kept(got: Readonly<Record<string, string>>, name: string, text: string): Record<string, string> {
  return within({ ...Object.fromEntries(Object.entries(got).filter(([one]) => one !== name)), [name]: tidy(text, ONE) }, ALL)
}

/** A place as it is kept while another exercise goes on. */
export const pausedAt = ({ flow, step, got }: At): At => ({ flow, step, got: within(got, PAUSED) })

function within(got: Record<string, string>, bytes: number): Record<string, string> {
  const entries = Object.entries(got)
  const size = (list: typeof entries) => list.reduce((sum, [name, text]) => sum + name.length + bytesOf(text) + 6, 0)
  while (entries.length > 1 && size(entries) > bytes) entries.shift()
  return Object.fromEntries(entries)
}

const encoder = new TextEncoder()
const bytesOf = (text: string) => encoder.encode(text).length

/** The most a state may weigh, as JSON in UTF-8. */
export const MOST_BYTES = 2048
export const weightOf = (state: State): number => bytesOf(JSON.stringify(state))
