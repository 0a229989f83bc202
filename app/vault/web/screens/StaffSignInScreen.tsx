import { useState } from 'preact/hooks'
import { useCall } from '#kit/call.ts'
import { useHouse } from '#kit/house.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { digitsOf, useScript } from '#identity/web/index.ts'
import { enterByPassphrase } from '../ways/entering.ts'
import { enterByPasskey } from '../ways/passkey.ts'
import { useEnterWords } from '../ways/refusals.ts'
import { useEntering } from '../ways/useEntering.ts'
import { useVaultWords } from '../words.ts'
import { PassphraseFields } from './PassphraseFields.tsx'

type Plain = { data?: { organisation?: boolean } | null }

/** Signing in for people who work here. */
export function StaffSignInScreen({ plain, refusal, query }: ScreenProps) {
  const words = useVaultWords()
  const inWords = useEnterWords()
  const script = useScript()
  const organisation = (plain as Plain | undefined)?.data?.organisation
  const no = refusal ?? query['no']
  return (
    <Page title={words('staff-in.title')} back={{ href: '/' }} lead={words('staff-in.lead')}>
      <Say tone="error">{no && (no === 'not-recognised' ? words('staff-in.organisation-no') : inWords.plain(no))}</Say>
      {organisation && <p><a class="button primary" href="/sign-in/organisation">{words('staff-in.organisation')}</a></p>}
      {script ? <StaffWays /> : <noscript><p>{words('sign-in.no-script')}</p></noscript>}
      <p class="soft">{words('staff-in.lost')}</p>
    </Page>
  )
}

function StaffWays() {
  const words = useVaultWords()
  const inWords = useEnterWords()
  const call = useCall()
  const { serviceId } = useHouse()
  const { busy, no, byPasskey, byWords } = useEntering('/today')
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<'name' | 'passphrase' | 'code'>()
  const send = (event: Event) => {
    event.preventDefault()
    const oneTimeCode = digitsOf(code)
    const lacks = name.trim() === '' ? 'name' : passphrase.trim() === '' ? 'passphrase' : oneTimeCode.length !== 6 ? 'code' : undefined
    setMissing(lacks)
    if (!lacks) void byWords((alive) => enterByPassphrase(call, serviceId, { signInName: name, passphrase, oneTimeCode }, alive))
  }
  return (
    <div class="stack">
      <Say tone={no ? 'error' : 'plain'}>{no ? (no === 'second-factor' ? words('staff-in.code-wrong') : inWords(no)) : busy && words('enter.busy')}</Say>
      <div><Button icon="key" busy={busy} onClick={() => void byPasskey(() => enterByPasskey(call, serviceId))}>{words('enter.passkey')}</Button></div>
      <Disclosure summary={words('staff-in.passphrase')}>
        <form onSubmit={send}>
          <PassphraseFields name={name} passphrase={passphrase} onName={setName} onPassphrase={setPassphrase}
            errors={{ name: missing === 'name' ? words('pass.name-missing') : undefined, passphrase: missing === 'passphrase' ? words('pass.passphrase-missing') : undefined }} />
          <Field name="one-time-code" label={words('staff-in.code')} hint={words('staff-in.code-hint')} value={code} onValue={setCode} error={missing === 'code' && words('staff-in.code-missing')}
            inputMode="numeric" autocomplete="one-time-code" dir="ltr" maxLength={12} />
          <Button busy={busy}>{words('staff-in.do')}</Button>
        </form>
      </Disclosure>
    </div>
  )
}
