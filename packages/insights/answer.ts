import { z } from 'zod'
import { claimsFrom } from './claims.ts'
import { entry, MOST_ENTRIES } from './entry.ts'

/** The longest line that is read, in signs: 20,000 entries with a dozen factors each fit. */
const MOST_SIGNS = 16_000_000

const asked = z.strictObject({ entries: z.array(entry).max(MOST_ENTRIES, `more than ${MOST_ENTRIES} entries`) })

/** Answers one line of `evenkeel insights`: `{"entries":[…]}` gives `{"claims":[…]}`; a line of another shape gives `{"error":"a sentence"}` and never throws. */
export function answerLine(line: string): string {
  if (line.length > MOST_SIGNS) return failed(`The line is longer than ${MOST_SIGNS} signs.`)
  let said: unknown
  try {
    said = JSON.parse(line, refuseProto)
  } catch {
    return failed('The line is not JSON.')
  }
  const read = asked.safeParse(said)
  if (!read.success) return failed(`The line is not of the shape {"entries":[{"at","zone","mood","factors"}]}: ${sentenceOf(read.error.issues[0]!)}.`)
  return JSON.stringify({ claims: claimsFrom(read.data.entries) })
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a forbidden key')
  return value
}

const failed = (error: string) => JSON.stringify({ error })

/** Says where and what, without repeating what the person wrote; the names of factors are theirs, so only the place is told. */
function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  const place = path.slice(0, 3).map((step, depth) => (depth === 1 ? `number ${Number(step) + 1}` : String(step))).join(' ')
  return `${place ? `${place}: ` : ''}${message.replace(/\.$/, '')}`
}
