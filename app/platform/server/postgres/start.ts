import { chooseAccount, give } from './account.ts'
import { findBinaries } from './binaries.ts'
import { hasCluster, makeCluster, removeDrafts, rootName } from './cluster.ts'
import { createDatabase, tryConnect } from './connect.ts'
import { makeSocketDir, placesIn } from './places.ts'
import { adopt, clearStaleLocks, isLiving, launch, type Postmaster, whatItSaid, whenGone } from './postmaster.ts'
import { isPassing, problemIn } from './problems.ts'
import { isGoneWithin } from './processes.ts'

export type Wishes = {
  /** The data folder, absolute and already ours (lockDataFolder). */
  dataDir: string
  /** The root account's password inside the database, the same at every start. */
  password: string
  database?: string
  /** Takes one sentence for the person who started us. */
  log?: (sentence: string) => void
  /** Called when PostgreSQL had ended by itself and answers again: connections made before are lost. */
  onRestart?: () => void
}

export type RunningPostgres = {
  connection: { host: string; port: number; user: string; password: string; database: string }
  /** The postmaster's process; another one after a restart. */
  readonly pid: number
  /** Ends it in good order and waits until it is gone. */
  stop(): Promise<void>
}

// Half a minute to answer at all; while it says that it repairs itself after a fall, it has longer.
const patience = { silent: 30_000, repairing: 600_000, stopping: 60_000 }

/** Runs our own PostgreSQL in the data folder: makes it at the first start, adopts it where it outlived us, and starts it again when it falls. */
export async function startPostgres({ dataDir, password, database = 'evenkeel', log = () => {}, onRestart = () => {} }: Wishes): Promise<RunningPostgres> {
  const places = placesIn(dataDir)
  const isNew = !hasCluster(places)
  const binaries = findBinaries(places.spareLinks)
  const account = chooseAccount(places, binaries)
  makeSocketDir(places, account.kind === 'other' ? account.uid : process.getuid!())
  give(account, places.socketDir)
  if (isNew) {
    log('Making the database, which takes a few seconds the first time.')
    await makeCluster(places, binaries, account, password)
  } else removeDrafts(places)

  const connection = { host: places.socketDir, port: 5432, user: rootName, password, database }
  const stopping = new AbortController()
  let current: Postmaster = await begin()
  await untilItAnswers().catch(async (error: unknown) => {
    stopping.abort()
    await endProcess(current)
    throw error
  })
  const watching = watch()

  async function begin(): Promise<Postmaster> {
    const found = adopt(places.cluster)
    if (found && !found.outdated) return found
    // After an update the old program still runs: its files are gone from under it.
    if (found) await endProcess(found)
    clearStaleLocks(places)
    return launch(places, binaries, account)
  }

  async function untilItAnswers(): Promise<void> {
    const began = performance.now()
    for (;;) {
      if (stopping.signal.aborted) return
      const waited = performance.now() - began
      const answer = await tryConnect(connection)
      if (answer === 'yes') return
      if (answer === 'no database') {
        await createDatabase(connection)
        continue
      }
      if (!isLiving(current)) {
        const said = whatItSaid(current, places)
        if (!current.adopted && (!isPassing(said) || waited > patience.silent)) throw problemIn(said, places, 'The database does not start')
        await pause(200)
        if (!stopping.signal.aborted) current = await begin()
      } else if (waited > (answer === 'repairing' ? patience.repairing : patience.silent)) {
        throw problemIn(whatItSaid(current, places), places, 'The database does not answer')
      }
      await pause(20)
    }
  }

  async function watch() {
    for (;;) {
      await whenGone(current, stopping.signal)
      if (stopping.signal.aborted) return
      log('PostgreSQL ended by itself; starting it again.')
      for (let rest = 200; !stopping.signal.aborted && !(await cameBack()); rest = Math.min(rest * 2, 5000)) await pause(rest)
      if (!stopping.signal.aborted) onRestart()
    }
  }

  async function cameBack(): Promise<boolean> {
    try {
      current = await begin()
      await untilItAnswers()
      return true
    } catch (error) {
      log((error as Error).message)
      return false
    }
  }

  return {
    connection,
    get pid() { return current.pid },
    async stop() {
      stopping.abort()
      await watching
      await endProcess(current)
    },
  }
}

async function endProcess({ pid, start }: Postmaster) {
  if (start === undefined || !isLiving({ pid, start })) return
  process.kill(pid, 'SIGINT')
  if (await isGoneWithin(pid, start, patience.stopping)) return
  throw new Error(`PostgreSQL (process ${pid}) is still writing after ${patience.stopping / 1000} seconds`)
}

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms))
