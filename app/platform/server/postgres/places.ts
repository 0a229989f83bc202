import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigProblem } from '../config.ts'
import { explained } from '../datafolder.ts'

/** Where the database's parts lie: its cluster, its socket's folder, its log, and links to its libraries where the package cannot hold them. */
export type Places = { dataDir: string; cluster: string; socketDir: string; logFile: string; spareLinks: string }

// The kernel allows 107 bytes for a socket's whole path; its name takes some of them.
const longest = 90

/** The places inside a data folder; the socket moves to the system's temporary folder when the path would be too long for one. */
export function placesIn(dataDir: string): Places {
  const near = join(dataDir, 'run')
  const far = join(tmpdir(), `evenkeel-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
  return {
    dataDir,
    cluster: join(dataDir, 'postgres'),
    socketDir: Buffer.byteLength(near) <= longest ? near : far,
    logFile: join(dataDir, 'postgres.log'),
    spareLinks: join(dataDir, 'lib'),
  }
}

/** Makes the socket's folder for this account alone; refuses one that somebody else could have prepared. */
export function makeSocketDir({ socketDir }: Places, owner: number): void {
  explained(`The folder ${socketDir} cannot be made`, () => mkdirSync(socketDir, { recursive: true, mode: 0o700 }))
  const found = lstatSync(socketDir)
  const isOurs = found.uid === owner || found.uid === process.getuid?.()
  if (found.isDirectory() && isOurs && (found.mode & 0o077) === 0) return
  throw new ConfigProblem(`The folder ${socketDir} is open to other accounts of this machine: remove it and start again.`)
}
