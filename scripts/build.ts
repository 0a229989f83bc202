import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'

// Builds the web: the browser's program, the service worker with the list of its files and their hashes, and the program that
// draws pages on the server. Two builds of the same tree give the same bytes.
const root = join(import.meta.dirname, '..')
const web = join(root, 'build/web')
const common = { root, logLevel: 'warn' as const, configFile: join(root, 'vite.config.ts') }
const squeezable = /\.(?:js|css|svg|json|webmanifest|txt|wasm)$/

// Small parts that several screens share come as one file: forty requests cost an old phone more than a few spare lines.
const groups = [
  { name: 'parts', test: /app\/kit\/(?:parts|drawings)\//, minShareCount: 2 },
  { name: 'ground', test: /node_modules\/(?:preact|preact-iso|@lingui)|packages\/(?:prelude|wire)|app\/kit\/[\w-]+\.tsx?$/, minShareCount: 2 },
]
await build({ ...common, build: { rolldownOptions: { input: { first: join(root, 'app/first.ts') }, output: { codeSplitting: { groups } } } } })

const files = [...filesUnder(web)].filter((path) => !path.includes('/.vite/'))
const hashes = Object.fromEntries(files.map((path) => [`/${relative(web, path)}`, createHash('sha256').update(readFileSync(path)).digest('base64')]))
const version = createHash('sha256').update(JSON.stringify(hashes)).digest('hex').slice(0, 16)
// Languages but the one that is read, and parts that are opened seldom, are fetched when they are first needed.
const kept = Object.fromEntries(Object.entries(hashes).filter(([path]) => /^\/(?:assets\/|icon\.svg)/.test(path)))

await build({
  ...common, publicDir: false,
  define: { __FILES__: JSON.stringify({ version, files: kept }) },
  build: { emptyOutDir: false, manifest: false, rolldownOptions: { input: { sw: join(root, 'app/kit/sw.ts') }, output: { entryFileNames: 'sw.js', format: 'es' } } },
})
await build({ ...common, publicDir: false, build: { ssr: join(root, 'app/pages.tsx'), outDir: join(root, 'build/pages'), manifest: false, target: 'node26', rolldownOptions: { output: { entryFileNames: 'pages.js' } } } })

for (const path of filesUnder(web)) {
  if (!squeezable.test(path) || statSync(path).size < 512) continue
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
}
writeFileSync(join(root, 'build/manifest.json'), JSON.stringify({ version, files: hashes }, null, 2))

function* filesUnder(folder: string): Generator<string> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else if (!/\.br$/.test(name)) yield path
  }
}
