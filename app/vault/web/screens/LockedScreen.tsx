import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { useLeaveSession, useRefreshSession } from '#identity/web/index.ts'
import { useVaultHere } from '../HereContext.ts'
import { useVaultWords } from '../words.ts'
import { Openers } from './Openers.tsx'
import { PinForm } from './PinForm.tsx'

/** Stands in place of a person's screen while the vault is locked. Says nothing of whose it is. */
export function LockedScreen({ path }: ScreenProps) {
  const words = useVaultWords()
  const here = useVaultHere()
  const state = here.get()
  const pin = state.state === 'locked' && state.pin
  const signedOut = state.state === 'locked' && state.signedOut === true
  const refresh = useRefreshSession()
  // The ways in sign in anew: the page must know by then that the old session is gone.
  useEffect(() => { if (signedOut) void refresh() }, [signedOut])
  const strange = state.state === 'locked' && state.problem !== undefined && state.problem !== 'not-authentic'
  return (
    <Page title={words('locked.title')} lead={words(signedOut ? 'locked.signed-out' : pin ? 'locked.lead-pin' : 'locked.lead')}>
      {strange && <Say tone="error">{words('no.not-ours')}</Say>}
      {pin ? (
        <>
          <PinForm />
          <Disclosure summary={words('locked.other-way')}>
            <p>{words('locked.pin-goes')}</p>
            <Openers to={path} />
          </Disclosure>
        </>
      ) : <Openers to={path} />}
      <StepAside />
      <p class="row"><a href="/help">{words('help-always')}</a></p>
    </Page>
  )
}

/** Lets somebody else use this device. What is locked stays here, sealed, for its owner. */
function StepAside() {
  const words = useVaultWords()
  const here = useVaultHere()
  const leaveSession = useLeaveSession()
  const { route } = useLocation()
  const [busy, setBusy] = useState(false)
  const step = async () => {
    setBusy(true)
    const state = here.get()
    await here.leave()
    route('/')
    if (state.state === 'locked') await leaveSession(state.person)
  }
  return (
    <Disclosure summary={words('locked.else')}>
      <p>{words('locked.else-what')}</p>
      <Button kind="quiet" busy={busy} onClick={() => void step()}>{words('locked.else-do')}</Button>
    </Disclosure>
  )
}
