import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useLeaveSession } from '#identity/web/index.ts'
import { useSafe, useVaultHere } from '../HereContext.ts'
import { countOf, openersOf } from '../ways/openersof.ts'
import { useVaultWords } from '../words.ts'
import { whileOpen } from './whileOpen.tsx'

/** Leaving this device: says what waits unsent, and whether anything is left that could ever open the vault again. */
export const LeaveScreen = whileOpen(Leave)

function Leave() {
  const words = useVaultWords()
  const here = useVaultHere()
  const safe = useSafe()
  const leaveSession = useLeaveSession()
  const { route } = useLocation()
  const [busy, setBusy] = useState(false)
  const [sure, setSure] = useState(false)
  const onlyDevice = countOf(openersOf(safe.diskState().slots?.slots ?? [])) === 0
  const { unsent } = safe.state()

  const leave = async () => {
    if (onlyDevice && !sure) { setSure(true); return }
    setBusy(true)
    await here.leave()
    // Away from a person's screen first: the frame would take one without a person to the start.
    route('/')
    await leaveSession(safe.person)
  }
  return (
    <Page title={words('leave.title')} back={{ href: '/me' }} lead={words('leave.lead')}>
      {unsent > 0 && <p>{words('leave.unsent', { count: unsent })}</p>}
      {onlyDevice ? (
        <>
          <p>{words('leave.only-device')}</p>
          <Say>{sure && <b>{words('leave.sure')}</b>}</Say>
          <div class="row">
            <LinkButton href="/me/ways-in">{words('leave.way-first')}</LinkButton>
            <Button kind="danger" busy={busy} onClick={() => void leave()}>{words(sure ? 'leave.lose' : 'leave.anyway')}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{words('leave.back')}</p>
          <div class="row"><Button busy={busy} onClick={() => void leave()}>{words('leave.do')}</Button></div>
        </>
      )}
    </Page>
  )
}
