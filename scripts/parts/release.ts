import { createPublicKey, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, isAbsolute } from 'node:path'
import { fingerprintOf } from '#seal/fingerprint.ts'
import { buildHash, checkBuild, signedLine } from '#seal/release.ts'

/** What a person can mend, said in one sentence. */
export class ReleaseProblem extends Error {}

const keyFileIn = (release: string) => join(release, 'key.pub')
const signatureFileIn = (release: string) => join(release, 'signature.json')

/** The public key that builds are signed with (32 bytes in base64), out of release/key.pub; null where there is none. */
export function publicKeyIn(release: string): string | null {
  const file = keyFileIn(release)
  if (!existsSync(file)) return null
  try {
    return rawOf(createPublicKey(readFileSync(file)))
  } catch {
    throw new ReleaseProblem(`${file} holds no Ed25519 public key: make one with node scripts/sign.ts --new KEYFILE, or take the file away.`)
  }
}

/** What a build writes into the program of the key that it is signed with. */
export async function keyForProgram(release: string): Promise<{ key: string; fingerprint: string } | null> {
  const key = publicKeyIn(release)
  return key === null ? null : { key, fingerprint: await fingerprint(key) }
}

/** Makes a key: the private half into a file that only its owner can read, outside of the tree, the public half into release/key.pub. Gives the fingerprint. */
export async function newReleaseKey(keyFile: string, { release, tree }: { release: string; tree: string }): Promise<string> {
  const inside = relative(tree, resolve(keyFile))
  if (!inside.startsWith('..') && !isAbsolute(inside)) throw new ReleaseProblem('The private key is kept elsewhere: name a file outside of this folder.')
  if (existsSync(keyFileIn(release))) throw new ReleaseProblem(`${keyFileIn(release)} is there already: take it away first if another key is to sign from now on.`)
  if (existsSync(keyFile)) throw new ReleaseProblem(`${keyFile} is there already, and is not written over.`)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  mkdirSync(release, { recursive: true })
  writeFileSync(keyFileIn(release), publicKey.export({ type: 'spki', format: 'pem' }))
  return fingerprint(rawOf(publicKey))
}

/** Signs the list of a build with the private key and writes release/signature.json. Gives the number of the build and the fingerprint of the key. */
export async function signRelease(keyFile: string, { release, list }: { release: string; list: string }): Promise<{ build: string; fingerprint: string }> {
  const key = publicKeyIn(release)
  if (key === null) throw new ReleaseProblem('There is no release/key.pub: make a key first, with node scripts/sign.ts --new KEYFILE, and build again.')
  const privateKey = privateKeyIn(keyFile)
  if (rawOf(createPublicKey(privateKey)) !== key) throw new ReleaseProblem(`The key in ${keyFile} does not belong to release/key.pub.`)
  const build = await buildHash(list)
  writeFileSync(signatureFileIn(release), `${JSON.stringify({ build, signature: sign(null, signedLine(build), privateKey).toString('base64') }, null, 2)}\n`)
  return { build, fingerprint: await fingerprint(key) }
}

/** One sentence on whether a build is signed, and what to do where it is not. */
export async function signatureSays(list: string, release: string): Promise<string> {
  const key = publicKeyIn(release)
  if (key === null) return 'This build is not signed: there is no release/key.pub.'
  const file = signatureFileIn(release)
  const said = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as { signature: string } : undefined
  const says = said && await checkBuild(await buildHash(list), Uint8Array.from(Buffer.from(said.signature, 'base64')), Uint8Array.from(Buffer.from(key, 'base64')))
  return says === 'fits'
    ? `This build is signed by the key ${await fingerprint(key)}.`
    : `This build is not signed yet, and no browser keeps it: run node scripts/sign.ts KEYFILE, then build again.`
}

function privateKeyIn(keyFile: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(keyFile))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // The sentence below says it for both.
  }
  throw new ReleaseProblem(`${keyFile} holds no Ed25519 private key.`)
}

function rawOf(key: KeyObject): string {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key')
  return key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')
}

const fingerprint = (key: string): Promise<string> => fingerprintOf(Buffer.from(key, 'base64'))
