import { slice, type Slice } from '#platform/slice.ts'
import { handoverWith, noMail, type AlarmSettings } from '../handover/server/index.ts'
import { smsWith, type Sms } from '../sms/server/index.ts'
import { voiceWith, type VoiceSettings } from '../voice/server/index.ts'

export type { AlarmSettings } from '../handover/server/index.ts'
export { smsFrom, type Sms } from '../sms/server/index.ts'
export type { VoiceSettings } from '../voice/server/index.ts'

/** The companion: a program one can talk to. Its talks live sealed in the vault and are understood on the device; the server keeps those alone that are led by text message, and the notes that people send to whoever reads them here; of what another program is asked it keeps nothing. */
export function companionWith(sms?: Sms, alarm: AlarmSettings = noMail, voice?: VoiceSettings): Slice {
  const { fields, jobs, doors } = smsWith(sms)
  const handover = handoverWith(alarm)
  return slice('companion', import.meta.dirname, {
    fields: { ...fields, ...handover.fields }, routes: [...handover.routes, ...voiceWith(voice).routes], listens: handover.listens, jobs: [...jobs, ...handover.jobs], doors,
    personal: { export: handover.export, erase: handover.erase },
  })
}
