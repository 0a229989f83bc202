import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useSession } from '#identity/web/index.ts'
import { useSafe } from '../HereContext.ts'
import { countOf, openersOf } from '../ways/openersof.ts'
import { useVaultWords } from '../words.ts'
import { CodeCard } from './CodeCard.tsx'
import { PasskeyCard } from './PasskeyCard.tsx'
import { PassphraseCard } from './PassphraseCard.tsx'
import { whileOpen } from './whileOpen.tsx'

/** The ways back in. Each signs in and opens the vault; nobody else can do either. */
export const WaysInScreen = whileOpen(WaysIn)

function WaysIn() {
  const words = useVaultWords()
  const session = useSession()
  const opens = openersOf(useSafe().diskState().slots?.slots ?? [])
  const signsIn = session.state === 'somebody' ? session.me.openers : undefined
  return (
    <Page title={words('ways.title')} back={{ href: '/me' }} lead={words('ways.lead')} seenBy={words('enter.seen-by')}>
      {countOf(opens) === 0 && <Say>{words('ways.only-device')}</Say>}
      <CodeCard set={signsIn?.code ?? opens.code} opens={opens.code} />
      <PassphraseCard set={signsIn?.passphrase ?? opens.passphrase} opens={opens.passphrase} />
      <PasskeyCard />
    </Page>
  )
}
