import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { fromCode, newRecoveryCode } from '#seal/openers/code.ts'
import { codeLookup } from '../../lookup.ts'
import { useSetting } from '../ways/useSetting.ts'
import { useVaultWords } from '../words.ts'
import { CodeCheck } from './CodeCheck.tsx'
import { CodeShown } from './CodeShown.tsx'
import { SettingNews } from './SettingNews.tsx'

type Making = { step: 'rest' } | { step: 'shown'; code: string } | { step: 'typed-back'; code: string; group: number }

/** A recovery code: shown once, and counted only when four of its signs were typed back. */
export function CodeCard({ set, opens }: { set: boolean; opens: boolean }) {
  const words = useVaultWords()
  const { setting, setWord, dropWord, openAgain, clear } = useSetting()
  const [making, setMaking] = useState<Making>({ step: 'rest' })
  const busy = setting.state === 'busy'

  const begin = () => {
    clear()
    setMaking({ step: 'shown', code: newRecoveryCode() })
  }
  const keep = async (code: string) => {
    const after = await setWord(async () => {
      const { kek, loginId, loginProof } = await fromCode(code)
      return { kind: 'code', lookup: await codeLookup(loginId), proof: loginProof, kek }
    })
    if (after.state !== 'no') setMaking({ step: 'rest' })
  }
  return (
    <Card title={words('code.title')}>
      <p>{words('code.what')}</p>
      {set && setting.state !== 'done' && <p><b>{words(opens ? 'code.set' : 'code.set-half')}</b></p>}
      <SettingNews setting={setting} done="code.done" onAgain={(kek) => void openAgain(kek)} />
      {making.step === 'rest' && (
        <div class="row">
          <Button kind="quiet" busy={busy} onClick={begin}>{words(set ? 'code.replace' : 'code.make')}</Button>
          {set && <Button kind="quiet" busy={busy} onClick={() => void dropWord('code')}>{words('code.remove')}</Button>}
        </div>
      )}
      {making.step === 'shown' && <CodeShown code={making.code} onNext={() => setMaking({ ...making, step: 'typed-back', group: 1 + crypto.getRandomValues(new Uint8Array(1))[0]! % 7 })} onStop={() => setMaking({ step: 'rest' })} />}
      {making.step === 'typed-back' && <CodeCheck code={making.code} group={making.group} busy={busy} onRight={() => void keep(making.code)} onBack={() => setMaking({ step: 'shown', code: making.code })} />}
    </Card>
  )
}
