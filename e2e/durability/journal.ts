import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** One write that was acknowledged: whose, under which id and key, and the hash of what was said. */
export type Acknowledged = { person: number; id: string; key: string; hash: string }

/** The driver's own record of what was acknowledged, flushed to disk line by line and apart from the service's data. */
export function openJournal(file: string) {
  const handle = openSync(file, 'a', 0o600)
  return {
    note(line: Acknowledged): void {
      writeSync(handle, `${JSON.stringify(line)}\n`)
      fsyncSync(handle)
    },
    lines: (): Acknowledged[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Acknowledged),
    close: () => closeSync(handle),
  }
}

export type Journal = ReturnType<typeof openJournal>
