import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { useScript } from '#identity/web/index.ts'
import { useVaultHere } from '../HereContext.ts'
import { useVaultWords } from '../words.ts'
import { insideOnly } from '../ways/insideonly.ts'
import { Openers } from './Openers.tsx'

/** Signing in again. Needs script, because what a person types never leaves their device as it is. */
export function SignInScreen({ query }: ScreenProps) {
  const words = useVaultWords()
  const script = useScript()
  const state = useVaultHere().get()
  const to = insideOnly(query['to'], '/today')
  if (state.state === 'open') {
    return <Page title={words('sign-in.here-title')} lead={words('sign-in.here')}><div class="row"><LinkButton href={to}>{words('go-on')}</LinkButton><a href="/me/leave">{words('leave.title')}</a></div></Page>
  }
  return (
    <Page title={words('sign-in.title')} back={{ href: '/' }} lead={words('sign-in.lead')} seenBy={script && words('enter.seen-by')}>
      {script ? <Openers to={to} /> : <noscript><p>{words('sign-in.no-script')}</p><p><a href="/help">{words('help-always')}</a></p></noscript>}
      {script && <><h2>{words('sign-in.none-title')}</h2><p>{words('sign-in.none')}</p></>}
      <p class="row"><a href="/start">{words('sign-in.start')}</a><a href="/sign-in/staff">{words('enter.staff')}</a></p>
    </Page>
  )
}
