import { refuse } from '#platform/refusal.ts'
import { reads, type Route } from '#platform/slice.ts'
import { understanding } from '../../sms/server/sms.ts'
import { askVoice, seeVoice } from '../api.ts'
import { askerOver } from './asking.ts'
import type { VoiceSettings } from './completion.ts'

export type { VoiceSettings } from './completion.ts'

/** The generated voice's part of the companion; without settings it is off. Asking changes nothing here and keeps nothing, so it is a reading that is told in a body. */
export function voiceWith(settings: VoiceSettings | undefined): { routes: Route[] } {
  const ask = settings && askerOver(settings, understanding)
  // Opened before the first person waits: they wait for two seconds.
  if (settings) void understanding()
  return {
    routes: [
      reads(seeVoice, async () => ({ voice: settings ? { host: new URL(settings.url).host, model: settings.model } : null })),
      reads(askVoice, async ({ now }, { lines, language }) => {
        if (!settings || !ask) throw refuse(askVoice, 'off')
        const answer = await ask(lines, language, now)
        if (!answer.ok) throw refuse(askVoice, answer.why)
        return { text: answer.text, model: settings.model }
      }),
    ],
  }
}
