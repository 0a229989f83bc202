import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { HouseFacts } from '#kit/house.ts'
import { ConfigProblem } from '#platform/config.ts'
import type { Drawing } from '#platform/pages.ts'
import type { HelpPages } from '#safety/server/helppages.ts'

type Assets = { script: string; style: string; preload: readonly string[] }
type BuiltPages = {
  help: HelpPages & { css: string }
  draw(drawing: Drawing, house: HouseFacts, assets: Assets): Promise<string>
  shell(house: HouseFacts, assets: Assets): string
  /** Every address that has a screen. */
  paths: readonly string[]
}
type ManifestEntry = { file: string; css?: string[]; imports?: string[] }

const build = join(import.meta.dirname, '../build')
export const webFolder = join(build, 'web')

/** The built drawer of pages: the screens of the browser, as the server runs them. */
export async function builtPages(): Promise<BuiltPages & { assets: Assets }> {
  const file = join(build, 'pages/pages.js')
  if (!existsSync(file)) throw new ConfigProblem('The pages are not built yet: run `npm start`, which builds them.')
  const pages = (await import(pathToFileURL(file).href)) as BuiltPages
  const manifest = JSON.parse(readFileSync(join(webFolder, '.vite/manifest.json'), 'utf8')) as Record<string, ManifestEntry>
  const entry = manifest['app/first.ts']!
  const app = manifest['app/web.tsx']!
  const preload = [app.file, ...importsOf(manifest, app)].map((path) => `/${path}`)
  return { ...pages, assets: { script: `/${entry.file}`, style: `/${entry.css?.[0] ?? ''}`, preload } }
}

function importsOf(manifest: Record<string, ManifestEntry>, { imports = [] }: ManifestEntry, seen = new Set<string>()): Set<string> {
  for (const name of imports) {
    const entry = manifest[name]
    if (!entry || seen.has(entry.file)) continue
    seen.add(entry.file)
    importsOf(manifest, entry, seen)
  }
  return seen
}
