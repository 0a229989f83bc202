import { useState } from 'preact/hooks'
import { useHouse } from '#kit/house.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { fromPassphrase } from '#seal/openers/passphrase.ts'
import { nameLookup } from '../../lookup.ts'
import { passphraseNo, type PassphraseNo } from '../ways/passphrases.ts'
import { useSetting } from '../ways/useSetting.ts'
import { useVaultWords, type VaultKey } from '../words.ts'
import { PassphraseFields } from './PassphraseFields.tsx'
import { SettingNews } from './SettingNews.tsx'

const noWords: Record<PassphraseNo, VaultKey> = { 'too-short': 'pass.too-short', 'too-long': 'pass.too-long', 'too-common': 'pass.too-common', 'is-the-name': 'pass.is-the-name' }

/** A sign-in name and a passphrase, chosen by the person and known to nobody else. `opens`: undefined where there is no vault. */
export function PassphraseCard({ set, opens }: { set: boolean; opens?: boolean }) {
  const words = useVaultWords()
  const { serviceId, serviceName } = useHouse()
  const { setting, setWord, dropWord, openAgain } = useSetting()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [errors, setErrors] = useState<{ name?: string; passphrase?: string }>({})
  const busy = setting.state === 'busy'
  const staff = opens === undefined

  const save = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    const no = await passphraseNo(passphrase, { serviceName, signInName: name })
    const found = { ...(name.trim() === '' ? { name: words('pass.name-missing') } : {}), ...(no ? { passphrase: words(noWords[no]) } : {}) }
    setErrors(found)
    const first = found.name ? 'sign-in-name' : found.passphrase ? 'passphrase' : undefined
    if (first) { document.getElementById(first)?.focus(); return }
    const after = await setWord(async () => {
      const { kek, loginProof } = await fromPassphrase(passphrase, { service: serviceId, signInName: name })
      return { kind: 'passphrase', lookup: await nameLookup(name), proof: loginProof, kek }
    })
    if (after.state === 'no') return
    setPassphrase('')
    setOpen(false)
  }
  return (
    <Card title={words('pass.title')}>
      <p>{words(staff ? 'pass.what-staff' : 'pass.what')}</p>
      {set && setting.state !== 'done' && <p><b>{words(staff ? 'pass.set-staff' : opens ? 'pass.set' : 'pass.set-half')}</b></p>}
      <SettingNews setting={setting} done="pass.done" doneShut={staff ? 'pass.done-staff' : 'pass.done'} onAgain={(kek) => void openAgain(kek)} />
      {open && (
        <form onSubmit={(event) => void save(event)}>
          <PassphraseFields fresh name={name} passphrase={passphrase} onName={setName} onPassphrase={setPassphrase} errors={errors} />
          <div class="row"><Button busy={busy}>{words(busy ? 'pass.saving' : 'pass.save')}</Button><Button kind="quiet" onClick={() => setOpen(false)}>{words('not-now')}</Button></div>
        </form>
      )}
      {!open && (
        <div class="row">
          <Button kind="quiet" busy={busy} onClick={() => setOpen(true)}>{words(set ? 'pass.replace' : 'pass.choose')}</Button>
          {set && <Button kind="quiet" busy={busy} onClick={() => void dropWord('passphrase')}>{words('pass.remove')}</Button>}
        </div>
      )}
    </Card>
  )
}
