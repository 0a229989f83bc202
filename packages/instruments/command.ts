import { z } from 'zod'
import { score } from './score.ts'

const asked = z.object({ instrument: z.string(), answers: z.unknown(), gate: z.unknown().optional() })

/**
 * Answers one JSON line of the `score` command: `{"instrument", "answers"}` gives `{"total", "band", "risk"}`, with `scores` for the DASS-21,
 * or `{"error": sentence}`. The PC-PTSD-5 may come with `"gate": 0`, a no to its first question.
 */
export function answerLine(line: string): string {
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    return failed('The line is not JSON.')
  }
  const { success, data } = asked.safeParse(read)
  if (!success) return failed('The line must be an object with "instrument", the name of one, and "answers", a list of numbers.')
  const scored = score(data.instrument, data.answers, data.gate === undefined ? {} : { gate: data.gate })
  if (!scored.ok) return failed(scored.why)
  const { total, band, risk, scores } = scored
  return JSON.stringify({ total, band, risk, ...(scores ? { scores } : {}) })
}

const failed = (error: string): string => JSON.stringify({ error })
