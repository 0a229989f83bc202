import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { isPostgresIn, postgresesIn } from '#platform/postgres/processes.ts'

/** The postmaster of a service's own folder; undefined where none runs there. No other PostgreSQL of this machine is ever named. */
export function postmasterOf(folder: string): number | undefined {
  const cluster = clusterOf(folder)
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10)
    return isPostgresIn(pid, cluster) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Every PostgreSQL process that works in a service's own folder. */
export const postgresesOf = (folder: string): number[] => postgresesIn(clusterOf(folder))

/** Kills the postmaster of a service's own folder, as a fall would: without a word. Gives the number it had. */
export function killPostmaster(folder: string): number {
  const pid = postmasterOf(folder)
  if (pid === undefined) throw new Error('there is no PostgreSQL to kill')
  process.kill(pid, 'SIGKILL')
  return pid
}

const clusterOf = (folder: string) => realpathSync(join(folder, 'data/postgres'))
