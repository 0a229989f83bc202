import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigProblem } from './config.ts'
import { lockDataFolder, prepareDataFolder, rootKey } from './datafolder.ts'
import { startOf } from './postgres/processes.ts'

let home: string
let places: { dataDir: string; rootKeyFile: string }

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'evenkeel-data-'))
  places = { dataDir: join(home, 'data'), rootKeyFile: join(home, 'keys/root.key') }
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

test('the first start makes a folder and a key that only their owner may read', () => {
  prepareDataFolder(places)
  expect(statSync(places.dataDir).mode & 0o777).toBe(0o700)
  expect(statSync(join(home, 'keys')).mode & 0o777).toBe(0o700)
  expect(statSync(places.rootKeyFile).mode & 0o777).toBe(0o400)
  expect(readFileSync(places.rootKeyFile, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/)
  expect(readdirSync(join(home, 'keys'))).toEqual(['root.key'])
  expect(rootKey(places)).toHaveLength(32)
})

test('a later start keeps the key, and two installations have different ones', () => {
  prepareDataFolder(places)
  const key = rootKey(places)
  prepareDataFolder(places)
  expect(rootKey(places)).toEqual(key)
  const other = { dataDir: join(home, 'other'), rootKeyFile: join(home, 'other-keys/root.key') }
  prepareDataFolder(other)
  expect(rootKey(other)).not.toEqual(key)
})

test('where a database already lies, a missing key is not replaced by a new one', () => {
  prepareDataFolder(places)
  mkdirSync(join(places.dataDir, 'postgres'))
  rmSync(places.rootKeyFile)
  expect(() => prepareDataFolder(places)).toThrow(/root\.key is missing, .*: put the key back from your backup\.$/)
  expect(existsSync(places.rootKeyFile)).toBe(false)
})

test.each([0o440, 0o404, 0o644, 0o420])('a root key of mode %o is refused, since others may read or change it', (mode) => {
  prepareDataFolder(places)
  chmodSync(places.rootKeyFile, mode)
  expect(() => prepareDataFolder(places)).toThrow(/^The root key .* can be read by other accounts of this machine: run chmod 400 .*\.$/)
  expect(() => rootKey(places)).toThrow(ConfigProblem)
})

test.each([0o755, 0o750, 0o704, 0o701])('a data folder of mode %o is refused, since others may look into it', (mode) => {
  mkdirSync(places.dataDir)
  chmodSync(places.dataDir, mode)
  expect(() => prepareDataFolder(places)).toThrow(/^The data folder .* can be read by other accounts of this machine: run chmod 700 .*\.$/)
})

test('a key that reaches the data folder through a link is refused', () => {
  mkdirSync(join(places.dataDir, 'hidden'), { recursive: true, mode: 0o700 })
  symlinkSync(join(places.dataDir, 'hidden'), join(home, 'keys'))
  expect(() => prepareDataFolder(places)).toThrow(/lies inside the data folder/)
})

test.each(['', 'short', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64'), `${'!'.repeat(43)}=`])('a damaged key (%j) is refused and left as it is', (text) => {
  prepareDataFolder(places)
  rmSync(places.rootKeyFile)
  writeFileSync(places.rootKeyFile, text, { mode: 0o400 })
  expect(() => prepareDataFolder(places)).toThrow(/is damaged, .*: put it back from your backup\.$/)
  expect(readFileSync(places.rootKeyFile, 'utf8')).toBe(text)
})

test('a file where the data folder should be is said in one sentence', () => {
  writeFileSync(places.dataDir, '')
  expect(() => prepareDataFolder(places)).toThrow(/^The data folder .* cannot be made, because a file lies where a folder should be: name another place\.$/)
})

const inUse = (pid: number) => `Another Evenkeel (process ${pid}) is already using this data folder. Stop it, or start this one with another DATA_DIR.`

test('a second process is told who holds the folder; a killed one holds it no more', async () => {
  prepareDataFolder(places)
  const code = `
    const { lockDataFolder } = await import(${JSON.stringify(new URL('./datafolder.ts', import.meta.url).href)})
    lockDataFolder(${JSON.stringify(places.dataDir)})
    console.log('locked')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  expect(() => lockDataFolder(places.dataDir)).toThrow(inUse(other.pid!))
  other.kill('SIGKILL')
  await once(other, 'exit')
  const release = lockDataFolder(places.dataDir)
  expect(() => lockDataFolder(places.dataDir)).toThrow(inUse(process.pid))
  release()
  expect(readdirSync(places.dataDir)).toEqual([])
})

test('a lock whose number was given to another process, or that is older than the machine\'s start, holds nothing', () => {
  prepareDataFolder(places)
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  for (const stale of [`${process.pid} 1 ${boot}\n`, `${process.pid} ${startOf(process.pid)} 00000000-0000-0000-0000-000000000000\n`, `4194999 5 ${boot}\n`, '', 'half']) {
    writeFileSync(join(places.dataDir, 'evenkeel.lock'), stale)
    lockDataFolder(places.dataDir)()
    expect(readdirSync(places.dataDir)).toEqual([])
  }
})

test('letting go of a lock that somebody else holds by now leaves it theirs', () => {
  prepareDataFolder(places)
  const release = lockDataFolder(places.dataDir)
  writeFileSync(join(places.dataDir, 'evenkeel.lock'), 'theirs')
  release()
  expect(readFileSync(join(places.dataDir, 'evenkeel.lock'), 'utf8')).toBe('theirs')
})

test('of many processes that start over a stale lock at once, exactly one gets it', async () => {
  prepareDataFolder(places)
  writeFileSync(join(places.dataDir, 'evenkeel.lock'), '4194999 5 long-ago\n')
  const code = `
    const { lockDataFolder } = await import(${JSON.stringify(new URL('./datafolder.ts', import.meta.url).href)})
    await new Promise((wake) => setTimeout(wake, ${Date.now() + 1500} - Date.now()))
    try { lockDataFolder(${JSON.stringify(places.dataDir)}); console.log('mine') } catch { console.log('theirs') }
    setInterval(() => {}, 1000)`
  const all = Array.from({ length: 6 }, () => spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] }))
  try {
    // One that ends without a word answers too: waiting for it would hold the whole run up.
    const answers = await Promise.all(all.map(async (one) => String((await Promise.race([once(one.stdout, 'data'), once(one, 'exit')]))[0]).trim()))
    expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1)
  } finally {
    for (const one of all) one.kill('SIGKILL')
    await Promise.all(all.flatMap((one) => (one.exitCode === null && one.signalCode === null ? [once(one, 'exit')] : [])))
  }
})
