import type { Id } from '#prelude/id.ts'
import type { AnyRefusal } from '#privacy/web/index.ts'
import { signInWithWord } from '#identity/api.ts'
import type { Kek } from '#seal/openers/kek.ts'
import { fromCode, isRecoveryCode } from '#seal/openers/code.ts'
import { fromPassphrase } from '#seal/openers/passphrase.ts'
import type { Call } from '#wire/client.ts'
import { codeLookup, nameLookup } from '../../lookup.ts'

/** Somebody who has just been recognised, with what may open their vault; null where this way only signs in. */
export type Entered = { personId: Id<'person'>; kek: Kek | null }
export type Entering<Own extends string> = { ok: true; value: Entered } | { ok: false; refusal: Own | AnyRefusal }

/** Whom the session that is still alive belongs to: their way in need only open, not sign in again. */
export type Alive = Id<'person'> | null

export type Typed = { signInName: string; passphrase: string; oneTimeCode?: string | undefined }

/** Signs in with a sign-in name and a passphrase, or only draws the key where a session is alive. */
export async function enterByPassphrase(call: Call, service: string, { signInName, passphrase, oneTimeCode }: Typed, alive: Alive = null): Promise<Entering<'not-recognised' | 'second-factor'>> {
  const { kek, loginProof } = await fromPassphrase(passphrase, { service, signInName })
  if (alive) return { ok: true, value: { personId: alive, kek } }
  const answer = await call(signInWithWord, { kind: 'passphrase', lookup: await nameLookup(signInName), proof: loginProof, oneTimeCode })
  return answer.ok ? { ok: true, value: { personId: answer.value.personId, kek } } : answer
}

/** Signs in with a recovery code, or only draws the key where a session is alive. A mistyped code is noticed here and never sent. */
export async function enterByCode(call: Call, typed: string, alive: Alive = null): Promise<Entering<'not-recognised' | 'second-factor' | 'mistyped'>> {
  if (!isRecoveryCode(typed)) return { ok: false, refusal: 'mistyped' }
  const { kek, loginId, loginProof } = await fromCode(typed)
  if (alive) return { ok: true, value: { personId: alive, kek } }
  const answer = await call(signInWithWord, { kind: 'code', lookup: await codeLookup(loginId), proof: loginProof })
  return answer.ok ? { ok: true, value: { personId: answer.value.personId, kek } } : answer
}
