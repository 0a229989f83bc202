import { useRefusals } from '#privacy/web/index.ts'
import { useVaultWords, type VaultKey } from '../words.ts'
import type { DeviceNo } from './passkey.ts'

/** Every way in which signing in or opening may be refused, besides the common ones. */
export type EnterNo = 'not-recognised' | 'second-factor' | 'mistyped' | DeviceNo | 'does-not-open' | 'only-signs-in' | 'not-ours' | 'device'

const enterWords: Record<EnterNo, VaultKey> = {
  'not-recognised': 'no.not-recognised', 'second-factor': 'no.second-factor', mistyped: 'no.mistyped', cancelled: 'no.cancelled', 'no-passkeys': 'no.no-passkeys',
  'already-here': 'no.already-here', 'does-not-open': 'no.does-not-open', 'only-signs-in': 'no.only-signs-in', 'not-ours': 'no.not-ours', device: 'no.device',
}

/** Words for why somebody did not get in. */
export const useEnterWords = () => useRefusals(enterWords, useVaultWords())

/** Every way in which a change to one's ways in may be refused, besides the common ones. */
export type SettingNo = 'taken' | 'last-way-in' | 'not-recognised' | 'only-this-opens' | 'not-ours' | DeviceNo

const settingWords: Record<SettingNo, VaultKey> = {
  taken: 'no.taken', 'last-way-in': 'no.last-way-in', 'not-recognised': 'no.passkey-not-kept', 'only-this-opens': 'no.only-this-opens', 'not-ours': 'no.not-ours',
  cancelled: 'no.cancelled', 'no-passkeys': 'no.no-passkeys', 'already-here': 'no.already-here',
}

/** Words for why a way in was not set or not removed. */
export const useSettingWords = () => useRefusals(settingWords, useVaultWords())
