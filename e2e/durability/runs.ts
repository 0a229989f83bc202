import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Ended = { code: number | null; said: string; complained: string }

/** Runs one of the program's own commands (app/server.ts, app/cli.ts) until it ends; a start that goes on for a minute is stopped and has no code. */
export async function ends(program: 'server' | 'cli', env: Record<string, string>, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, `../../app/${program}.ts`), ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (piece: Buffer) => { said += piece.toString() })
  child.stderr.on('data', (piece: Buffer) => { complained += piece.toString() })
  const late = setTimeout(() => child.kill('SIGTERM'), 60_000)
  return new Promise((over) => child.once('close', (code) => {
    clearTimeout(late)
    over({ code, said, complained })
  }))
}
