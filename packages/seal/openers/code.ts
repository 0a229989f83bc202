import { utf8 } from '#prelude/bytes.ts'
import type { Bytes } from '../bind.ts'
import { derivedBytes, derivedSealKey, secretKey } from '../hkdf.ts'
import { SealProblem } from '../problem.ts'
import { checkSigns } from './checksigns.ts'
import { type Kek, kekOf } from './kek.ts'

/** Crockford's base32: no I, L, O or U, so nothing is mistaken for something else on paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_SIGNS = 26
const ALL_SIGNS = 28

/** A new recovery code: 26 random signs (130 bit) and two check signs, as seven groups of four. */
export function newRecoveryCode(): string {
  const values = Array.from(crypto.getRandomValues(new Uint8Array(SECRET_SIGNS)), (byte) => byte % 32)
  return inGroups([...values, ...checkSigns(values)].map((value) => SIGNS[value]).join(''))
}

/** Whether what was typed is a whole recovery code, with its check signs right. */
export function isRecoveryCode(typed: string): boolean {
  const values = valuesOf(typed)
  return values !== undefined && checkSigns(values).every((check) => check === 0)
}

/** The code as we print it, from however it was typed; refuses one with a mistyped sign. */
export function readRecoveryCode(typed: string): string {
  if (!isRecoveryCode(typed)) throw new SealProblem('malformed')
  return inGroups(valuesOf(typed)!.map((value) => SIGNS[value]).join(''))
}

/** What a recovery code gives: the key to the vault, which stays here; and for the server what finds it (16 bytes) and proves it (32). */
export type FromCode = { kek: Kek<'code'>; loginId: Bytes; loginProof: Bytes }

/** Opens with a recovery code. It is random, so it needs no stretching, and the server learns nothing from what it is sent. */
export async function fromCode(typed: string): Promise<FromCode> {
  const signs = readRecoveryCode(typed).replaceAll('-', '').slice(0, SECRET_SIGNS)
  const secret = await secretKey(utf8(signs))
  const [key, loginId, loginProof] = await Promise.all([
    derivedSealKey(secret, 'vault-code/v1'), derivedBytes(secret, 'login-id/v1', 16), derivedBytes(secret, 'login/v1', 32),
  ])
  return { kek: kekOf('code', {}, key), loginId, loginProof }
}

const inGroups = (signs: string): string => signs.match(/.{4}/g)!.join('-')

function valuesOf(typed: string): number[] | undefined {
  const signs = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Dash}._]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const values = Array.from(signs, (sign) => SIGNS.indexOf(sign))
  return values.length === ALL_SIGNS && !values.includes(-1) ? values : undefined
}
