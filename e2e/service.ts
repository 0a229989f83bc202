import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A service of a story's own: a process in a temporary folder, on a free port of this machine. */
export type Service = {
  address: string
  folder: string
  child: ChildProcess
  /** What it has said so far. */
  said(): string
  env: Record<string, string>
  /** Ends it in good order, its database too. */
  stop(): Promise<void>
  /** Removes its folder as well. */
  [Symbol.asyncDispose](): Promise<void>
}

/** Finds a port that nobody uses at this moment. */
export const freePort = () => new Promise<number>((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number }
    server.close(() => found(port))
  })
})

type Wishes = { args?: string[]; env?: Record<string, string>; folder?: string; port?: number }

/** Starts a service as `npm start` does, and waits until it says that it is open; throws with what it said where it ends instead. */
export async function startService({ args = [], env: more = {}, folder = mkdtempSync(join(tmpdir(), 'evenkeel-story-')), port }: Wishes = {}): Promise<Service> {
  const at = port ?? await freePort()
  const env = { PORT: String(at), DATA_DIR: join(folder, 'data'), ROOT_KEY_FILE: join(folder, 'keys/root.key'), ...more }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../app/server.ts'), ...args], { env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece: Buffer) => { said += piece.toString() })
  const ended = new Promise<void>((over) => child.once('exit', () => over()))
  await new Promise<void>((open, failed) => {
    const look = () => { if (/open at .*\n(?:.*\n)+/.test(said)) open() }
    child.stdout!.on('data', look)
    child.once('exit', () => failed(new Error(`the service ended: ${said}`)))
    setTimeout(() => failed(new Error(`the service did not open in time: ${said}`)), 150_000).unref()
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  return {
    address: `http://localhost:${at}`, folder, child, env, said: () => said, stop,
    async [Symbol.asyncDispose]() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
