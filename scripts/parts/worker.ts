import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

const root = join(import.meta.dirname, '../..')

/** The code of the service worker, without its list of files, for builds that this key signs, or for unsigned ones. */
export async function buildWorker(key: { key: string; fingerprint: string } | null): Promise<string> {
  const built = await build({
    root, logLevel: 'warn', configFile: join(root, 'vite.config.ts'), publicDir: false, define: { __RELEASE_KEY__: JSON.stringify(key) },
    build: { write: false, manifest: false, rolldownOptions: { input: { sw: join(root, 'app/kit/sw.ts') }, output: { entryFileNames: 'sw.js', format: 'es' } } },
  }) as Rolldown.RolldownOutput
  const [chunk, ...more] = built.output
  // A worker that imports others would run code that stands in no list.
  if (more.some(({ type }) => type === 'chunk')) throw new Error('the service worker must be one file')
  return chunk.code
}
