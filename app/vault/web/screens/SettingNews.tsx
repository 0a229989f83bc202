import { Button } from '#kit/parts/Button.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { Kek } from '#seal/openers/kek.ts'
import { useSettingWords } from '../ways/refusals.ts'
import type { Setting } from '../ways/useSetting.ts'
import { useVaultWords, type VaultKey } from '../words.ts'

type Props = { setting: Setting; done: VaultKey; doneShut?: VaultKey; onAgain(kek: Kek): void }

/** What became of a change to one's ways in. `doneShut` where it only signs in. */
export function SettingNews({ setting, done, doneShut = done, onAgain }: Props) {
  const words = useVaultWords()
  const inWords = useSettingWords()
  const text = () => {
    if (setting.state === 'no') return inWords(setting.refusal)
    if (setting.state === 'half') return words('ways.half')
    if (setting.state === 'done') return words(setting.opens ? done : doneShut)
    return setting.state === 'removed' ? words('ways.removed') : undefined
  }
  return (
    <>
      <Say tone={setting.state === 'no' || setting.state === 'half' ? 'error' : 'done'}>{text()}</Say>
      {setting.state === 'half' && <div class="row"><Button onClick={() => onAgain(setting.kek)}>{words('ways.half-again')}</Button></div>}
    </>
  )
}
