import { randomBytes } from 'node:crypto'
import {
  closeSync, existsSync, fchownSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync,
  unlinkSync, writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { ConfigProblem } from '../config.ts'
import { explained } from '../datafolder.ts'
import { type Account, give, spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Places } from './places.ts'
import { problemIn } from './problems.ts'

/** PostgreSQL's major version that the package brings. */
export const major = '18'
/** The account inside the database that owns it all. */
export const rootName = 'evenkeel_root'

const drafts = 'postgres.new-'

/** Whether the data folder holds a cluster; refuses one of another version, and a folder that is none. */
export function hasCluster({ dataDir, cluster }: Places): boolean {
  if (!existsSync(cluster)) return false
  const file = join(cluster, 'PG_VERSION')
  const version = explained(`The database in ${dataDir} cannot be read`, () => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined))
  if (version === major) return true
  if (!version) throw new ConfigProblem(`${cluster} is not a PostgreSQL database: move it away, or start with another DATA_DIR.`)
  throw new ConfigProblem(
    `The database in ${dataDir} was made by PostgreSQL ${version}, and this Evenkeel brings ${major}: bring it over by a backup and restore, or start with another DATA_DIR.`,
  )
}

/** Makes the cluster beside its place and moves it there when it is whole, so a break in the middle leaves nothing half. */
export async function makeCluster(places: Places, binaries: Binaries, account: Account, password: string): Promise<void> {
  const draft = join(places.dataDir, `${drafts}${process.pid}`)
  removeDrafts(places)
  explained(`The database in ${places.dataDir} cannot be made`, () => mkdirSync(draft, { mode: 0o700 }))
  give(account, draft)

  const passwordFile = hiddenFile(join(places.dataDir, `.${randomBytes(6).toString('hex')}`), password, account)
  const kind = ['--locale=C.UTF-8', '--encoding=UTF8', '--data-checksums', '--no-instructions']
  const args = ['-D', draft, ...kind, '--auth=scram-sha-256', `--username=${rootName}`, '--pwfile=/dev/stdin']
  try {
    const said = await spoken(spawnAs(account, binaries.initdb, args, { env: binaries.env, stdio: [passwordFile, 'pipe', 'pipe'] }))
    if (said.code !== 0) throw problemIn(said.text, places, 'The database cannot be made')
    renameSync(draft, places.cluster)
  } finally {
    closeSync(passwordFile)
    removeDrafts(places)
  }
  const folder = openSync(places.dataDir, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** Removes what a broken-off start has left. */
export function removeDrafts({ dataDir }: Places): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(drafts)) rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

// Open but without a name: even a kill leaves no password behind.
function hiddenFile(path: string, text: string, account: Account): number {
  const file = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  if (account.kind === 'other') fchownSync(file, account.uid, account.gid)
  writeFileSync(file, `${text}\n`)
  return file
}

function spoken(child: ReturnType<typeof spawnAs>): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (piece) => (text += piece))
    child.stderr?.on('data', (piece) => (text += piece))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, text }))
  })
}
