import { z } from 'zod'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import type { Safe } from '#vault/web/index.ts'
import { voiceConsent, type NamedVoice, type VoiceConsent } from '../consent.ts'

const consentsIn = (safe: Safe) => safe.all('companion').flatMap(({ id, value }) => {
  const one = voiceConsent.safeParse(value)
  return one.success ? [{ id, value: one.data }] : []
})

/** The yes that lies in the vault, if there is one. */
export const consentIn = (safe: Safe): VoiceConsent | undefined => consentsIn(safe).at(-1)?.value

/** Keeps a yes to this program, in place of any before, with today's day. */
export async function giveConsent(safe: Safe, { host, model }: NamedVoice): Promise<void> {
  const [first, ...more] = consentsIn(safe)
  await safe.keep('companion', z.encode(voiceConsent, { kind: 'voice-consent', host, model, givenOn: dayIn(zoneHere(), now()) }), first?.id)
  for (const { id } of more) await safe.remove(id)
}

/** Takes every yes back: those of two devices, and what is kept twice. */
export async function withdrawConsent(safe: Safe): Promise<void> {
  for (const { id } of consentsIn(safe)) await safe.remove(id)
}
