import { randomBytes } from 'node:crypto'
import {
  closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync,
  statSync, writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Config, ConfigProblem, isInside, keyInsideData } from './config.ts'
import { startOf } from './postgres/processes.ts'

type Places = Pick<Config, 'dataDir' | 'rootKeyFile'>

const keyLength = 32

/** Makes the data folder (only its owner may enter) and, at the first start, the root key; refuses places that others may read. */
export function prepareDataFolder(config: Places): void {
  makeFolder(config.dataDir, 'data folder')
  if ((statSync(config.dataDir).mode & 0o067) !== 0) {
    throw new ConfigProblem(`The data folder ${config.dataDir} can be read by other accounts of this machine: run chmod 700 ${config.dataDir}.`)
  }
  if (!existsSync(config.rootKeyFile)) makeRootKey(config)
  // Again with links followed, which the settings alone cannot show.
  const key = explained(`The root key ${config.rootKeyFile} cannot be read`, () => realpathSync(config.rootKeyFile))
  if (isInside(key, realpathSync(config.dataDir))) throw new ConfigProblem(keyInsideData(config))
  rootKey(config)
}

/** The root key's 32 bytes, read from its file; refuses a file that others may read, or that holds no key. */
export function rootKey({ rootKeyFile }: Places): Uint8Array {
  const text = explained(`The root key ${rootKeyFile} cannot be read`, () => {
    if ((statSync(rootKeyFile).mode & 0o077) !== 0) {
      throw new ConfigProblem(`The root key ${rootKeyFile} can be read by other accounts of this machine: run chmod 400 ${rootKeyFile}.`)
    }
    return readFileSync(rootKeyFile, 'utf8').trim()
  })
  const key = Buffer.from(text, 'base64')
  if (key.length === keyLength && key.toString('base64') === text) return new Uint8Array(key)
  throw new ConfigProblem(`The root key ${rootKeyFile} is damaged, since it does not hold 32 bytes in base64: put it back from your backup.`)
}

/** Takes the data folder for this process; a second living process is refused. Gives what lets it go. */
export function lockDataFolder(dir: string): () => void {
  const lock = join(dir, 'evenkeel.lock')
  const mine = `${process.pid} ${startOf(process.pid)} ${bootId()}\n`
  const draft = `${lock}.${process.pid}`
  explained(`The data folder ${dir} cannot be written`, () => writeFileSync(draft, mine, { mode: 0o600 }))
  try {
    for (;;) {
      if (linked(draft, lock)) break
      const theirs = readIfThere(lock)
      if (theirs === undefined) continue
      const holder = livingHolder(theirs)
      if (holder) {
        throw new ConfigProblem(
          `Another Evenkeel (process ${holder}) is already using this data folder. Stop it, or start this one with another DATA_DIR.`,
        )
      }
      setAside(lock, theirs)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (readIfThere(lock) === mine) rmSync(lock, { force: true })
  }
}

function makeRootKey({ dataDir, rootKeyFile }: Places) {
  // A new key would not open what the old one closed.
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new ConfigProblem(
      `The root key ${rootKeyFile} is missing, and the data in ${dataDir} cannot be opened without it: put the key back from your backup.`,
    )
  }
  const folder = dirname(rootKeyFile)
  makeFolder(folder, 'folder for the root key')
  explained(`The root key ${rootKeyFile} cannot be made`, () => {
    const draft = join(folder, `.${basename(rootKeyFile)}.${process.pid}`)
    rmSync(draft, { force: true })
    const file = openSync(draft, 'wx', 0o400)
    try {
      writeFileSync(file, `${randomBytes(keyLength).toString('base64')}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    // A link never replaces: of two first starts with one key file, both go on with the key that came first.
    linked(draft, rootKeyFile)
    rmSync(draft)
    flushFolder(folder)
  })
}

function makeFolder(folder: string, what: string) {
  explained(`The ${what} ${folder} cannot be made`, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
  })
}

function flushFolder(folder: string) {
  const open = openSync(folder, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

// The start time tells a living holder from another process that was later given the same number.
function livingHolder(line: string): number | undefined {
  const [pid, start, boot] = line.trim().split(' ')
  return boot === bootId() && start !== undefined && startOf(Number(pid)) === start ? Number(pid) : undefined
}

// Two starts may find the same stale lock: if what was moved away is not what was read, it belongs to the quicker one and goes back.
function setAside(lock: string, stale: string) {
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (readIfThere(aside) !== stale) linked(aside, lock)
  rmSync(aside, { force: true })
}

const bootId = () => readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? 'unknown'

const whys: Record<string, string> = {
  EACCES: 'this account may not: give it the right, or name another place',
  EPERM: 'this account may not: give it the right, or name another place',
  EROFS: 'the disk is read-only: name another place',
  ENOSPC: 'the disk is full: free some space and start again',
  EDQUOT: 'the disk is full: free some space and start again',
  ENOENT: 'it is not there: put it back',
  ENOTDIR: 'a file lies where a folder should be: name another place',
  EEXIST: 'a file lies where a folder should be: name another place',
  EISDIR: 'a folder lies where a file should be: name another place',
}

/** Turns a disk's refusal into one sentence. */
export function explained<T>(what: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const why = whys[codeOf(error) ?? '']
    if (why) throw new ConfigProblem(`${what}, because ${why}.`, { cause: error })
    throw error
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
