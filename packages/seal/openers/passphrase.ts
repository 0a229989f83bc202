import { utf8 } from '#prelude/bytes.ts'
import type { Bytes } from '../bind.ts'
import { derivedBytes, derivedSealKey, secretKey } from '../hkdf.ts'
import { sha256 } from '../mark.ts'
import { SealProblem } from '../problem.ts'
import { PINNED_KDF } from '../suite.ts'
import { type Kek, kekOf } from './kek.ts'
import { evenly, stretch } from './stretch.ts'

/** What a passphrase gives: the key to the vault, which stays here, and the proof (32 bytes) that the server checks at sign-in. */
export type FromPassphrase = { kek: Kek<'passphrase'>; loginProof: Bytes }

/**
 * Opens with a passphrase. The salt comes from the service and the sign-in name, so nothing is asked from the server and a
 * lying one cannot hand out a salt or a weaker stretching. `service` is the installation's lasting id, not its address.
 * A new sign-in name gives another key: the passphrase must then be set again.
 */
export async function fromPassphrase(passphrase: string, { service, signInName }: { service: string; signInName: string }): Promise<FromPassphrase> {
  const words = evenly(passphrase)
  if (!words) throw new SealProblem('malformed')

  const stretched = await stretch(words, await passphraseSalt(service, signInName))
  const secret = await secretKey(stretched)
  stretched.fill(0)
  const [key, loginProof] = await Promise.all([derivedSealKey(secret, 'vault-pass/v1'), derivedBytes(secret, 'login/v1', 32)])
  return { kek: kekOf('passphrase', PINNED_KDF, key), loginProof }
}

/** The salt for a person's passphrase: SHA-256 of `evenkeel/v1|`, the service and the name, which no two people of a service share. */
export async function passphraseSalt(service: string, signInName: string): Promise<Bytes> {
  const name = evenName(signInName)
  if (!name || !service || service.includes('|')) throw new SealProblem('malformed')
  return sha256(utf8(`evenkeel/v1|${service}|${name}`))
}

/** A sign-in name as it goes into the salt: one Unicode form, small letters, outer spaces off. */
export const evenName = (signInName: string): string => evenly(signInName).toLowerCase().normalize('NFKC')
