import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** When a living process began, in the kernel's ticks since the machine started; undefined for one that is gone, or dead and not yet collected. */
export function startOf(pid: number): string | undefined {
  if (!(pid > 0)) return undefined
  try {
    // The name in brackets may hold spaces and brackets itself, so we read from the last one on.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' || state === 'X' ? undefined : rest[18]
  } catch {
    return process.platform !== 'linux' && answersSignals(pid) ? 'unknown' : undefined
  }
}

/** Whether a living process is a PostgreSQL that works in this folder (links followed). */
export function isPostgresIn(pid: number, folder: string): boolean {
  return startOf(pid) !== undefined && linkOf(pid, 'cwd') === folder && /\/postgres( \(deleted\))?$/.test(linkOf(pid, 'exe') ?? '')
}

/** Whether the program of a living process was replaced or removed since it began, as an update does. */
export const isOutdated = (pid: number): boolean => (linkOf(pid, 'exe') ?? '').endsWith(' (deleted)')

/** Whether the number belongs to something that is surely no PostgreSQL at work: another program, or a dead process not yet collected. */
export function isSurelyOther(pid: number): boolean {
  try {
    return startOf(pid) === undefined || readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres'
  } catch {
    return false
  }
}

/** Every living PostgreSQL process that works in this folder: its postmaster and what it started. */
export const postgresesIn = (folder: string): number[] => readdirSync('/proc').map(Number).filter((pid) => pid > 0 && isPostgresIn(pid, folder))

/** Resolves when the process is gone, or with false when it still lives after so many milliseconds. */
export async function isGoneWithin(pid: number, start: string | undefined, ms: number): Promise<boolean> {
  const until = performance.now() + ms
  while (start !== undefined && startOf(pid) === start) {
    if (performance.now() > until) return false
    await new Promise((wake) => setTimeout(wake, 20))
  }
  return true
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function linkOf(pid: number, what: 'cwd' | 'exe'): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/${what}`)
  } catch {
    return undefined
  }
}
