import { bytesToBase64 } from '#prelude/bytes.ts'
import { derivedSealKey, secretKey } from '../hkdf.ts'
import { SealProblem } from '../problem.ts'
import { type Kek, kekOf } from './kek.ts'

/** A salt for the PRF of one credential, 32 random bytes in base64: it is not secret, and every credential has its own. */
export const newPrfSalt = (): string => bytesToBase64(crypto.getRandomValues(new Uint8Array(32)))

/** Opens with the 32 bytes a passkey's PRF gives for `prfSalt`. `credentialId` is base64url, as WebAuthn writes it. */
export async function fromPasskey(prfOutput: Uint8Array, { credentialId, prfSalt }: { credentialId: string; prfSalt: string }): Promise<Kek<'passkey'>> {
  if (prfOutput.length !== 32) throw new SealProblem('malformed')
  return kekOf('passkey', { credentialId, prfSalt }, await derivedSealKey(await secretKey(prfOutput), 'vault-prf/v1'))
}
