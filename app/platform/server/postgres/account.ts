import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from 'node:child_process'
import { chmodSync, chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigProblem } from '../config.ts'
import type { Binaries } from './binaries.ts'
import type { Places } from './places.ts'

/** As whom PostgreSQL runs: as ourselves, as ourselves behind a namespace where we are not root, or as another account. */
export type Account = { kind: 'ourselves' } | { kind: 'namespace' } | { kind: 'other'; uid: number; gid: number }

const namespace = ['--user', '--map-user=1000', '--map-group=1000']

/** Chooses the account, since PostgreSQL refuses root; an existing cluster stays with its owner where that can be. */
export function chooseAccount({ dataDir, cluster }: Places, binaries: Binaries): Account {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  const uid = process.getuid?.()
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new ConfigProblem(
        `The database in ${dataDir} belongs to another account of this machine: start Evenkeel as that account, or with another DATA_DIR.`,
      )
    }
    return { kind: 'ourselves' }
  }
  if (!owner || owner.uid === 0) {
    const here: Account = { kind: 'namespace' }
    if (canWork(here, binaries, '-w', dataDir)) return here
  }

  const other: Account = { kind: 'other', ...(owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()) }
  letPass(dataDir, other.gid)
  if (owner) handOver(cluster, other)
  if (owner ? canWork(other, binaries, '-w', cluster) : canWork(other, binaries, '-x', dataDir)) return other
  throw new ConfigProblem(
    `PostgreSQL does not run as root, and no other account reaches ${dataDir} and the program's own folder: start Evenkeel as an ordinary account, or put both where others may pass, such as under /srv.`,
  )
}

/** Starts a program as the account, in the folder every account may enter. */
export function spawnAs(account: Account, program: string, args: string[], options: SpawnOptions): ChildProcess {
  const [command, given] = withNamespace(account, program, args)
  return spawn(command, given, { ...options, cwd: '/', ...ids(account) })
}

/** Gives a file or folder to the account. */
export function give(account: Account, path: string): void {
  if (account.kind === 'other') chownSync(path, account.uid, account.gid)
}

// Asked of the account itself: may it run the program, and write into (-w) or pass through (-x) the folder?
function canWork(account: Account, { postgres, env }: Binaries, how: '-w' | '-x', folder: string): boolean {
  const [command, given] = withNamespace(account, '/bin/sh', ['-c', '"$0" --version && test "$1" "$2"', postgres, how, folder])
  return spawnSync(command, given, { cwd: '/', env, stdio: 'ignore', ...ids(account) }).status === 0
}

function withNamespace(account: Account, program: string, args: string[]): [string, string[]] {
  return account.kind === 'namespace' ? ['unshare', [...namespace, program, ...args]] : [program, args]
}

const ids = (account: Account) => (account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {})

function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((one) => one.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

// The account may pass through the data folder, but neither list nor read it.
function letPass(dataDir: string, gid: number) {
  chownSync(dataDir, statSync(dataDir).uid, gid)
  chmodSync(dataDir, 0o710)
}

function handOver(folder: string, { uid, gid }: { uid: number; gid: number }) {
  if (statSync(folder).uid === uid) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, name), uid, gid)
  // The folder itself comes last, so that a start broken off in the middle does it all again.
  chownSync(folder, uid, gid)
}
