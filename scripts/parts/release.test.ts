import { createPublicKey, verify } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyForProgram, newReleaseKey, publicKeyIn, signatureSays, signRelease } from './release.ts'

let folder: string
let tree: string
let release: string
let keyFile: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-release-'))
  tree = join(folder, 'tree')
  release = join(tree, 'release')
  keyFile = join(folder, 'release.key')
  mkdirSync(tree)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const list = '{"version":"1"}\n'

test('a build says that it is unsigned, then that its signature is due, then by which key it is signed, and notices another list', async () => {
  expect(await keyForProgram(release)).toBeNull()
  expect(await signatureSays(list, release)).toMatch('This build is not signed: there is no release/key.pub.')
  const fingerprint = await newReleaseKey(keyFile, { release, tree })
  expect(await signatureSays(list, release)).toMatch('This build is not signed yet')
  expect(await keyForProgram(release)).toEqual({ key: publicKeyIn(release), fingerprint })
  const signed = await signRelease(keyFile, { release, list })
  expect(signed.fingerprint).toBe(fingerprint)
  expect(await signatureSays(list, release)).toBe(`This build is signed by the key ${fingerprint}.`)
  expect(await signatureSays(`${list} `, release)).toMatch('This build is not signed yet')
})

test('the private half is for its owner alone, lies outside of the tree, and is never written over', async () => {
  await newReleaseKey(keyFile, { release, tree })
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  const before = readFileSync(keyFile, 'utf8')
  await expect(newReleaseKey(join(folder, 'other.key'), { release, tree })).rejects.toThrow('is there already')
  rmSync(release, { recursive: true })
  await expect(newReleaseKey(keyFile, { release, tree })).rejects.toThrow('not written over')
  await expect(newReleaseKey(join(tree, 'inside.key'), { release, tree })).rejects.toThrow('kept elsewhere')
  expect(readFileSync(keyFile, 'utf8')).toBe(before)
})

test('only the key that belongs to release/key.pub signs', async () => {
  await expect(signRelease(keyFile, { release, list })).rejects.toThrow('make a key first')
  await newReleaseKey(keyFile, { release, tree })
  await newReleaseKey(join(folder, 'other.key'), { release: join(folder, 'other'), tree })
  await expect(signRelease(join(folder, 'other.key'), { release, list })).rejects.toThrow('does not belong to release/key.pub')
  writeFileSync(join(folder, 'nonsense.key'), 'nonsense')
  await expect(signRelease(join(folder, 'nonsense.key'), { release, list })).rejects.toThrow('no Ed25519 private key')
  writeFileSync(join(release, 'key.pub'), 'nonsense')
  expect(() => publicKeyIn(release)).toThrow('no Ed25519 public key')
})

test('the signature can be checked with nothing but the two files and a tool that knows Ed25519', async () => {
  await newReleaseKey(keyFile, { release, tree })
  await signRelease(keyFile, { release, list })
  const { build, signature } = JSON.parse(readFileSync(join(release, 'signature.json'), 'utf8')) as { build: string; signature: string }
  expect(verify(null, Buffer.from(`evenkeel build ${build}\n`), createPublicKey(readFileSync(join(release, 'key.pub'))), Buffer.from(signature, 'base64'))).toBe(true)
})
