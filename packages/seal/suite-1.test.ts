import { beforeAll, expect, test, vi } from 'vitest'
import { base64ToBytes, bytesToBase64, utf8ToText } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import { openRecord } from './envelope.ts'
import { fingerprintOf } from './fingerprint.ts'
import { checkHead, entryOf, head, headOf, tombstone } from './head.ts'
import { identity, isSignedBy, openIdentity, sharedKey, signed } from './identity.ts'
import { fromCode } from './openers/code.ts'
import { fromPasskey } from './openers/passkey.ts'
import { fromPassphrase } from './openers/passphrase.ts'
import { macSlots, openVault, slotSet } from './slots.ts'
import kept from './vectors/suite-1.json' with { type: 'json' }
import type { VaultKey } from './vaultkey.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/*
 * What people sealed in 2026 opens for as long as suite 1 is read. If a test here fails, some label, field or length
 * has changed, and everybody's vault would no longer open: undo it, or make a new suite beside the old one.
 */

const personId = kept.personId as Id<'person'>
const set = slotSet.parse(kept.set)
let vault: VaultKey

beforeAll(async () => {
  vault = await openVault(set, (await fromCode(kept.code)).kek, { personId, lastSeenVersion: 2 })
})

test('the recovery code still opens, and still says the same to the server', async () => {
  const { loginId, loginProof } = await fromCode(kept.code)
  expect([bytesToBase64(loginId), bytesToBase64(loginProof)]).toEqual([kept.loginId, kept.codeProof])
})

test('the passphrase still opens, and still says the same to the server', async () => {
  const { kek, loginProof } = await fromPassphrase(kept.passphrase, kept)
  expect(bytesToBase64(loginProof)).toBe(kept.passphraseProof)
  expect((await openVault(set, kek, { personId })).epoch).toBe(2)
})

test('the passkey still opens', async () => {
  expect((await openVault(set, await fromPasskey(base64ToBytes(kept.prf), kept.passkey), { personId })).epoch).toBe(2)
})

test('what was written still opens, also what is of the first epoch', async () => {
  expect(kept.records).toHaveLength(2)
  for (const { recordId, revision, domain, text, bytes } of kept.records) {
    const opened = await openRecord(vault, { personId, recordId, revision }, base64ToBytes(bytes))
    expect({ domain: opened.domain, text: utf8ToText(opened.plaintext) }).toEqual({ domain, text })
  }
})

test('the marks over the list and the head are still the same, byte for byte', async () => {
  const live = kept.records.map(({ recordId, revision, bytes }) => entryOf(recordId, revision, base64ToBytes(bytes)))
  const entries = [...(await Promise.all(live)), tombstone(kept.erased.recordId, kept.erased.revision)]
  expect(bytesToBase64(await macSlots(vault, personId, set))).toBe(kept.set.mac)
  expect(head.encode(await headOf(vault, personId, kept.head.counter, entries))).toEqual(kept.head)
  await checkHead(vault, personId, head.parse(kept.head), { lastSeenCounter: 5, entries })
})

test('the identity still opens, signs, agrees and shows the same fingerprint', async () => {
  const stored = identity.parse(kept.identity)
  const { signKey, agreeKey } = await openIdentity(vault, personId, stored)
  const letter = new Uint8Array([1, 2, 3])
  expect(await isSignedBy(stored.signPublic, await signed(signKey, letter), letter)).toBe(true)
  const agreed = await sharedKey(agreeKey, { ours: stored.agreePublic, theirs: base64ToBytes(kept.theirs), purpose: 'share' })
  expect(bytesToBase64(agreed)).toBe(kept.shared)
  expect(await fingerprintOf(stored.signPublic, stored.agreePublic)).toBe(kept.fingerprint)
})
