import { ConfigProblem } from '../config.ts'
import type { Places } from './places.ts'

/** What PostgreSQL wrote as it failed, as one sentence to act on. */
export function problemIn(text: string, { dataDir, logFile }: Places, what: string): ConfigProblem {
  const lines = text.split('\n').filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line))
  const last = (lines.at(-1) ?? text.trim().split('\n').at(-1) ?? '').replace(/^.*?\b(?:FATAL|PANIC|ERROR|error):\s*/, '')
  const why = sentences.find(([sign]) => sign.test(text))?.[1](dataDir)
  return new ConfigProblem(why ?? `${what} (PostgreSQL says: ${last || 'nothing'}): look into ${logFile}.`)
}

/** Whether what PostgreSQL wrote will pass by itself: processes of its last run are still going away. */
export const isPassing = (text: string) => /shared memory block .* is still in use|lock file ".*" already exists/s.test(text)

const sentences: [sign: RegExp, sentence: (dataDir: string) => string][] = [
  [/No space left on device|Disk quota exceeded/i, (dir) => `The disk that holds ${dir} is full: free some space and start again.`],
  [/Read-only file system/i, (dir) => `The disk that holds ${dir} is read-only: make it writable, or start with another DATA_DIR.`],
  [/database files are incompatible/i, (dir) => `The database in ${dir} was made by another kind of PostgreSQL than this Evenkeel brings: bring it over by a backup and restore, or start with another DATA_DIR.`],
  [/wrong ownership|Permission denied/i, (dir) => `PostgreSQL may not read or write its files in ${dir}: give them all to the account that starts Evenkeel.`],
  [/Cannot allocate memory|could not (map|create) .*shared memory/i, () => 'The machine has too little free memory for the database: free about 200 MB and start again.'],
]
