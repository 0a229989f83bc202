import { base64ToBytes } from '#prelude/bytes.ts'
import { buildHash, checkBuild } from '#seal/release.ts'

/** Whether a build is signed: `missing` where it should be and no signature came with it. */
export type Signature = 'unsigned' | 'missing' | Awaited<ReturnType<typeof checkBuild>>

/** What can be said of the program that the service hands out now: the hash of its list of files (64 hex signs), and who signed it. */
export type ThisBuild = { state: 'looking' } | { state: 'unknown' } | { state: 'known'; hash: string; signature: Signature; /** The fingerprint of the key. */ key: string | null }

/** Fetches the list of files and its signature and looks at both here, with the key that this program holds. */
export async function lookAtBuild(get: (path: string) => Promise<Response>, held: { key: string; fingerprint: string } | null): Promise<ThisBuild> {
  try {
    const list = await get('/release/manifest.json')
    if (!list.ok) return { state: 'unknown' }
    const hash = await buildHash(await list.text())
    if (held === null) return { state: 'known', hash, signature: 'unsigned', key: null }
    return { state: 'known', hash, signature: await signatureOf(hash, await get('/release/signature.json'), base64ToBytes(held.key)), key: held.fingerprint }
  } catch {
    return { state: 'unknown' }
  }
}

async function signatureOf(hash: string, response: Response, key: Uint8Array<ArrayBuffer>): Promise<Signature> {
  if (response.status === 404) return 'missing'
  const { signature } = await response.json() as { signature: unknown }
  return checkBuild(hash, await Promise.resolve(String(signature)).then(base64ToBytes).catch(() => new Uint8Array()), key)
}

/** Signs in groups of four, as they are read out. */
export const inGroups = (hash: string): string => hash.match(/.{1,4}/g)?.join(' ') ?? ''
