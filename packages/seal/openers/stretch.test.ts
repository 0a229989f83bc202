import { argon2Sync } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { expect, test, vi } from 'vitest'
import { bytesToHex, utf8 } from '#prelude/bytes.ts'
import { evenly, stretch } from './stretch.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// Two implementations that share no code: Node's is held against the RFC, then hash-wasm against Node's.
const node = (message: Uint8Array, nonce: Uint8Array, { memory, passes, parallelism, secret, associatedData }: {
  memory: number; passes: number; parallelism: number; secret?: Uint8Array; associatedData?: Uint8Array
}) => bytesToHex(argon2Sync('argon2id', { message, nonce, memory, passes, parallelism, tagLength: 32, ...(secret && { secret }), ...(associatedData && { associatedData }) }))

test('the yardstick gives what RFC 9106, section 5.3, says', () => {
  const rfc = { memory: 32, passes: 3, parallelism: 4, secret: new Uint8Array(8).fill(3), associatedData: new Uint8Array(12).fill(4) }
  expect(node(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), rfc)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})

test('hash-wasm gives the same with the parameters of the RFC (it takes no associated data, so both go without)', async () => {
  const [password, salt, secret] = [new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), new Uint8Array(8).fill(3)]
  expect(await argon2id({ password, salt, secret, memorySize: 32, iterations: 3, parallelism: 4, hashLength: 32, outputType: 'hex' }))
    .toBe(node(password, salt, { memory: 32, passes: 3, parallelism: 4, secret }))
})

test('our stretching is Argon2id with 64 MiB, three passes and one lane', async () => {
  const salt = utf8('thirty-two bytes of salt, or so')
  expect(bytesToHex(await stretch('čaj od lipe, bez šećera', salt))).toBe(node(utf8('čaj od lipe, bez šećera'), salt, { memory: 65_536, passes: 3, parallelism: 1 }))
})

test('the same words from any keyboard are the same words; capitals count', () => {
  expect(evenly('  c\u030caj   od\u00a0lipe ')).toBe(evenly('\u010daj od lipe'))
  expect(evenly('Tea')).not.toBe(evenly('tea'))
})
