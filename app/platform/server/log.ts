import { pino, type Logger } from 'pino'

export type Log = Logger

/** Where the house writes what happened, never what people wrote: ids, routes, times, and the place of a bug. */
export const openLog = (level: string = 'info', to?: pino.DestinationStream): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'says' }, to ?? pino.destination({ sync: false }))

/** What may be logged of a problem: its kind and its place. Messages are left out, since the database and parsers quote what was sent. */
export function placeOf(problem: unknown): { kind: string; code?: string; at: string[] } {
  if (!(problem instanceof Error)) return { kind: typeof problem, at: [] }
  const code = (problem as { code?: unknown }).code
  const frames = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim())
  return { kind: problem.name, ...(typeof code === 'string' ? { code } : {}), at: frames }
}
