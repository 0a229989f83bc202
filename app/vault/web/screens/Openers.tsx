import { useState } from 'preact/hooks'
import { useCall } from '#kit/call.ts'
import { useHouse } from '#kit/house.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { enterByCode, enterByPassphrase } from '../ways/entering.ts'
import { enterByPasskey } from '../ways/passkey.ts'
import { useEnterWords } from '../ways/refusals.ts'
import { useEntering } from '../ways/useEntering.ts'
import { useVaultWords } from '../words.ts'
import { PassphraseFields } from './PassphraseFields.tsx'

/** The three ways in of a person: passkey, passphrase, recovery code. Goes to `to` once the vault is open. */
export function Openers({ to }: { to: string }) {
  const words = useVaultWords()
  const inWords = useEnterWords()
  const call = useCall()
  const { serviceId } = useHouse()
  const { busy, no, byPasskey, byWords } = useEntering(to)
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<'name' | 'passphrase' | 'code'>()

  const withPassphrase = (event: Event) => {
    event.preventDefault()
    const lacks = name.trim() === '' ? 'name' : passphrase.trim() === '' ? 'passphrase' : undefined
    setMissing(lacks)
    if (!lacks) void byWords((alive) => enterByPassphrase(call, serviceId, { signInName: name, passphrase }, alive))
  }
  const withCode = (event: Event) => {
    event.preventDefault()
    setMissing(code.trim() === '' ? 'code' : undefined)
    if (code.trim()) void byWords((alive) => enterByCode(call, code, alive))
  }
  return (
    <div class="stack">
      <Say tone={no ? 'error' : 'plain'}>{no ? inWords(no) : busy && words('enter.busy')}</Say>
      {no === 'second-factor' && <p><a href="/sign-in/staff">{words('enter.staff')}</a></p>}
      <div><Button icon="key" busy={busy} onClick={() => void byPasskey(() => enterByPasskey(call, serviceId))}>{words('enter.passkey')}</Button></div>
      <Disclosure summary={words('enter.passphrase')}>
        <form onSubmit={withPassphrase}>
          <PassphraseFields name={name} passphrase={passphrase} onName={setName} onPassphrase={setPassphrase}
            errors={{ name: missing === 'name' ? words('pass.name-missing') : undefined, passphrase: missing === 'passphrase' ? words('pass.passphrase-missing') : undefined }} />
          <Button busy={busy}>{words('enter.open')}</Button>
        </form>
      </Disclosure>
      <Disclosure summary={words('enter.code')}>
        <form onSubmit={withCode}>
          <Field name="recovery-code" label={words('code.label')} hint={words('code.hint')} value={code} onValue={setCode} error={missing === 'code' && words('code.missing')}
            autocomplete="off" autocapitalize="characters" spellcheck={false} dir="ltr" maxLength={80} />
          <Button busy={busy}>{words('enter.open')}</Button>
        </form>
      </Disclosure>
    </div>
  )
}
