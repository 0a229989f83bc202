import { createHash } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#prelude/id.ts'
import type { Call } from '#wire/client.ts'
import { enterByPasskey, makePasskey, withoutKeys } from './passkey.ts'

const webauthn = vi.hoisted(() => ({ startRegistration: vi.fn(), startAuthentication: vi.fn(), bufferToBase64URLString: () => 'AAAA' }))
vi.mock('@simplewebauthn/browser', () => webauthn)

const secret = new Uint8Array(32).fill(0xc7)
const salt = new Uint8Array(createHash('sha256').update('evenkeel/prf/v1|house-1').digest())
const signed = (prf?: object) => ({ id: 'cred-1', rawId: 'cred-1', type: 'public-key', response: {}, clientExtensionResults: { credProps: { rk: true }, ...(prf ? { prf } : {}) } })
const asked = (start: typeof webauthn.startRegistration) => start.mock.calls.map(([{ optionsJSON }]) => optionsJSON as { extensions: { prf: { eval: { first: Uint8Array } } } })

let sent: Record<string, unknown>[]
const call = (async (_row: unknown, takes: Record<string, unknown>) => {
  sent.push(takes)
  return { ok: true, value: { challengeId: newId('challenge'), options: { rp: { id: 'localhost' }, challenge: 'AAAA' }, id: newId('passkey'), personId: newId('person') } }
}) as unknown as Call
const finished = () => sent.at(-1)! as { credential: { clientExtensionResults: object }; opensVault?: boolean }

beforeEach(() => {
  sent = []
  webauthn.startRegistration.mockReset()
  webauthn.startAuthentication.mockReset()
})

test('a passkey that gives its key when it is made opens the vault, and the key is not sent', async () => {
  webauthn.startRegistration.mockResolvedValue(signed({ enabled: true, results: { first: secret.buffer } }))
  const made = await makePasskey(call, 'house-1')
  expect(made).toMatchObject({ ok: true, kek: { kind: 'passkey', params: { credentialId: 'cred-1', prfSalt: Buffer.from(salt).toString('base64') } } })
  expect(finished().opensVault).toBe(true)
  expect(finished().credential.clientExtensionResults).toEqual({ credProps: { rk: true } })
  expect(asked(webauthn.startRegistration)[0]!.extensions.prf.eval.first).toEqual(salt)
})

test('a passkey that gives its key only afterwards is asked once more', async () => {
  webauthn.startRegistration.mockResolvedValue(signed({ enabled: true }))
  webauthn.startAuthentication.mockResolvedValue(signed({ results: { first: secret } }))
  expect(await makePasskey(call, 'house-1')).toMatchObject({ ok: true, kek: { kind: 'passkey' } })
  expect(webauthn.startAuthentication.mock.calls[0]![0].optionsJSON).toMatchObject({ rpId: 'localhost', allowCredentials: [{ id: 'cred-1' }] })
})

test('a device without that ability still signs in, and says that it does not open', async () => {
  webauthn.startRegistration.mockResolvedValue(signed())
  expect(await makePasskey(call, 'house-1')).toEqual({ ok: true, kek: null })
  expect(finished().opensVault).toBe(false)
  expect(webauthn.startAuthentication).not.toHaveBeenCalled()
})

test('one gesture signs in and opens, and what opens is not sent', async () => {
  webauthn.startAuthentication.mockResolvedValue(signed({ results: { first: secret.buffer } }))
  expect(await enterByPasskey(call, 'house-1')).toMatchObject({ ok: true, value: { kek: { kind: 'passkey' } } })
  expect(asked(webauthn.startAuthentication)[0]!.extensions.prf.eval.first).toEqual(salt)
  expect(JSON.stringify(sent)).not.toContain('prf')
})

test('who lets it be is told so, and nothing is finished', async () => {
  webauthn.startAuthentication.mockRejectedValue(Object.assign(new Error('no'), { name: 'NotAllowedError' }))
  expect(await enterByPasskey(call, 'house-1')).toEqual({ ok: false, refusal: 'cancelled' })
  expect(sent).toHaveLength(1)
})

test('nothing but the key is taken out of what a device signed', () => {
  expect(withoutKeys(signed({ results: { first: secret } }) as never)).toEqual(signed())
})
