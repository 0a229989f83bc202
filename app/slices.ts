import type { Slice } from '#platform/slice.ts'
import { companionWith, type AlarmSettings, type Sms, type VoiceSettings } from '#companion/server/index.ts'
import { identityWith, type IdentitySettings } from '#identity/server/index.ts'
import { privacyOver } from '#privacy/server/index.ts'
import { safetyFor, type SafetySettings } from '#safety/server/index.ts'
import { selfCareWith, type PushSettings } from '#self-care/server/index.ts'
import { vault } from '#vault/server/index.ts'

export type SliceSettings = { identity: IdentitySettings; safety: SafetySettings; push: PushSettings; sms?: Sms | undefined; alarm?: AlarmSettings | undefined; voice?: VoiceSettings | undefined; erasureLedger?: string }

/** The slices as values, in the order of layers.mjs. */
export function slicesWith(settings: SliceSettings): Slice[] {
  const all: Slice[] = []
  all.push(privacyOver(() => all, settings.erasureLedger), identityWith(settings.identity), vault, safetyFor(settings.safety), selfCareWith(settings.push), companionWith(settings.sms, settings.alarm, settings.voice))
  return all
}
