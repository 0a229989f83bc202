import { generateIdentity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { isAgeFile, looksLikeRecipient } from './age.ts'
import { lockFile, openFile } from './agefile.ts'

const said = 'what was written, '.repeat(10_000)

test('a file that was locked with a passphrase opens with it and with no other', async () => {
  const locked = await lockFile(new Blob([said]), { passphrase: 'seven quiet herons' }, [10])
  expect(await isAgeFile(locked)).toBe(true)
  expect(await locked.text()).not.toContain('written')
  expect(await (await openFile(locked, 'seven quiet herons'))?.text()).toBe(said)
  expect(await openFile(locked, 'seven quiet heron')).toBeNull()
})

test('a file that was locked for a key opens with the secret half of it', async () => {
  const secret = await generateIdentity()
  const recipient = await identityToRecipient(secret)
  expect(looksLikeRecipient(` ${recipient}\n`)).toBe(true)
  const locked = await lockFile(new Blob([said]), { recipient: ` ${recipient}\n` })
  expect(await (await openFile(locked, secret))?.text()).toBe(said)
  expect(await openFile(locked, await generateIdentity())).toBeNull()
})

test('a file that was cut off or changed does not open', async () => {
  const secret = await generateIdentity()
  const locked = await lockFile(new Blob([said]), { recipient: await identityToRecipient(secret) })
  expect(await openFile(locked.slice(0, locked.size - 1), secret)).toBeNull()
  const bytes = new Uint8Array(await locked.arrayBuffer())
  bytes[bytes.length - 40]! ^= 1
  expect(await openFile(new Blob([bytes]), secret)).toBeNull()
})

test('a key with a slip in it locks nothing', async () => {
  const recipient = await identityToRecipient(await generateIdentity())
  await expect(lockFile(new Blob([said]), { recipient: `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}` })).rejects.toThrow()
  expect(looksLikeRecipient('AGE-SECRET-KEY-1')).toBe(false)
  expect(await isAgeFile(new Blob([said]))).toBe(false)
})
