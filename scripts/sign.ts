import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newReleaseKey, ReleaseProblem, signRelease } from './parts/release.ts'

// Signs a build: `node scripts/sign.ts --new KEYFILE` makes a key once; `node scripts/sign.ts KEYFILE` signs what was built last.
const tree = join(import.meta.dirname, '..')
const release = join(tree, 'release')
const listFile = join(tree, 'build/web/release/manifest.json')
const [first, second] = process.argv.slice(2)

async function run(): Promise<string> {
  if (first === '--new' && second !== undefined) {
    const fingerprint = await newReleaseKey(second, { release, tree })
    return `The key is made: ${fingerprint}. Keep ${second} where no server reaches it, then build, sign, and build again.`
  }
  if (first === undefined || first.startsWith('-')) throw new ReleaseProblem('Say which key: node scripts/sign.ts KEYFILE, or node scripts/sign.ts --new KEYFILE.')
  if (!existsSync(listFile)) throw new ReleaseProblem('Nothing is built yet: run node scripts/build.ts first.')
  const { build, fingerprint } = await signRelease(first, { release, list: readFileSync(listFile, 'utf8') })
  return `Build ${build} is signed by the key ${fingerprint}. Build again, so that the signature travels along.`
}

await run().then((said) => console.log(said), (problem: unknown) => {
  if (!(problem instanceof ReleaseProblem)) throw problem
  console.error(problem.message)
  process.exitCode = 1
})
