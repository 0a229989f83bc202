import { Page } from '#kit/parts/Page.tsx'
import { useSession } from '#identity/web/index.ts'
import { useVaultWords } from '../words.ts'
import { PasskeyCard } from './PasskeyCard.tsx'
import { PassphraseCard } from './PassphraseCard.tsx'

/** How somebody who works here signs in: a passkey, or a passphrase with one-time codes. */
export function StaffWaysScreen() {
  const words = useVaultWords()
  const session = useSession()
  return (
    <Page title={words('staff-ways.title')} back={{ href: '/desk' }} lead={words('staff-ways.lead')}>
      <PasskeyCard staff />
      <PassphraseCard set={session.state === 'somebody' && session.me.openers.passphrase} />
    </Page>
  )
}
