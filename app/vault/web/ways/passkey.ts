import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/browser'
import { bytesToBase64, utf8 } from '#prelude/bytes.ts'
import type { Kek } from '#seal/openers/kek.ts'
import { sha256 } from '#seal/mark.ts'
import { fromPasskey } from '#seal/openers/passkey.ts'
import type { RefusalOf } from '#wire/endpoint.ts'
import type { Call } from '#wire/client.ts'
import { beginPasskey, beginPasskeySignIn, finishPasskey, finishPasskeySignIn } from '#identity/api.ts'
import type { Entering } from './entering.ts'

/** Why the device itself gave no passkey. */
export type DeviceNo = 'cancelled' | 'no-passkeys' | 'already-here'

type Prf = { enabled?: boolean; results?: { first?: BufferSource } }
type Signed = RegistrationResponseJSON | AuthenticationResponseJSON

// One salt for the whole service, so that one gesture signs in and opens: which credential answers is not known before it does.
const saltOf = (serviceId: string) => sha256(utf8(`evenkeel/prf/v1|${serviceId}`))

async function wishFor(serviceId: string) {
  const salt = await saltOf(serviceId)
  const ask = <Options extends object>(options: Options): Options => ({ ...options, extensions: { ...(options as { extensions?: object }).extensions, prf: { eval: { first: salt } } } })
  const open = async (signed: Signed, output = outputOf(signed)): Promise<Kek | null> =>
    output ? fromPasskey(output, { credentialId: signed.id, prfSalt: bytesToBase64(salt) }) : null
  return { ask, open }
}

/** Makes a passkey on this device and keeps it with the service. `kek` opens the vault; null where this device's passkeys cannot do that. */
export async function makePasskey(call: Call, serviceId: string): Promise<{ ok: true; kek: Kek | null } | { ok: false; refusal: RefusalOf<typeof finishPasskey> | 'unreachable' | DeviceNo }> {
  const begun = await call(beginPasskey, {})
  if (!begun.ok) return begun
  const { ask, open } = await wishFor(serviceId)
  const options = begun.value.options as unknown as PublicKeyCredentialCreationOptionsJSON
  const { startRegistration } = await import('@simplewebauthn/browser')
  const made = await startRegistration({ optionsJSON: ask(options) }).catch(deviceNo)
  if (typeof made === 'string') return { ok: false, refusal: made }
  // Many devices say at creation only that they can; they give the key at the next touch.
  const kek = await open(made) ?? (prfOf(made)?.enabled ? await askPasskey(serviceId, made.id, options.rp.id) : null)
  const kept = await call(finishPasskey, { challengeId: begun.value.challengeId, credential: withoutKeys(made), opensVault: kek !== null })
  return kept.ok ? { ok: true, kek } : kept
}

/** Signs in with a passkey of this device, and opens with the same gesture where it can. */
export async function enterByPasskey(call: Call, serviceId: string): Promise<Entering<'not-recognised' | DeviceNo>> {
  const begun = await call(beginPasskeySignIn, {})
  if (!begun.ok) return begun
  const { ask, open } = await wishFor(serviceId)
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const signed = await startAuthentication({ optionsJSON: ask(begun.value.options as unknown as PublicKeyCredentialRequestOptionsJSON) }).catch(deviceNo)
  if (typeof signed === 'string') return { ok: false, refusal: signed }
  const entered = await call(finishPasskeySignIn, { challengeId: begun.value.challengeId, credential: withoutKeys(signed) })
  return entered.ok ? { ok: true, value: { personId: entered.value.personId, kek: await open(signed) } } : entered
}

/** Asks a passkey for its key without signing in anywhere: the challenge is our own, and the signature is thrown away. */
export async function askPasskey(serviceId: string, credentialId?: string, rpId: string = location.hostname): Promise<Kek | null> {
  const { ask, open } = await wishFor(serviceId)
  const { bufferToBase64URLString, startAuthentication } = await import('@simplewebauthn/browser')
  const challenge = bufferToBase64URLString(crypto.getRandomValues(new Uint8Array(32)).buffer)
  const allowed = credentialId ? { allowCredentials: [{ id: credentialId, type: 'public-key' as const }] } : {}
  const signed = await startAuthentication({ optionsJSON: ask({ challenge, rpId, userVerification: 'required' as const, ...allowed }) }).catch(deviceNo)
  return typeof signed === 'string' ? null : open(signed)
}

/** What may be sent of a signed credential: never what the PRF extension gave, which opens the vault. */
export function withoutKeys(signed: Signed): Record<string, unknown> {
  const { prf: _, ...rest } = signed.clientExtensionResults as { prf?: Prf }
  return { ...signed, clientExtensionResults: rest }
}

const prfOf = (signed: Signed): Prf | undefined => (signed.clientExtensionResults as { prf?: Prf }).prf

function outputOf(signed: Signed): Uint8Array | null {
  const first = prfOf(signed)?.results?.first
  if (!first) return null
  return ArrayBuffer.isView(first) ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength) : new Uint8Array(first)
}

function deviceNo(problem: unknown): DeviceNo {
  const name = problem instanceof Error ? problem.name : ''
  if (name === 'InvalidStateError') return 'already-here'
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'no-passkeys'
}
