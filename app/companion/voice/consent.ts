import { z } from 'zod'
import { plainDate } from '#prelude/time.ts'

/** The other program as the service names it. */
export type NamedVoice = { host: string; model: string }

/** That the person said yes to it, with the day. Another host or another model is another question. */
export const voiceConsent = z.strictObject({ kind: z.literal('voice-consent'), host: z.string().max(300), model: z.string().max(100), givenOn: plainDate })
export type VoiceConsent = z.output<typeof voiceConsent>

/** Whether a yes was said to this program. */
export const isFor = (consent: VoiceConsent | undefined, voice: NamedVoice | null): boolean => consent !== undefined && voice !== null && consent.host === voice.host && consent.model === voice.model
