import type { ChildProcess } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Places } from './places.ts'
import { isOutdated, isPostgresIn, isSurelyOther, postgresesIn, startOf } from './processes.ts'
import { settingsFor } from './settings.ts'

/** PostgreSQL's first process: one we launched, or one that outlived the process which launched it. */
export type Postmaster = { pid: number; start: string | undefined; adopted: boolean; outdated: boolean; child?: ChildProcess; logFrom: number }

const fullLog = 5_000_000

/** Starts PostgreSQL so that it outlives us, whatever happens to us. */
export function launch({ cluster, socketDir, logFile }: Places, binaries: Binaries, account: Account): Postmaster {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > fullLog) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  try {
    const logFrom = fstatSync(log).size
    const options = { env: binaries.env, detached: true, stdio: ['ignore' as const, log, log] }
    const child = spawnAs(account, binaries.postgres, ['-D', cluster, ...settingsFor(socketDir)], options)
    child.on('error', () => {})
    child.unref()
    const pid = child.pid ?? 0
    return { pid, start: startOf(pid), adopted: false, outdated: false, child, logFrom }
  } finally {
    closeSync(log)
  }
}

/** Finds a PostgreSQL that already works in our cluster. */
export function adopt(cluster: string): Postmaster | undefined {
  const pid = pidIn(join(cluster, 'postmaster.pid'))
  if (!pid || !isPostgresIn(pid, realpathSync(cluster))) return undefined
  return { pid, start: startOf(pid), adopted: true, outdated: isOutdated(pid), logFrom: Infinity }
}

/** Removes lock files whose number now belongs to something else (as in a restarted container), which PostgreSQL would take for its own kind. */
export function clearStaleLocks({ cluster, socketDir }: Places): void {
  for (const lock of [join(cluster, 'postmaster.pid'), join(socketDir, '.s.PGSQL.5432.lock')]) {
    const pid = pidIn(lock)
    if (pid && isSurelyOther(pid) && postgresesIn(realpathSync(cluster)).length === 0) rmSync(lock, { force: true })
  }
}

/** Whether it still runs. */
export const isLiving = ({ pid, start }: Pick<Postmaster, 'pid' | 'start'>): boolean => start !== undefined && startOf(pid) === start

/** What it wrote into its log since it was launched. */
export function whatItSaid({ logFrom }: Postmaster, { logFile }: Places): string {
  if (logFrom === Infinity) return ''
  const log = openSync(logFile, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(64_000, Math.max(0, fstatSync(log).size - logFrom)))
    return bytes.toString('utf8', 0, readSync(log, bytes, 0, bytes.length, logFrom))
  } finally {
    closeSync(log)
  }
}

/** Resolves when it has ended, or when nobody waits for that any more; waiting alone does not keep our own process alive. */
export function whenGone(postmaster: Postmaster, enough: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!enough.aborted && isLiving(postmaster)) return
      clearInterval(timer)
      postmaster.child?.off('exit', look)
      enough.removeEventListener('abort', look)
      resolve()
    }
    const timer = setInterval(look, 300).unref()
    postmaster.child?.on('exit', look)
    enough.addEventListener('abort', look)
    look()
  })
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Math.abs(Number.parseInt(readFileSync(file, 'utf8'), 10))
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
