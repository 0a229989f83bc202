import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'
import { screens } from '../app/screens.ts'
import { keyForProgram, signatureSays } from './parts/release.ts'
import { buildWorker } from './parts/worker.ts'

// Builds the web: the browser's program, the service worker with the list of its files and their hashes, and the program that
// draws pages on the server. Two builds of the same tree give the same bytes. Where release/key.pub is there, the list is what
// the key signs (scripts/sign.ts), and the worker keeps no other.
const root = join(import.meta.dirname, '..')
const web = join(root, 'build/web')
const release = join(root, 'release')
const key = await keyForProgram(release)
const common = { root, logLevel: 'warn' as const, configFile: join(root, 'vite.config.ts'), define: { __RELEASE_KEY__: JSON.stringify(key) } }
const squeezable = /\.(?:bin|js|css|svg|json|webmanifest|txt|wasm)$/
const base64Hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('base64')

// Small parts that several screens share come as one file: forty requests cost an old phone more than a few spare lines.
const groups = [
  // What fetches a part of the program is needed by the first page as well, which needs nothing else.
  { name: 'fetching', test: /vite\/preload-helper/ },
  { name: 'parts', test: /app\/kit\/(?:parts|drawings)\//, minShareCount: 2 },
  { name: 'vault', test: /packages\/seal\/(?:aead|bind|envelope|head|hkdf|mark|pad|problem|slot|slots|suite|vaultkey)\.ts|app\/vault\/web\/(?:HereContext|disk|here|safe|ways\/openersof)\.ts/ },
  { name: 'ground', test: /node_modules\/(?:preact|preact-iso|@lingui)|packages\/(?:prelude|wire)|app\/kit\/[\w-]+\.tsx?$|app\/identity\/web\/(?:SessionContext|useSignOut|useScript)|rolldown\/runtime/, minShareCount: 2 },
]
await build({ ...common, build: { rolldownOptions: { input: { first: join(root, 'app/first.ts') }, output: { codeSplitting: { groups } } } } })

const files = Object.fromEntries([...filesUnder(web)].filter((path) => !path.includes('/.vite/')).map((path) => [`/${relative(web, path)}`, base64Hash(readFileSync(path))]))
const worker = await buildWorker(key)
const version = createHash('sha256').update(JSON.stringify({ worker, files })).digest('hex').slice(0, 16)
const app = screens.filter((one) => one.for !== 'anybody').map(({ path }) => path)
// This text is the list: its hash is the number of the build, and what is signed. The worker carries it as it is.
const list = `${JSON.stringify({ version, worker: base64Hash(worker), app, files }, null, 1)}\n`
writeFileSync(join(web, 'sw.js'), `self.evenkeelList=${JSON.stringify(list)}\n${worker}`)
mkdirSync(join(web, 'release'))
writeFileSync(join(web, 'release/manifest.json'), list)
const signature = join(release, 'signature.json')
if (key !== null && existsSync(signature)) copyFileSync(signature, join(web, 'release/signature.json'))

await build({ ...common, publicDir: false, build: { ssr: join(root, 'app/pages.tsx'), outDir: join(root, 'build/pages'), manifest: false, target: 'node26', rolldownOptions: { output: { entryFileNames: 'pages.js' } } } })

for (const path of filesUnder(web)) {
  if (!squeezable.test(path) || statSync(path).size < 512) continue
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
}
console.log(await signatureSays(list, release))

function* filesUnder(folder: string): Generator<string> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else if (!/\.br$/.test(name)) yield path
  }
}
